package org.courtsanctions.browser;

import java.util.List;
import java.util.concurrent.Future;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.courtsanctions.account.People;
import org.courtsanctions.account.Visitor;
import org.courtsanctions.editing.OwnRegister;
import org.courtsanctions.editing.OwnRegisterTest;
import org.courtsanctions.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A walk through the pages of drafts, as whoever writes, another editor and a reviewer
 * see them: every template, empty and full, with and without errors shown, is accessible
 * in light, dark and 320 pixels wide, keeps within its width in both directions of
 * writing, and is valid HTML.
 */
@OwnRegisterTest
@ExtendWith(InstalledBrowser.class)
class DraftPagesTests {

	private static final List<String> SECTIONS = List.of("announcement", "measures", "people", "voices", "law",
			"sources", "duplicates");

	/** Every kind of record, with hardly anything that can be read. */
	private static final String UNREADABLE = """
			{"items": [
			 {"kind": "source", "fields": {"url": "nowhere", "language": "Elvish", "published": "sometime"}},
			 {"kind": "announcement", "fields": {"authority": "Treasury", "announced": "31 February 2025",
			  "targetCount": "four", "programmes": ["order", "programme:us-eo-13928"], "slug": "Not A Slug"}},
			 {"kind": "listing", "fields": {"target": "prost", "announcement": "item:i2", "measures": ["TICKLING"],
			  "standing": "PERHAPS", "wanted": ["start_date: not read"]}},
			 {"kind": "step", "fields": {"sanction": "prost", "on": "later"}},
			 {"kind": "licence", "fields": {"programme": "nothing at all", "issued": "2025"}},
			 {"kind": "official", "fields": {"court": "international", "birthYear": "-1", "nationalities": ["Nowhere"]}},
			 {"kind": "tenure", "fields": {"official": "khan", "end": "2019", "start": "2020"}},
			 {"kind": "actor", "fields": {"country": "Utopia"}},
			 {"kind": "court", "fields": {"parent": "court", "name": "محكمة مخترعة"}},
			 {"kind": "statement", "fields": {"speakerRecord": "rubio", "about": ["round"]}},
			 {"kind": "case-event", "fields": {"about": ["khan"]}},
			 {"kind": "authority", "fields": {}},
			 {"kind": "programme", "fields": {"authority": "state", "revokedBy": "order"}},
			 {"kind": "merge", "fields": {"loser": "prost", "winner": "prost"}},
			 {"kind": "undo", "fields": {"version": "none"}}]}""";

	/** One record of every kind that goes together. */
	private static final String WHOLE = """
			{"reason": "An invented announcement.", "items": [
			 {"kind": "source", "key": "page", "fields": {"publisher": "Invented Press %1$s", "title": "Invented page",
			  "language": "en", "readAs": "PAGE"}},
			 {"kind": "court", "key": "court", "fields": {"name": "Invented court %1$s", "courtType": "DISTRICT",
			  "country": "JP", "sources": ["item:page"]}},
			 {"kind": "official", "key": "judge", "fields": {"name": "Вигадана Суддя %1$s", "officialKind": "JUDGE",
			  "office": "Judge", "court": "item:court", "officeStanding": "IN_OFFICE", "slug": "invented-judge-%1$s",
			  "aliases": ["قاضية مخترعة"], "sources": ["item:page"]}},
			 {"kind": "tenure", "key": "office", "fields": {"official": "item:judge", "role": "Judge",
			  "court": "item:court", "start": "Nov 2022", "sources": ["item:page"]}},
			 {"kind": "actor", "key": "minister", "fields": {"name": "Invented Minister %1$s", "actorKind": "PERSON",
			  "sources": ["item:page"]}},
			 {"kind": "authority", "key": "ministry", "fields": {"name": "Invented Ministry %1$s",
			  "shortName": "Ministry", "country": "NZ", "authorityKind": "FOREIGN_MINISTRY", "sources": ["item:page"]}},
			 {"kind": "programme", "key": "law", "fields": {"authority": "item:ministry", "programmeKind": "REGULATION",
			  "citation": "Regulation %1$s", "title": "Invented regulation", "sources": ["item:page"]}},
			 {"kind": "announcement", "key": "round", "fields": {"authority": "item:ministry", "action": "LISTING",
			  "title": "Invented round %1$s", "summary": "An invented judge is listed.", "announced": "2 Feb 2025",
			  "targetCount": "7", "programmes": ["item:law"], "sources": ["item:page"]}},
			 {"kind": "listing", "key": "listing", "fields": {"target": "item:judge", "announcement": "item:round",
			  "programme": "item:law", "measures": ["ASSET_FREEZE", "ENTRY_BAN"], "since": "2 Feb 2025",
			  "standing": "STATED", "sources": ["item:page"]}},
			 {"kind": "step", "key": "step", "fields": {"sanction": "item:listing", "step": "SUSPENDED",
			  "on": "3 March 2025", "reason": "Invented reason", "sources": ["item:page"]}},
			 {"kind": "licence", "key": "licence", "fields": {"authority": "item:ministry", "programme": "item:law",
			  "number": "1", "title": "Invented licence", "licenceKind": "WIND_DOWN", "issued": "2 Feb 2025",
			  "sources": ["item:page"]}},
			 {"kind": "statement", "key": "words", "fields": {"said": "about 4 Feb 2025", "speakerRecord": "item:minister",
			  "speakerType": "PERSON", "stance": "CONDEMNS", "quotation": "Des mots inventés.", "quotationLanguage": "fr",
			  "summary": "Invented words.", "about": ["item:round"], "sources": ["item:page"]}},
			 {"kind": "case-event", "key": "ruling", "fields": {"eventKind": "COURT_RULING", "title": "Invented ruling",
			  "summary": "An invented ruling.", "happened": "2025", "about": ["item:judge"], "sources": ["item:page"]}}]}""";

	private static final String CHANGE = """
			{"reason": "An invented change.", "items": [
			 {"kind": "official", "change": "official:invented-judge-%s", "fields": {"office": "%s", "birthYear": "%s"}}]}""";

	private final OwnRegister register;

	private final Looks looks = new Looks();

	private final String stamp = Long.toString(System.nanoTime(), 36);

	DraftPagesTests(OwnRegister register) {
		this.register = register;
	}

	@AfterEach
	void foundNothingWrong() throws Exception {
		assertThat(this.looks.problems()).isEmpty();
	}

	@Test
	void everyPageIsAccessibleAndValid(Browser browser) throws Exception {
		this.register.database.sql("delete from intake").update();
		this.register.database.sql("delete from draft_note").update();
		this.register.database.sql("delete from draft").update();
		String first = this.register.account(Role.EDITOR);
		String second = this.register.account(Role.EDITOR);
		String reviews = this.register.account(Role.REVIEWER);
		try (Lanes lanes = new Lanes(); BrowserContext queue = context(browser)) {
			Page reader = signedIn(queue, reviews);
			open(reader, "/admin/drafts");
			this.looks.at(reader, "queue, empty");
			List<Future<Boolean>> walks = List.of(lanes.submit((any) -> empty(any, first)),
					lanes.submit((any) -> full(any, second, reviews)));
			for (Future<Boolean> walk : walks) {
				assertThat(walk.get()).isTrue();
			}
			open(reader, "/admin/drafts");
			assertThat(reader.locator("main table").count()).isEqualTo(4);
			this.looks.at(reader, "queue, full");
		}
	}

	private boolean empty(Browser browser, String name) throws Exception {
		try (BrowserContext writing = context(browser)) {
			Page writer = signedIn(writing, name);
			begin(writer);
			unreadable(writer, People.key(this.register.application, name));
			return true;
		}
	}

	private boolean full(Browser browser, String name, String reviews) throws Exception {
		String key = People.key(this.register.application, name);
		try (BrowserContext writing = context(browser);
				BrowserContext another = context(browser);
				BrowserContext reviewing = context(browser)) {
			Page writer = signedIn(writing, name);
			Page other = signedIn(another, this.register.account(Role.EDITOR));
			Page reviewer = signedIn(reviewing, reviews);
			whole(writer, other, reviewer, key);
			moved(writer, other, reviewer, key);
			alone(reviewer, key);
			return true;
		}
	}

	private void begin(Page writer) throws Exception {
		open(writer, "/admin/drafts/new");
		this.looks.at(writer, "new");
		open(writer, "/admin/drafts/new?q=kimberly+prost");
		this.looks.at(writer, "new, found");
		open(writer, "/admin/drafts/new?q=qqqqqqqq");
		this.looks.at(writer, "new, not found");
		open(writer, "/admin/drafts/new?record=official:kimberly-prost");
		assertThat(writer.locator("button[name=change]").count()).isGreaterThan(2);
		this.looks.at(writer, "new, parts");
	}

	private void unreadable(Page writer, String key) throws Exception {
		String draft = hand(UNREADABLE, key);
		open(writer, draft);
		this.looks.at(writer, "tasks");
		for (String section : SECTIONS) {
			open(writer, draft + "/edit/" + section + "?checked=yes");
			unfold(writer);
			this.looks.at(writer, section + " refused");
		}
		assertThat(writer.locator(".near input").count()).as("choices of which record is meant").isGreaterThan(2);
		open(writer, draft + "/check");
		this.looks.at(writer, "check, nothing readable, refused");
		open(writer, draft + "/edit/voices");
		writer.fill("[id='i10.summary']", "Typed words");
		writer.press("[id='i10.summary']", "Tab");
		writer.locator("#saved time").waitFor();
		this.looks.at(writer, "form saved as typed");
	}

	private void whole(Page writer, Page other, Page reviewer, String key) throws Exception {
		String draft = hand(WHOLE.formatted(this.stamp), key);
		for (String section : SECTIONS) {
			open(writer, draft + "/edit/" + section);
			this.looks.at(writer, section + ", filled in");
		}
		open(other, draft + "/edit/people");
		this.looks.at(other, "form of somebody else");
		open(writer, draft + "/check");
		this.looks.at(writer, "check, holder");
		open(other, draft + "/check");
		this.looks.at(other, "check, other editor");
		open(writer, draft + "/check");
		writer.fill("#reason", " ");
		press(writer, "button[value=send]");
		this.looks.at(writer, "check without reason, refused");
		send(writer, draft);
		this.looks.at(writer, "check, sent");
		open(reviewer, draft + "/check");
		reviewer.fill("#comment", "Invented comment");
		press(reviewer, "button[value=comment]");
		this.looks.at(reviewer, "check, reviewer");
		press(reviewer, "form[action$='/approve'] button");
		assertThat(reviewer.url()).doesNotContain("/admin/");
		open(writer, draft + "/check");
		this.looks.at(writer, "check, published");
		open(writer, draft + "/edit/people");
		this.looks.at(writer, "form of what is published");
	}

	private void moved(Page writer, Page other, Page reviewer, String key) throws Exception {
		String stale = hand(CHANGE.formatted(this.stamp, "Invented judge", "1960"), key);
		String first = hand(CHANGE.formatted(this.stamp, "Invented president", "1961"), key);
		send(writer, first);
		open(reviewer, first + "/check");
		this.looks.at(reviewer, "check of a change");
		press(reviewer, "form[action$='/approve'] button");
		open(writer, stale + "/check");
		this.looks.at(writer, "check, record moved");
		send(writer, stale);
		open(reviewer, stale + "/check");
		press(reviewer, "form[action$='/approve'] button");
		this.looks.at(reviewer, "approval of what moved, refused");
		open(writer, stale + "/check");
		press(writer, "button[value='take-back']");
		open(writer, stale + "/moved");
		assertThat(writer.locator("main fieldset").count()).as("contested fields").isEqualTo(2);
		this.looks.at(writer, "moved");
		open(other, stale + "/moved");
		this.looks.at(other, "moved, other editor");
		open(other, first + "/moved");
		this.looks.at(other, "nothing moved");
		writer.locator("main fieldset input[value=draft]").first().check();
		press(writer, "main form button");
		this.looks.at(writer, "check of what was begun again");
		send(writer, stale);
		assertThat(writer.locator(".failures").count()).isZero();
	}

	private void alone(Page reviewer, String key) throws Exception {
		String draft = hand(CHANGE.formatted(this.stamp, "Invented vice-president", "1962"), key);
		open(reviewer, draft);
		press(reviewer, "button[value='take-over']");
		reviewer.click("#decide summary");
		this.looks.at(reviewer, "check, reviewer who holds it");
		press(reviewer, "button[value=publish]");
		open(reviewer, draft + "/check");
		this.looks.at(reviewer, "check, published alone");
		Page second = signedIn(reviewer.context(), this.register.account(Role.REVIEWER));
		open(second, draft + "/check");
		this.looks.at(second, "second check");
	}

	/** Hands a draft in as a tool does, and returns its address. */
	private String hand(String draft, String key) {
		Visitor.Answer answer = new Visitor(this.register.port).postRaw("/api/drafts", "application/json", draft,
				"Authorization", "Bearer " + key);
		assertThat(answer.status()).as("%s", answer.response().body()).isEqualTo(201);
		return answer.location();
	}

	private void send(Page page, String draft) {
		open(page, draft + "/check");
		page.fill("#reason", "An invented reason");
		press(page, "button[value=send]");
	}

	private static void press(Page page, String button) {
		page.waitForNavigation(() -> page.click(button));
	}

	/** Opens what is folded away, so that it is looked at as well. */
	private static void unfold(Page page) {
		page.evaluate("() => document.querySelectorAll('main details').forEach((details) => details.open = true)");
	}

	private Page signedIn(BrowserContext context, String name) {
		context.clearCookies();
		Page page = context.newPage();
		open(page, "/sign-in");
		page.fill("#name", name);
		page.fill("#password", People.PASSWORD);
		page.waitForNavigation(() -> page.press("#password", "Enter"));
		return page;
	}

	private void open(Page page, String path) {
		page.navigate("http://localhost:" + this.register.port + path);
	}

	private static BrowserContext context(Browser browser) {
		return browser.newContext(new Browser.NewContextOptions().setReducedMotion(ReducedMotion.REDUCE));
	}

}
