package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.courtsanctions.intake.Reading.ActKind;
import org.courtsanctions.intake.Reading.Stance;
import org.courtsanctions.intake.Reading.Statement;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules for what blind texts showed to be missing, each with invented people: acts told
 * in several sentences, days beside the announcement, letterheads, other countries.
 */
class NewsRuleTests {

	@Test
	void knowsThatOfficialsAreHitWhenTheNextSentenceOrAListSaysSo() {
		assertThat(kind("""
				Canada imposes sanctions
				From: Global Affairs Canada

				March 14, 2024 - Ottawa

				The Minister today announced sanctions on 15 individuals.

				The individuals are senior officials of the judiciary and the prosecution service."""))
			.isEqualTo(ActKind.DESIGNATION);
		assertThat(kind("""
				The UK has today announced a package of sanctions.

				The package includes:

				* 17 members of the Freedonian judiciary, among them judges
				* 9 traders""")).isEqualTo(ActKind.DESIGNATION);
	}

	@Test
	void takesAnOfficialBesideTheActWhenNobodyIsNamedMoreSurely() {
		Reading reading = read("""
				July 20, 2023

				The State Department on Wednesday published its list of corrupt officials.

				The report covers prosecutor Alba Invented. All on it are ineligible for visas.""");
		assertThat(names(reading)).containsExactly("Alba Invented");
		assertThat(names(read("""
				July 20, 2023

				The State Department on Wednesday revoked the visas of Judge Alba Invented.

				Judge Bruno Fiktiv has spoken to reporters."""))).containsExactly("Alba Invented");
	}

	@Test
	void readsTheDayBesideTheAnnouncement() {
		assertThat(day("""
				July 19, 2025

				The US has revoked the visa of Judge Alba Invented.

				The announcement on 18 July came as a surprise.""")).isEqualTo(LocalDate.of(2025, 7, 18));
		assertThat(day("""
				10 November 2025 – 11:02

				On Sunday, the president of Ukraine enacted a decree. Sanctions cover Judge Alba Invented."""))
			.isEqualTo(LocalDate.of(2025, 11, 9));
	}

	@Test
	void readsNumbersByTheClockBehindThem() {
		assertThat(day("06/04/2023 – 12:40\n\nThe US on Wednesday sanctioned Judge Alba Invented."))
			.isEqualTo(LocalDate.of(2023, 4, 5));
		assertThat(day("06/04/2023 12:40 p.m.\n\nThe US today sanctioned Judge Alba Invented."))
			.isEqualTo(LocalDate.of(2023, 6, 4));
	}

	@Test
	void takesTheYearOfADatelineFromTheRoundOnRecord() {
		var alba = new Known.Person("official:alba", List.of("Alba Invented"), true, false, null, null, null);
		var known = new Known(List.of(alba),
				List.of(new Known.Round(LocalDate.of(2025, 6, 5), "us", false, Set.of("official:alba"))));
		String text = "WASHINGTON, June 6 (Wire) - The United States imposed sanctions on Judge Alba Invented.";
		Find<LocalDate> day = Recogniser.read(text, known).date();
		assertThat(day).isNotNull();
		assertThat(day.value()).isEqualTo(LocalDate.of(2025, 6, 5));
		assertThat(day.how()).isEqualTo(How.RECORD);
		assertThat(read(text).date()).isNull();
	}

	@Test
	void takesALetterheadBelowTheTitleForTheAuthor() {
		assertThat(day("""
				New sanctions on human rights abusers

				To mark the day, the UK has announced a package of sanctions on Judge Alba Invented.

				From: Foreign, Commonwealth & Development Office
				Published: 8 December 2023""")).isEqualTo(LocalDate.of(2023, 12, 8));
	}

	@Test
	void knowsOtherCountriesAsTheSubjectOfTheAct() {
		assertThat(authority("Lithuania has barred Judge Alba Invented from the country.")).isEqualTo("lt");
		assertThat(authority("Iraq’s regulator complained of Judge Alba Invented.")).isEmpty();
	}

	@Test
	void takesNoAuthorityFromAnEarlierAct() {
		assertThat(authority("""
				A regulator has imposed sanctions on Judge Alba Invented.

				In August 2025 Washington had blacklisted others.""")).isEmpty();
	}

	@Test
	void countsWhatBeganEarlierAsLiftedNow() {
		Reading reading = read(
				"""
						April 3, 2021

						The United States lifted on Friday the sanctions on Prosecutor Alba Invented that it had announced in September.""");
		assertThat(reading.kind().value()).isEqualTo(ActKind.DELISTING);
		assertThat(names(reading)).containsExactly("Alba Invented");
	}

	@Test
	void takesAClauseOnAVictimForNoEarlierAct() {
		Reading reading = read(
				"""
						June 6, 2023

						The EU on Monday sanctioned Judge Alba Invented for the trial of Dora Vymyslova, who was sentenced in April.""");
		assertThat(names(reading)).containsExactly("Alba Invented");
	}

	@Test
	void knowsAProlongationFromAListing() {
		assertThat(
				kind("""
						The Council of the EU today decided to prolong the restrictive measures. They apply to members of the judiciary."""))
			.isEqualTo(ActKind.AMENDMENT);
	}

	@Test
	void takesNoDisciplinarySanctionForAnAct() {
		assertThat(kind("""
				We are concerned about judges. The council announced disciplinary sanctions on Judge Alba Invented."""))
			.isEqualTo(ActKind.NONE);
	}

	@Test
	void takesNobodyBesideWhomAnotherIsMeant() {
		assertThat(names(
				read("""
						The US on Monday sanctioned Judge Alba Invented and the wife of Supreme Court Justice Bruno Fiktiv.""")))
			.containsExactly("Alba Invented");
	}

	@Test
	void readsEntriesOfTheListOfBlockedPersons() {
		Reading reading = read(
				"""
						Recent Actions
						Release Date
						06/05/2025

						The following individuals have been added to OFAC's SDN List:

						INVENTED, Alba, The Hague, Netherlands; DOB 1956; Gender Female; Judge, Court of Freedonia (individual) [ICC-EO14203].""");
		assertThat(names(reading)).containsExactly("INVENTED, Alba");
		assertThat(reading.date()).isNotNull();
		assertThat(reading.date().value()).isEqualTo(LocalDate.of(2025, 6, 5));
		assertThat(reading.programme()).isNotNull();
		assertThat(reading.programme().value()).isEqualTo("ICC-EO14203");
	}

	@Test
	void readsSeveralNamesOfOneItemAndOfOneSentence() {
		assertThat(names(read("""
				Press release
				From: Foreign, Commonwealth & Development Office

				The UK today sanctioned these people:

				- Bruno Fiktiv, police officer, and Alba Invented, judge, for the trial""")))
			.containsExactly("Alba Invented");
		assertThat(names(read("""
				February 24, 2026

				WASHINGTON — Today, the Department of the Treasury (OFAC) sanctioned two officials.

				Alba Invented is the judge who opened the case. Bruno Fiktiv is a prosecutor who went on with it.""")))
			.containsExactly("Alba Invented", "Bruno Fiktiv");
	}

	@Test
	void takesSurnamesThatAreOtherwisePlacesAndCompoundNames() {
		assertThat(statement("“This was wrong,” Catherine West, the minister for Europe, said.").speaker())
			.isEqualTo("Catherine West");
		assertThat(names(read("The UK today sanctioned Mousa Asef al-Invented, a judge.")))
			.containsExactly("Mousa Asef al-Invented");
	}

	@Test
	void takesNoNoticeInCapitalsForAName() {
		assertThat(read(
				"The UK today sanctioned Judge Alba Invented.\n\nKINDLY SUPPORT INDEPENDENT READERS EVERYWHERE DAILY.")
			.mentioned()).isEmpty();
	}

	@Test
	void givesAQuotationOfItsOwnToWhomTheNextParagraphNames() {
		assertThat(statement("""
				“This court plays a key role in the fight against impunity.”

				That was the line from EU spokesman Carl Erfunden.""").speaker()).isEqualTo("Carl Erfunden");
	}

	@Test
	void givesTheReasonOfAnActToWhoeverActs() {
		Reading reading = read(
				"""
						April 11, 2024

						The Swiss government on Wednesday sanctioned Judge Alba Invented for “undermining democracy and the rule of law”.""");
		assertThat(reading.statements()).extracting(Statement::speaker, Statement::stance)
			.containsExactly(org.assertj.core.api.Assertions.tuple("Swiss government", Stance.JUSTIFIES));
	}

	@Test
	void knowsAllWhoActTogetherAsThoseWhoJustifyIt() {
		Reading reading = read("""
				February 1, 2022

				The United States on Monday imposed sanctions on Judge Alba Invented. Britain imposed sanctions as well.

				“We stand up for the rule of law,” British Foreign Secretary Carl Erfunden said.""");
		assertThat(reading.statements()).extracting(Statement::stance).containsExactly(Stance.JUSTIFIES);
	}

	private static Reading read(String text) {
		return Recogniser.read(text, Known.nothing());
	}

	private static ActKind kind(String text) {
		return read(text).kind().value();
	}

	private static List<String> names(Reading reading) {
		return reading.targets().stream().map((target) -> target.find().value()).toList();
	}

	private static LocalDate day(String text) {
		Find<LocalDate> day = read(text).date();
		assertThat(day).as(text).isNotNull();
		return day.value();
	}

	private static String authority(String text) {
		Find<String> authority = read(text).authority();
		return (authority == null) ? "" : authority.value();
	}

	private static Statement statement(String text) {
		return read(
				"""
						March 14, 2024

						The United States on Thursday imposed sanctions on Judge Alba Invented of the Supreme Court of Freedonia.

						"""
						+ text)
			.statements()
			.getFirst();
	}

}
