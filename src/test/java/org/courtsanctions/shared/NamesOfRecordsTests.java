package org.courtsanctions.shared;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** How records are named outside the register, and what is said when there is none. */
class NamesOfRecordsTests {

	@ParameterizedTest
	@CsvSource({ "official-karim-khan, OFFICIAL, karim-khan, /officials/karim-khan",
			"court-icc, COURT, icc, /courts/icc", "' actor-marco-rubio ', ACTOR, marco-rubio, /actors/marco-rubio",
			"authority-us-ofac, AUTHORITY, us-ofac, /authorities/us-ofac" })
	void readsTheNameOfARecord(String text, SubjectKind kind, String slug, String href) {
		RecordId id = RecordId.read(text).orElseThrow();
		assertThat(id).isEqualTo(new RecordId(kind, slug)).hasToString(text.strip());
		assertThat(id.href()).isEqualTo(href);
		assertThat(RecordId.of(new SubjectLink(kind, slug, "Label"))).isEqualTo(id);
		assertThat(new SubjectLink(kind, slug, "Label").href()).isEqualTo(href);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "karim-khan", "official-", "official-Karim", "source-x", "official-a--b",
			"official-a-", "statement-a" })
	void takesNothingElseForAName(String text) {
		assertThat(RecordId.read(text)).isEmpty();
	}

	@Test
	void readsNoNameOfMoreThanTwoHundredSigns() {
		assertThat(RecordId.read("court-" + "x".repeat(194))).isPresent();
		assertThat(RecordId.read("court-" + "x".repeat(195))).isEmpty();
	}

	@Test
	void ordersReferencesByKindAndNumber() {
		assertThat(SubjectRef
			.sorted(List.of(SubjectRef.actor(1), SubjectRef.official(9), SubjectRef.official(2), SubjectRef.court(5))))
			.containsExactly(SubjectRef.court(5), SubjectRef.official(2), SubjectRef.official(9), SubjectRef.actor(1));
	}

	@Test
	void saysWhatIsMissing() {
		NotFound nothing = new NotFound("officials", "nobody");
		assertThat(nothing).hasMessage("nothing is at /officials/nobody");
		assertThat(nothing.path()).isEqualTo("officials");
		assertThat(nothing.slug()).isEqualTo("nobody");
		Refused missing = Refused.missing("court", 7);
		assertThat(missing).hasMessage("There is no court with the number 7.");
		assertThat(missing.code()).isEqualTo("no_such_record");
		assertThat(missing.arguments()).containsExactly("court", "7");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+1", "-1", "@x", "\tx", "\rx", "\nx", "|x", "%x" })
	void marksACellThatBeginsLikeAFormula(String cell) {
		assertThat(CsvCell.safe(cell)).isEqualTo("'" + cell);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "x", "1-1", "'x", " =1" })
	void leavesOtherCellsAsTheyAre(String cell) {
		assertThat(CsvCell.safe(cell)).isEqualTo(cell);
	}

}
