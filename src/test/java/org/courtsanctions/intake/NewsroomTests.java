package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Reading.ActKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Texts as papers and ministries write them, read whole: kind, authority, day and those
 * hit. All officials of courts are invented.
 */
class NewsroomTests {

	@Test
	void namesThoseHitWithoutAnOfficeBesideThem() {
		assertRead(
				"""
						Two Freedonian judges land on British blacklist

						LONDON, May 8, 2024 (Wire) - Two members of Freedonia's Supreme Court can no longer travel to Britain after their names appeared on the Foreign Office's sanctions list on Tuesday.

						Ruslan Vymyslov and Elena Fiktivna had upheld an eight-year term for the editor Pavel Tisk, who is in poor health.

						"Justice must not be for sale," said Foreign Secretary David Lammy.

						Freedonia's embassy called the move an insult. The United States penalised five investigators in the same case last autumn.""",
				ActKind.DESIGNATION, "uk", "2024-05-07", "Ruslan Vymyslov", "Elena Fiktivna");
		assertRead(
				"""
						UK hits pro-Russian 'judge' in Donbas

						August 12, 2022

						A man who presides over what calls itself the supreme court of the Donetsk People's Republic was placed under British sanctions on Thursday, after it condemned to death two Britons and a Moroccan who had fought for Ukraine.

						Oleg Vymyslov will be unable to enter the UK and any accounts that he has there are to be blocked.

						The Britons, Aiden Pretend and Shaun Makebelieve, have appealed.""",
				ActKind.DESIGNATION, "uk", "2022-08-11", "Oleg Vymyslov");
		assertRead(
				"""
						NSDC hits ex-judge who fled to Moscow

						30.10.2025, 18:05

						The head of state has enacted sanctions against a former judge of the Kyiv district administrative court. Decree No. 777 was posted on the president's website on Thursday.

						It applies to Ivan Vymyslov for ten years. He is deprived of state awards, his assets are blocked and he may not trade with Ukraine.""",
				ActKind.DESIGNATION, "ua", "2025-10-30", "Ivan Vymyslov");
		assertRead(
				"""
						America sanctions judge over flogging

						Oct 18, 2024 | 9:12 am

						A judge in Freedonia who had women flogged for dancing may no longer do business with Americans or set foot in their country, the U.S. government decided on Thursday.

						The Treasury accused Ahmad Vymysel, 61, of "gross abuses" and blocked all that he owns in the United States.

						The judge did not answer calls. His lawyer, Omar Smyslen, said the accusations were false.""",
				ActKind.DESIGNATION, "us", "2024-10-17", "Ahmad Vymysel");
		assertRead(
				"""
						Treasury adds four to Balkan sanctions list

						WASHINGTON, Aug 4, 2023 (Balkan Wire) - The US on Thursday froze the property of four Freedonian officials, accusing them of breaching a peace accord.

						Two of the four are judicial figures: Ivan Vymysel, who chairs the constitutional court of the smaller entity, and Petr Fiktivny, its chief prosecutor. The others are the speaker of the assembly, Nenad Hledac, and a minister.

						The entity's president, Milos Dodikov, already under sanctions since 2017, said he was "proud of them".""",
				ActKind.DESIGNATION, "us", "2023-08-03", "Ivan Vymysel", "Petr Fiktivny");
	}

	@Test
	void tellsAReactionFromAnAct() {
		assertRead(
				"""
						Statement by the Prime Minister of Ruritania

						21 January 2026

						Yesterday the United States imposed sanctions on two judges of the International Criminal Court, Alba Invented, a citizen of our country, and Bruno Fiktiv. I regret this step. Ruritania will go on supporting the Court and all those who work for it.

						I have spoken with Judge Invented and told her that she can count on us.""",
				ActKind.REACTION_ONLY, "us", "2026-01-20", "Alba Invented", "Bruno Fiktiv");
		assertRead(
				"""
						Microsoft's rival offers mailboxes to sanctioned judges

						A Swiss mail provider says it will give free accounts to officials of the International Criminal Court whom the United States has placed under sanctions. Judges Alba Invented and Bruno Fiktiv have already moved, a spokeswoman said.

						"We are not bound by American lists," she added.""",
				ActKind.REACTION_ONLY, "us", "", "Alba Invented", "Bruno Fiktiv");
		assertRead(
				"""
						Statement by the Presidency of the Assembly of States Parties

						23 March 2023

						The Presidency has learned with dismay that the Investigative Committee of the Russian Federation opened criminal proceedings on 20 March 2023 against Prosecutor Karel Smyslen and Judge Tomo Fiktiv.

						Attempts to hinder the Court are unacceptable.""",
				ActKind.REACTION_ONLY, "ru", "2023-03-20", "Karel Smyslen", "Tomo Fiktiv");
	}

	@Test
	void tellsTheEndOfAnActInOtherWords() {
		assertRead(
				"""
						US clears former Freedonian prosecutor

						FREEVILLE, Nov 14 2025

						The name of Dora Vymyslova, once chief prosecutor of Freedonia, has disappeared from the US sanctions list, a notice published by the Treasury on Thursday shows.

						Vymyslova was blacklisted in 2022 for blocking investigations into arms deals. No reason was given for the decision.

						Her successor, Ivan Smyslen, congratulated her.""",
				ActKind.DELISTING, "us", "2025-11-13", "Dora Vymyslova");
		assertRead(
				"""
						Sanctioned prosecutor is off the hook

						FREEVILLE, Nov. 20, 2023 - Pavel Vymyslov, a former deputy prosecutor general whom the United States had blacklisted in 2020, is free to use dollars again: last Friday OFAC took him off its list.

						His lawyers had petitioned for the step for two years.""",
				ActKind.DELISTING, "us", "2023-11-17", "Pavel Vymyslov");
		assertRead(
				"""
						EU court annuls sanctions on Crimean judge; Council deletes him

						Luxembourg/Brussels - Mikhail Vymyslov, who sat at the arbitration court of Sevastopol, is no longer on the EU's blacklist. The Council deleted his entry on 20 February 2024, three weeks after the General Court had found no evidence against him.

						Two other judges whose cases were heard that day, Ivan Smyslen and Olga Fiktivna, stay listed.""",
				ActKind.DELISTING, "eu", "2024-02-20", "Mikhail Vymyslov");
	}

	@Test
	void findsNoActWhereOthersAreHit() {
		assertRead(
				"""
						US sanctions Freedonian generals over crackdown

						WASHINGTON, June 3, 2024 - The Treasury Department on Monday sanctioned three generals of the Freedonian army for the killing of protesters.

						The generals, Ivan Fiktivny, Oleg Smyslen and Petr Vymysel, commanded the units that fired into the crowd. Their property in the United States is blocked.

						Judge Alba Invented, who had ordered an inquiry into the killings, was abducted in March and remains missing. "We want her back," said her husband, Karel Invented.""",
				ActKind.NONE, "", "");
		assertRead(
				"""
						US imposes sanctions on UN rapporteur

						GENEVA, July 9, 2025 - The United States on Wednesday sanctioned Francesca Fantasia, the UN special rapporteur on the Palestinian territories, under the executive order that it has also used against four ICC judges.

						"Her campaign will no longer be tolerated," Secretary of State Marco Rubio said.

						The judges, Alba Invented among them, were sanctioned in June.""",
				ActKind.NONE, "", "");
		assertRead(
				"""
						US lifts sanctions on Freedonian bank

						WASHINGTON, March 4, 2025 - The Treasury on Tuesday removed Freedonia's First Bank from its sanctions list after a court in Freeville ordered the sale of the shares of its former owner, Karel Smyslen.

						Judge Alba Invented, who heard the case, said the sale had been completed.""",
				ActKind.NONE, "", "");
	}

	private static void assertRead(String text, ActKind kind, String authority, String day, String... names) {
		Reading reading = Recogniser.read(text, Known.nothing());
		assertThat(reading.kind().value()).as(text).isEqualTo(kind);
		assertThat((reading.authority() == null) ? "" : reading.authority().value()).as(text).isEqualTo(authority);
		assertThat((reading.date() == null) ? "" : reading.date().value().toString()).as(text).isEqualTo(day);
		List<String> found = reading.targets().stream().map((target) -> target.find().value()).toList();
		assertThat(found).as(text).containsExactlyInAnyOrder(names);
	}

}
