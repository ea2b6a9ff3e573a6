package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Rules for what the last unseen texts showed to be missing, each with invented people.
 */
class UnseenRuleTests {

	@Test
	void takesNoDatelineForAName() {
		assertThat(
				names("""
						Freedonia declares judge wanted

						MOSCOW, September 25 (Newswire). Russia's Interior Ministry has put Judge Alba Invented on its wanted list.

						"Invented, Alba, nationality: Poland," the record reads."""))
			.containsExactly("Alba Invented");
	}

	@Test
	void takesNoHeadingInCapitalsForAName() {
		assertThat(names("""
				US sanctions judge

				WASHINGTON - The United States on Thursday imposed sanctions on Judge Alba Invented.

				___

				HOW THE TRIAL UNFOLDED

				It began in the spring.""")).containsExactly("Alba Invented");
	}

	@Test
	void takesNoPublisherForAName() {
		assertThat(
				names("The United States lifted the sanctions on Justice Alba Invented, Agencia Freedonia reported."))
			.containsExactly("Alba Invented");
	}

	@Test
	void takesNoExampleOfVictimsForHit() {
		assertThat(
				names("""
						Canada imposes sanctions on Freedonian judges

						The Minister today announced sanctions on Judge Alba Invented.

						They are judges with a part in abuses against opposition leaders such as Bruno Fiktiv and Carla Pretend."""))
			.containsExactly("Alba Invented");
	}

	@Test
	void takesWhoWasHitInAnEarlierYearForHitBefore() {
		assertThat(
				names("""
						Former judge hit by sanctions

						KYIV - The President of Ukraine on Sunday signed a decree on sanctions against Alba Invented, a judge of the Constitutional Court.

						He denies it.

						In 2023 the Council put sanctions on Bruno Fiktiv, the chairman of Freedonia's Constitutional Court."""))
			.containsExactly("Alba Invented");
	}

	@Test
	void readsYearsOfTwoDigitsOnTop() {
		assertThat(day("""
				Designation of Attorney General Alba Invented

				05/16/22 09:30 PM EDT

				The United States is announcing the designation of Attorney General Alba Invented."""))
			.isEqualTo(LocalDate.of(2022, 5, 16));
		assertThat(day("""
				EU adds judge to blacklist

				Monitor - 29.01.26

				European foreign ministers on Thursday agreed to list Judge Alba Invented."""))
			.isEqualTo(LocalDate.of(2026, 1, 29));
	}

	@Test
	void readsTheYearInFrontOnTop() {
		assertThat(day("""
				EU adds judge to blacklist

				2026-01-29

				The European Union today listed Judge Alba Invented.""")).isEqualTo(LocalDate.of(2026, 1, 29));
	}

	@Test
	void countsTheDaysSinceTheAct() {
		assertThat(
				day("""
						Freedonia condemns sanctions on judge

						20 August 2026

						BRUSSELS - The Freedonian government on Thursday condemned the move, two days after Washington sanctioned Judge Alba Invented."""))
			.isEqualTo(LocalDate.of(2026, 8, 18));
	}

	@Test
	void countsOneDayBeforeForAnOrderOfYesterday() {
		Reading reading = Recogniser
			.read("""
					JOINT STATEMENT
					ON THE INTERNATIONAL CRIMINAL COURT
					7 February 2025

					As strong supporters of the court, we regret any attempt to weaken it. The order signed in Washington yesterday, whose annex names the Prosecutor, Alba Invented, increases the risk of impunity.

					The Presidents of the Assembly and of the Court, Bruno Fiktiv and Carla Pretend, were informed in advance.""",
					Known.nothing());
		assertThat(reading.targets()).extracting((target) -> target.find().value()).containsExactly("Alba Invented");
		assertThat(reading.date()).isNotNull().extracting(Find::value).isEqualTo(LocalDate.of(2025, 2, 6));
	}

	@Test
	void takesWhomSomebodyWantsToSeeAddedForNotHit() {
		assertThat(names("""
				US sanctions judge

				27 December 2024

				The United States has sanctioned Judge Alba Invented of the Supreme Court.

				Opposition parties want the names of Prosecutor General Bruno Fiktiv and of others to be added."""))
			.containsExactly("Alba Invented");
	}

	@Test
	void readsAVerdictWithTheTermsOfTheOthers() {
		assertThat(
				names("""
						Freedonia: experts demand annulment of in absentia convictions

						04 February 2026

						GENEVA - Experts today expressed alarm about the conviction of a prosecutor and two judges by a court in Moscow.

						On 12 December 2025 the Moscow City Court sentenced Prosecutor Alba Invented to 15 years in prison. Judges Bruno Fiktiv and Carla Pretend received terms of up to 15 years."""))
			.containsExactly("Alba Invented", "Bruno Fiktiv", "Carla Pretend");
	}

	@Test
	void prefersTheOwnNameOfALaw() {
		Reading reading = Recogniser.read("""
				US TAKES JUDGE OFF MAGNITSKY LIST

				Dec 12, 2025

				The US Treasury on Friday removed Supreme Court Justice Alba Invented from its list.

				The asset freeze under the Global Magnitsky program ends.""", Known.nothing());
		assertThat(reading.programme()).isNotNull().extracting(Find::value).asString().startsWith("Global Magnitsky");
	}

	@Test
	void readsAPassiveWithAWeekdayInIt() {
		assertThat(Recogniser.read(
				"KAMPALA - Two Freedonian judges were on Monday slapped with American sanctions over bribes, the paper says.",
				Known.nothing())
			.kind()
			.value()).isEqualTo(Reading.ActKind.DESIGNATION);
	}

	@Test
	void takesAnItemOfTheListForHitWhateverItsReasonsDate() {
		assertThat(
				names("""
						Department of State Adds Two Names to the Section 353 List of Corrupt and Undemocratic Actors

						September 20, 2021

						The Department of State today sent Congress an addition to its list. Persons on it are ineligible for visas.

						GUATEMALA
						* Alba Invented, current Attorney General, obstructed investigations; among other things she dismissed a named colleague in July.
						* Bruno Fiktiv, current judge of the Supreme Court, obstructed a case."""))
			.containsExactly("Alba Invented", "Bruno Fiktiv");
	}

	@Test
	void knowsWhatIsNoEndOfAnAct() {
		Reading reading = Recogniser.read(
				"""
						EE.UU. sanciona a dos jueces

						Washington, 19 abr (Agencia).- El Departamento del Tesoro anunció hoy sanciones contra dos magistrados por su papel en la retirada de la nacionalidad a opositores.

						Son Alba Inventada Rodríguez y Bruno Ficticio Mejía.""",
				Known.nothing());
		assertThat(reading.kind().value()).isEqualTo(Reading.ActKind.DESIGNATION);
	}

	@Test
	void knowsWhoseCourtGaveAVerdict() {
		Reading reading = Recogniser.read("""
				Russia: experts demand annulment of in absentia convictions of court officials

				04 February 2026

				GENEVA - Experts today expressed alarm about the conviction of a prosecutor by a court in Moscow.

				On 12 December 2025 the Moscow City Court sentenced Prosecutor Alba Invented to 15 years in prison.

				They noted that she is exposed to sanctions by the United States.""", Known.nothing());
		assertThat(reading.authority()).isNotNull().extracting(Find::value).isEqualTo("ru");
	}

	@Test
	void takesWhoIsUnderSanctionsAsWellForNotHit() {
		assertThat(
				names("""
						Judge blocks sanctions on expert

						WASHINGTON, May 13, 2026 - A federal judge on Wednesday barred the administration from enforcing sanctions on Carla Pretend, a special rapporteur.

						The State Department listed her in July 2025. Eleven of the court's judges, Alba Invented and Bruno Fiktiv among them, are under sanctions as well."""))
			.isEmpty();
	}

	@Test
	void readsSurnamesInCapitals() {
		assertThat(names(
				"On Monday the Treasury sanctioned Alba INVENTED, the court's Prosecutor, and Bruno FIKTIV, a judge of the court."))
			.containsExactly("Alba INVENTED", "Bruno FIKTIV");
	}

	@Test
	void takesNoPaperForAName() {
		assertThat(names("""
				The United States on Monday sanctioned Judge Alba Invented of the Supreme Court.

				Alba Invented, a judge who was listed, has told Le Monde that the sanctions affect her life."""))
			.containsExactly("Alba Invented");
	}

	@Test
	void readsWhoIsTakenOffThatAnEarlierOrderHit() {
		Reading reading = Recogniser
			.read("""
					United States unwinds its measures against the court

					May 22, 2021

					The two persons who had been blocked under the earlier order - Alba INVENTED, the court's Prosecutor, and Bruno FIKTIV, a judge - were taken off OFAC's SDN List on April 5.""",
					Known.nothing());
		assertThat(reading.kind().value()).isEqualTo(Reading.ActKind.DELISTING);
		assertThat(reading.targets()).extracting((target) -> target.find().value())
			.containsExactly("Alba INVENTED", "Bruno FIKTIV");
	}

	private static List<String> names(String text) {
		return Recogniser.read(text, Known.nothing())
			.targets()
			.stream()
			.map((target) -> target.find().value())
			.toList();
	}

	private static LocalDate day(String text) {
		Find<LocalDate> day = Recogniser.read(text, Known.nothing()).date();
		assertThat(day).as(text).isNotNull();
		return day.value();
	}

}
