package org.courtsanctions.intake;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * On which day an act was, and what was imposed, told in words that are no list's own.
 * All people are invented.
 */
class DayTests {

	@Test
	void takesTheDayOfTheActBeforeThatOnWhichOthersSpeakOfIt() {
		assertDay(
				"""
						14 December 2022

						Judge Alba Invented has been put on an EU blacklist, diplomats confirmed on Tuesday. EU governments agreed on December 9 to freeze her assets.""",
				"2022-12-09");
		assertDay("""
				14 December 2022

				Judge Alba Invented has been put on an EU blacklist, diplomats confirmed on Tuesday.""", "2022-12-13");
	}

	@Test
	void takesTheFirstDayOfATextThatHasNoOther() {
		assertDay("""
				China hits back with sanctions on judge

				BEIJING, July 27, 2023 - China retaliated on Wednesday. Judge Alba Invented may not set foot there.""",
				"2023-07-26");
		assertDay("""
				EU adds judge to sanctions list

				Friday 9 August 2024

				Judges who jailed critics: these are the people who woke up poor today.

				The decision names Judge Alba Invented.""", "2024-08-09");
	}

	@Test
	void takesNewsWithoutADayForThatOfTheDocument() {
		assertDay("""
				Ministry puts judge on its wanted list

				25.09.2023, 14:37

				The Russian Interior Ministry has placed Judge Alba Invented on its wanted list.""", "2023-09-25");
	}

	@Test
	void takesTheDayThatEndsTheClauseOfAnActForItsDay() {
		assertDay(
				"""
						Statement
						Paris, 20 August 2025

						France learned with consternation of the American decision to sanction Judge Alba Invented, a prosecutor and a deputy of hers today.""",
				"2025-08-20");
		assertDay(
				"""
						Remarks
						Brussels, 3 September 2020

						The sanctions announced by the United States administration yesterday on Prosecutor Alba Invented are unacceptable.""",
				"2020-09-02");
		assertDay("""
				Geneva, 10 February 2025

				Experts today deplored the executive order of 6 February by which the President of the United States
				authorised sanctions on Prosecutor Alba Invented.""", "2025-02-06");
		assertDay(
				"""
						BRUSSELS, Aug. 19, 2026 (Agency) - Leaders rallied behind the court on Wednesday, after the United States
						blacklisted Judge Alba Invented.""",
				"");
	}

	@Test
	void takesTheDayOfTheSanctionsThatATextAnswers() {
		assertDay("(New York) - The United States' sanctions of August 18, 2026 against Judge Alba Invented are an "
				+ "assault on the rule of law, Rights Watch said today.", "2026-08-18");
		assertDay(
				"""
						Tehran summons envoy over sanctions on judge

						TEHRAN, March 5, 2026 (Agency) - The ministry called in the ambassador on Thursday to protest against London, which a day earlier had put Judge Alba Invented on its sanctions list.""",
				"2026-03-04");
	}

	@Test
	void countsADayWithoutAYearByTheOtherDates() {
		assertDay(
				"On December 9 the EU put Judge Alba Invented on its list. Its Official Journal is of December 13, 2022.",
				"2022-12-09");
	}

	@Test
	void takesAReleaseWithAnAuthorityInItsTitleForItsOwn() {
		assertDay("""
				UK announces sanctions on judge
				News story
				29 September 2023

				Judge Alba Invented will find British ports and banks shut.""", "2023-09-29");
		assertDay("""
				US sanctions on judges must end
				Press release
				29 September 2023

				Judge Alba Invented was put on the American list for doing her duty.""", "");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			She may neither enter the UK nor touch assets there.          | asset_freeze,entry_ban
			She will not be admitted to the country.                      | entry_ban
			No visa will be issued to her.                                | entry_ban
			She may no longer hold assets in Canada.                      | asset_freeze
			The order keeps her out of its territory.                     | entry_ban
			She must not deal in property.                                | transaction_ban
			She lost access to American banks.                            | asset_freeze
			She is not allowed into the country.                          | entry_ban
			She cannot trade there.                                       | transaction_ban
			The entry would not keep Judge Alba Invented from working.    |
			""")
	void knowsMeasuresByWhatForbidsAndWhatIsForbidden(String sentence, String measures) {
		Reading reading = read("The UK today put Judge Alba Invented on its list. " + sentence);
		assertThat(String.join(",", reading.measures().stream().map(Find::value).toList()))
			.isEqualTo((measures == null) ? "" : measures);
	}

	@Test
	void knowsALawByItsTitle() {
		Find<String> programme = read(
				"New Zealand today sanctioned Judge Alba Invented under the Freedonia Sanctions Act.")
			.programme();
		assertThat(programme).isNotNull();
		assertThat(programme.value()).isEqualTo("Freedonia Sanctions Act");
	}

	private static void assertDay(String text, String day) {
		Find<LocalDate> found = read(text).date();
		assertThat((found == null) ? "" : found.value().toString()).as(text).isEqualTo(day);
	}

	private static Reading read(String text) {
		return Recogniser.read(text, Known.nothing());
	}

}
