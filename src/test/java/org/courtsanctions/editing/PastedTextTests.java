package org.courtsanctions.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a pasted text to the published record, for texts that list nobody new: the end of
 * a listing, a change of one, and reactions to one. Each has an invented official of its
 * own who is listed already.
 */
@OwnRegisterTest
class PastedTextTests {

	private final OwnRegister register;

	private final Desk editor;

	private final Desk reviewer;

	PastedTextTests(OwnRegister register) {
		this.register = register;
		this.editor = Desk.of(register, Role.EDITOR);
		this.reviewer = Desk.of(register, Role.REVIEWER);
	}

	@Test
	void publishesADelisting() {
		listed("Orla Pastewell", "2026-03-14");
		long draft = draft(
				paste("""
						Treasury Lifts Sanctions on Judge

						May 8, 2026

						WASHINGTON — Today, the Department of the Treasury’s Office of Foreign Assets Control (OFAC) removed Judge \
						Orla Pastewell from its sanctions list. No reason was given."""));
		assertThat(this.editor.check(draft).page().select(".failures").text()).isEmpty();
		Document page = published(draft, "Delisted by a pasted text");
		assertThat(page.select("main").text()).contains("delists Orla Pastewell", "8 May 2026");
		assertThat(page.select(".excerpt").text()).contains("removed Judge Orla Pastewell from its sanctions list");
		assertThat(this.register.read("/officials/orla-pastewell?asOf=2026-05-07").select("main").text())
			.contains("In force on 7 May 2026");
		assertThat(this.register.read("/officials/orla-pastewell?asOf=2026-05-09").select("main").text())
			.doesNotContain("In force on");
	}

	@Test
	void publishesAnAmendment() {
		listed("Petra Pastewell", "2026-03-15");
		PageForm form = paste(
				"""
						Treasury Changes an Entry of Its List

						May 9, 2026

						WASHINGTON — Today, the Department of the Treasury’s Office of Foreign Assets Control (OFAC) updates the entry \
						of Judge Petra Pastewell on its sanctions list. Her assets remain frozen, and she is ineligible for entry.""");
		assertThat(form.data())
			.anyMatch((field) -> field.getKey().endsWith(".action") && field.getValue().equals("AMENDMENT"));
		long draft = draft(form);
		assertThat(this.editor.check(draft).page().select(".failures").text()).isEmpty();
		Document page = published(draft, "Amended by a pasted text");
		assertThat(page.select("main").text()).contains("amends the listing of Petra Pastewell");
		String official = this.register.read("/officials/petra-pastewell?asOf=2026-05-10").select("main").text();
		assertThat(official).contains("In force", "entry ban", "9 May 2026");
	}

	@Test
	void tiesReactionsToTheAnnouncementTheyAnswer() {
		String announcement = listed("Quinn Pastewell", "2026-03-16");
		PageForm form = paste("""
				Press release: 17 March 2026

				The Invented Society of Jurists deplores the sanctions that the US administration announced yesterday \
				against Judge Quinn Pastewell.

				“No judge should be punished for a ruling,” said its president, Carla Invented.""");
		String about = form.data()
			.stream()
			.filter((field) -> field.getKey().endsWith(".about"))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
		assertThat(about).as("suggested by its day, authority and target").isEqualTo(announcement);
		long draft = draft(form);
		assertThat(this.editor.form(draft, "voices").data())
			.anyMatch((field) -> field.getKey().contains(".about") && field.getValue().equals(announcement));
	}

	@Test
	void looksForAnotherAnnouncementByTheWordsOfItsTitle() {
		String announcement = listed("Rhea Pastewell", "2026-03-17");
		PageForm form = paste("""
				17 June 2026

				The Invented Society of Jurists deplores all sanctions against judges.

				“No judge should be punished for a ruling,” said its president, Carla Invented.""");
		String field = form.data()
			.stream()
			.map(Map.Entry::getKey)
			.filter((name) -> name.endsWith(".other"))
			.findFirst()
			.orElseThrow();
		Answer saved = form.type(field, "Rhea Pastewell is listed").press("save");
		PageForm again = PageForm.at(this.editor.visitor, saved.location());
		assertThat(again.data()).contains(Map.entry(field.replace(".other", ".about"), announcement));
	}

	/** Pastes a text and opens the page on which it is checked. */
	private PageForm paste(String text) {
		String address = PageForm.at(this.editor.visitor, "/admin/intake")
			.type("text", text)
			.type("publisher", "Invented Press")
			.press()
			.location();
		return PageForm.at(this.editor.visitor, address);
	}

	private static long draft(PageForm form) {
		return Desk.number(form.press("draft"));
	}

	private Document published(long draft, String reason) {
		this.editor.send(draft, reason);
		Answer approved = this.reviewer.approve(draft);
		assertThat(approved.location()).as(approved.page().select(".failures").text()).startsWith("/announcements/");
		return this.register.read(approved.location());
	}

	/**
	 * Somebody invented whom the Treasury listed on a day; the reference of the round.
	 */
	private String listed(String name, String day) {
		String slug = name.toLowerCase().replace(' ', '-');
		String round = "pasted-" + slug;
		Drafts drafts = this.register.application.getBean(Drafts.class);
		var author = new SignedIn(this.register.account(Role.EDITOR), Role.EDITOR, true);
		var second = new SignedIn(this.register.account(Role.REVIEWER), Role.REVIEWER, true);
		long draft = drafts.begin(author,
				new DraftContent(List.of(
						item("i1", RecordKind.SOURCE, "publisher", "Invented Press", "title", name + " is listed",
								"language", "en", "readAs", "PAGE"),
						item("i2", RecordKind.OFFICIAL, "name", name, "officialKind", "JUDGE", "office", "Judge",
								"officeStanding", "IN_OFFICE", "slug", slug, "sources", "item:i1"),
						item("i3", RecordKind.ANNOUNCEMENT, "authority", "authority:us-ofac", "action", "LISTING",
								"title", name + " is listed", "summary", "Somebody invented is listed.", "announced",
								day, "sources", "item:i1", "slug", round),
						item("i4", RecordKind.LISTING, "target", "item:i2", "announcement", "item:i3", "measures",
								"ASSET_FREEZE", "since", day, "standing", "STATED", "sources", "item:i1"))));
		drafts.explain(author, draft, "To be changed by a pasted text", false);
		drafts.send(author, draft);
		this.register.application.getBean(PublishService.class).approve(second, draft, drafts.draft(draft).revision());
		return "announcement:" + round;
	}

	private static Item item(String key, RecordKind kind, String... fields) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			typed.put(fields[i], List.of(fields[i + 1]));
		}
		return new Item(key, kind, null, typed, Map.of());
	}

}
