package org.courtsanctions.sanction;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.ledger.Kept;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.sanction.OfficialTally.OfficialClass;
import org.courtsanctions.shared.Rows;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts the officials of a day in classes. The counts of everybody are kept for the
 * record versions and days asked for last; those of a name are made anew.
 */
@Component
class OfficialTallies {

	private static final String CLASSES = """
			select p.class, count(*) as hits, min(p.official_id) as example
			""";

	private static final String LABELS = """
			select 'authority' as facet, slug as value, short_name as label from authority
			union all
			select 'programme', slug, citation from programme
			union all
			select 'court', slug, name from court where slug = any(?)""";

	private final JdbcClient jdbc;

	private final Kept<LocalDate, OfficialTally> kept;

	OfficialTallies(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.kept = new Kept<>(ledger);
	}

	/**
	 * The officials of a day.
	 * @param name counts only those with the words of a name; null for all
	 */
	OfficialTally of(@Nullable String name, LocalDate day) {
		return (name != null) ? count(name, day) : this.kept.get(day, () -> count(null, day));
	}

	private OfficialTally count(@Nullable String name, LocalDate day) {
		Map<String, @Nullable Object> params = new HashMap<>();
		params.put("day", day);
		params.put("name", name);
		List<OfficialClass> classes = this.jdbc
			.sql("with tally as materialized (" + CLASSES + OfficialList.LISTED
					+ ((name != null) ? OfficialList.NAMED : "") + """
							 group by p.class)
							select tally.class, tally.hits, p.status, p.role, p.nationality, p.year,
							       array(select slug from authority where id = any(p.authority)) as authority,
							       array(select slug from programme where id = any(p.programme)) as programme,
							       array(select slug from court where id = any(p.court)) as court
							  from tally join official_period p
							    on p.official_id = tally.example and p.from_day <= :day and p.to_day > :day""")
			.params(params)
			.query((row, number) -> read(row))
			.list();
		Map<String, Map<String, String>> labels = new HashMap<>();
		this.jdbc.sql(LABELS)
			.param(classes.stream().flatMap((some) -> some.values("court").stream()).distinct().toArray(String[]::new))
			.query((row) -> {
				labels.computeIfAbsent(row.getString("facet"), (facet) -> new HashMap<>())
					.put(row.getString("value"), row.getString("label"));
			});
		return new OfficialTally(classes, labels);
	}

	private static OfficialClass read(ResultSet row) throws SQLException {
		Map<String, List<String>> values = new HashMap<>();
		for (String facet : OfficialFilter.FACETS) {
			values.put(facet, switch (facet) {
				case "status", "role" -> List.of(row.getString(facet));
				default -> new ArrayList<>(Rows.texts(row, facet));
			});
		}
		return new OfficialClass(row.getLong("class"), values, row.getLong("hits"));
	}

}
