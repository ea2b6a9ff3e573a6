package org.courtsanctions.statement;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

	private static final Map<String, String> COLUMNS = Map.of("stance", "t.stance", "country", "t.country", "speaker",
			"t.speaker_type");

	private static final String OF_ANNOUNCEMENTS = """
			t.id = any(array(select sa.statement_id from statement_about sa join announcement n on n.id = sa.subject_id
			                  where n.slug = any(:announcement)))""";

	private static final String NEWEST_FIRST = " order by t.said_on desc, t.id desc";

	/**
	 * The facet by which few statements are chosen, so that those are looked at in order;
	 * null when none is.
	 */
	@Nullable String leading(StatementTally tally) {
		return isChosen("announcement") ? "announcement"
				: COLUMNS.keySet()
					.stream()
					.filter(this::isChosen)
					.min(Comparator.comparingLong((facet) -> tally.total(only(facet))))
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
	String select(@Nullable String leading) {
		String others = COLUMNS.keySet()
			.stream()
			.filter((facet) -> isChosen(facet) && !facet.equals(leading))
			.sorted()
			.map((facet) -> " and " + COLUMNS.get(facet) + " = any(:" + facet + ")")
			.collect(Collectors.joining());
		String column = (leading != null) ? COLUMNS.get(leading) : null;
		String from = (column == null) ? "statement t where t.said_on <= :day" + others
				: "unnest(:" + leading
						+ ") chosen (value) cross join lateral (select t.id, t.said_on from statement t where " + column
						+ " = chosen.value and t.said_on <= :day" + others + NEWEST_FIRST + " limit :most) t";
		return "select t.id from " + from + (isChosen("announcement") ? " and " + OF_ANNOUNCEMENTS : "") + NEWEST_FIRST
				+ " limit :size offset :skip";
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

}
