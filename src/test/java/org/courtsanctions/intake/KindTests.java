package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Reading.ActKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether a text tells of an act, only speaks of a known one, or of none: by what stands
 * where in a clause, whatever the words. All people are invented.
 */
class KindTests {

	@Test
	void tellsSanctionsThatAreSpokenOfFromThoseImposed() {
		assertReaction("Freedonian association calls US visa bans “an insult”",
				"Eight days after the United States barred Judge Alba Invented, colleagues met in Batumi.");
		assertReaction("What US sanctions do to daily life",
				"The sanctions on Judge Alba Invented mean that no firm will touch her.");
		assertReaction("Minister on US sanctions against a judge",
				"Freedonia disapproves of the new American sanctions, which have hit Judge Alba Invented.");
		assertReaction("Staff newsletter",
				"Many ask what the American measures against Judge Alba Invented mean for salaries.");
		assertReaction("Bank closes account of sanctioned judge",
				"A bank has cut off Judge Alba Invented, three months after the United States sanctioned her.");
		assertDesignation("US sanctions Freedonian judge", "Judge Alba Invented was put on the list.");
	}

	@Test
	void takesWhatAnAuthorityDoesForAnActWhateverTheVerb() {
		assertDesignation("US will refuse visas to court staff", "This applies to Judge Alba Invented.");
		assertDesignation("Moscow vows reply to Washington",
				"The United States on Friday made public the names of people barred under a law, among them Judge Alba "
						+ "Invented.");
		assertDesignation("Trump enacts sanctions on judge", "Judge Alba Invented is the first to be hit.");
	}

	@Test
	void takesStepsAgainstSomebodyAndPeopleAddedForAnAct() {
		assertReaction("Bar association stands by judge",
				"The Bar is dismayed at the steps that Washington took against Judge Alba Invented.");
		assertDesignation("Compliance update",
				"Last week the U.S. State Department added four persons: among them Judge Alba Invented.");
		assertThat(kind("The city took steps against noise. Judge Alba Invented lives there.")).isEqualTo(ActKind.NONE);
		assertThat(kind("The US coach added four players. Judge Alba Invented cheered.")).isEqualTo(ActKind.NONE);
	}

	@Test
	void takesWhatIsOnlyAskedForForNoAct() {
		for (String text : List.of("Senators have urged Washington to sanction Judge Alba Invented.",
				"The United States is considering sanctions on Judge Alba Invented.",
				"Lawmakers called for US sanctions on Judge Alba Invented.")) {
			assertThat(kind(text)).as(text).isEqualTo(ActKind.NONE);
		}
		assertReaction("Letter", "Judges call for the US to drop the sanctions on Judge Alba Invented.");
	}

	@Test
	void takesARemovalFromOfficeForNoEndOfAnAct() {
		assertThat(kind(
				"The US on Monday added Alba Invented, who was removed as Chief Prosecutor last year, to its list of "
						+ "sanctioned persons."))
			.isEqualTo(ActKind.DESIGNATION);
		assertThat(kind("The US on Monday lifted sanctions on Alba Invented, who was a prosecutor."))
			.isEqualTo(ActKind.DELISTING);
		assertThat(kind("Switzerland ends freeze on former prosecutor\n\nThe Federal Council decided to release the "
				+ "accounts of Prosecutor Alba Invented."))
			.isEqualTo(ActKind.DELISTING);
	}

	@Test
	void takesNobodyForHitByWhomSomethingIsDoneOrWhoseKinIsHit() {
		assertThat(kind("Sanctions on magnate upheld by EU judges\n\nThe General Court on Tuesday dismissed an action "
				+ "against a listing."))
			.isEqualTo(ActKind.NONE);
		assertThat(kind("The United States on Monday sanctioned Dora Fictive, whose husband, Justice Alba Invented, "
				+ "was spared."))
			.isEqualTo(ActKind.NONE);
		assertThat(kind("U.S. hits Freedonian judge\n\nNobody named her.")).isEqualTo(ActKind.DESIGNATION);
	}

	@Test
	void takesACountryBeforeAnOfficeForWhereSomebodyIsFrom() {
		Reading reading = read(
				"Canadian judge sanctioned by Trump says bank cut her off\n\nThe U.S. administration put "
						+ "Judge Alba Invented under sanctions.");
		assertThat(reading.authority()).isNotNull();
		assertThat(reading.authority().value()).isEqualTo("us");
	}

	@Test
	void takesTheOfficeOfWhoActsForNoOneWhoAnswers() {
		assertThat(kind("MOSCOW, January 27, 2026. Moscow's City Court has sentenced Judge Alba Invented in absentia, "
				+ "the Prosecutor General's Office told reporters on Tuesday."))
			.isEqualTo(ActKind.DESIGNATION);
	}

	@Test
	void takesNoAuthorWhoOnlySaysIForTheOneWhoActs() {
		assertReaction("Opinion",
				"When Washington sanctioned Judge Alba Invented on August 20, I expected our government "
						+ "to shout. It whispered.");
		assertThat(kind("Public statement\n\nOctober 18, 2024\n\nThe Department of State is announcing the designation "
				+ "of former magistrate Alba Invented."))
			.isEqualTo(ActKind.DESIGNATION);
	}

	@Test
	void findsOneWhoIsHitWithoutANameInARow() {
		assertThat(kind("The EU on Monday sanctioned eleven persons. They include the police, two of its chiefs and a "
				+ "provincial prosecutor."))
			.isEqualTo(ActKind.DESIGNATION);
		assertThat(kind("The EU on Monday sanctioned eleven persons. They include the police and a chief of traffic."))
			.isEqualTo(ActKind.NONE);
	}

	@Test
	void findsOfficialsWithoutANameByTheCourtBehindThem() {
		assertDesignation("Canada announces sanctions against officials of the police and courts of Ruritania",
				"OTTAWA, 18 August 2023 - Canada is imposing sanctions under the Special Economic Measures (Ruritania) "
						+ "Regulations. The measures list 15 individuals.");
	}

	@Test
	void takesTheAuthorityNamedRightBehindAnAct() {
		Reading reading = read("Japan said it deeply regretted that its ally had imposed sanctions on Judge Alba "
				+ "Invented. Tokyo had conveyed its view to Washington.");
		assertThat(reading.authority()).isNotNull();
		assertThat(reading.authority().value()).isEqualTo("us");
	}

	@Test
	void findsOneAgainstWhomActionIsTakenAndNoneBeforeWhomItWas() {
		assertThat(kind(
				"Today, OFAC is taking action against a network that enriches a leader, and against a prosecutor."))
			.isEqualTo(ActKind.DESIGNATION);
		assertThat(
				kind("The Trump administration imposed sanctions on three groups under an order which so far had been "
						+ "used only against a prosecutor."))
			.isEqualTo(ActKind.NONE);
		assertThat(kind("On December 19, OFAC designated two officials, among them a deputy head and a prosecutor."))
			.isEqualTo(ActKind.DESIGNATION);
		assertThat(kind("British ministers punish Freedonian judge\n\nShe may no longer come to Britain."))
			.isEqualTo(ActKind.DESIGNATION);
	}

	@Test
	void takesLifeUnderSanctionsForNoNews() {
		assertReaction("A judge on life under sanctions", "Judge Alba Invented has been under American sanctions since "
				+ "last summer, and her cards stopped working.");
	}

	@Test
	void takesWhoIsUnderAnOrderForHitAndWhoIsStruckFromAScheduleForLetOff() {
		assertThat(
				kind("Washington widened its campaign on Tuesday: Judge Alba Invented is now subject to E.O. 14203."))
			.isEqualTo(ActKind.DESIGNATION);
		assertThat(kind("Washington widened its campaign on Tuesday: Judge Alba Invented is now subject to abuse."))
			.isEqualTo(ActKind.NONE);
		assertThat(kind("Canada removes Freedonian ex-judge from sanctions regulations\n\nAn order in council of "
				+ "January 30 strikes her from Schedule 1."))
			.isEqualTo(ActKind.DELISTING);
	}

	@Test
	void takesJudgesWhoRuleAndOfficesOfSanctionsForNobodyHit() {
		assertThat(
				kind("UK court rejects challenge to asset freeze\n\nJudges at the Court of Appeal on Thursday refused "
						+ "to lift sanctions on a yacht. The Foreign Office had imposed them in March."))
			.isEqualTo(ActKind.NONE);
		assertThat(
				kind("Retired judge Alba Invented will lead Canada's new sanctions enforcement office, the government "
						+ "announced on Friday."))
			.isEqualTo(ActKind.NONE);
		assertThat(kind("The U.S. on Thursday imposed sanctions on four officials, including the head of the region's "
				+ "committee and a former prosecutor."))
			.isEqualTo(ActKind.DESIGNATION);
		assertThat(kind("US Sanctions on Rights Groups an Attack on Justice\n\nThe groups were sanctioned on Monday."))
			.isEqualTo(ActKind.NONE);
	}

	@Test
	void takesSomebodyWhoPutAnotherBehindBarsForHit() {
		assertThat(read("OFAC added eight individuals to its list today.\n\nAmong the individuals is Alba Invented, a "
				+ "judge who put two reporters behind bars.")
			.targets()).extracting((target) -> target.find().value()).containsExactly("Alba Invented");
	}

	private static void assertReaction(String title, String body) {
		Reading reading = read(title + "\n\n" + body);
		assertThat(reading.kind().value()).as(body).isEqualTo(ActKind.REACTION_ONLY);
	}

	private static void assertDesignation(String title, String body) {
		Reading reading = read(title + "\n\n" + body);
		assertThat(reading.kind().value()).as(body).isEqualTo(ActKind.DESIGNATION);
	}

	private static ActKind kind(String text) {
		return read(text).kind().value();
	}

	private static Reading read(String text) {
		return Recogniser.read(text, Known.nothing());
	}

}
