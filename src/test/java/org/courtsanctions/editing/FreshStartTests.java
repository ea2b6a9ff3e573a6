package org.courtsanctions.editing;

import java.time.Instant;

import org.courtsanctions.account.People;
import org.courtsanctions.account.Visitor;
import org.courtsanctions.account.Visitor.Answer;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** From a fresh start to a delisting that everybody can read, without scripts. */
@OwnRegisterTest
class FreshStartTests {

	private static final String PASSWORD = "nine purple tortoises";

	private final OwnRegister register;

	FreshStartTests(OwnRegister register) {
		this.register = register;
	}

	@Test
	void liftsTheSanctionOfAPersonByTwoPeople() {
		Visitor admin = new Visitor(this.register.port);
		admin.signIn("admin", OwnRegister.FIRST_PASSWORD);
		assertThat(admin.get("/admin").location()).isEqualTo("/admin/password");
		choosePassword(admin, "admin", OwnRegister.FIRST_PASSWORD);
		setUpCodes(admin, "admin");
		admin.get("/admin/accounts");
		Answer added = admin.post("/admin/accounts", "name", "invented.reviewer", "role", "REVIEWER");
		Visitor second = new Visitor(this.register.port);
		String once = added.page().select(".secret").text();
		second.signIn("invented.reviewer", once);
		choosePassword(second, "invented.reviewer", once);

		String profile = "/officials/nazhat-shameem-khan";
		assertThat(this.register.read(profile).select("main").text()).contains("In force");
		long draft = writeADelisting(new Desk("admin", admin));
		Desk reviewer = new Desk("invented.reviewer", second);
		assertThat(second.get("/admin/drafts").page().select("#waiting td").eachText()).contains("admin");
		Answer check = reviewer.check(draft);
		assertThat(check.page().select("#answers").text()).contains("Nazhat Shameem Khan", "Invented settlement",
				"20 November 2026", "Invented Press");
		assertThat(check.page().select("#review").text()).contains("An invented delisting");
		Instant before = Instant.now();
		long version = this.register.version();
		Answer approved = reviewer.approve(draft);
		assertThat(approved.status()).isEqualTo(302);
		assertThat(approved.location()).startsWith("/announcements/");
		assertThat(this.register.read(approved.location()).select("h1").text()).isEqualTo("Invented delisting");

		assertThat(this.register.version()).isEqualTo(version + 1);
		Document after = this.register.read(profile);
		assertThat(after.select("main").text()).contains("Lifted", "Invented settlement", "Invented Press",
				"20 November 2026");
		assertThat(after.select("main").text()).doesNotContainIgnoringCase("not yet second-checked");
		assertThat(after.select("#history li").first().text()).contains("An invented delisting",
				"Version " + (version + 1));
		Document changes = this.register.read("/changes");
		assertThat(changes.select("ol.results li").first().text()).contains("An invented delisting",
				"Written by an administrator, approved by a reviewer.");
		assertThat(this.register.read("/changes/" + (version + 1)).select("main").text()).contains("Invented delisting",
				"Nazhat Shameem Khan", "Invented Press");
		Document then = this.register.read(profile + "?recordedAt=" + before);
		assertThat(then.select("main").text()).contains("In force").doesNotContain("Invented");
		assertThat(this.register.read(profile + "?asOf=2026-11-19").select("main").text()).contains("In force");
	}

	private static long writeADelisting(Desk desk) {
		long draft = desk.begin("step");
		assertThat(Desk.source(desk.form(draft, "sources"), "i1", "Nobody is sanctioned any more")
			.type("i1.url", "https://press.example/2026/nobody")
			.type("i1.published", "20 Nov 2026")
			.press("save")
			.location()).isEqualTo(Desk.address(draft));
		PageForm announcement = PageForm.on(desk.visitor,
				desk.form(draft, "announcement").type("i2.authority", "Department of State").press("look"),
				Desk.address(draft) + "/edit/announcement");
		announcement.choose("i2.authority.pick", "authority:us-state")
			.choose("i2.action", "DELISTING")
			.type("i2.title", "Invented delisting")
			.type("i2.summary", "One invented change of mind.")
			.type("i2.announced", "20", "November", "2026")
			.type("i2.targetCount", "1");
		assertThat(announcement.press("save").location()).isEqualTo(Desk.address(draft));
		PageForm measures = PageForm.on(desk.visitor,
				desk.form(draft, "measures").type("i3.sanction", "Shameem Khan").press("look"),
				Desk.address(draft) + "/edit/measures");
		String sanction = measures.options("i3.sanction.pick")
			.stream()
			.filter((option) -> option.startsWith("listing:"))
			.findFirst()
			.orElseThrow();
		measures.choose("i3.sanction.pick", sanction)
			.choose("i3.step", "DELISTED")
			.type("i3.reason", "Invented settlement");
		assertThat(measures.press("save").location()).isEqualTo(Desk.address(draft));
		assertThat(desk.visitor.get(Desk.address(draft)).page().select(".needs_attention")).isEmpty();
		desk.send(draft, "An invented delisting");
		return draft;
	}

	private static void choosePassword(Visitor visitor, String name, String once) {
		visitor.get("/admin/password");
		assertThat(visitor.post("/admin/password", "current", once, "new", PASSWORD, "again", PASSWORD).location())
			.isEqualTo("/sign-in?notice=password");
		assertThat(visitor.signIn(name, PASSWORD).location()).isEqualTo("/admin");
	}

	/** Sets a code generator up and signs in with it, reading its secret off the page. */
	private static void setUpCodes(Visitor visitor, String name) {
		visitor.at("/admin/security").post("/admin/security/codes");
		String secret = visitor.get("/admin/security/codes").page().select(".secret").text().replace(" ", "");
		assertThat(visitor.post("/admin/security/codes/confirm", "code", People.code(secret, Instant.now())).main())
			.contains("recovery codes");
		visitor.at("/admin").post("/sign-out");
		visitor.signIn(name, PASSWORD);
		assertThat(visitor.get("/admin/accounts").location()).startsWith("/sign-in/second-factor");
		visitor.get("/sign-in/second-factor");
		String next = People.code(secret, Instant.now().plusSeconds(30));
		assertThat(visitor.post("/sign-in/second-factor", "code", next).location()).isEqualTo("/admin");
	}

}
