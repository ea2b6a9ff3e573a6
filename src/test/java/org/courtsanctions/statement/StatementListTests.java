package org.courtsanctions.statement;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.SubjectLink;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What the statements list holds and counts, against the statements themselves. */
@RegisterTest
class StatementListTests {

	private static final String JUDGES = "ann-us-20250820-icc";

	private static final String KHAN = "ann-us-20250206-khan";

	@Autowired
	private Statements statements;

	static Stream<StatementFilter> filters() {
		return Stream
			.of(Map.<String, List<String>>of(), Map.of("stance", List.of("CONDEMNS")),
					Map.of("stance", List.of("DEFENDS", "REAFFIRMS"), "country", List.of("US", "FR")),
					Map.of("country", List.of("FR")), Map.of("speaker", List.of("COLLECTIVE", "INSTITUTION")),
					Map.of("speaker", List.of("PERSON"), "stance", List.of("CONDEMNS"), "country", List.of("DE", "US")),
					Map.of("announcement", List.of(JUDGES, KHAN)),
					Map.of("announcement", List.of(JUDGES), "stance", List.of("CONDEMNS")),
					Map.of("stance", List.of("UNKNOWN")), Map.of("announcement", List.of("unknown")))
			.map(StatementFilter::new);
	}

	@ParameterizedTest
	@MethodSource("filters")
	void holdsWhatTheFilterLeavesNewestFirst(StatementFilter filter) {
		for (LocalDate day : List.of(LocalDate.of(2026, 11, 27), LocalDate.of(2025, 3, 1))) {
			List<StatementView> left = left(filter, day);
			assertThat(this.statements.ids(filter, day)).isEqualTo(left.stream().map(StatementView::id).toList());
			var second = this.statements.list(filter, day, 2, 7);
			assertThat(second.total()).isEqualTo(left.size());
			assertThat(second.items()).isEqualTo(left.stream().skip((second.number() - 1) * 7L).limit(7).toList());
		}
	}

	@ParameterizedTest
	@MethodSource("filters")
	void countsWhatEachValueWouldLeave(StatementFilter filter) {
		LocalDate day = LocalDate.of(2025, 9, 1);
		List<FacetCount> counts = this.statements.facets(filter, day);
		for (FacetCount count : counts) {
			Map<String, List<String>> chosen = new HashMap<>(filter.chosen());
			chosen.put(count.facet(), List.of(count.value()));
			assertThat(count.hits()).as(count.toString())
				.isPositive()
				.isEqualTo(left(new StatementFilter(chosen), day).size());
		}
		assertThat(counts.stream().filter((count) -> count.facet().equals("stance")).mapToLong(FacetCount::hits).sum())
			.isEqualTo(left(without("stance", filter), day).size());
	}

	private static StatementFilter without(String facet, StatementFilter filter) {
		Map<String, List<String>> chosen = new HashMap<>(filter.chosen());
		chosen.remove(facet);
		return new StatementFilter(chosen);
	}

	private List<StatementView> left(StatementFilter filter, LocalDate day) {
		return this.statements.between(LocalDate.of(1900, 1, 1), day)
			.stream()
			.filter((statement) -> filter.chosen().entrySet().stream().allMatch((choice) -> switch (choice.getKey()) {
				case "stance" -> choice.getValue().contains(statement.stance().name());
				case "country" -> statement.country() != null && choice.getValue().contains(statement.country());
				case "speaker" -> choice.getValue().contains(statement.speakerType().name());
				default -> statement.answers().stream().map(SubjectLink::slug).anyMatch(choice.getValue()::contains);
			}))
			.toList();
	}

}
