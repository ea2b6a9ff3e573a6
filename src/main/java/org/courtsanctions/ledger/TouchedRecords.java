package org.courtsanctions.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.ledger.ChangedRecord.Change;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells which records several publications added, changed or removed, in one statement
 * for all of them, and what changed in some of those records.
 */
@Service
@Transactional(readOnly = true)
public class TouchedRecords {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	TouchedRecords(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	/** The records that publications touched, the newest publication first. */
	public List<Touched> in(Collection<Long> versions) {
		return this.jdbc.sql("""
				select v.version, c.kind, c.owner,
				       coalesce(bool_or(c.begun) filter (where c.record = lower(c.kind)), false) as began,
				       coalesce(bool_or(not c.begun) filter (where c.record = lower(c.kind)), false) as ended
				  from unnest(cast(:versions as bigint[])) v(version) cross join lateral changes_of(v.version) c
				 where c.kind is not null
				 group by v.version, c.kind, c.owner order by v.version desc, c.owner, c.kind""")
			.param("versions", versions.toArray(Long[]::new))
			.query((row, number) -> new Touched(row.getLong("version"), row.getString("kind"), row.getLong("owner"),
					change(row.getBoolean("began"), row.getBoolean("ended"))))
			.list();
	}

	private static Change change(boolean began, boolean ended) {
		if (began == ended) {
			return Change.CHANGED;
		}
		return began ? Change.ADDED : Change.REMOVED;
	}

	/** What happened to each of the given records, in words and values. */
	public Map<Touched, ChangedRecord> tell(Collection<Touched> records) {
		Map<String, Touched> wanted = new LinkedHashMap<>();
		records.forEach((record) -> wanted.put(record.version() + " " + record.owner(), record));
		Map<Touched, List<RowState>> states = new LinkedHashMap<>();
		this.jdbc
			.sql("""
					select v.version, c.kind, c.owner, c.record, c.begun, c.image
					  from (select distinct unnest(cast(:versions as bigint[])) as version) v
					 cross join lateral changes_of(v.version) c
					 where (v.version, c.kind, c.owner) in (
					       select * from unnest(cast(:versions as bigint[]), cast(:kinds as text[]), cast(:ids as bigint[])))
					 order by v.version desc, c.owner, c.record, c.begun, c.image::text""")
			.param("versions", records.stream().map(Touched::version).toArray(Long[]::new))
			.param("kinds", records.stream().map(Touched::kind).toArray(String[]::new))
			.param("ids", records.stream().map(Touched::id).toArray(Long[]::new))
			.query((row) -> {
				String key = row.getLong("version") + " " + row.getString("kind") + " " + row.getLong("owner");
				states.computeIfAbsent(Objects.requireNonNull(wanted.get(key)), (record) -> new ArrayList<>())
					.add(new RowState(row.getString("record"), row.getBoolean("begun"),
							this.json.readTree(row.getString("image"))));
			});
		var pages = new Changes.Pages(this.jdbc);
		states.forEach((record, rows) -> pages.want(record.owner(), rows));
		pages.read();
		Map<Touched, ChangedRecord> told = new HashMap<>();
		states
			.forEach((record, rows) -> told.put(record, RowState.changed(record.kind(), record.id(), rows, pages::of)));
		return told;
	}

	/** What to call facts and where they stand, by their numbers. */
	public Map<Long, ChangedRecord.Page> pages(Collection<Long> facts) {
		List<RowState.Reference> wanted = facts.stream().map((fact) -> new RowState.Reference(fact, false)).toList();
		var pages = new Changes.Pages(this.jdbc);
		wanted.forEach(pages::want);
		pages.read();
		Map<Long, ChangedRecord.Page> found = new HashMap<>();
		wanted.forEach((fact) -> {
			ChangedRecord.Page page = pages.of(fact);
			if (page != null) {
				found.put(fact.id(), page);
			}
		});
		return found;
	}

	/**
	 * A record that a publication touched.
	 *
	 * @param version the publication's number
	 * @param kind what the record is: a kind of fact, or SOURCE
	 * @param id the record's number
	 * @param change what happened to it
	 */
	public record Touched(long version, String kind, long id, Change change) {

		private String owner() {
			return this.kind + " " + this.id;
		}

	}

}
