package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

import org.courtsanctions.account.Visitor;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.ledger.LedgerCheck;
import org.courtsanctions.web.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Who may publish what, once, whole or not at all. */
@OwnRegisterTest
class PublishingTests {

	private final OwnRegister register;

	private final Desk editor;

	private final Desk reviewer;

	PublishingTests(OwnRegister register) {
		this.register = register;
		this.editor = Desk.of(register, Role.EDITOR);
		this.reviewer = Desk.of(register, Role.REVIEWER);
	}

	@AfterEach
	void theLedgerIsWhole() {
		assertThat(LedgerCheck.of(this.register.application.getBean(DataSource.class)).first()).isNull();
	}

	@Test
	void letsNobodyApproveWhatTheyWroteNotEvenAfterItChangedHands() {
		Desk author = Desk.of(this.register, Role.REVIEWER);
		long draft = source(author, "Own draft");
		author.send(draft, "Invented");
		assertThat(author.check(draft).page().select("form[action$=/approve]")).isEmpty();
		assertThat(approveAs(author, draft).main()).contains("Whoever wrote in a draft cannot approve it");
		this.editor.act(draft, "take-over");
		this.editor.form(draft, "sources").type("i1.title", "Own draft, taken over").press("save");
		this.editor.send(draft, "Invented");
		assertThat(approveAs(author, draft).status()).isEqualTo(409);
		long version = this.register.version();
		Desk taker = Desk.of(this.register, Role.ADMINISTRATOR);
		taker.act(draft, "take-over");
		taker.send(draft, "Invented");
		assertThat(approveAs(taker, draft).status()).isEqualTo(409);
		assertThat(this.editor.visitor.at("/admin/drafts")
			.post(Desk.address(draft) + "/approve", "revision", "1")
			.status()).isEqualTo(403);
		assertThat(this.register.version()).isEqualTo(version);
		assertThat(this.reviewer.approve(draft).status()).isEqualTo(302);
		assertThat(this.register.version()).isEqualTo(version + 1);
	}

	@Test
	void publishesOnceHoweverOftenAndFromWhereverItIsApproved() throws Exception {
		long draft = source(this.editor, "Approved at once");
		this.editor.send(draft, "Invented");
		long version = this.register.version();
		List<Callable<Answer>> approvals = new ArrayList<>();
		for (Desk desk : List.of(this.reviewer, Desk.of(this.register, Role.ADMINISTRATOR),
				Desk.of(this.register, Role.REVIEWER))) {
			PageForm form = PageForm.on(desk.visitor, desk.check(draft), Desk.address(draft) + "/approve");
			approvals.add(form::press);
			approvals.add(form::press);
		}
		List<Answer> answers = atOnce(approvals);
		assertThat(answers).extracting(Answer::status).containsOnly(302);
		assertThat(answers).extracting(Answer::location).containsOnly(answers.getFirst().location());
		assertThat(answers.getFirst().location()).startsWith("/sources/");
		assertThat(this.register.version()).isEqualTo(version + 1);
		assertThat(this.register.count("source where title = 'Approved at once'")).isOne();
		assertThat(approveAs(this.reviewer, draft).location()).isEqualTo(answers.getFirst().location());
		assertThat(this.register.version()).isEqualTo(version + 1);
	}

	@Test
	void publishesNothingThatTheReviewerDidNotRead() throws Exception {
		for (int round = 0; round < 6; round++) {
			String read = "Read in round " + round;
			String slipped = "Slipped in during round " + round;
			long draft = source(this.editor, read);
			PageForm open = this.editor.form(draft, "sources").type("i1.title", slipped);
			this.editor.send(draft, "Invented");
			PageForm approval = PageForm.on(this.reviewer.visitor, this.reviewer.check(draft),
					Desk.address(draft) + "/approve");
			List<Answer> answers = atOnce(List.of(approval::press, () -> {
				this.editor.act(draft, "take-back");
				Answer saved = open.press("save");
				this.editor.visitor.post(Desk.address(draft) + "/check", "do", "send", "reason", "Invented again",
						"revision", Integer.toString(revision(draft)));
				return saved;
			}));
			assertThat(answers).extracting(Answer::status).isSubsetOf(302, 409);
			assertThat(this.register.count("source where title = ?", slipped)).isZero();
			if (this.register.count("source where title = ?", read) == 0) {
				assertThat(approval.press().status()).as("of what was read before").isEqualTo(409);
				assertThat(this.register.count("source where title = ?", slipped)).isZero();
			}
		}
	}

	@Test
	void publishesAloneWhatCannotWaitAndMarksItUntilSomebodyElseChecked() {
		long version = this.register.version();
		long forbidden = changed(this.editor, "court:icc", "i1.notes", "An editor alone.");
		assertThat(this.editor.check(forbidden).page().select("button[value=publish]")).isEmpty();
		Answer refused = this.editor.visitor.at("/admin/drafts")
			.post(Desk.address(forbidden) + "/check", "do", "publish", "reason", "Invented", "revision",
					Integer.toString(revision(forbidden)));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.main()).contains("Publishing without a second person is for reviewers");
		assertThat(this.register.version()).isEqualTo(version);

		long draft = changed(this.reviewer, "court:icc-otp", "i1.notes", "Invented in a hurry.");
		PageForm form = this.reviewer.reasoned(draft, "Cannot wait");
		Answer published = form.press("publish");
		assertThat(published.location()).isEqualTo("/courts/icc-otp");
		assertThat(form.press("publish").location()).as("a second click").isEqualTo("/courts/icc-otp");
		assertThat(form.press("send").location()).as("another button of the old page").isEqualTo("/courts/icc-otp");
		assertThat(this.register.version()).isEqualTo(version + 1);
		assertThat(this.register.read("/courts/icc-otp").select("main > .notice").text())
			.startsWith("Not yet second-checked");
		assertThat(this.register.read("/changes").select("ol.results li").first().text()).contains("Cannot wait",
				"Not yet second-checked");
		assertThat(this.editor.visitor.get("/admin/drafts").page().select("#unchecked").text())
			.contains("Draft " + draft);

		assertThat(this.reviewer.visitor.at("/admin/drafts")
			.post(Desk.address(draft) + "/second-check", "text", "Own")
			.main()).contains("Whoever wrote in a draft cannot approve it");
		Desk other = Desk.of(this.register, Role.REVIEWER);
		for (String nothing : List.of("", " ", "\u0000")) {
			assertThat(other.visitor.at("/admin/drafts")
				.post(Desk.address(draft) + "/second-check", "text", nothing)
				.status()).isEqualTo(409);
		}
		PageForm check = PageForm.on(other.visitor, other.check(draft), Desk.address(draft) + "/second-check")
			.type("text", "Looked at <b>again</b>");
		assertThat(check.press().status()).isEqualTo(302);
		assertThat(check.press().status()).as("a second click").isEqualTo(409);
		assertThat(this.register.version()).isEqualTo(version + 2);
		assertThat(this.register.read("/courts/icc-otp").select("main").text())
			.doesNotContainIgnoringCase("not yet second-checked");
		assertThat(this.register.read("/changes").select("ol.results li").first().text())
			.contains("Looked at <b>again</b>");
	}

	@Test
	void tellsACorrectionAsOneWithWhatWasAndWhatIs() {
		long draft = changed(this.editor, "official:sergio-ugalde", "i1.birthYear", "1901");
		this.editor.reasoned(draft, "Invented birth year").choose("correction", "true").press("send");
		this.reviewer.approve(draft);
		Document change = this.register.read("/changes/" + this.register.version());
		assertThat(change.select("h1").text()).contains("Correction");
		assertThat(change.select("main").text()).contains("Invented birth year", "1901");
		assertThat(this.register.read("/changes").select("ol.results li").first().text()).contains("Correction",
				"Invented birth year");
		assertThat(change.select("main th").eachText()).contains("Was", "Is");
	}

	@Test
	void publishesNothingWhenTheRecordRefusesTheLastItem() {
		long version = this.register.version();
		long draft = source(this.editor, "Refused with its last item");
		String court = this.editor.add(draft, "court");
		this.editor.form(draft, "people")
			.type(court + ".name", "Court of Refusal")
			.choose(court + ".courtType", "DISTRICT")
			.type(court + ".slug", "icc")
			.press("save");
		Answer check = this.editor.check(draft);
		assertThat(check.page().select(".failures a").eachAttr("href")).contains("#answers-" + court);
		this.editor.send(draft, "Invented");
		Answer refused = this.reviewer.approve(draft);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.title()).startsWith("Error: ");
		assertThat(refused.page().select(".failures").text()).contains("The record refuses this");
		assertThat(this.register.version()).isEqualTo(version);
		assertThat(this.register.count("source where title = 'Refused with its last item'")).isZero();
		assertThat(this.register.count("court where name = 'Court of Refusal'")).isZero();
		assertThat(this.reviewer.check(draft).main()).contains("waits for review");
	}

	@Test
	void refusesInWordsASecondListingThatOverlaps() {
		long version = this.register.version();
		long draft = this.editor.begin("listing");
		Desk.source(this.editor.form(draft, "sources"), "i1", "Overlapping").press("save");
		Answer saved = this.editor.form(draft, "measures")
			.type("i2.target", "official:tomoko-akane")
			.type("i2.announcement", "announcement:ann-us-20250820-icc")
			.type("i2.programme", "programme:us-eo-14203")
			.choose("i2.measures", "ASSET_FREEZE")
			.type("i2.since", "1 November 2026")
			.press("save");
		assertThat(saved.status()).as(saved.page().select(".failures").text()).isEqualTo(302);
		long second = this.editor.begin("listing");
		Desk.source(this.editor.form(second, "sources"), "i1", "Overlapping too").press("save");
		this.editor.form(second, "measures")
			.type("i2.target", "official:tomoko-akane")
			.type("i2.announcement", "announcement:ann-us-20250820-icc")
			.type("i2.programme", "programme:us-eo-14203")
			.choose("i2.measures", "ASSET_FREEZE")
			.type("i2.since", "2 November 2026")
			.press("save");
		this.editor.send(draft, "Invented");
		this.editor.send(second, "Invented");
		Answer first = this.reviewer.approve(draft);
		Answer refused = this.reviewer.approve(second);
		assertThat(List.of(first.status(), refused.status())).isSubsetOf(302, 409).contains(409);
		assertThat(refused.page().select(".failures").text())
			.contains("The record refuses this: Two listings of one target under one programme");
		assertThat(this.register.version()).isLessThanOrEqualTo(version + 1);
		assertThat(this.register.count("source where title = 'Overlapping too'")).isZero();
	}

	@Test
	void recordsWhatOthersPointAtFirstInWhateverOrderItWasEntered() {
		long draft = this.editor.begin("official");
		String chamber = this.editor.add(draft, "people", "court");
		String court = this.editor.add(draft, "people", "court");
		assertThat(this.editor.form(draft, "people")
			.type("i2.name", "Ordinata Invented")
			.choose("i2.officialKind", "JUDGE")
			.type("i2.office", "Judge")
			.type("i2.court", "Chamber of Invention")
			.type(chamber + ".name", "Chamber of Invention")
			.choose(chamber + ".courtType", "DISTRICT")
			.type(chamber + ".parent", "Court of Inventions")
			.type(court + ".name", "Court of Inventions")
			.choose(court + ".courtType", "DISTRICT")
			.press("save")
			.status()).isEqualTo(422);
		Desk.source(this.editor.form(draft, "sources"), "i1", "In any order").press("save");
		Answer saved = PageForm
			.on(this.editor.visitor, this.editor.form(draft, "people").press("look"),
					Desk.address(draft) + "/edit/people")
			.press("save");
		assertThat(saved.location()).as(saved.page().select(".failures").text()).isEqualTo(Desk.address(draft));
		this.editor.send(draft, "Invented");
		assertThat(this.reviewer.approve(draft).location()).isEqualTo("/officials/ordinata-invented");
		assertThat(this.register.read("/courts/chamber-of-invention").select("main").text())
			.contains("Court of Inventions");
		assertThat(this.register.read("/officials/ordinata-invented").select("main a").eachAttr("href"))
			.contains("/courts/chamber-of-invention");
	}

	@Test
	void refusesACircleInWords() {
		long draft = this.editor.begin("court");
		String other = this.editor.add(draft, "people", "court");
		Desk.source(this.editor.form(draft, "sources"), "i1", "In a circle").press("save");
		this.editor.form(draft, "people")
			.type("i2.name", "Court above")
			.choose("i2.courtType", "DISTRICT")
			.type("i2.parent", "item:" + other)
			.type(other + ".name", "Court below")
			.choose(other + ".courtType", "DISTRICT")
			.type(other + ".parent", "item:i2")
			.press("save");
		assertThat(this.editor.check(draft).page().select(".failures").text())
			.contains("point at one another in a circle");
		this.editor.send(draft, "Invented");
		Answer refused = this.reviewer.approve(draft);
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.main()).contains("point at one another in a circle");
		assertThat(this.register.count("court where name in ('Court above', 'Court below')")).isZero();
	}

	@Test
	void mergesTwoRecordsAndMakesThemTwoAgain() {
		long draft = this.editor.begin("actor");
		String double1 = this.editor.add(draft, "people", "actor");
		Desk.source(this.editor.form(draft, "sources"), "i1", "Two of one").press("save");
		this.editor.form(draft, "people")
			.type("i2.name", "Duplicata Invented")
			.choose("i2.actorKind", "PERSON")
			.type(double1 + ".name", "Duplikata Invented")
			.choose(double1 + ".actorKind", "PERSON")
			.press("save");
		this.editor.send(draft, "Invented");
		this.reviewer.approve(draft);
		long merge = this.editor.begin("merge");
		assertThat(this.editor.form(merge, "duplicates")
			.type("i1.loser", "Duplikata Invented")
			.type("i1.winner", "Duplicata Invented")
			.press("save")
			.location()).isEqualTo(Desk.address(merge));
		this.editor.send(merge, "One and the same invention");
		assertThat(this.reviewer.approve(merge).location()).isEqualTo("/actors/duplicata-invented");
		long version = this.register.version();
		Answer moved = new Visitor(this.register.port).get("/actors/duplikata-invented");
		assertThat(moved.status()).isEqualTo(301);
		assertThat(moved.location()).isEqualTo("/actors/duplicata-invented");
		assertThat(this.register.read("/actors/duplicata-invented").select("main").text())
			.contains("Duplikata Invented");
		long undo = this.editor.begin("undo");
		this.editor.form(undo, "duplicates").type("i1.version", Long.toString(version)).press("save");
		this.editor.send(undo, "Two inventions after all");
		assertThat(this.reviewer.approve(undo).location()).isEqualTo("/changes/" + (version + 1));
		assertThat(new Visitor(this.register.port).get("/actors/duplikata-invented").status()).isEqualTo(200);
	}

	@Test
	void showsTheAnswersOfManyDraftsAtOnce() throws Exception {
		long draft = source(this.editor, "Looked at by many");
		List<Callable<Answer>> looks = new ArrayList<>();
		for (int i = 0; i < 16; i++) {
			Visitor visitor = this.register.signedIn(this.editor.name);
			looks.add(() -> visitor.get(Desk.address(draft) + "/check"));
		}
		assertThat(atOnce(looks)).extracting(Answer::status).containsOnly(200);
	}

	private long source(Desk desk, String title) {
		long draft = desk.begin("source");
		Desk.source(desk.form(draft, "sources"), "i1", title).press("save");
		return draft;
	}

	private static long changed(Desk desk, String reference, String field, String value) {
		long draft = desk.change(reference);
		Answer saved = desk.form(draft, "people").type(field, value).press("save");
		assertThat(saved.location()).as(saved.page().select(".failures").text()).isEqualTo(Desk.address(draft));
		return draft;
	}

	private int revision(long draft) {
		return this.register.database.sql("select revision from draft where id = ?")
			.param(draft)
			.query(Integer.class)
			.single();
	}

	private Answer approveAs(Desk desk, long draft) {
		return desk.visitor.at("/admin/drafts")
			.post(Desk.address(draft) + "/approve", "revision", Integer.toString(revision(draft)));
	}

	static List<Answer> atOnce(List<Callable<Answer>> deeds) throws Exception {
		var barrier = new CyclicBarrier(deeds.size());
		try (var people = Executors.newFixedThreadPool(deeds.size())) {
			List<Future<Answer>> futures = deeds.stream().map((deed) -> people.submit(() -> {
				barrier.await();
				return deed.call();
			})).toList();
			List<Answer> answers = new ArrayList<>();
			for (Future<Answer> future : futures) {
				answers.add(future.get());
			}
			return answers;
		}
	}

}
