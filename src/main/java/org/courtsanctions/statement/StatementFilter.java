package org.courtsanctions.statement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Which statements to list: for each facet the chosen values, of which any may hold.
 * Values are as the record keeps them; unknown ones simply find nothing.
 *
 * @param chosen the chosen values by facet; a facet without choice may be missing
 */
public record StatementFilter(Map<String, List<String>> chosen) {

	/**
	 * The facets of the statements list, in the order in which pages show them: the
	 * stance, the speaker's country, in what shape the speaker spoke, and the
	 * announcement that is answered, by its public name.
	 */
	public static final List<String> FACETS = List.of("stance", "country", "speaker", "announcement");

	/** No choice at all. */
	public static final StatementFilter NONE = new StatementFilter(Map.of());

	private static final String OF_ANNOUNCEMENTS = """
			t.id = any(array(select sa.statement_id from statement_about sa join announcement n on n.id = sa.subject_id
			                 where n.slug = any(:announcement)))""";

	private static final String NEWEST_FIRST = " order by t.said_on desc, t.id desc";

	/**
	 * The facet by which few statements are chosen, so that those are looked at in order;
	 * null when none is. Announcements are answered by few, and need no order.
	 */
	@Nullable Column leading(StatementTally tally) {
		return isChosen("announcement") ? null
				: Arrays.stream(Column.values())
					.filter((column) -> isChosen(column.facet))
					.min(Comparator.comparingLong((column) -> tally.total(only(column.facet))))
					.orElse(null);
	}

	private StatementFilter only(String facet) {
		return new StatementFilter(Map.of(facet, this.chosen.getOrDefault(facet, List.of())));
	}

	/**
	 * The SQL that gives a part of the numbers, newest first. Each value of the leading
	 * facet gives its own in the order of an index, which holds however many rows the
	 * planner expects.
	 */
	String select(@Nullable Column leading) {
		var others = new StringBuilder("t.said_on <= :day");
		for (Column column : Column.values()) {
			if (isChosen(column.facet) && column != leading) {
				others.append(column.chosen);
			}
		}
		if (isChosen("announcement")) {
			others.append(" and ").append(OF_ANNOUNCEMENTS);
		}
		others.append(NEWEST_FIRST);
		var select = new StringBuilder("select t.id from ");
		if (leading != null) {
			select.append(leading.valueByValue).append(others).append(" limit :most) t").append(NEWEST_FIRST);
		}
		else {
			select.append("statement t where ").append(others);
		}
		return select.append(" limit :size offset :skip").toString();
	}

	private boolean isChosen(String facet) {
		return !this.chosen.getOrDefault(facet, List.of()).isEmpty();
	}

	/** The parameters of the list's SQL: an array for each chosen facet. */
	Map<String, Object> params() {
		Map<String, Object> params = new HashMap<>();
		FACETS.stream()
			.filter(this::isChosen)
			.forEach((facet) -> params.put(facet,
					this.chosen.getOrDefault(facet, List.of()).stream().distinct().toArray(String[]::new)));
		return params;
	}

	/** A facet with a column, and an index of it in the order of the list. */
	enum Column {

		STANCE("stance", " and t.stance = any(:stance)", """
				unnest(:stance) chosen (value) cross join lateral (
				    select t.id, t.said_on from statement t where t.stance = chosen.value and\s"""),

		COUNTRY("country", " and t.country = any(:country)", """
				unnest(:country) chosen (value) cross join lateral (
				    select t.id, t.said_on from statement t where t.country = chosen.value and\s"""),

		SPEAKER("speaker", " and t.speaker_type = any(:speaker)", """
				unnest(:speaker) chosen (value) cross join lateral (
				    select t.id, t.said_on from statement t where t.speaker_type = chosen.value and\s""");

		private final String facet;

		private final String chosen;

		private final String valueByValue;

		Column(String facet, String chosen, String valueByValue) {
			this.facet = facet;
			this.chosen = chosen;
			this.valueByValue = valueByValue;
		}

	}

}
