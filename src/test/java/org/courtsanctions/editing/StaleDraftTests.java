package org.courtsanctions.editing;

import java.util.List;

import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Two drafts that change one invented official. */
@OwnRegisterTest
class StaleDraftTests {

	private static int number;

	private final Desk first;

	private final Desk second;

	private final Desk reviewer;

	private final OwnRegister register;

	private String official;

	StaleDraftTests(OwnRegister register) {
		this.register = register;
		this.first = Desk.of(register, Role.EDITOR);
		this.second = Desk.of(register, Role.EDITOR);
		this.reviewer = Desk.of(register, Role.REVIEWER);
	}

	@BeforeEach
	void inventAnOfficial() {
		number++;
		long draft = this.first.begin("official");
		Desk.source(this.first.form(draft, "sources"), "i1", "Stale " + number).press("save");
		this.first.form(draft, "people")
			.type("i2.name", "Stale Invented " + "abcdefghi".charAt(number))
			.choose("i2.officialKind", "JUDGE")
			.type("i2.office", "Judge")
			.type("i2.nationalities", "Ukraine, GB")
			.press("save");
		this.first.send(draft, "Invented");
		this.official = this.reviewer.approve(draft).location().replaceFirst("/officials/", "");
		assertThat(this.official).startsWith("stale-invented-");
	}

	@Test
	void keepsBothWhenTheyChangedDifferentFields() {
		long one = change(this.first, "i1.birthYear", "1950");
		long two = change(this.second, "i1.notes", "Invented notes");
		publish(this.first, one);
		this.second.send(two, "Invented");
		assertThat(this.reviewer.check(two).main()).contains("The record changed since this draft was begun.");
		Answer refused = this.reviewer.approve(two);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select(".failures").text()).contains("The record changed under this draft");
		assertThat(read()).contains("1950").doesNotContain("Invented notes");
		this.second.act(two, "take-back");
		Answer ways = this.second.visitor.get(Desk.address(two) + "/moved");
		assertThat(row(ways, "Year of birth").select("td").eachText()).startsWith("nothing", "1950", "nothing");
		assertThat(row(ways, "Notes").select("td").eachText()).startsWith("nothing", "nothing", "Invented notes");
		assertThat(ways.page().select("input[type=radio]")).isEmpty();
		assertThat(PageForm.on(this.second.visitor, ways, Desk.address(two) + "/moved").press().status())
			.isEqualTo(302);
		publish(this.second, two);
		assertThat(read()).contains("1950", "Invented notes");
	}

	@Test
	void letsTheHolderChooseWhenTheyChangedTheSameFieldAndHonoursTheChoice() {
		for (String choice : List.of("now", "draft")) {
			long one = change(this.first, "i1.office", "Judge of " + choice + " first");
			long two = change(this.second, "i1.office", "Judge of " + choice + " second");
			publish(this.first, one);
			this.second.send(two, "Invented");
			assertThat(this.reviewer.approve(two).status()).isEqualTo(409);
			this.second.act(two, "take-back");
			Answer ways = this.second.visitor.get(Desk.address(two) + "/moved");
			assertThat(row(ways, "Office today").select("td").eachText()).contains("Judge of " + choice + " first",
					"Judge of " + choice + " second");
			assertThat(PageForm.on(this.second.visitor, ways, Desk.address(two) + "/moved")
				.choose("i1.office", choice)
				.press()
				.status()).isEqualTo(302);
			this.second.form(two, "people").type("i1.notes", "Besides " + choice).press("save");
			publish(this.second, two);
			assertThat(read()).contains("Judge of " + choice + (choice.equals("now") ? " first" : " second"),
					"Besides " + choice);
		}
	}

	@Test
	void overwritesNothingThatTheHolderWasNotShown() {
		long one = change(this.first, "i1.birthYear", "1950");
		long two = change(this.second, "i1.notes", "Notes of the second");
		publish(this.first, one);
		PageForm shown = PageForm.on(this.second.visitor, this.second.visitor.get(Desk.address(two) + "/moved"),
				Desk.address(two) + "/moved");
		publish(this.first, change(this.first, "i1.notes", "Notes of the first"));
		Answer late = shown.press();
		assertThat(late.status()).as("contested since the page was shown").isEqualTo(409);
		this.second.send(two, "Invented");
		assertThat(this.reviewer.approve(two).status()).isEqualTo(409);
		assertThat(read()).contains("Notes of the first");
	}

	@Test
	void saysThatARecordIsGoneWhenItWasMergedAway() {
		long two = change(this.second, "i1.notes", "Notes for nobody");
		String gone = this.official;
		inventAnOfficial();
		long merge = this.first.begin("merge");
		this.first.form(merge, "duplicates")
			.type("i1.loser", "official:" + gone)
			.type("i1.winner", "official:" + this.official)
			.press("save");
		this.first.send(merge, "Invented");
		assertThat(this.reviewer.approve(merge).location()).isEqualTo("/officials/" + this.official);
		this.second.send(two, "Invented");
		assertThat(this.reviewer.approve(two).status()).isEqualTo(409);
		this.second.act(two, "take-back");
		assertThat(this.second.visitor.get(Desk.address(two) + "/moved").main()).contains("merged into another");
		assertThat(this.second.check(two).status()).isEqualTo(200);
		assertThat(this.second.visitor.get(Desk.address(two)).status()).isEqualTo(200);
	}

	@Test
	void findsNothingToDoWhenARecordIsSavedAsItIs() {
		long draft = this.second.change("official:" + this.official);
		for (int round = 0; round < 2; round++) {
			assertThat(this.second.form(draft, "people").press("save").status()).isEqualTo(302);
		}
		assertThat(this.second.check(draft).main()).contains("As it is on record; nothing changes.");
		assertThat(this.second.reasoned(draft, "Invented").press("send").main()).contains("would change nothing");
	}

	private long change(Desk desk, String field, String value) {
		long draft = desk.change("official:" + this.official);
		Answer saved = desk.form(draft, "people").type(field, value).press("save");
		assertThat(saved.status()).as(saved.page().select(".failures").text()).isEqualTo(302);
		return draft;
	}

	private void publish(Desk desk, long draft) {
		desk.send(draft, "Invented");
		Answer approved = this.reviewer.approve(draft);
		assertThat(approved.location()).as(approved.page().select(".failures").text())
			.isEqualTo("/officials/" + this.official);
	}

	private String read() {
		return this.register.read("/officials/" + this.official).select("main").text();
	}

	private static Element row(Answer page, String field) {
		return page.page()
			.select("tbody tr")
			.stream()
			.filter((row) -> row.select("th").text().equals(field))
			.findFirst()
			.orElseThrow(() -> new AssertionError(field + " in " + page.main()));
	}

}
