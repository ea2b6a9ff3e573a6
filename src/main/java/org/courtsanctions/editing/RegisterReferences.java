package org.courtsanctions.editing;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.courtsanctions.search.Kind;
import org.courtsanctions.search.Suggestion;
import org.courtsanctions.search.Suggestions;
import org.courtsanctions.shared.Slug;
import org.courtsanctions.shared.SubjectKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds the records on record that references name. */
@Service
@Transactional(readOnly = true)
class RegisterReferences implements References {

	/**
	 * Everything a reference can name: records with a page, sources, and sanctions with
	 * what tells those of one target apart.
	 */
	private static final String NAMED = """
			(select fact_id as id, kind, page_slug as slug, label, page_kind || '/' || page_slug as page
			   from subject where kind = page_kind
			 union all
			 select id, 'SOURCE', slug, publisher || ': ' || title, 'SOURCE/' || slug from source
			 union all
			 select s.id, 'LISTING', s.slug,
			        target.label || ', ' || coalesce(law.citation, s.jurisdiction)
			            || case when s.list_reference is null then '' else ', ' || s.list_reference end
			            || ', ' || (select string_agg(to_char(e.happened_on, 'YYYY-MM-DD'), ', ' order by e.position)
			                          from sanction_event e where e.sanction_id = s.id and e.kind = 'LISTED'),
			        target.page_kind || '/' || target.page_slug
			   from sanction s join subject target on target.fact_id = s.target_id
			   left join programme law on law.id = s.programme_id) named""";

	private static final Set<Kind> TARGETS = EnumSet.of(Kind.OFFICIAL, Kind.COURT, Kind.ACTOR);

	private final JdbcClient jdbc;

	private final Suggestions suggestions;

	RegisterReferences(JdbcClient jdbc, Suggestions suggestions) {
		this.jdbc = jdbc;
		this.suggestions = suggestions;
	}

	@Override
	public long number(String reference, List<RecordKind> kinds) throws Unreadable {
		RecordKind kind = kind(reference);
		if (!kinds.contains(kind)) {
			throw new Unreadable("reference.kind", reference);
		}
		return find(reference).orElseThrow(() -> new Unreadable("reference", reference));
	}

	@Override
	public RecordKind kind(String reference) throws Unreadable {
		int colon = reference.indexOf(':');
		if (colon < 0 || !Slug.isSlug(reference.substring(colon + 1))) {
			throw new Unreadable("reference", reference);
		}
		return RecordKind.of(reference.substring(0, colon)).orElseThrow(() -> new Unreadable("reference", reference));
	}

	@Override
	public String token(long number, List<RecordKind> kinds) {
		String[] names = kinds.stream().map(RecordKind::name).toArray(String[]::new);
		return this.jdbc.sql("select kind, slug from " + NAMED + " where id = ? and kind = any(?)")
			.params(number, names)
			.query((row, count) -> RecordKind.valueOf(row.getString("kind")).key() + ":" + row.getString("slug"))
			.single();
	}

	/** The number of the record, also by an address it had before. */
	private Optional<Long> find(String reference) {
		String kind = RecordKind.of(reference.substring(0, reference.indexOf(':'))).orElseThrow().name();
		String slug = reference.substring(reference.indexOf(':') + 1);
		return this.jdbc
			.sql("select id from " + NAMED + " where kind = :kind and slug = :slug union all "
					+ "select fact_id from former_slug where kind = :kind and slug = :slug limit 1")
			.param("kind", kind)
			.param("slug", slug)
			.query(Long.class)
			.optional();
	}

	/** Whether the record with a number is there, and was not merged into another. */
	boolean holds(RecordKind kind, long number) {
		return this.jdbc
			.sql("select count(*) from " + ((kind == RecordKind.SOURCE) ? "source" : "fact") + " where id = ?")
			.param(number)
			.query(Long.class)
			.single() > 0;
	}

	/** What the records are called that references name; unknown ones are left out. */
	Map<String, Named> named(Collection<String> references) {
		Map<String, Named> known = new HashMap<>();
		if (!references.isEmpty()) {
			this.jdbc
				.sql("select kind, slug, label, page from " + NAMED
						+ " where (lower(replace(kind, '_', '-')) || ':' || slug) = any(?)")
				.param(references.toArray(String[]::new))
				.query((row) -> {
					String reference = RecordKind.valueOf(row.getString("kind")).key() + ":" + row.getString("slug");
					known.put(reference, new Named(reference, row.getString("label"), page(row.getString("page"))));
				});
		}
		return known;
	}

	/**
	 * Where a record can be read: on its own page or that of the record it belongs to.
	 */
	Optional<String> page(RecordKind kind, long number) {
		if (kind == RecordKind.UNDO) {
			return Optional.empty();
		}
		String sql = (kind == RecordKind.SOURCE) ? "select 'SOURCE/' || slug from source where id = ?"
				: "select page_kind || '/' || page_slug from subject where fact_id = ?";
		return this.jdbc.sql(sql).param(number).query(String.class).optional().map(RegisterReferences::page);
	}

	/**
	 * Records of the given kinds that somebody may mean who typed something, the
	 * likeliest first; of a person's or body's sanctions all.
	 */
	List<Named> near(String typed, List<RecordKind> kinds, int most) {
		if (kinds.contains(RecordKind.LISTING)) {
			List<String> targets = this.suggestions.suggest(typed, TARGETS, most)
				.stream()
				.map(Suggestion::href)
				.toList();
			return this.jdbc.sql("select slug, label, page from " + NAMED
					+ " where kind = 'LISTING' and page = any(:targets) order by array_position(:targets, page), slug")
				.param("targets", targets.stream().map(RegisterReferences::keyOf).toArray(String[]::new))
				.query((row, number) -> new Named("listing:" + row.getString("slug"), row.getString("label"),
						page(row.getString("page"))))
				.list();
		}
		Set<Kind> wanted = EnumSet.noneOf(Kind.class);
		kinds.forEach((kind) -> wanted.add(Kind.valueOf(kind.name())));
		return this.suggestions.suggest(typed, wanted, most).stream().map(RegisterReferences::named).toList();
	}

	private static Named named(Suggestion found) {
		String reference = RecordKind.valueOf(found.kind().name()).key() + ":" + found.slug();
		String hint = (found.matched() != null && !found.hint().isEmpty()) ? found.matched() + ", " + found.hint()
				: (found.matched() != null) ? found.matched() : found.hint();
		return new Named(reference, found.label(), found.href(), hint);
	}

	/** The page as the database names it: kind and slug. */
	private static String keyOf(String href) {
		String[] parts = href.split("/");
		return Arrays.stream(SubjectKind.values())
			.filter((kind) -> kind.path().equals(parts[1]))
			.findFirst()
			.orElseThrow()
			.name() + "/" + parts[2];
	}

	private static String page(String kindAndSlug) {
		int slash = kindAndSlug.indexOf('/');
		String kind = kindAndSlug.substring(0, slash);
		String path = kind.equals("SOURCE") ? "sources" : SubjectKind.valueOf(kind).path();
		return "/" + path + kindAndSlug.substring(slash);
	}

}
