package org.courtsanctions.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.SubjectKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells what each publication changed, by comparing the row states it began and ended.
 */
@Service
@Transactional(readOnly = true)
public class Changes {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Kept<Set<Long>, Map<Long, List<Count>>> touched;

	private final Kept<Long, List<Count>> counts;

	Changes(JdbcClient jdbc, JsonMapper json, Ledger ledger) {
		this.jdbc = jdbc;
		this.json = json;
		this.touched = new Kept<>(ledger);
		this.counts = new Kept<>(ledger);
	}

	/** How many records with a page each publication touched, by kind. */
	public Map<Long, List<Count>> pagesTouchedBy(Collection<Long> versions) {
		return this.touched.get(Set.copyOf(versions), () -> pagesTouched(versions));
	}

	private Map<Long, List<Count>> pagesTouched(Collection<Long> versions) {
		Map<Long, List<Count>> counts = new HashMap<>();
		this.jdbc.sql("""
				select version, kind, count(*) as records from ledger_subject where version = any(?)
				 group by version, kind order by version, kind""").param(versions.toArray(Long[]::new)).query((row) -> {
			counts.computeIfAbsent(row.getLong("version"), (version) -> new ArrayList<>())
				.add(new Count(row.getString("kind"), row.getInt("records")));
		});
		return counts;
	}

	/**
	 * How many records with a page the publications after one touched together, each as
	 * often as it was touched.
	 */
	public long touchedSince(long version) {
		return this.jdbc.sql("select count(*) from ledger_subject where version > ?")
			.param(version)
			.query(Long.class)
			.single();
	}

	/**
	 * The records with a page that a publication touched, by kind, with their numbers,
	 * names in addresses, and whether they are still there in the version that is read.
	 */
	public List<Touched> touchedBy(long version, long versionRead) {
		List<Touched> touched = new ArrayList<>();
		for (Count count : pagesTouchedBy(List.of(version)).getOrDefault(version, List.of())) {
			// A closed set, held by the table's own constraint and the kinds of fact
			String table = count.kind().toLowerCase(Locale.ROOT);
			touched.addAll(this.jdbc.sql("""
					select distinct on (h.id) h.id, h.slug, h.to_version is null or h.to_version > :read as present
					  from ledger_subject s join history.%s h on h.id = s.subject_id and h.from_version <= :read
					 where s.version = :version and s.kind = :kind
					 order by h.id, h.from_version desc""".formatted(table))
				.param("read", versionRead)
				.param("version", version)
				.param("kind", count.kind())
				.query((row, number) -> new Touched(count.kind(), row.getLong("id"), row.getString("slug"),
						row.getBoolean("present")))
				.list());
		}
		return touched;
	}

	/** How many records of each kind a publication added or changed. */
	public List<Count> counts(long version) {
		return this.counts.get(version, () -> counted(version));
	}

	private List<Count> counted(long version) {
		return this.jdbc.sql("""
				select kind, count(distinct owner) as records from changes_of(?) where kind is not null
				 group by kind order by kind""")
			.param(version)
			.query((row, number) -> new Count(row.getString("kind"), row.getInt("records")))
			.list();
	}

	/**
	 * What a publication added or changed, in the order of its records' numbers; an
	 * absurd page number gets the nearest page.
	 * @param kind only records of that kind; all when null
	 */
	public Paged<ChangedRecord> records(long version, @Nullable String kind, int page, int size) {
		String chosen = "select * from changes_of(:version) where kind is not null and (:kind::text is null or kind = :kind)";
		Map<String, @Nullable Object> params = new HashMap<>();
		params.put("version", version);
		params.put("kind", kind);
		long total = this.jdbc.sql("select count(distinct (kind, owner)) from (" + chosen + ") chosen")
			.params(params)
			.query(Long.class)
			.single();
		int number = Paged.nearest(page, total, size);
		params.put("first", (number - 1) * size);
		params.put("last", number * size);
		Map<String, List<RowState>> states = new LinkedHashMap<>();
		this.jdbc.sql("select * from (select chosen.*, dense_rank() over (order by kind, owner) as place from ("
				+ chosen
				+ ") chosen) placed where place > :first and place <= :last order by place, record, begun, image::text")
			.params(params)
			.query((row) -> {
				states.computeIfAbsent(row.getString("kind") + " " + row.getLong("owner"), (owner) -> new ArrayList<>())
					.add(new RowState(row.getString("record"), row.getBoolean("begun"),
							this.json.readTree(row.getString("image"))));
			});
		var pages = new Pages(this.jdbc);
		states.forEach((owner, rows) -> pages.want(owner, rows));
		pages.read();
		return new Paged<>(states.entrySet().stream().map((owner) -> {
			String[] name = owner.getKey().split(" ");
			return RowState.changed(name[0], Long.parseLong(name[1]), owner.getValue(), pages::of);
		}).toList(), number, size, total);
	}

	/**
	 * How many records of a kind there are.
	 *
	 * @param kind a kind of fact, or SOURCE
	 * @param records how many
	 */
	public record Count(String kind, int records) {
	}

	/**
	 * A record that a publication touched.
	 *
	 * @param kind a kind of fact, or SOURCE
	 * @param id its number
	 * @param slug its name in addresses, the last one when it is gone
	 * @param present whether it is still there
	 */
	public record Touched(String kind, long id, String slug, boolean present) {
	}

	/** What the records that changes name are called, read in two statements for all. */
	static final class Pages {

		private final JdbcClient jdbc;

		private final Map<Long, ChangedRecord.@Nullable Page> facts = new HashMap<>();

		private final Map<Long, ChangedRecord.@Nullable Page> sources = new HashMap<>();

		Pages(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		void want(String owner, List<RowState> rows) {
			String[] name = owner.split(" ");
			want(new RowState.Reference(Long.parseLong(name[1]), name[0].equals("SOURCE")));
			rows.forEach((row) -> row.references().forEach(this::want));
		}

		void want(RowState.Reference reference) {
			(reference.source() ? this.sources : this.facts).put(reference.id(), null);
		}

		void read() {
			this.jdbc.sql("select fact_id, page_kind, page_slug, label from subject where fact_id = any(?)")
				.param(this.facts.keySet().toArray(Long[]::new))
				.query((row) -> {
					String path = SubjectKind.valueOf(row.getString("page_kind")).path();
					this.facts.put(row.getLong("fact_id"), new ChangedRecord.Page(
							"/" + path + "/" + row.getString("page_slug"), row.getString("label")));
				});
			this.jdbc.sql("select id, slug, publisher || ': ' || title as label from source where id = any(?)")
				.param(this.sources.keySet().toArray(Long[]::new))
				.query((row) -> {
					this.sources.put(row.getLong("id"),
							new ChangedRecord.Page("/sources/" + row.getString("slug"), row.getString("label")));
				});
		}

		ChangedRecord.@Nullable Page of(RowState.Reference reference) {
			return (reference.source() ? this.sources : this.facts).get(reference.id());
		}

	}

}
