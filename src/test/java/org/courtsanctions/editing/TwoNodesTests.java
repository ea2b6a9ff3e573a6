package org.courtsanctions.editing;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

import org.courtsanctions.account.Visitor;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** Two applications on one database are one register. */
@OwnRegisterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoNodesTests {

	private static final Duration VISIBLE = Duration.ofSeconds(1);

	private final OwnRegister one;

	private ConfigurableApplicationContext other;

	private int otherPort;

	TwoNodesTests(OwnRegister one) {
		this.one = one;
	}

	@BeforeAll
	void startTheOther() {
		this.other = this.one.anotherNode();
		this.otherPort = this.other.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	@AfterAll
	void stopTheOther() {
		this.other.close();
	}

	@Test
	void showWithinASecondWhatThePublicationOfTheOtherChanged() throws Exception {
		Visitor reader = new Visitor(this.otherPort);
		String added = "/officials/invented-of-two-nodes";
		// What is new on this machine is compiled first; that is not to count
		reader.get("/officials/kimberly-prost");
		assertThat(reader.get(added).status()).isEqualTo(404);
		publish(Map.of("name", List.of("Invented of two nodes"), "slug", List.of("invented-of-two-nodes"),
				"officialKind", List.of("JUDGE"), "office", List.of("Judge"), "officeStanding", List.of("IN_OFFICE"),
				"sources", List.of("item:i1")));
		long published = System.nanoTime();
		while (reader.get(added).status() != 200) {
			assertThat(Duration.ofNanos(System.nanoTime() - published)).isLessThan(VISIBLE);
			Thread.sleep(20);
		}
		Visitor.Answer page = reader.get(added);
		assertThat(page.page().select("h1").text()).isEqualTo("Invented of two nodes");
		assertThat(page.page().select("footer").text()).contains("version " + this.one.version());
		assertThat(Duration.ofNanos(System.nanoTime() - published)).isLessThan(VISIBLE);
	}

	@Test
	void giveUpTheirCopiesOfAPageAtOnceAndWithinASecond() throws Exception {
		seeEachOthersPublication("invented-of-two-caches");
	}

	private void seeEachOthersPublication(String slug) throws InterruptedException {
		Visitor here = new Visitor(this.one.port);
		Visitor there = new Visitor(this.otherPort);
		String before = tag(here);
		assertThat(before).isNotEmpty();
		await(() -> tag(there).equals(before) && tag(there).equals(tag(here)),
				() -> "copies %s and, at first %s, %s".formatted(tag(there), before, tag(here)));
		publish(Map.of("name", List.of("Invented of two caches"), "slug", List.of(slug), "officialKind",
				List.of("JUDGE"), "office", List.of("Judge"), "officeStanding", List.of("IN_OFFICE"), "sources",
				List.of("item:i1")));
		long published = System.nanoTime();
		assertThat(tag(here)).as("on the node that published").isNotEqualTo(before).isNotEmpty();
		while (tag(there).equals(before)) {
			assertThat(Duration.ofNanos(System.nanoTime() - published)).isLessThan(VISIBLE);
			Thread.sleep(10);
		}
		assertThat(there.get("/changes").page().select("footer").text()).contains("version " + this.one.version());
	}

	@Test
	void hearOfPublicationsAgainWhenTheConnectionThatListensIsCut() throws Exception {
		String cut = "select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'head watch'"
				+ " and datname = current_database()";
		await(() -> this.one.database.sql(cut).query(Long.class).single() >= 2, () -> "two nodes that listen");
		seeEachOthersPublication("invented-after-the-cut");
	}

	private static void await(BooleanSupplier condition, Supplier<String> what) throws InterruptedException {
		for (int tries = 0; !condition.getAsBoolean(); tries++) {
			assertThat(tries).as(what).isLessThan(100);
			Thread.sleep(100);
		}
	}

	private static String tag(Visitor reader) {
		return reader.get("/changes").response().headers().firstValue("ETag").orElse("");
	}

	@Test
	void knowWhoSignedInAndOutAtTheOther() {
		Visitor here = this.one.person(Role.EDITOR);
		Visitor there = here.elsewhere(this.otherPort);
		assertThat(there.get("/admin/drafts").status()).isEqualTo(200);
		String draft = PageForm.at(there, "/admin/drafts/new", "/admin/drafts")
			.choose("kind", "court")
			.press()
			.location();
		assertThat(here.get(draft).status()).isEqualTo(200);
		there.at("/admin").post("/sign-out");
		assertThat(here.get(draft).location()).startsWith("/sign-in");
	}

	private void publish(Map<String, List<String>> official) {
		Drafts drafts = this.one.application.getBean(Drafts.class);
		var author = new SignedIn(this.one.account(Role.EDITOR), Role.EDITOR, true);
		var reviewer = new SignedIn(this.one.account(Role.REVIEWER), Role.REVIEWER, true);
		long draft = drafts.begin(author,
				DraftContent.empty()
					.plus(RecordKind.SOURCE, null,
							Map.of("publisher", List.of("Invented Press"), "title", List.of("Two nodes"), "language",
									List.of("en"), "readAs", List.of("PAGE")),
							Map.of())
					.plus(RecordKind.OFFICIAL, null, official, Map.of()));
		drafts.explain(author, draft, "Two nodes", false);
		drafts.send(author, draft);
		this.one.application.getBean(PublishService.class).approve(reviewer, draft, drafts.draft(draft).revision());
	}

}
