package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Reading.ActKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Words for an act that stand apart in their clause, or that say there is none: a test
 * for each list of them. All people are invented.
 */
class PhraseTests {

	@Test
	void putsAVerbTogetherWithTheListThatFollows() {
		assertHit(
				"On Monday the Treasury put Judge Alba Invented and four of her colleagues on the so-called black list.");
		assertHit(
				"Judge Alba Invented was entered by the Treasury, with two firms of her family, in its public register.");
		assertHit("Judge Alba Invented tops a list that the Treasury published on Monday of people under sanctions.");
		assertHit("El Tesoro de Estados Unidos puso el lunes a la jueza Alba Inventada, con otros dos, en su lista.",
				"Alba Inventada");
		assertHit("Le Trésor américain a ajouté lundi la juge Alba Inventée, avec deux autres, à sa liste noire.",
				"Alba Inventée");
		assertHit(
				"O Tesouro dos Estados Unidos colocou na segunda-feira a juíza Alba Inventada, com outros, em sua lista.",
				"Alba Inventada");
		assertThat(read("The Treasury put off a hearing. Judge Alba Invented spoke.").targets()).isEmpty();
	}

	@Test
	void takesABlowByAnAuthorityForAnAct() {
		assertHit("Britain hits Judge Alba Invented of the Supreme Court over the jailing of an editor.");
		assertThat(read("A storm hits the coast. Judge Alba Invented lives there.").kind().value())
			.isEqualTo(ActKind.NONE);
	}

	@Test
	void putsAVerbTogetherWithTheListThatSomebodyLeaves() {
		for (String text : List.of(
				"On Friday the Treasury deleted Judge Alba Invented, together with two firms, from its list.",
				"Judge Alba Invented has disappeared from the sanctions list of the United States.",
				"The United States on Friday revoked the sanctions and visa restrictions on Judge Alba Invented.",
				"""
						HM Treasury
						Financial sanctions notice
						7 October 2025

						Deletions

						• INVENTED, Alba
						DOB: 14/02/1951. Position: judge of the High Court. Listed on: 9 December 2022. Asset freeze.""")) {
			assertThat(read(text).kind().value()).as(text).isEqualTo(ActKind.DELISTING);
		}
	}

	@Test
	void tellsAnActBeforeThisOneByHadAlreadyAndBeen() {
		String lead = "The United States on Monday sanctioned Judge Alba Invented. ";
		for (String more : List.of("Washington had by then sanctioned Judge Bruno Fiktiv.",
				"Judge Bruno Fiktiv is already on its list.", "Judge Bruno Fiktiv has been on its list since May.",
				"Judge Bruno Fiktiv, who joined the court in May, had been listed.")) {
			assertThat(names(lead + more)).as(more).containsExactly("Alba Invented");
		}
		assertThat(names("El lunes Washington sancionó a la jueza Alba Inventada. En mayo había sancionado al juez "
				+ "Bruno Ficticio."))
			.containsExactly("Alba Inventada");
		assertThat(names("Washington a sanctionné lundi la juge Alba Inventée. Le juge Bruno Fictif figure déjà sur la "
				+ "liste."))
			.containsExactly("Alba Inventée");
	}

	@Test
	void takesWhatIsReportedForTheActItself() {
		assertHit("The State Department announced on Monday that it had designated Judge Alba Invented.");
		assertHit(
				"The United States has put a judge on its list. A newspaper learned that the Treasury had named Judge Alba "
						+ "Invented on Monday in its register.");
		assertHit("The US government said Monday it had imposed sanctions on Judge Alba Invented.");
	}

	@Test
	void findsNoActThatIsDenied() {
		String lead = "The United States on Monday sanctioned Judge Alba Invented. ";
		for (String more : List.of("Judge Bruno Fiktiv was not sanctioned.", "Judge Bruno Fiktiv is not listed anew.",
				"Judge Bruno Fiktiv stays listed.")) {
			assertThat(names(lead + more)).as(more).containsExactly("Alba Invented");
		}
		for (String text : List.of(
				"The US on Monday sanctioned three generals. Judge Alba Invented had ruled against them. No judge is among "
						+ "those listed.",
				"Estados Unidos sancionó el lunes a tres generales. La jueza Alba Inventada los condenó. Ninguna jueza está "
						+ "en la lista.")) {
			assertThat(read(text).kind().value()).as(text).isEqualTo(ActKind.NONE);
		}
		assertThat(
				read("The US sanctioned Judge Alba Invented. No judge had ever been sanctioned before.").kind().value())
			.isEqualTo(ActKind.DESIGNATION);
	}

	@Test
	void takesNobodyNamedBesideACourtHitAsSuch() {
		Reading reading = read(
				"The United States on Friday placed the International Criminal Court itself on its sanctions list. Its "
						+ "president, Judge Alba Invented, was listed in August.");
		assertThat(reading.kind().value()).isEqualTo(ActKind.DESIGNATION);
		assertThat(reading.targets()).isEmpty();
	}

	@Test
	void takesNoPrisonerForATarget() {
		assertThat(names(
				"The UK today sanctioned Judge Alba Invented. More than 700 people, among them Bruno Fiktiv and Dora Fictive, "
						+ "are behind bars."))
			.containsExactly("Alba Invented");
	}

	@Test
	void tellsPlacesFromPeople() {
		assertThat(
				names("On Monday the US sanctioned Alba Invented, a judge of the Supreme Court of Republika Invented, "
						+ "and two officials from Nova Fictiva."))
			.containsExactly("Alba Invented");
	}

	@Test
	void readsWhoIsOfACourtAndWhoChairsOne() {
		assertThat(names("The United States on Monday sanctioned three judges: Alba Invented, formerly of the District "
				+ "Court; Bruno Fiktiv, who chairs the Court of Appeal; and Dora Fictive, a member of the same court."))
			.containsExactly("Alba Invented", "Bruno Fiktiv", "Dora Fictive");
		assertThat(names("Washington barred Attorney General Alba Invented from entering the United States on Monday."))
			.containsExactly("Alba Invented");
		assertThat(names(
				"Commissioner meets sanctioned judge\n\nThe Commissioner for Justice, Bruno Fiktiv, called the US "
						+ "sanctions on Judge Alba Invented unacceptable."))
			.containsExactly("Alba Invented");
	}

	@Test
	void resumesSomebodyByTheOffice() {
		assertThat(
				names("Alba Invented, 50, pays in cash. The French judge was put on the American list on August 20."))
			.containsExactly("Alba Invented");
	}

	@Test
	void countsThoseWithoutAnOffice() {
		assertThat(
				names("The UK sanctioned two judges of the Supreme Court on Tuesday.\n\nAlba Invented and Bruno Fiktiv "
						+ "had upheld a sentence against an editor."))
			.containsExactly("Alba Invented", "Bruno Fiktiv");
		assertThat(
				names("The United States on Monday sanctioned a judge over a trial. The Treasury accused Alba Invented "
						+ "of abuses."))
			.containsExactly("Alba Invented");
		assertThat(
				names("The United States on Monday sanctioned two more judges, Alba Invented and Bruno Fiktiv.\n\nNow "
						+ "eleven judges have been sanctioned, including Dora Fictive."))
			.containsExactly("Alba Invented", "Bruno Fiktiv");
	}

	@Test
	void takesADayInAClauseOnSomebodyForNone() {
		Reading reading = read(
				"18 December 2025\n\nThe United States has sanctioned two judges who rejected an appeal on "
						+ "Monday, Alba Invented and Bruno Fiktiv.");
		assertThat(reading.date()).isNotNull();
		assertThat(reading.date().value()).isEqualTo("2025-12-18");
		assertThat(reading.date().how()).isEqualTo(How.HEADER);
	}

	@Test
	void takesAnOldActForNoNews() {
		Reading reading = read(
				"The Hague, 19 November 2025\n\nJudge Alba Invented was put on the American list on August "
						+ "20. A hotel has cancelled her room.");
		assertThat(reading.kind().value()).isEqualTo(ActKind.REACTION_ONLY);
	}

	private static void assertHit(String text) {
		assertHit(text, "Alba Invented");
	}

	private static void assertHit(String text, String name) {
		Reading reading = read(text);
		assertThat(reading.kind().value()).as(text).isEqualTo(ActKind.DESIGNATION);
		assertThat(names(text)).as(text).containsExactly(name);
	}

	private static List<String> names(String text) {
		return read(text).targets().stream().map((target) -> target.find().value()).toList();
	}

	private static Reading read(String text) {
		return Recogniser.read(text, Known.nothing());
	}

}
