package org.courtsanctions.reconcile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.official.Officials;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.shared.RecordId;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.source.NearestSubjects;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads many records of several kinds at once, in as many statements as for one. */
@Service
@Transactional(readOnly = true)
class Subjects {

	private static final Map<EntityType, String> SELECT = Map.of(EntityType.OFFICIAL, """
			select t.id, t.slug, t.name, t.kind, t.office, t.office_standing as standing, t.birth_year,
			       t.nationalities as countries, c.slug as court_slug, c.name as court_label,
			       array(select n.text from official_name n where n.official_id = t.id order by n.position) as names,
			       null as parent_slug, null as seat, null as list_name, null as list_url
			  from official t left join court c on c.id = t.court_id""", EntityType.COURT, """
			select t.id, t.slug, t.name, t.type as kind, null as office, null as standing, null::integer as birth_year,
			       array_remove(array[t.country], null) as countries, null as court_slug,
			       array_remove(array[t.name, t.name_local], null) as names,
			       c.slug as parent_slug, c.name as parent_label, t.seat, null as list_name, null as list_url
			  from court t left join court c on c.id = t.parent_id""", EntityType.ACTOR, """
			select t.id, t.slug, t.name, t.kind, t.role as office, null as standing, null::integer as birth_year,
			       array_remove(array[t.country], null) as countries, c.slug as court_slug, c.name as court_label,
			       t.name || t.aliases as names, null as parent_slug, null as seat, null as list_name, null as list_url
			  from actor t left join court c on c.id = t.court_id""", EntityType.AUTHORITY, """
			select t.id, t.slug, t.name, t.kind, null as office, null as standing, null::integer as birth_year,
			       array[t.country] as countries, null as court_slug, array[t.name, t.short_name] as names,
			       null as parent_slug, null as seat, t.list_name, t.list_url
			  from authority t""");

	private final JdbcClient jdbc;

	private final Officials officials;

	private final Sanctions sanctions;

	private final NearestSubjects moved;

	Subjects(JdbcClient jdbc, Officials officials, Sanctions sanctions, NearestSubjects moved) {
		this.jdbc = jdbc;
		this.officials = officials;
		this.sanctions = sanctions;
		this.moved = moved;
	}

	/**
	 * The records with the given names, by the name that was asked for: one that moved is
	 * found under its old name, one that is not there is left out.
	 */
	Map<RecordId, Subject> read(Collection<RecordId> ids) {
		Map<RecordId, Subject> found = present(ids);
		Map<RecordId, RecordId> gone = new LinkedHashMap<>();
		ids.stream()
			.filter((id) -> !found.containsKey(id))
			.distinct()
			.forEach((id) -> this.moved.movedTo(id.kind().path(), id.slug())
				.ifPresent((slug) -> gone.put(id, new RecordId(id.kind(), slug))));
		if (!gone.isEmpty()) {
			Map<RecordId, Subject> there = present(gone.values());
			gone.forEach((old, now) -> {
				Subject subject = there.get(now);
				if (subject != null) {
					found.put(old, subject);
				}
			});
		}
		return found;
	}

	/** One record, if there is one of that name. */
	@Nullable Subject read(RecordId id) {
		return read(List.of(id)).get(id);
	}

	private Map<RecordId, Subject> present(Collection<RecordId> ids) {
		Map<EntityType, List<String>> slugs = ids.stream()
			.collect(Collectors.groupingBy(EntityType::of, Collectors.mapping(RecordId::slug, Collectors.toList())));
		List<Subject> bare = new ArrayList<>();
		slugs.forEach((type,
				wanted) -> bare.addAll(this.jdbc.sql(SELECT.get(type) + " where t.slug = any(?)")
					.param(wanted.toArray(String[]::new))
					.query((row, number) -> subject(type, row))
					.list()));
		List<Long> officials = numbers(bare, EntityType.OFFICIAL).toList();
		Map<Long, List<TenureView>> offices = officials.isEmpty() ? Map.of() : this.officials.officesOf(officials);
		List<Long> targets = Stream.of(EntityType.OFFICIAL, EntityType.COURT, EntityType.ACTOR)
			.flatMap((type) -> numbers(bare, type))
			.toList();
		Map<Long, List<SanctionView>> measures = targets.isEmpty() ? Map.of()
				: this.sanctions.ofTargets(targets).stream().collect(Collectors.groupingBy(SanctionView::targetId));
		Map<RecordId, Subject> found = new HashMap<>();
		bare.forEach(
				(subject) -> found.put(subject.id(), subject.with(offices.getOrDefault(subject.number(), List.of()),
						measures.getOrDefault(subject.number(), List.of()))));
		return found;
	}

	private static Stream<Long> numbers(List<Subject> subjects, EntityType type) {
		return subjects.stream().filter((subject) -> subject.type() == type).map(Subject::number);
	}

	private static Subject subject(EntityType type, ResultSet row) throws SQLException {
		String name = row.getString("name");
		List<String> names = Stream.concat(Stream.of(name), Rows.texts(row, "names").stream()).distinct().toList();
		return new Subject(new RecordId(type.subject(), row.getString("slug")), row.getLong("id"), name, names,
				row.getString("kind"), row.getString("office"), row.getString("standing"),
				Rows.link(SubjectKind.COURT, row, "court"), Rows.link(SubjectKind.COURT, row, "parent"),
				Rows.intOrNull(row, "birth_year"), Rows.texts(row, "countries"), row.getString("seat"),
				row.getString("list_name"), row.getString("list_url"), List.of(), List.of());
	}

}
