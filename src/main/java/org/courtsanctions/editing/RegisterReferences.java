package org.courtsanctions.editing;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.courtsanctions.shared.Slug;

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

	private final JdbcClient jdbc;

	RegisterReferences(JdbcClient jdbc) {
		this.jdbc = jdbc;
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
		return this.jdbc.sql("select id from " + NAMED + " where kind = :kind and slug = :slug union all "
				+ "select fact_id from former_slug where kind = :kind and slug = :slug limit 1")
			.param("kind", kind)
			.param("slug", slug)
			.query(Long.class)
			.optional();
	}

	/** What the records are called that references name; unknown ones are left out. */
	Map<String, Named> named(Collection<String> references) {
		Map<String, Named> known = new HashMap<>();
		if (!references.isEmpty()) {
			this.jdbc.sql("select kind, slug, label, page from " + NAMED
					+ " where (lower(replace(kind, '_', '-')) || ':' || slug) = any(?)")
				.param(references.toArray(String[]::new))
				.query((row) -> {
					String reference = RecordKind.valueOf(row.getString("kind")).key() + ":" + row.getString("slug");
					known.put(reference, new Named(reference, row.getString("label"), page(row.getString("page"))));
				});
		}
		return known;
	}

	/** Where a record can be read: on its own page or that of the record it belongs to. */
	Optional<String> page(RecordKind kind, long number) {
		if (kind == RecordKind.UNDO) {
			return Optional.empty();
		}
		String sql = (kind == RecordKind.SOURCE) ? "select 'SOURCE/' || slug from source where id = ?"
				: "select page_kind || '/' || page_slug from subject where fact_id = ?";
		return this.jdbc.sql(sql).param(number).query(String.class).optional().map(RegisterReferences::page);
	}

	/**
	 * Records of the given kinds whose names come near to what was typed, the nearest
	 * first.
	 */
	List<Named> near(String typed, List<RecordKind> kinds, int most) {
		String[] names = kinds.stream().map(RecordKind::name).toArray(String[]::new);
		return this.jdbc.sql("select kind, slug, label, page, greatest(word_similarity(plain_text(:typed), plain_text(label)), "
				+ "coalesce((select max(similarity(plain_text(:typed), plain_text(n.text))) from official_name n "
				+ "where n.official_id = named.id and named.kind = 'OFFICIAL'), 0)) as nearness from " + NAMED
				+ " where kind = any(:kinds) order by nearness desc, label limit :most")
			.param("typed", typed)
			.param("kinds", names)
			.param("most", most)
			.query((row, count) -> (row.getDouble("nearness") < 0.3) ? null
					: new Named(RecordKind.valueOf(row.getString("kind")).key() + ":" + row.getString("slug"),
							row.getString("label"), page(row.getString("page"))))
			.list()
			.stream()
			.filter(java.util.Objects::nonNull)
			.toList();
	}

	private static String page(String kindAndSlug) {
		int slash = kindAndSlug.indexOf('/');
		String kind = kindAndSlug.substring(0, slash);
		String path = kind.equals("SOURCE") ? "sources"
				: org.courtsanctions.shared.SubjectKind.valueOf(kind).path();
		return "/" + path + kindAndSlug.substring(slash);
	}

}
