package org.courtsanctions.sitemap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.shared.SubjectKind;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Every public page with the time of the last publication that touched it, as the ledger
 * tells.
 */
@Service
@Transactional(readOnly = true)
class SitePages {

	/** Pages that gather records: each publication may change them. */
	static final List<String> LISTS = List.of("/", "/officials", "/courts", "/announcements", "/authorities",
			"/programmes", "/statements", "/timeline", "/sources", "/changes", "/status", "/data");

	/** Pages that tell about the register and change with its software only. */
	static final List<String> ABOUT = List.of("/search", "/screen", "/about", "/about/security", "/accessibility",
			"/data/dictionary", "/api/docs");

	private static final String RECORDS = """
			select kind, fact_id as id, page_slug as slug from subject
			 where kind = page_kind
			   and kind in ('OFFICIAL', 'COURT', 'ANNOUNCEMENT', 'AUTHORITY', 'PROGRAMME', 'STATEMENT', 'CASE_EVENT', 'ACTOR')
			union all
			select 'SOURCE', id, slug from source
			union all
			select 'CHANGE', version, version::text from ledger_entry
			""";

	private final JdbcClient jdbc;

	private final Ledger ledger;

	SitePages(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.ledger = ledger;
	}

	/** How many pages there are. */
	long count() {
		long records = this.jdbc.sql("select count(*) from (" + RECORDS + ") record").query(Long.class).single();
		return LISTS.size() + ABOUT.size() + records;
	}

	/** The pages that are no record's, the lists first. */
	List<Entry> lists() {
		Instant changed = this.ledger.head().recordedAt();
		List<Entry> lists = new ArrayList<>();
		LISTS.forEach((path) -> lists.add(new Entry(path, changed)));
		ABOUT.forEach((path) -> lists.add(new Entry(path, null)));
		return lists;
	}

	/**
	 * Pages of records, in an order that stays.
	 * @param from how many to leave out before
	 * @param most at most so many
	 */
	List<Entry> records(long from, long most) {
		return this.jdbc.sql("""
				select record.kind, record.slug, coalesce(touched.at, entry.recorded_at) as changed
				  from (%s) record
				  left join lateral (
				       select max(recorded_at) as at
				         from ledger_subject join ledger_entry using (version)
				        where ledger_subject.kind = record.kind and subject_id = record.id) touched on true
				  left join ledger_entry entry on record.kind = 'CHANGE' and entry.version = record.id
				 order by record.kind, record.id limit :most offset :from""".formatted(RECORDS))
			.param("most", most)
			.param("from", from)
			.query((row, number) -> {
				OffsetDateTime changed = row.getObject("changed", OffsetDateTime.class);
				return new Entry("/" + section(row.getString("kind")) + "/" + row.getString("slug"),
						(changed != null) ? changed.toInstant() : null);
			})
			.list();
	}

	private static String section(String kind) {
		return switch (kind) {
			case "SOURCE" -> "sources";
			case "CHANGE" -> "changes";
			default -> SubjectKind.valueOf(kind).path();
		};
	}

	/**
	 * A page.
	 *
	 * @param path its path, encoded
	 * @param changed when a publication last touched it; null when none does
	 */
	record Entry(String path, @Nullable Instant changed) {
	}

}
