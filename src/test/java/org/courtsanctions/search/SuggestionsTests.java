package org.courtsanctions.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.courtsanctions.RegisterTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** What is suggested while somebody types. */
@RegisterTest
class SuggestionsTests {

	@Autowired
	private Suggestions suggestions;

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "Kimb, kimberly-prost", "prost, kimberly-prost", "PROST KIM, kimberly-prost",
			"Ibanez, luz-ibanez-carranza", "Ibáñez, luz-ibanez-carranza", "ibanes caranza, luz-ibanez-carranza",
			"Живица, alena-zhyvitsa", "Zhyvitsa, alena-zhyvitsa", "Jivitsa, alena-zhyvitsa",
			"Qolam-Hossein, gholam-hossein-mohseni-ejei", "Gholam-Hossein, gholam-hossein-mohseni-ejei",
			"Golamhossein Mohseni, gholam-hossein-mohseni-ejei", "غلامحسین محسنی, gholam-hossein-mohseni-ejei",
			"Htun Htun Oo, tun-tun-oo", "Tun Tun Oo, tun-tun-oo", "Oo Htun, tun-tun-oo", "赤根, tomoko-akane",
			"Аканэ, tomoko-akane", "Kimberley Proust, kimberly-prost", "Kimbrely Prost, kimberly-prost",
			"OFAC UID 54217, kimberly-prost", "54217, kimberly-prost" })
	void findsOfficialsInAnyScriptAndSpelling(String typed, String slug) {
		assertThat(this.suggestions.suggest(typed, Set.of(Kind.OFFICIAL), 5)).extracting(Suggestion::slug)
			.startsWith(slug);
	}

	@ParameterizedTest(name = "{0} → {1} {2}")
	@CsvSource({ "EO 14203, PROGRAMME, us-eo-14203", "14203, PROGRAMME, us-eo-14203",
			"executive order 14203, PROGRAMME, us-eo-14203", "International Criminal Court, COURT, icc",
			"E.O. 14203, PROGRAMME, us-eo-14203", "rubio, ACTOR, marco-rubio", "OFAC, AUTHORITY, us-ofac",
			"prosecutor khan, CASE_EVENT, evt-20260724-khan-removed" })
	void findsEveryKindOfRecord(String typed, Kind kind, String slug) {
		assertThat(this.suggestions.suggest(typed, Set.of(kind), 5)).extracting(Suggestion::slug).contains(slug);
		assertThat(this.suggestions.suggest(typed, Kind.ALL, 12)).extracting(Suggestion::kind).contains(kind);
	}

	@Test
	void saysWhichSpellingMatchedAndWhatTellsNamesakesApart() {
		assertThat(this.suggestions.suggest("Htun Htun", Set.of(Kind.OFFICIAL), 1)).singleElement()
			.returns("Tun Tun Oo", Suggestion::label)
			.returns("Htun Htun Oo", Suggestion::matched)
			.returns("/officials/tun-tun-oo", Suggestion::href)
			.satisfies((found) -> assertThat(found.hint()).startsWith("Chief Justice, "));
		assertThat(this.suggestions.suggest("Kimberly Prost", Set.of(Kind.OFFICIAL), 1)).singleElement()
			.returns(null, Suggestion::matched);
		assertThat(this.suggestions.suggest("khan", Set.of(Kind.OFFICIAL), 5)).extracting(Suggestion::slug)
			.contains("karim-khan", "nazhat-shameem-khan");
	}

	@Test
	void suggestsNothingThatCameAfterTheDay() {
		assertThat(this.suggestions.suggest("EO 14203", Set.of(Kind.PROGRAMME), 5, LocalDate.of(2024, 1, 1))).isEmpty();
		assertThat(this.suggestions.suggest("54217", Set.of(Kind.OFFICIAL), 5, LocalDate.of(2024, 1, 1))).isEmpty();
	}

	@Test
	void lendsRoomToOtherKindsBesideTheFirst() {
		List<Suggestion> found = this.suggestions.suggest("criminal", Kind.ALL, 8);
		assertThat(found).hasSize(8);
		assertThat(found).extracting(Suggestion::kind).contains(Kind.COURT, Kind.PROGRAMME);
	}

	@ParameterizedTest
	@MethodSource("nastyTexts")
	void takesWhateverIsTyped(String typed) {
		assertThat(this.suggestions.suggest(typed, Kind.ALL, 8)).hasSizeLessThanOrEqualTo(8);
	}

	static List<String> nastyTexts() {
		return List.of("", " ", "\u0000", "a\u0000b", "\ud800", "x\udc00y", "'", "''", "\\", "a\\'b",
				"'; drop table official; --", "a & b | !c:*", "(((", ":*", "<->", "%", "_", "%%%", "\u202eabc",
				"\u200f", "😀🏛", "x".repeat(100_000), "ab ".repeat(50_000), "\ufffe\uffff", "ﷺ", "İıß", "\u0301", "$1",
				"?", "::text", "{}", "NULL");
	}

}
