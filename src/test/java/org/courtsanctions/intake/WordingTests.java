package org.courtsanctions.intake;

import java.util.List;
import java.util.stream.Collectors;

import org.courtsanctions.intake.Reading.ActKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How ministries, agencies and papers tell of an act or of an answer to one, in wordings
 * that stand in no text the rules were made for. All people are invented.
 */
class WordingTests {

	@Test
	void takesForAReactionWhatOnlySpeaksAboutTheAct() {
		assertRead(
				"""
						Dublin, 12 June 2025

						Minister of Justice backs Irish judge at world court

						The Minister of Justice has spoken by telephone with Judge Alba Invented, one of four members of the International Criminal Court placed under US sanctions last week, and assured her of the full backing of the Government.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						European judges' association appeals to Brussels over US blacklisting

						22 August 2025

						An association of European judges wants the European Commission to trigger the blocking statute so as to shield Judge Alba Invented, who has been cut off from her bank since Washington sanctioned her.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						21 August 2025
						STATEMENT BY THE MINISTRY OF FOREIGN AFFAIRS OF FREEDONIA

						The Ministry of Foreign Affairs notes with great concern the sanctions that the United States imposed on 20 August 2025 on Judge Alba Invented, a national of Freedonia.""",
				ActKind.REACTION_ONLY, "us", "2025-08-20");
		assertRead(
				"""
						Lawmakers seek answers on sanctioned ICC judge

						The Hague, Sept. 3, 2025 (Wire) - Members of parliament from five parties asked the government on Wednesday what it intends to do for Alba Invented, the International Criminal Court judge whose accounts were closed after she was put on the US sanctions list.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						Open letter

						20 August 2025

						We, former presidents of the International Criminal Court, have learned with sadness of today's decision by the United States Government to sanction Judge Alba Invented.""",
				ActKind.REACTION_ONLY, "us", "2025-08-20");
		assertRead(
				"""
						Tokyo protests to Moscow over wanted notice for judge

						July 28, 2023

						Japan's Foreign Ministry lodged a protest with Russia after its Interior Ministry placed Alba Invented, a Japanese judge at the International Criminal Court, on its wanted list, the chief cabinet secretary told reporters on Friday.""",
				ActKind.REACTION_ONLY, "ru", "");
		assertRead(
				"""
						Press release No. 44/25
						9 June 2025

						Council of Advocates: measures against judges must be withdrawn

						The Council of Advocates stands with Judge Alba Invented and the other judges of the International Criminal Court listed by the US Treasury. It considers the listings incompatible with the rule of law.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						Freedonia summons UK ambassador

						Freeville, 3 May 2024

						The foreign ministry summoned the British ambassador on Friday over London's decision to freeze the assets of Prosecutor Alba Invented.""",
				ActKind.REACTION_ONLY, "uk", "");
	}

	@Test
	void takesForAReactionWhatOnlySpeaksAboutTheActInOtherWords() {
		assertRead(
				"""
						'I sleep well': the judge on America's list

						By Our Reporter, 4 January 2026

						Judge Alba Invented has no credit card any more. She was sanctioned by the United States last summer, and she tells this newspaper that she would sign the warrants again.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						UK statement on US sanctions against the International Criminal Court

						From: Foreign, Commonwealth & Development Office
						Published 21 August 2025

						The UK regrets the decision of the United States to sanction Judge Alba Invented. The UK supports the independence of the Court.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						Statement by the High Representative on behalf of the EU on the sanctions against the International Criminal Court

						Council of the EU
						Press release
						7 June 2025

						The European Union deeply regrets the US sanctions imposed on Judge Alba Invented. The EU will continue to support the Court.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						Canadian Bar voices dismay

						August 21, 2025

						The association said it was dismayed by yesterday's designation of Judge Alba Invented by the U.S. State Department.""",
				ActKind.REACTION_ONLY, "us", "2025-08-20");
		assertRead(
				"""
						World court vows to carry on

						THE HAGUE (Wire) — August 21, 2025

						The International Criminal Court said Thursday that it would not be deterred by the sanctions the United States had announced a day earlier against Judge Alba Invented.""",
				ActKind.REACTION_ONLY, "us", "2025-08-20");
		assertRead(
				"""
						Swiss parliament to debate help for court staff

						Bern, 2 December 2025

						The foreign affairs committee will discuss on Tuesday whether banks may close the accounts of court officials such as Judge Alba Invented, who is on a US sanctions list.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						EU dismisses Moscow verdict

						Brussels, 13 December 2025

						The EU's diplomatic service rejected as a sham the verdict that a Moscow court pronounced on 12 December in absentia against prosecutor Alba Invented of the International Criminal Court.""",
				ActKind.REACTION_ONLY, "ru", "2025-12-12");
		assertRead(
				"""
						MINISTRY OF FOREIGN AFFAIRS OF JAPAN
						Statement by the Press Secretary
						June 9, 2025

						Japan takes note with concern of the measures taken by the United States Government against Judge Alba Invented of the International Criminal Court.""",
				ActKind.REACTION_ONLY, "us", "");
	}

	@Test
	void takesForAReactionWhatOnlySpeaksAboutTheActInMoreWords() {
		assertRead(
				"""
						EU: Statement by the Spokesperson on Russian decisions against a judge

						Brussels, 20 May 2023

						The European Union condemns the decision of the Russian authorities to put Judge Alba Invented on a wanted list.""",
				ActKind.REACTION_ONLY, "ru", "");
		assertRead(
				"""
						European Parliament urges use of blocking statute

						Strasbourg, 11 September 2025

						In a resolution adopted by 402 votes to 180, MEPs deplore the US sanctions against Judge Alba Invented and ask the Commission to act.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						Dutch cabinet: judges must be able to pay their rent

						The Hague, 1 October 2025

						The Netherlands will help judges of the International Criminal Court who are under American sanctions to keep a bank account, the cabinet decided. Judge Alba Invented had complained in an interview.""",
				ActKind.REACTION_ONLY, "us", "");
		assertRead(
				"""
						Slovenia calls on EU after judge blacklisted

						Ljubljana, 6 June 2025 (STA)

						Prime Minister Robert Golob told reporters on Friday that he had asked Brussels to respond to Thursday's blacklisting of Judge Alba Invented by Washington.""",
				ActKind.REACTION_ONLY, "us", "2025-06-05");
		assertRead(
				"""
						Tech firm closes e-mail account of sanctioned prosecutor

						16 May 2025

						A software company has cut off the mailbox of Prosecutor Alba Invented, three months after the United States sanctioned her, a newspaper reported.""",
				ActKind.REACTION_ONLY, "us", "");
	}

	@Test
	void tellsAnActByItsSubject() {
		assertRead(
				"""
						U.S. Hits World Court Judge With Sanctions

						Aug 21 2025

						The Trump administration late Wednesday blacklisted Judge Alba Invented, prompting condemnation from European governments.""",
				ActKind.DESIGNATION, "us", "2025-08-20");
		assertRead(
				"""
						Judge sanctioned for jailing of journalist

						4 March 2024

						Judge Alba Invented was added to the UK's sanctions list this morning. She can no longer travel to Britain and any funds she holds here have been frozen.""",
				ActKind.DESIGNATION, "uk", "2024-03-04", "asset_freeze,entry_ban");
		assertRead(
				"""
						Canada imposes further sanctions

						News release

						December 8, 2023 – Ottawa, Ontario – Global Affairs Canada

						The Minister of Foreign Affairs announced that Canada is listing Prosecutor Alba Invented. Persons in Canada and Canadians abroad are prohibited from any dealing in property of the listed person, which effectively freezes her assets, and she is inadmissible to Canada.""",
				ActKind.DESIGNATION, "ca", "2023-12-08", "asset_freeze,entry_ban,transaction_ban");
		assertRead(
				"""
						Freedonia: EU lists judge over repression

						Council of the European Union - Press release - 03/06/2024

						The Council decided today to impose restrictive measures on Judge Alba Invented.

						Her assets are frozen, EU citizens and companies may not make funds available to her, and she is barred from travelling to or through EU territory.""",
				ActKind.DESIGNATION, "eu", "2024-06-03", "asset_freeze,entry_ban,transaction_ban");
		assertRead(
				"""
						Treasury Designates Freedonian Judge

						Thursday, 06-Oct-2022

						WASHINGTON — The U.S. Department of the Treasury's Office of Foreign Assets Control (OFAC) is sanctioning Judge Alba Invented for her role in the crackdown.""",
				ActKind.DESIGNATION, "us", "2022-10-06");
		assertRead("""
				What the order means for banks
				Client alert | February 14, 2025

				Effective February 6, 2025, Prosecutor Alba Invented has been added to the SDN List.""",
				ActKind.DESIGNATION, "us", "2025-02-06");
		assertRead("""
				Ukraine sanctions occupation judges

				Updated: 3 March 2026, 09:12
				Published: 2 March 2026, 18:40

				President Volodymyr Zelensky today signed a decree imposing sanctions on Judge Alba Invented.""",
				ActKind.DESIGNATION, "ua", "2026-03-02");
		assertRead(
				"""
						State Dept. bars judge from US

						Nov. 12, 2024

						In a notice dated November 11, the State Department designated Judge Alba Invented, rendering her ineligible to enter the United States.""",
				ActKind.DESIGNATION, "us", "2024-11-11");
	}

	@Test
	void tellsAnActByItsSubjectInOtherWords() {
		assertRead("""
				Australia targets judges behind jailing of activists

				MEDIA RELEASE
				Senator the Hon A. Minister, Minister for Foreign Affairs
				5 September 2025

				Today Australia has imposed targeted financial sanctions and travel bans on Judge Alba Invented.""",
				ActKind.DESIGNATION, "au", "2025-09-05", "asset_freeze,entry_ban");
		assertRead("""
				The United States has sanctioned Judge Alba Invented, who sits at a regional court in Freedonia.

				The move, made on a Tuesday, drew little attention.""", ActKind.DESIGNATION, "us", "");
		assertRead(
				"""
						US goes after Supreme Court judge

						2025-07-31

						Washington went after the country's best-known judge on Wednesday: the Treasury put Alba Invented on its blacklist. Everything she owns in the US is blocked and American firms can no longer do business with her.""",
				ActKind.DESIGNATION, "us", "2025-07-30", "asset_freeze,transaction_ban");
		assertRead(
				"""
						Public Designation of Judicial Officials of Freedonia

						Press Statement
						Office of the Spokesperson
						May 21, 2025

						The Department of State is designating Judge Alba Invented pursuant to Section 7031(c). Ms Invented and members of her immediate family are generally ineligible for entry into the United States.""",
				ActKind.DESIGNATION, "us", "2025-05-21", "entry_ban");
		assertRead(
				"""
						New Zealand bars judge from entry

						19 February 2024

						Foreign Minister A. Minister today announced that New Zealand has imposed a travel ban on Judge Alba Invented.""",
				ActKind.DESIGNATION, "nz", "2024-02-19", "entry_ban");
		assertRead(
				"""
						Switzerland adopts EU listings

						Bern, 20.02.2024 - On 19 February 2024 the Federal Department of Economic Affairs placed Judge Alba Invented on its sanctions list, following the EU, which had done so earlier.""",
				ActKind.DESIGNATION, "ch", "2024-02-19");
		assertRead(
				"""
						DORAL, 20 September 2025. The government of the United States included Judge Alba Invented in its list of corrupt actors on Friday, the State Department reported.""",
				ActKind.DESIGNATION, "us", "2025-09-19");
		assertRead(
				"""
						Moscow court hands prosecutor 15 years

						13 Dec 2025

						A Moscow court on Friday sentenced International Criminal Court prosecutor Alba Invented to 15 years in prison in absentia, state media reported.""",
				ActKind.DESIGNATION, "ru", "2025-12-12", "other");
	}

	@Test
	void tellsAnActByItsSubjectInMoreWords() {
		assertRead(
				"""
						Sanctions on Freedonian judiciary

						Canberra, 2 July 2024

						Senator the Hon Dora Vymyslova, Foreign Minister, today sanctioned Judge Alba Invented, following similar action by the United States, the United Kingdom and the European Union.""",
				ActKind.DESIGNATION, "au", "2024-07-02");
		assertRead(
				"""
						Freedonia: Ottawa joins London and Washington

						October 11, 2023

						In concert with the United States and Britain, Canada on Wednesday placed Judge Alba Invented under sanctions.""",
				ActKind.DESIGNATION, "ca", "2023-10-11");
		assertRead("""
				Oslo, 15 May 2024

				Norway on Tuesday aligned itself with EU sanctions and added Judge Alba Invented to its list.""",
				ActKind.DESIGNATION, "no", "2024-05-14");
		assertRead("""
				Japan sanctions Freedonian judge

				Tokyo, March 4, 2025

				Japan today froze the assets of Judge Alba Invented, a step the EU took last year.""",
				ActKind.DESIGNATION, "jp", "2025-03-04");
		assertRead(
				"""
						Belarus: UK, US, Canada and EU announce coordinated sanctions

						From: Foreign, Commonwealth & Development Office
						Published: 9 August 2024

						The UK has sanctioned Judge Alba Invented and 8 others, four years after the fraudulent election. Action by the US, Canada and EU takes place in parallel.""",
				ActKind.DESIGNATION, "uk", "2024-08-09");
		assertRead(
				"""
						A judge in exile learns she is sanctioned

						Jan. 16, 2026

						Judge Alba Invented learned from the radio that the United States had put her on its sanctions list on Thursday.""",
				ActKind.DESIGNATION, "us", "2026-01-15");
		assertRead(
				"""
						Iran imposes sanctions on US judge

						Tehran, 29 April 2025

						Iran's Foreign Ministry on Tuesday sanctioned Judge Alba Invented over what it called support for terrorism.""",
				ActKind.DESIGNATION, "ir", "2025-04-29");
		assertRead("""
				Visa restrictions on judicial officials

				PRESS STATEMENT
				MARCO RUBIO, SECRETARY OF STATE
				APRIL 29, 2025

				I am announcing visa restrictions on Judge Alba Invented for undermining democracy in Freedonia.""",
				ActKind.DESIGNATION, "us", "2025-04-29");
	}

	@Test
	void tellsAnActByItsSubjectInYetMoreWords() {
		assertRead(
				"""
						Trump signs order against court

						WASHINGTON, Feb 7, 2025 (Wire) - US President Donald Trump signed an order on Thursday imposing sanctions on Prosecutor Alba Invented.""",
				ActKind.DESIGNATION, "us", "2025-02-06");
	}

	@Test
	void tellsTheEndOfAnAct() {
		assertRead(
				"""
						Judge removed from UK list

						22 May 2026

						The Office of Financial Sanctions Implementation removed Alba Invented, a retired judge, from its consolidated list on Thursday. She is no longer subject to an asset freeze.""",
				ActKind.DELISTING, "uk", "2026-05-21");
		assertRead(
				"""
						Biden ends sanctions on prosecutor

						April 3, 2021

						President Biden on Friday revoked the order under which Prosecutor Alba Invented had been sanctioned, the White House said. Her property is unblocked.""",
				ActKind.DELISTING, "us", "2021-04-02");
		assertRead(
				"""
						Treasury delists judge

						Dec. 12, 2025

						The Treasury Department on Friday struck Justice Alba Invented from its sanctions list, undoing a designation made in July.""",
				ActKind.DELISTING, "us", "2025-12-12");
		assertRead(
				"""
						US lifts sanctions on Bosnian judge

						Sarajevo, 3 Nov 2025

						The U.S. Treasury's Office of Foreign Assets Control today removed Judge Alba Invented from its blacklist without giving a reason.""",
				ActKind.DELISTING, "us", "2025-11-03");
		assertRead(
				"""
						EU court strikes judge's name from list

						Luxembourg, 18 October 2024

						The Council of the EU on Thursday delisted Judge Alba Invented after the General Court annulled her listing.""",
				ActKind.DELISTING, "eu", "2024-10-17");
	}

	@Test
	void tellsAChange() {
		assertRead(
				"""
						Belarus: sanctions prolonged

						Council of the EU
						Press release
						12 March 2026

						The Council today prolonged for another year its restrictive measures against persons responsible for repression, among them Judge Alba Invented.""",
				ActKind.AMENDMENT, "eu", "2026-03-12");
	}

	@Test
	void findsNoActWhereOneIsOnlyMentioned() {
		assertThat(kind("""
				Supreme court censures judge

				5 May 2025

				The judicial council suspended Judge Alba Invented for six months after a complaint."""))
			.isEqualTo(ActKind.NONE);
		assertThat(
				kind("""
						US sanctions aid group

						5 May 2025

						The United States on Monday sanctioned a charity and its director, Bruno Fiktiv, under an order that has so far been used against judges such as Alba Invented."""))
			.isEqualTo(ActKind.NONE);
		assertThat(
				kind("""
						New judges sworn in

						The International Criminal Court on Monday swore in six judges. Judge Alba Invented, who was sanctioned by the United States in 2025, administered the oath."""))
			.isEqualTo(ActKind.NONE);
		assertThat(
				kind("""
						Explainer: what is the blocking statute?

						The statute forbids companies of the European Union to comply with certain foreign sanctions. It has never been used for a court."""))
			.isEqualTo(ActKind.NONE);
		assertThat(
				kind("""
						Court of appeal upholds fine

						12 May 2025

						A court of appeal has upheld sanctions of 5,000 dollars that Judge Alba Invented imposed on two lawyers."""))
			.isEqualTo(ActKind.NONE);
	}

	private static ActKind kind(String text) {
		return Recogniser.read(text, Known.nothing()).kind().value();
	}

	private static void assertRead(String text, ActKind kind, String authority, String day) {
		Reading reading = Recogniser.read(text, Known.nothing());
		assertThat(reading.kind().value()).as(text).isEqualTo(kind);
		assertThat((reading.authority() == null) ? "" : reading.authority().value()).as(text).isEqualTo(authority);
		assertThat((reading.date() == null) ? "" : reading.date().value().toString()).as(text).isEqualTo(day);
		assertThat(reading.targets()).as(text).extracting((target) -> target.find().value()).contains("Alba Invented");
	}

	private static void assertRead(String text, ActKind kind, String authority, String day, String measures) {
		assertRead(text, kind, authority, day);
		List<Find<String>> found = Recogniser.read(text, Known.nothing()).measures();
		assertThat(found.stream().map(Find::value).sorted().collect(Collectors.joining(","))).as(text)
			.isEqualTo(measures);
	}

}
