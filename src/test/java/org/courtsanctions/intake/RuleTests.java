package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.inbox.FoundingKnown;
import org.courtsanctions.intake.Reading.ActKind;
import org.courtsanctions.intake.Reading.Mentioned;
import org.courtsanctions.intake.Reading.Stance;
import org.courtsanctions.intake.Reading.Statement;
import org.courtsanctions.intake.Reading.Target;
import org.courtsanctions.intake.Reading.Why;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** One text for each family of rules, with invented people. */
class RuleTests {

	private static final String LEAD = """
			WASHINGTON, March 14, 2024 (Wire) - The United States on Thursday imposed sanctions on Judge Alba Invented \
			of the Supreme Court of Freedonia.

			""";

	private static final Known FOUNDING = FoundingKnown.read();

	@Test
	void resolvesCountriesGivenRespectively() {
		Reading reading = read(
				"""
						The State Department announced sanctions on a judge and two deputy prosecutors of the court.

						The sanctions included Spanish judge Alba Invented and two deputy prosecutors, Chiara Fantasia and Dimitri \
						Phantas, from Italy and Greece respectively.""");
		assertThat(reading.targets()).extracting((target) -> target.find().value(), Target::country)
			.containsExactlyInAnyOrder(tuple("Alba Invented", "ES"), tuple("Chiara Fantasia", "IT"),
					tuple("Dimitri Phantas", "GR"));
	}

	@Test
	void readsCountriesInBracketsBehindOfAndInAdjectives() {
		Reading reading = read(
				"""
						The United States today designated Judge Alba Invented (Canada), prosecutor Bruno Fiktiv of Peru and the French \
						judge Chloé Fictive under an executive order.""");
		assertThat(reading.targets()).extracting(Target::country).containsExactly("CA", "PE", "FR");
	}

	@Test
	void readsListsWhateverTheCourtsInThemAreCalled() {
		Reading reading = read(
				"""
						UK sanctions judges

						The UK has today (Thursday 14 March) sanctioned two people who were involved in the trial of Dora Invented, \
						who was sentenced on 2 March 2024.

						Those sanctioned today are:

						- Ruslan Fiktiv, presiding judge at the Central District Court
						- Francesca Fictive, Deputy Prosecutor of the Central Region

						Published 14 March 2024""");
		assertThat(names(reading)).containsExactly("Ruslan Fiktiv", "Francesca Fictive");
		assertThat(reading.date()).isNotNull();
		assertThat(reading.date().value()).isEqualTo(LocalDate.of(2024, 3, 14));
	}

	@Test
	void takesTheOfficeOfOneInARowForAllOfIt() {
		Reading reading = read(
				"""
						The United States today designated Alba Invented of Peru, Bruno Fiktiv, and Chiara Fantasia of Italy under \
						an executive order.

						Chiara Fantasia is a deputy prosecutor of the court.""");
		assertThat(names(reading)).containsExactly("Alba Invented", "Bruno Fiktiv", "Chiara Fantasia");
	}

	@Test
	void readsASurnameWithItsOfficeInCommasAndASignatureWithoutADash() {
		Reading reading = read(LEAD + """
				Fictive, the secretary of state, called the court “a tool of lawfare”.

				“Those who jail people for a poem will find no safe haven.”
				Ilse Fantasia, High Representative for Foreign Affairs and Security Policy

				The measures are published.""");
		assertThat(reading.statements()).extracting(Statement::speaker).containsExactly("Fictive", "Ilse Fantasia");
	}

	@Test
	void goesOnWithAQuotationWithoutMarks() {
		Reading reading = read(LEAD + """
				Foreign Secretary Ada Fantasia said:

				This was never a trial.

				We will go on until they are free.

				The court sits in the capital.""");
		assertThat(reading.statements()).extracting(Statement::quote)
			.containsExactly("This was never a trial.", "We will go on until they are free.");
	}

	@Test
	void takesWhatAnOrganisationSaidForAReactionAndNoJudgeForASpeaker() {
		Reading reading = read(
				"""
						(Freetown, March 14, 2024) – The decision of the United States to sanction a judge strikes at the law, the \
						Invented Coalition said today.

						The measures hit Judge Alba Invented, one of the judges who rejected an appeal.""");
		assertThat(reading.kind().value()).isEqualTo(ActKind.REACTION_ONLY);
		assertThat(reading.statements()).extracting(Statement::speaker).doesNotContain("judges");
	}

	@Test
	void leavesJudgesToThoseWhoWatchOverThem() {
		assertThat(read("""
						The Judicial Service Commission has sanctioned Judge Alba Invented with a reprimand and a fine.

				The council said it was the third sanction of the year.""").kind().value()).isEqualTo(ActKind.NONE);
	}

	@Test
	void countsBackFromTheDayOfTheDocumentToAWeekday() {
		assertThat(read("""
				Judge hit by sanctions

				Friday, 15 March 2024

				The United States imposed sanctions on Judge Alba Invented on Wednesday.""").date())
			.satisfies((date) -> {
				assertThat(date).isNotNull();
				assertThat(date.value()).isEqualTo(LocalDate.of(2024, 3, 13));
				assertThat(date.how()).isEqualTo(How.WEEKDAY);
			});
	}

	@Test
	void takesNoWeekdayForADateWithoutADayToCountFrom() {
		assertThat(read("On Wednesday, the State Department announced sanctions against Judge Alba Invented.").date())
			.isNull();
	}

	@Test
	void takesTheDateOfTheSentenceThatTellsOfTheAct() {
		Reading reading = read("""
				Client Alert | March 20, 2024

				On March 14, 2024, OFAC designated Judge Alba Invented pursuant to Executive Order 13818.""");
		assertThat(reading.date()).isNotNull();
		assertThat(reading.date().value()).isEqualTo(LocalDate.of(2024, 3, 14));
		assertThat(reading.date().how()).isEqualTo(How.BODY);
	}

	@Test
	void knowsPortugueseDaysInBracketsAndNumbers() {
		Reading reading = read("""
				EUA impõem sanções a juíza

				15/03/2024 10h00

				O governo dos Estados Unidos impôs nesta quinta-feira (14) sanções contra a juíza Alba Inventada.""");
		assertThat(reading.date()).isNotNull();
		assertThat(reading.date().value()).isEqualTo(LocalDate.of(2024, 3, 14));
	}

	@Test
	void namesAuthoritiesByTheirBodiesAndAsSubjects() {
		assertThat(authority("The Council of the EU today listed Judge Alba Invented.")).isEqualTo("eu");
		assertThat(authority("Canada has imposed sanctions on Judge Alba Invented.")).isEqualTo("ca");
		assertThat(authority("Russia has put Judge Alba Invented of the court on its wanted list.")).isEqualTo("ru");
		assertThat(authority("Britain sanctioned the Russian judge Alba Invented.")).isEqualTo("uk");
		assertThat(authority("Les sanctions américaines visent la juge Alba Inventée, a annoncé Washington."))
			.isEqualTo("us");
	}

	@Test
	void findsOrdersSectionsRegulationsAndLaws() {
		assertThat(programme("designated pursuant to Executive Order (E.O.) 13818")).contains("13818");
		assertThat(programme("designated under Section 7031(c)")).contains("7031(c)");
		assertThat(programme("listed by Council Regulation (EU) 2024/287")).contains("2024/287");
		assertThat(programme("listed in the Special Economic Measures (Russia) Regulations"))
			.contains("Special Economic Measures (Russia) Regulations");
		assertThat(programme("designated under the Global Magnitsky Act")).contains("Global Magnitsky Act");
	}

	@Test
	void countsNoMeasureThatIsDeniedOrOfThePast() {
		assertThat(measures("Her assets are frozen. There is no travel ban.")).containsExactly("asset_freeze");
		assertThat(measures("Her assets are frozen. In 2020 Washington had imposed a travel ban on others."))
			.containsExactly("asset_freeze");
		assertThat(measures("U.S. persons may not deal with her, and she is ineligible for entry."))
			.containsExactlyInAnyOrder("transaction_ban", "entry_ban");
	}

	@Test
	void tellsTargetsFromThoseOfEarlierRoundsAndFromVictims() {
		Reading reading = read(
				LEAD + """
						She had sentenced activist Elena Vymyslova to nine years. Earlier sanctions hit Judge Bruno Fiktiv and others.

						Foreign Minister Carl Erfunden condemned the step.""");
		assertThat(reading.targets()).extracting((target) -> target.find().value()).containsExactly("Alba Invented");
		assertThat(reading.mentioned()).extracting((mentioned) -> mentioned.find().value(), Mentioned::why)
			.contains(tuple("Elena Vymyslova", Why.VICTIM), tuple("Bruno Fiktiv", Why.EARLIER_ROUND),
					tuple("Carl Erfunden", Why.SPEAKER));
	}

	@Test
	void keepsOtherTargetsApart() {
		Reading reading = read("""
				The UK today sanctioned four people.

				The following are subject to an asset freeze:

				• Alba Invented, judge of the city court
				• Bruno Fiktiv, state prosecutor
				• Carl Erfunden, an investigator""");
		assertThat(reading.targets()).hasSize(2);
		assertThat(reading.others()).extracting((target) -> target.find().value()).containsExactly("Carl Erfunden");
	}

	@Test
	void knowsALiftingFromAListing() {
		assertThat(
				read("The US Treasury on Friday removed Judge Alba Invented from its sanctions list.").kind().value())
			.isEqualTo(ActKind.DELISTING);
		assertThat(read(
				"The government called on the United States to lift the sanctions it imposed on Judge Alba Invented.")
			.kind()
			.value()).isNotEqualTo(ActKind.DELISTING);
	}

	@Test
	void knowsAReactionFromTheActItself() {
		assertThat(
				read("""
						Press release: 15 March 2024

						The Association of Invented Judges deplores the sanctions that the US administration announced yesterday against \
						Judge Alba Invented.""")
					.kind()
					.value())
			.isEqualTo(ActKind.REACTION_ONLY);
	}

	@Test
	void findsNothingWhereNoCourtOfficialIsHit() {
		assertThat(read("The United States sanctioned two shipping companies and their owner, Carl Erfunden.").kind()
			.value()).isEqualTo(ActKind.NONE);
		assertThat(read("The disciplinary chamber suspended Judge Alba Invented for a month.").kind().value())
			.isEqualTo(ActKind.NONE);
	}

	@Test
	void countsWhatTheTextCounts() {
		assertThat(read("The US imposed sanctions on two judges and three prosecutors of the court.").counts())
			.extracting(Reading.Count::number, Reading.Count::prosecutors)
			.containsExactlyInAnyOrder(tuple(2, false), tuple(3, true));
	}

	@Test
	void attributesQuotationsBeforeBehindAndWithoutMarks() {
		assertThat(statements(LEAD + "“This is an affront to every court,” said Minister Carl Erfunden."))
			.containsExactly(tuple("Carl Erfunden", "This is an affront to every court,"));
		assertThat(statements(LEAD + "Minister Carl Erfunden called the step “an affront to every court”."))
			.containsExactly(tuple("Carl Erfunden", "an affront to every court"));
		assertThat(statements(LEAD + "Minister Carl Erfunden said:\n\nThis is an affront to every court."))
			.containsExactly(tuple("Carl Erfunden", "This is an affront to every court."));
		assertThat(statements(LEAD + "“This is wrong,” Carl Erfunden said. “It is an affront to every court.”"))
			.containsExactly(tuple("Carl Erfunden", "This is wrong,"),
					tuple("Carl Erfunden", "It is an affront to every court."));
	}

	@Test
	void takesNoDefinedTermAndNoTitleForAQuotation() {
		assertThat(statements(LEAD.replace("Freedonia", "Freedonia (the “Court”)")
				+ "Executive Order 14203, “Imposing Sanctions on the International Criminal Court,” is the basis."))
			.isEmpty();
	}

	@Test
	void tellsStancesByTheSideAndByTheWords() {
		assertThat(stance("Secretary of State Carl Erfunden condemned the court as “a political tool of others”."))
			.isEqualTo(Stance.JUSTIFIES);
		assertThat(stance("Prime Minister Carl Erfunden welcomed the sanctions.")).isEqualTo(Stance.SUPPORTS);
		assertThat(stance("Minister Carl Erfunden deplored the sanctions.")).isEqualTo(Stance.CONDEMNS);
		assertThat(stance("Minister Carl Erfunden called for the immediate withdrawal of the sanctions."))
			.isEqualTo(Stance.CALLS_FOR_LIFTING);
	}

	@Test
	void countsRepeatedParagraphsOnceAndMarksWhatIsAroundTheText() {
		String paragraph = "The United States imposed sanctions on Judge Alba Invented. “It is an affront,” Carl Erfunden said of them.";
		Reading reading = read("Title of the report\n\n" + paragraph + "\n\n" + paragraph
				+ "\n\nPhoto: a court. Credit: Nobody\n\nNotes to editors\n\nThe list is long.\n\nContact: press@example.org");
		assertThat(reading.statements()).hasSize(1);
		assertThat(reading.paragraphs()).extracting(Paragraph::kind)
			.contains(Paragraph.Kind.HEADING, Paragraph.Kind.BODY, Paragraph.Kind.REPEATED, Paragraph.Kind.CAPTION,
					Paragraph.Kind.NOTES);
	}

	@Test
	void matchesNamesOfTheRecordInOtherScripts() {
		Reading reading = Recogniser.read("США ввели санкции против судьи Международного уголовного суда Томоко Аканэ.",
				FOUNDING);
		assertThat(reading.targets()).extracting(Target::ref).containsExactly("official:tomoko-akane");
	}

	@Test
	void takesOutWhomTheRecordKnowsFromAnEarlierRound() {
		Reading reading = Recogniser.read(
				"""
						WASHINGTON, Aug 20, 2025 (Wire) - The United States on Wednesday sanctioned ICC judges Kimberly Prost and \
						Nicolas Guillou. With prosecutor Karim Khan they are among the officials under sanctions.""",
				FOUNDING);
		assertThat(reading.targets()).extracting(Target::ref)
			.containsExactlyInAnyOrder("official:kimberly-prost", "official:nicolas-guillou");
		assertThat(reading.mentioned()).extracting((mentioned) -> mentioned.find().value()).contains("Karim Khan");
	}

	private static org.assertj.core.groups.Tuple tuple(Object... values) {
		return org.assertj.core.api.Assertions.tuple(values);
	}

	private static Reading read(String text) {
		return Recogniser.read(text, Known.nothing());
	}

	private static String authority(String text) {
		Find<String> authority = read(text).authority();
		return (authority == null) ? "" : authority.value();
	}

	private static String programme(String text) {
		Find<String> programme = read("The United States said that Judge Alba Invented is " + text + ".").programme();
		return (programme == null) ? "" : programme.value();
	}

	private static List<String> measures(String text) {
		return read(LEAD + text).measures().stream().map(Find::value).toList();
	}

	private static List<org.assertj.core.groups.Tuple> statements(String text) {
		return read(text).statements()
			.stream()
			.map((statement) -> tuple(statement.speaker(), statement.quote()))
			.toList();
	}

	private static Stance stance(String text) {
		return read(LEAD + text).statements().stream().map(Statement::stance).findFirst().orElse(Stance.NEUTRAL);
	}

	private static List<String> names(Reading reading) {
		return reading.targets().stream().map((target) -> target.find().value()).toList();
	}

}
