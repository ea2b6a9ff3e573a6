package org.courtsanctions.editing;

import java.util.List;

import org.courtsanctions.account.Visitor;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Role;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Drafts from their first word to the day they are put away; none is published here. */
@OwnRegisterTest
class DraftLifeTests {

	private final OwnRegister register;

	private final String name;

	private final Visitor editor;

	private long version;

	DraftLifeTests(OwnRegister register) {
		this.register = register;
		this.name = register.account(Role.EDITOR);
		this.editor = register.signedIn(this.name);
	}

	@BeforeEach
	void rememberTheRecord() {
		this.version = this.register.version();
	}

	@AfterEach
	void nothingWasPublished() {
		assertThat(this.register.version()).isEqualTo(this.version);
	}

	@Test
	void beginsWithTheSectionsThatAnAnnouncementNeeds() {
		Answer chosen = PageForm.at(this.editor, "/admin/drafts/new", "/admin/drafts")
			.choose("kind", "announcement")
			.press();
		assertThat(chosen.location()).matches("/admin/drafts/\\d+");
		Answer tasks = this.editor.get(chosen.location());
		assertThat(tasks.page().select("#tasks li .task-state").eachText()).containsExactly("Needs attention",
				"Needs attention", "Not started", "Not started", "Not started", "Needs attention", "Not started");
		assertThat(tasks.main()).contains("being written", this.name, "began the draft");
		assertThat(this.editor.get("/admin/drafts").page().select("#open td").eachText()).contains(this.name);
	}

	@Test
	void keepsWhatCannotBeReadAndSaysAtTheFieldAndAboveTheHeadingWhatIsWrong() {
		String draft = begin("announcement");
		Answer saved = form(draft, "announcement").type("i2.title", "  An <b>invented</b> “announcement” ")
			.type("i2.authority", "Nobody & Sons")
			.type("i2.announced", "31", "February", "2025")
			.type("i2.effective", "about Nov 2025")
			.type("i2.targetCount", "four")
			.type("i2.url", "javascript:alert(1)")
			.type("i2.slug", "Not A Slug")
			.press("save");
		assertThat(saved.status()).isEqualTo(422);
		assertThat(saved.title()).startsWith("Error: ");
		assertTyped(saved);
		assertThat(saved.page().select("#i2\\.title-error")).isEmpty();
		assertThat(message(saved, "i2.summary")).isEqualTo("This is needed.");
		assertThat(message(saved, "i2.authority"))
			.isEqualTo("“Nobody & Sons” is no record of the register yet. Choose one that comes near, or add it.");
		assertThat(message(saved, "i2.announced")).startsWith("“31 February 2025” cannot be read as a date.");
		assertThat(message(saved, "i2.effective")).contains("“about Nov 2025”");
		assertThat(message(saved, "i2.targetCount")).isEqualTo("“four” is not a whole number above zero.");
		assertThat(message(saved, "i2.url")).startsWith("“javascript:alert(1)” is no web address.");
		assertThat(message(saved, "i2.slug")).startsWith("“Not A Slug” cannot be an address");
		assertSummarySaysWhatTheFieldsSay(saved);
		Answer again = this.editor.get("/admin/drafts/" + draft + "/edit/announcement");
		assertThat(again.status()).isEqualTo(200);
		assertThat(again.title()).doesNotContain("Error");
		assertTyped(again);
		assertSummarySaysWhatTheFieldsSay(this.editor.get("/admin/drafts/" + draft + "/edit/announcement?checked=yes"));
		assertThat(this.editor.get("/admin/drafts/" + draft + "/check").page().select(".failures a").eachAttr("href"))
			.contains("/admin/drafts/" + draft + "/edit/announcement?checked=yes#i2.announced");
	}

	private static void assertTyped(Answer page) {
		assertThat(value(page, "i2.title")).isEqualTo("An <b>invented</b> “announcement”");
		assertThat(page.page().select("main h2 b")).isEmpty();
		assertThat(value(page, "i2.authority")).isEqualTo("Nobody & Sons");
		assertThat(page.page().getElementsByAttributeValue("name", "i2.announced").eachAttr("value"))
			.containsExactly("31", "February", "2025");
		assertThat(page.page().getElementsByAttributeValue("name", "i2.effective").eachAttr("value"))
			.containsExactly("about Nov 2025", "", "");
		assertThat(value(page, "i2.targetCount")).isEqualTo("four");
		assertThat(value(page, "i2.url")).isEqualTo("javascript:alert(1)");
		assertThat(page.page().select("a[href^=javascript]")).isEmpty();
		assertThat(value(page, "i2.slug")).isEqualTo("Not A Slug");
	}

	private static void assertSummarySaysWhatTheFieldsSay(Answer page) {
		List<Element> links = page.page().select(".failures a");
		assertThat(links).isNotEmpty().allSatisfy((link) -> {
			String field = link.attr("href").substring(1);
			assertThat(page.page().getElementById(field)).as("what the summary leads to: %s", field).isNotNull();
			assertThat(link.text()).as(field).endsWith(message(page, field));
		});
		assertThat(page.page().select("main .failure")).hasSameSizeAs(links);
	}

	@Test
	void survivesSigningOut() {
		String draft = begin("court");
		form(draft, "people").type("i2.name", "Суд вигаданий 🏛").press("save");
		this.editor.at("/admin").post("/sign-out");
		assertThat(this.editor.get("/admin/drafts/" + draft).location()).startsWith("/sign-in");
		assertThat(this.editor.post("/admin/drafts/" + draft + "/edit/people", "i2", "1", "i2.name", "Lost").status())
			.isIn(302, 403);
		Visitor again = this.register.signedIn(this.name);
		assertThat(value(again.get("/admin/drafts/" + draft + "/edit/people"), "i2.name"))
			.isEqualTo("Суд вигаданий 🏛");
	}

	@Test
	void isWrittenByWhoeverTookItOverAndByNobodyElse() {
		String draft = begin("court");
		PageForm open = form(draft, "people").type("i2.name", "Court of the first writer");
		Visitor second = this.register.person(Role.EDITOR);
		assertThat(second.get("/admin/drafts/" + draft + "/edit/people").main()).contains("holds this draft");
		assertThat(second.post("/admin/drafts/" + draft + "/edit/people", "i2", "1", "i2.name", "Slipped in").status())
			.isEqualTo(409);
		act(second, draft, "take-over");
		Answer refused = open.press("save");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.title()).startsWith("Error: ");
		assertThat(refused.page().select(".failures").text()).contains("holds this draft now, so nothing was saved");
		assertThat(value(refused, "i2.name")).isEqualTo("Court of the first writer");
		assertThat(refused.page().select("button[value=save]")).isEmpty();
		assertThat(value(second.get("/admin/drafts/" + draft + "/edit/people"), "i2.name")).isEmpty();
		assertThat(form(second, draft, "people").type("i2.name", "Court of the second").press("save").status())
			.isEqualTo(422);
		assertThat(second.get("/admin/drafts/" + draft).page().select("#notes li").eachText())
			.anySatisfy((note) -> assertThat(note).contains("took it over from", this.name));
	}

	@Test
	void losesNothingWhenAFormIsOpenInTwoWindows() {
		String draft = begin("court");
		PageForm first = form(draft, "people").type("i2.name", "Court of the first window");
		PageForm second = form(draft, "people").type("i2.name", "Court of the second window");
		assertThat(first.press("save").status()).isEqualTo(422);
		Answer refused = second.press("save");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.page().select(".failures").text()).contains("changed after this page was shown");
		assertThat(value(refused, "i2.name")).isEqualTo("Court of the second window");
		assertThat(value(this.editor.get("/admin/drafts/" + draft + "/edit/people"), "i2.name"))
			.isEqualTo("Court of the first window");
		PageForm again = PageForm.on(this.editor, refused, "/admin/drafts/" + draft + "/edit/people");
		assertThat(again.press("save").status()).isEqualTo(422);
		assertThat(value(this.editor.get("/admin/drafts/" + draft + "/edit/people"), "i2.name"))
			.isEqualTo("Court of the second window");
	}

	@Test
	void addsNoRecordForAFormThatWasRefused() {
		String draft = begin("official");
		PageForm stale = PageForm.on(this.editor,
				form(draft, "people").type("i2.court", "Court of Invention").press("look"),
				"/admin/drafts/" + draft + "/edit/people");
		form(draft, "people").type("i2.name", "Ivana Invented").press("save");
		Answer refused = stale.choose("i2.court.pick", "new:court").press("save");
		assertThat(refused.status()).isEqualTo(409);
		assertThat(value(refused, "i2.court")).isEqualTo("Court of Invention");
		PageForm again = PageForm.on(this.editor, refused, "/admin/drafts/" + draft + "/edit/people")
			.type("i2.name", "Ivana Invented")
			.choose("i2.court.pick", "new:court");
		Answer added = again.press("save");
		assertThat(value(added, "i3.name")).isEqualTo("Court of Invention");
		assertThat(value(added, "i2.name")).isEqualTo("Ivana Invented");
	}

	@Test
	void savesWhileItIsTyped() {
		String draft = begin("court");
		PageForm form = form(draft, "people").type("i2.name", "Court typed");
		for (String typed : List.of("Court typed o", "Court typed on")) {
			Answer line = this.editor.post("/admin/drafts/" + draft + "/edit/people",
					form.type("i2.name", typed).data(), "HX-Request", "true");
			assertThat(line.status()).isEqualTo(200);
			assertThat(line.page().select("#saved").text()).startsWith("Saved");
		}
		assertThat(form.press("save").status()).as("the window that saved last is no other window").isEqualTo(422);
		act(this.register.person(Role.EDITOR), draft, "take-over");
		Answer line = this.editor.post("/admin/drafts/" + draft + "/edit/people", form.data(), "HX-Request", "true");
		assertThat(line.page().select("#saved .failure").text()).contains("holds this draft now");
	}

	@Test
	void isPutAwayAndOpenedAgain() {
		String draft = begin("court");
		form(draft, "people").type("i2.name", "Court put away").press("save");
		act(this.editor, draft, "discard");
		assertThat(this.editor.get("/admin/drafts").page().select("#open").text()).doesNotContain("Court put away");
		assertThat(this.editor.get("/admin/drafts").page().select("#finished").text()).contains("Court put away");
		assertThat(this.editor.post("/admin/drafts/" + draft + "/edit/people", "i2", "1", "i2.name", "x").status())
			.isEqualTo(409);
		Visitor other = this.register.person(Role.EDITOR);
		assertThat(other.post("/admin/drafts/" + draft + "/do", "do", "take-over").status()).isEqualTo(409);
		act(other, draft, "reopen");
		assertThat(form(other, draft, "people").type("i2.seat", "Invented City").press("save").status()).isEqualTo(422);
		Answer page = other.get("/admin/drafts/" + draft + "/edit/people");
		assertThat(value(page, "i2.name")).isEqualTo("Court put away");
		assertThat(value(page, "i2.seat")).isEqualTo("Invented City");
	}

	@Test
	void isSentOnlyWhenItIsWholeAndSaysWhy() {
		String draft = begin("source");
		Answer without = PageForm.on(this.editor, check(draft), "/admin/drafts/" + draft + "/check").press("send");
		assertThat(without.status()).isEqualTo(409);
		assertThat(without.title()).startsWith("Error: ");
		assertThat(without.page().select("#reason-error").text())
			.isEqualTo("Say why, in words that everybody may read.");
		Answer incomplete = reasoned(draft, "Invented <i>reason</i>").press("send");
		assertThat(incomplete.status()).isEqualTo(409);
		assertThat(incomplete.page().select("#reason").val()).isEqualTo("Invented <i>reason</i>");
		assertThat(incomplete.page().select(".failures").text()).contains("Something is missing or cannot be read");
		form(draft, "sources").type("i1.publisher", "Invented Press")
			.type("i1.title", "Nothing happened")
			.press("save");
		assertThat(reasoned(draft, "Invented reason").press("send").status()).isEqualTo(302);
		assertThat(this.editor.get("/admin/drafts").page().select("#waiting").text()).contains("Nothing happened");
		assertThat(this.editor.post("/admin/drafts/" + draft + "/edit/sources", "i1", "1", "i1.title", "x").status())
			.isEqualTo(409);
		act(this.editor, draft, "take-back");
		assertThat(form(draft, "sources").type("i1.title", "Nothing happened again").press("save").status())
			.isEqualTo(302);
	}

	@Test
	void isReturnedWithAReasonAndCommented() {
		String draft = begin("source");
		form(draft, "sources").type("i1.publisher", "Invented Press").type("i1.title", "Returned").press("save");
		reasoned(draft, "Invented reason").press("send");
		Visitor reviewer = this.register.person(Role.REVIEWER);
		String address = "/admin/drafts/" + draft;
		Answer page = reviewer.get(address + "/check");
		for (String nothing : List.of("", " ", "\u0000", "\n")) {
			assertThat(reviewer.post(address + "/return", "text", nothing).status()).as("“%s”", nothing).isEqualTo(409);
			assertThat(reviewer.post(address + "/do", "do", "comment", "text", nothing).status()).isEqualTo(409);
		}
		reviewer.post(address + "/do", "do", "comment", "text", "Is <b>this</b> all? 😀");
		assertThat(PageForm.on(reviewer, page, address + "/return").type("text", "Name the day").press().status())
			.isEqualTo(302);
		Answer told = check(draft);
		assertThat(told.page().select("#notes li").eachText())
			.anySatisfy((note) -> assertThat(note).contains("said", "Is <b>this</b> all? 😀"))
			.anySatisfy((note) -> assertThat(note).contains("returned it", "Name the day"));
		assertThat(told.main()).contains("returned", "Invented reason");
		Answer late = reviewer.post(address + "/return", "text", "Again, <i>please</i>");
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.main()).contains("nothing to approve or return");
		assertThat(form(draft, "sources").type("i1.published", "", "Nov", "2022").press("save").status())
			.isEqualTo(302);
		assertThat(reasoned(draft, "Invented reason").press("send").status()).isEqualTo(302);
	}

	@Test
	void leadsNowhereForDraftsAndSectionsThatAreNone() {
		String draft = begin("source");
		for (String address : List.of("/admin/drafts/999999999", "/admin/drafts/0", "/admin/drafts/-1",
				"/admin/drafts/99999999999999999999", "/admin/drafts/x", "/admin/drafts/999999999/check",
				"/admin/drafts/999999999/moved", "/admin/drafts/" + draft + "/edit/nothing",
				"/admin/drafts/999999999/edit/sources", "/admin/suggest?draft=x&field=i1.sources")) {
			assertThat(this.editor.get(address).status()).as(address).isEqualTo(404);
		}
		this.editor.get("/admin/drafts/" + draft);
		for (String deed : List.of("edit/nothing", "nothing")) {
			assertThat(this.editor.post("/admin/drafts/" + draft + "/" + deed).status()).as(deed).isIn(403, 404);
		}
		for (String deed : List.of("check", "do", "edit/sources", "moved")) {
			assertThat(this.editor.post("/admin/drafts/999999999/" + deed, "do", "comment", "text", "x").status())
				.as(deed)
				.isEqualTo(404);
		}
	}

	private String begin(String kind) {
		this.editor.get("/admin/drafts/new");
		return this.editor.post("/admin/drafts", "kind", kind).location().replaceFirst("/admin/drafts/", "");
	}

	private PageForm form(String draft, String section) {
		return form(this.editor, draft, section);
	}

	private static PageForm form(Visitor visitor, String draft, String section) {
		return PageForm.at(visitor, "/admin/drafts/" + draft + "/edit/" + section);
	}

	private Answer check(String draft) {
		return this.editor.get("/admin/drafts/" + draft + "/check");
	}

	private PageForm reasoned(String draft, String reason) {
		return PageForm.on(this.editor, check(draft), "/admin/drafts/" + draft + "/check").type("reason", reason);
	}

	/** Presses one of the buttons that are there for others than the holder, too. */
	private static void act(Visitor visitor, String draft, String deed) {
		PageForm form = PageForm.at(visitor, "/admin/drafts/" + draft, "/admin/drafts/" + draft + "/do");
		assertThat(form.press(deed).status()).as(deed).isEqualTo(302);
	}

	private static String value(Answer page, String field) {
		Element control = page.page().getElementById(field);
		assertThat(control).as("the field %s on: %s", field, page.main()).isNotNull();
		return control.val();
	}

	private static String message(Answer page, String field) {
		Element message = page.page().getElementById(field + "-error");
		assertThat(message).as("what is wrong with %s on: %s", field, page.main()).isNotNull();
		return message.text();
	}

}
