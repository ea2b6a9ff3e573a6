package org.courtsanctions.source;

import org.courtsanctions.shared.Asked;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.ledger.RecordedChange;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sources: the notes of a page, the list of all, and what each one supports. */
@Service
@Transactional(readOnly = true)
public class Sources {

	/** The facets of the list. */
	public static final List<String> FACETS = List.of("read");

	/** The values of the facets. */
	public static final Map<String, List<String>> KNOWN = Map.of("read", Asked.members(ReadAs.class));

	private static final String COLUMNS = """
			source.slug, publisher, title, url, published_on, published_precision, language, read_as, seen_in, notes
			""";

	private static final String SUPPORTED = """
			select subject.kind, page_kind, page_slug, min(label) as label
			  from citation
			  join source on source.id = source_id
			  join subject on subject.fact_id = citation.fact_id
			  join fact_day on fact_day.fact_id = citation.fact_id
			 where source.slug = :slug and (day is null or day <= :day)
			 group by subject.kind, page_kind, page_slug,
			          case when subject.kind in ('TENURE', 'LICENCE') then label end""";

	private static final String PUBLISHED = " from source where (published_on is null or published_on <= :day) ";

	private final JdbcClient jdbc;

	Sources(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The notes of a page, in one statement however many facts it has. They also tell
	 * which of the facts were published by one person alone and await a second check: of
	 * steps in the life of a sanction those whose announcement does.
	 * @param facts the page's facts in reading order
	 */
	public SourceNotes notesFor(Collection<Long> facts) {
		return notes(null, facts);
	}

	/**
	 * The notes of a record's own page, with the publications that touched the record, in
	 * one statement.
	 * @param record the record
	 * @param facts the page's facts in reading order
	 */
	public SourceNotes notesFor(SubjectRef record, Collection<Long> facts) {
		return notes(record, facts);
	}

	private SourceNotes notes(@Nullable SubjectRef record, Collection<Long> facts) {
		Map<Long, List<SourceView>> cited = new HashMap<>();
		Map<Long, List<Provenance.Wanted>> wanted = new HashMap<>();
		List<RecordedChange> history = new ArrayList<>();
		Map<Long, Long> unchecked = new HashMap<>();
		Map<String, Set<String>> excerpts = new HashMap<>();
		this.jdbc
			.sql("select fact_id, position, null as field, null as detail, " + COLUMNS
					+ """
							     , excerpt, null::bigint as entry, null::timestamptz as recorded_at, null as entry_kind, null as reason,
							       false as awaiting
							  from citation join source on source.id = citation.source_id where fact_id = any(:facts)
							union all
							select fact_id, 0, field, detail, null, null, null, null, null, null, null, null, null, null,
							       null, null, null, null, null, false
							  from wanted_source where fact_id = any(:facts)
							union all
							select subject_id, 0, null, null, null, null, null, null, null, null, null, null, null, null,
							       null, s.version, recorded_at, e.kind, reason, a.version is not null
							  from ledger_subject s join ledger_entry e on e.version = s.version
							  left join awaiting_second_check a on a.version = s.version
							 where s.kind = :kind and subject_id = :record
							union all
							select f.fact_id, 0, null, null, null, null, null, null, null, null, null, null, null, null,
							       null, u.version, null, null, null, true
							  from (select id as fact_id, kind, id as subject_id from fact where id = any(:facts)
							        union all
							        select id, 'ANNOUNCEMENT', announcement_id from sanction_event where id = any(:facts)) f
							  join unchecked_subject u on u.kind = f.kind and u.subject_id = f.subject_id
							 where exists (select from awaiting_second_check)
							order by fact_id, field nulls first, detail, position, entry desc""")
			.param("facts", Set.copyOf(facts).toArray(Long[]::new))
			.param("kind", (record != null) ? record.kind().name() : "")
			.param("record", (record != null) ? record.id() : 0)
			.query((row) -> {
				long fact = row.getLong("fact_id");
				if (row.getString("entry_kind") != null) {
					history.add(change(row));
				}
				else if (row.getBoolean("awaiting")) {
					unchecked.merge(fact, row.getLong("entry"), Math::max);
				}
				else if (row.getString("field") == null) {
					cited.computeIfAbsent(fact, (id) -> new ArrayList<>()).add(view(row));
					if (row.getString("excerpt") != null) {
						excerpts.computeIfAbsent(row.getString("slug"), (slug) -> new LinkedHashSet<>())
							.add(row.getString("excerpt"));
					}
				}
				else {
					wanted.computeIfAbsent(fact, (id) -> new ArrayList<>())
						.add(new Provenance.Wanted(row.getString("field"), row.getString("detail")));
				}
			});
		return new SourceNotes(facts, cited, excerpts, wanted, history, unchecked);
	}

	/** The publications that touched a source, newest first. */
	public List<RecordedChange> historyOf(String slug) {
		return this.jdbc
			.sql("""
					select e.version as entry, e.recorded_at, e.kind as entry_kind, e.reason, a.version is not null as awaiting
					  from source join ledger_subject t on t.kind = 'SOURCE' and t.subject_id = source.id
					  join ledger_entry e on e.version = t.version
					  left join awaiting_second_check a on a.version = e.version
					 where slug = ? order by entry desc""")
			.param(slug)
			.query((row, number) -> change(row))
			.list();
	}

	private static RecordedChange change(ResultSet row) throws SQLException {
		return new RecordedChange(row.getLong("entry"), row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
				Rows.code(LedgerEntry.Kind.class, row, "entry_kind"), row.getString("reason"),
				row.getBoolean("awaiting"));
	}

	/** How the sources that an address asks for were read; empty for all. */
	public static List<ReadAs> read(Asked asked) {
		return asked.chosen().getOrDefault("read", List.of()).stream().map(ReadAs::valueOf).toList();
	}

	/**
	 * A page of the sources published up to a day, newest first, those without a date
	 * last, each with the number of facts it supports; an absurd page number gets the
	 * nearest page.
	 * @param read how they were read; all when empty
	 */
	public Paged<Listed> list(List<ReadAs> read, LocalDate day, int page, int size) {
		Map<String, Object> params = new HashMap<>();
		params.put("day", day);
		params.put("read",
				(read.isEmpty() ? List.of(ReadAs.values()) : read).stream().map(ReadAs::name).toArray(String[]::new));
		long total = this.jdbc.sql("select count(*) " + PUBLISHED + " and read_as = any(:read)")
			.params(params)
			.query(Long.class)
			.single();
		int number = Paged.nearest(page, total, size);
		params.put("size", size);
		params.put("skip", (number - 1) * size);
		List<Listed> items = this.jdbc
			.sql("""
					with later as materialized (select fact_id from fact_day where day > :day), page as (select *\s"""
					+ PUBLISHED
					+ """
							and read_as = any(:read) order by published_on desc nulls last, publisher, slug limit :size offset :skip)
							select source.*, (select count(*) from citation where citation.source_id = source.id)
							                 - coalesce(sooner.than, 0) as supports
							  from page source
							  left join (select source_id, count(*) as than from later join citation on citation.fact_id = later.fact_id
							              group by source_id) sooner on sooner.source_id = source.id
							 order by published_on desc nulls last, publisher, slug""")
			.params(params)
			.query((row, index) -> new Listed(view(row), row.getInt("supports")))
			.list();
		return new Paged<>(items, number, size, total);
	}

	/** The numbers of the sources published up to a day, in the order of the list. */
	public List<Long> ids(List<ReadAs> read, LocalDate day) {
		return this.jdbc
			.sql("select id" + PUBLISHED
					+ "and read_as = any(:read) order by published_on desc nulls last, publisher, slug")
			.param("day", day)
			.param("read",
					(read.isEmpty() ? List.of(ReadAs.values()) : read).stream()
						.map(ReadAs::name)
						.toArray(String[]::new))
			.query(Long.class)
			.list();
	}

	/**
	 * The number of a source.
	 * @throws NotFound if there is none with that public name
	 */
	public long idOf(String slug) {
		return this.jdbc.sql("select id from source where slug = ?")
			.param(slug)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFound("sources", slug));
	}

	/**
	 * The sources with the given numbers, by number, each with the number of facts it
	 * supports of all that had happened by a day.
	 */
	public Map<Long, Listed> byIds(Collection<Long> ids, LocalDate day) {
		Map<Long, Listed> found = new HashMap<>();
		this.jdbc
			.sql("""
					with later as materialized (select fact_id from fact_day where day > :day)
					select source.*, (select count(*) from citation where citation.source_id = source.id)
					                 - coalesce(sooner.than, 0) as supports
					  from source
					  left join (select source_id, count(*) as than from later join citation on citation.fact_id = later.fact_id
					              where source_id = any(:ids) group by source_id) sooner on sooner.source_id = source.id
					 where id = any(:ids)""")
			.param("day", day)
			.param("ids", ids.toArray(Long[]::new))
			.query((row) -> {
				found.put(row.getLong("id"), new Listed(view(row), row.getInt("supports")));
			});
		return found;
	}

	/** How many sources published up to a day were read in each way. */
	public List<FacetCount> facets(LocalDate day) {
		return this.jdbc
			.sql("select read_as, count(*) as hits " + PUBLISHED + " group by read_as order by hits desc, read_as")
			.param("day", day)
			.query((row, number) -> new FacetCount("read", row.getString("read_as"), null, row.getLong("hits")))
			.list();
	}

	/**
	 * One source by its public name.
	 * @throws NotFound if there is none
	 */
	public SourceView bySlug(String slug) {
		return this.jdbc.sql("select " + COLUMNS + " from source where slug = ?")
			.param(slug)
			.query((row, number) -> view(row))
			.optional()
			.orElseThrow(() -> new NotFound("sources", slug));
	}

	/**
	 * What a source supports of all that had happened by a day, by kind and label; of
	 * each kind the first ones, with the number of all.
	 * @param most how many of each kind
	 */
	public List<Supported> supportedBy(String slug, LocalDate day, int most) {
		return this.jdbc
			.sql("""
					select * from (
					    select kind, page_kind, page_slug, label, count(*) over (partition by kind) as of_kind,
					           row_number() over (partition by kind order by label collate natural_order, page_slug) as place
					      from ("""
					+ SUPPORTED + ") page) numbered where place <= :most order by kind, place")
			.param("slug", slug)
			.param("day", day)
			.param("most", most)
			.query((row, number) -> supported(row))
			.list();
	}

	/**
	 * Some of what a source supports of all that had happened by a day, by kind and
	 * label: each page once.
	 * @param skip how many to leave out
	 * @param size how many to read
	 */
	public List<Supported> supported(String slug, LocalDate day, int skip, int size) {
		return this.jdbc
			.sql("""
					select kind, page_kind, page_slug, label, count(*) over (partition by kind) as of_kind
					  from (""" + SUPPORTED
					+ ") page order by kind, label collate natural_order, page_slug limit :size offset :skip")
			.param("slug", slug)
			.param("day", day)
			.param("skip", skip)
			.param("size", size)
			.query((row, number) -> supported(row))
			.list();
	}

	private static Supported supported(ResultSet row) throws SQLException {
		return new Supported(Rows.code(SubjectKind.class, row, "kind"),
				new SubjectLink(Rows.code(SubjectKind.class, row, "page_kind"), row.getString("page_slug"),
						row.getString("label")),
				row.getLong("of_kind"));
	}

	/** How many records of each kind there are, citations and open fields included. */
	public List<Count> inventory() {
		return this.jdbc.sql("""
				select kind, count(*) as records from fact group by kind
				union all select 'NAME', count(*) from official_name
				union all select 'SANCTION', count(*) from sanction
				union all select 'SOURCE', count(*) from source
				union all select 'CITATION', count(*) from citation
				union all select 'WANTED', count(*) from wanted_source
				order by kind""")
			.query((row, number) -> new Count(row.getString("kind"), row.getLong("records")))
			.list();
	}

	private static SourceView view(ResultSet row) throws SQLException {
		return new SourceView(row.getString("slug"), row.getString("publisher"), row.getString("title"),
				row.getString("url"), Rows.dateOrNull(row, "published"), row.getString("language"),
				Rows.code(ReadAs.class, row, "read_as"), row.getString("seen_in"), row.getString("notes"));
	}

	/**
	 * A source in the list of all.
	 *
	 * @param source the source
	 * @param supports how many facts rest on it
	 */
	public record Listed(SourceView source, int supports) {
	}

	/**
	 * A fact that rests on a source.
	 *
	 * @param kind what kind of fact
	 * @param page where it stands
	 * @param ofKind how many facts of that kind the source supports, pages counted once
	 */
	public record Supported(SubjectKind kind, SubjectLink page, long ofKind) {
	}

	/**
	 * How many records of a kind there are.
	 *
	 * @param kind the kind of fact, or NAME, SANCTION, SOURCE, CITATION or WANTED
	 * @param records how many
	 */
	public record Count(String kind, long records) {
	}

}
