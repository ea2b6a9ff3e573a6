package org.courtsanctions.shared;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.shared.Asked.Unknown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class AskedTests {

	private static final List<String> FACETS = List.of("status", "authority", "year");

	private static final Map<String, Set<String>> KNOWN = Map.of("status", Set.of("IN_FORCE", "LIFTED"), "authority",
			Set.of("us-ofac", "eu"));

	@Test
	void takesTheValuesThatExistOnceEach() {
		Asked asked = asked(
				Map.of("status", List.of("in-force", " LIFTED ", "in-force", ""), "authority", List.of("eu")));
		assertThat(asked.chosen())
			.isEqualTo(Map.of("status", List.of("IN_FORCE", "LIFTED"), "authority", List.of("eu")));
		assertThat(asked.inAddress())
			.isEqualTo(Map.of("status", List.of("in-force", "lifted"), "authority", List.of("eu")));
		assertThat(asked.unknown()).isEmpty();
		assertThat(asked.ignored()).isEmpty();
	}

	@Test
	void setsAsideWhatDoesNotExistAndSaysWhatDoes() {
		Asked asked = asked(Map.of("status", List.of("sleeping"), "year", List.of("1066"), "colour", List.of("red")));
		assertThat(asked.chosen()).isEmpty();
		assertThat(asked.unknown()).containsExactly(
				new Unknown("status", "sleeping", List.of("in-force", "lifted"), false),
				new Unknown("year", "1066", List.of(), false));
		assertThat(asked.ignored()).containsExactly("sleeping", "1066");
	}

	@Test
	void repeatsNoMoreThanTwoHundredSignsOfWhatItSetsAside() {
		assertThat(asked(Map.of("authority", List.of("x".repeat(201)))).ignored()).containsExactly("x".repeat(200));
		assertThat(asked(Map.of("authority", List.of("x".repeat(199)))).ignored()).containsExactly("x".repeat(199));
	}

	@Test
	void countsOneValueOfAFacetWhereOnlyOneCounts() {
		Map<String, List<String>> typed = Map.of("status", List.of("in-force", "in-force", "lifted", "sleeping"));
		Asked one = Asked.ofOne(typed, FACETS, KNOWN);
		assertThat(one.chosen()).isEqualTo(Map.of("status", List.of("IN_FORCE")));
		assertThat(one.unknown()).containsExactly(new Unknown("status", "lifted", List.of(), true),
				new Unknown("status", "sleeping", List.of("in-force", "lifted"), false));
		assertThat(asked(typed).chosen()).isEqualTo(Map.of("status", List.of("IN_FORCE", "LIFTED")));
	}

	@Test
	void knowsTheFirstChoiceAsTextAndAsMemberOfItsSet() {
		Asked asked = new Asked(Map.of("kind", List.of("COURT", "ACTOR")), Map.of(), 1, List.of());
		assertThat(asked.first("kind")).isEqualTo("COURT");
		assertThat(asked.first("kind", SubjectKind.class)).isEqualTo(SubjectKind.COURT);
		assertThat(asked.first("status")).isNull();
		assertThat(asked.first("status", SubjectKind.class)).isNull();
	}

	@Test
	void knowsTheMembersOfASet() {
		assertThat(Asked.members(Precision.class)).containsExactly("DAY", "MONTH", "YEAR", "APPROXIMATE", "INFERRED");
		assertThat(Asked.isMember(Precision.class, "MONTH")).isTrue();
		assertThat(Asked.isMember(Precision.class, "month")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "IN_FORCE, in-force", "LIFTED, lifted", "us-ofac, us-ofac", "US, US", "GBR, gbr", "2025, 2025",
			"A_, A_", "Mixed_CASE, Mixed_CASE" })
	void writesCodesInAddressesInSmallLettersAndLeavesAllElse(String value, String inAddress) {
		assertThat(Asked.inAddress(value)).isEqualTo(inAddress);
	}

	@ParameterizedTest
	@CsvSource({ "status, in-force, IN_FORCE", "role, judge, JUDGE", "action, listing, LISTING",
			"stance, condemns, CONDEMNS", "speaker, state-body, STATE_BODY", "kind, case-event, CASE_EVENT",
			"read, page, PAGE", "authority, us-ofac, us-ofac" })
	void readsCodesOfClosedSetsBackAndLeavesAllElse(String facet, String typed, String value) {
		assertThat(Asked.inRecord(facet, typed)).isEqualTo(value);
	}

	@ParameterizedTest
	@CsvSource(nullValues = "null", textBlock = """
			null, 1
			2, 2
			' 3 ', 3
			0, 1
			-7, 1
			x, 1
			'', 1
			2147483647, 2147483647
			2147483648, 2147483647
			99999999999999999999, 2147483647
			-99999999999999999999, 1
			99999999999999999999x, 1""")
	void readsTheNumberOfAPage(String typed, int page) {
		assertThat(asked((typed != null) ? Map.of("page", List.of(typed, "9")) : Map.of()).page()).isEqualTo(page);
	}

	private static Asked asked(Map<String, List<String>> parameters) {
		return Asked.of(parameters, FACETS, KNOWN);
	}

}
