package org.courtsanctions.pagecache;

import java.io.IOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.aayushatharva.brotli4j.Brotli4jLoader;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.account.Visitor;
import org.courtsanctions.editing.OwnRegister;
import org.courtsanctions.ledger.LedgerHead;
import org.courtsanctions.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** What is kept of the public pages, for whom, and for how long. */
@RegisterTest
@ExtendWith(OwnRegister.Supplier.class)
@Isolated("Reads what is logged")
class PageCacheTests {

	private static final String PROFILE = "/officials/kimberly-prost";

	private static final String CACHE_CONTROL = "public, max-age=0, s-maxage=5, stale-while-revalidate=30";

	private final OwnRegister register;

	private final Asker asker;

	private final Copies copies;

	PageCacheTests(OwnRegister register) {
		this.register = register;
		this.asker = new Asker(register.port);
		this.copies = register.application.getBean(Copies.class);
	}

	@BeforeEach
	void forget() {
		this.copies.clear();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/officials?status=in-force", PROFILE, "/courts/icc", "/timeline", "/changes",
			"/changes/1", "/about", "/about/security", "/officials.json", "/officials.csv",
			"/officials/kimberly-prost.json", "/officials/kimberly-prost.atom", "/calendar.ics", "/timeline.json",
			"/chart.svg", "/chart.png", "/sitemap.xml", "/api/v1/officials?limit=2", "/embed/officials/kimberly-prost",
			"/cite/officials/kimberly-prost.bib", "/sources?page=2" })
	void sendsTheBytesAndHeadersOfARenderingAgain(String address) {
		Asker.Answer fresh = this.asker.get(address, Asker.FRESH);
		Asker.Answer first = this.asker.get(address);
		Asker.Answer again = this.asker.get(address);
		assertThat(first.status()).isEqualTo(200);
		assertThat(first.body()).isEqualTo(fresh.body());
		assertThat(again.body()).isEqualTo(fresh.body());
		assertThat(again.all()).isEqualTo(first.all());
		assertThat(first.tag()).matches("\"v[0-9]+-[a-z0-9]+-[0-9a-f]{18}\"");
		assertThat(first.header("Cache-Control")).startsWith("public, max-age=");
		assertThat(first.header("Vary")).isEqualTo("Accept-Encoding");
		assertThat(first.header("Content-Security-Policy")).isNotEmpty()
			.isEqualTo(fresh.header("Content-Security-Policy"));
		assertThat(first.header("Content-Language")).isEqualTo(fresh.header("Content-Language"));
		assertThat(this.copies.size()).isOne();
	}

	@Test
	void letsSharedCachesKeepPagesForSecondsOnly() {
		assertThat(this.asker.get(PROFILE).header("Cache-Control")).isEqualTo(CACHE_CONTROL);
		assertThat(this.asker.get("/officials.json").header("Cache-Control")).isEqualTo("public, max-age=60");
		assertThat(this.asker.get("/api/v1/screening?name=Nobody").header("Cache-Control"))
			.isEqualTo("private, max-age=60");
	}

	@Test
	void keepsFromOtherCachesWhomSomebodyLookedFor() {
		Asker.Answer found = this.asker.get("/officials?q=prost");
		assertThat(found.status()).isEqualTo(200);
		assertThat(found.header("Cache-Control")).isEqualTo("private, max-age=0");
		assertThat(this.asker.get("/officials?q=prost", "If-None-Match", found.tag()).status()).isEqualTo(304);
	}

	@Test
	void answers304ToWhoeverHasThePage() {
		String tag = this.asker.get(PROFILE).tag();
		for (String known : List.of(tag, "\"other\", " + tag, "W/" + tag, "*")) {
			Asker.Answer answer = this.asker.get(PROFILE, "If-None-Match", known);
			assertThat(answer.status()).as(known).isEqualTo(304);
			assertThat(answer.body()).isEmpty();
			assertThat(answer.tag()).isEqualTo(tag);
			assertThat(answer.header("Cache-Control")).isEqualTo(CACHE_CONTROL);
		}
		this.copies.clear();
		assertThat(this.asker.get(PROFILE, "If-None-Match", tag).status()).as("after rendering").isEqualTo(304);
		assertThat(this.asker.get(PROFILE, "If-None-Match", "\"other\"").status()).isEqualTo(200);
		assertThat(this.asker.get("/courts/icc", "If-None-Match", tag).status()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { PROFILE, "/officials.csv", "/chart.svg" })
	void encodesOnceWhatDecodesToThePage(String address) throws IOException {
		byte[] plain = this.asker.get(address).body();
		Map<String, String> tags = new HashMap<>();
		for (String accepted : List.of("gzip", "gzip, deflate, br, zstd", "identity")) {
			Asker.Answer answer = this.asker.get(address, "Accept-Encoding", accepted);
			assertThat(answer.decoded()).as(accepted).isEqualTo(plain);
			assertThat(this.asker.get(address, "Accept-Encoding", accepted).body()).isEqualTo(answer.body());
			tags.put(answer.header("Content-Encoding"), answer.tag());
			assertThat(this.asker.get(address, "Accept-Encoding", accepted, "If-None-Match", answer.tag()).status())
				.isEqualTo(304);
		}
		// Where Brotli has no native code for the machine, gzip takes its place
		assertThat(tags).containsOnlyKeys(
				Brotli4jLoader.isAvailable() ? new String[] { "gzip", "br", "" } : new String[] { "gzip", "" });
		assertThat(tags.values()).doesNotHaveDuplicates();
		assertThat(this.asker.get(address, "Accept-Encoding", "br", "If-None-Match", tags.get("gzip")).status())
			.as("a copy of other bytes")
			.isEqualTo(200);
	}

	@Test
	void neverMixesDaysInstantsAndChoices() {
		String recorded = this.register.database.sql("select recorded_at from ledger_entry where version = 1")
			.query(OffsetDateTime.class)
			.single()
			.toInstant()
			.toString();
		List<String> addresses = new ArrayList<>();
		for (String path : List.of("/", "/officials", "/officials/fatou-bensouda", "/officials/fatou-bensouda.json")) {
			for (String query : List.of("", "?asOf=2021-03-01", "?asOf=2021-05-01", "?recordedAt=" + recorded,
					"?asOf=2021-03-01&recordedAt=" + recorded, "?asOf=2021-05-01&recordedAt=" + recorded)) {
				addresses.add(path + query);
			}
		}
		addresses.addAll(List.of("/officials?asOf=nonsense", "/officials?page=2", "/officials?status=lifted"));
		Map<String, byte[]> fresh = new HashMap<>();
		addresses.forEach((address) -> fresh.put(address, this.asker.get(address, Asker.FRESH).body()));
		for (int round = 0; round < 3; round++) {
			addresses.forEach(
					(address) -> assertThat(this.asker.get(address).body()).as(address).isEqualTo(fresh.get(address)));
		}
		assertThat(this.asker.get("/officials/fatou-bensouda?asOf=2021-03-01").text())
			.isNotEqualTo(this.asker.get("/officials/fatou-bensouda?asOf=2021-05-01").text());
	}

	@Test
	void doesNotKeepWhatIsTrueOnlyUntilAnInstantComes() {
		for (int i = 0; i < 2; i++) {
			Asker.Answer answer = this.asker.get("/?recordedAt=2999-01-01T00:00:00Z");
			assertThat(answer.status()).isEqualTo(200);
			assertThat(answer.tag()).isEmpty();
			assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
		}
		assertThat(this.copies.size()).isZero();
	}

	@Test
	void speaksTheLanguageOfTheAddressWhateverABrowserPrefers() {
		byte[] page = this.asker.get(PROFILE, "Accept-Language", "uk").body();
		assertThat(this.asker.get(PROFILE, "Accept-Language", "en").body()).isEqualTo(page);
		assertThat(this.asker.get(PROFILE, "Accept-Language", "ar", "Cookie", "session=none").body()).isEqualTo(page);
	}

	@Test
	void answersHeadWithTheHeadersOfThePage() {
		Asker.Answer head = this.asker.head(PROFILE);
		Asker.Answer page = this.asker.get(PROFILE);
		assertThat(head.status()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.all()).isEqualTo(page.all());
		assertThat(this.asker.head(PROFILE).all()).isEqualTo(page.all());
		assertThat(page.body()).isEqualTo(this.asker.get(PROFILE, Asker.FRESH).body());
	}

	@Test
	void rendersWhoeverIsSignedInAPageOfTheirOwnAndKeepsNoneOfIt() {
		Visitor editor = this.register.person(Role.EDITOR);
		this.copies.clear();
		String desk = editor.get("/admin").response().body();
		assertThat(desk).contains("class=\"desk\"");
		assertThat(editor.get(PROFILE).response().headers().firstValue("Cache-Control")).hasValue("private, no-cache");
		assertThat(editor.get("/sign-in").status()).isLessThan(400);
		assertThat(this.copies.size()).isZero();
		assertThat(this.asker.get("/admin").status()).isEqualTo(302);
		assertThat(this.asker.get(PROFILE).text()).doesNotContain("class=\"desk\"");
		assertThat(editor.get("/admin").response().body()).contains("class=\"desk\"");
		assertThat(this.copies.size()).isOne();
	}

	@Test
	void leavesRequestsThatTellWhoAsksAlone() {
		for (String[] telling : List.of(Asker.FRESH, new String[] { "Authorization", "Bearer csr_none" },
				new String[] { "HX-Request", "true" },
				new String[] { "Cookie", "theme=dark; session = none", "Cookie", "a=b" })) {
			assertThat(this.asker.get(PROFILE, telling).tag()).isEmpty();
			assertThat(this.copies.size()).isZero();
		}
	}

	@Test
	void setsNoCookieAndMindsNoOther() {
		Asker.Answer first = this.asker.get(PROFILE, "Cookie", "theme=dark; sessions=3");
		Asker.Answer second = this.asker.get(PROFILE, "Cookie", "other=1");
		assertThat(second.tag()).isNotEmpty().isEqualTo(first.tag());
		assertThat(first.all()).doesNotContainKey("Set-Cookie");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search?q=khan", "/search.json?q=khan", "/search/suggestions?q=kh",
			"/screen?name=Karim+Khan", "/api/v1/search?q=khan", "/status", "/sign-in", "/data", "/healthz",
			"/actuator/health", "/officials/nobody-of-this-name", "/officials.json?status=nonsense", "/css/site.css",
			"/entities/official-karim-khan" })
	void keepsNothingElse(String address) {
		this.asker.get(address);
		assertThat(this.copies.size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials/nobody-of-this-name", "/courts/none?asOf=2025-01-01", "/changes/999999",
			"/embed/officials/nobody", "/officials/nobody/chart.svg", "/officials/nobody.json",
			"/officials/nobody.atom", "/nothing-of-this-name" })
	void givesThePageOfAnErrorWhole(String address) {
		Asker.Answer answer = this.asker.get(address);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.body()).isNotEmpty().isEqualTo(this.asker.get(address, Asker.FRESH).body());
		assertThat(this.asker.head(address).status()).isEqualTo(404);
	}

	@Test
	void refusesTypesAndServesScriptsAsWithoutCopies() {
		String address = "/api/v1/officials/kimberly-prost";
		assertThat(this.asker.get(address).status()).isEqualTo(200);
		assertThat(this.asker.get(address, "Accept", "text/html").status()).isEqualTo(406);
		assertThat(this.asker.get(address, "Accept", "application/json").status()).isEqualTo(200);
		for (int i = 0; i < 2; i++) {
			Asker.Answer docs = this.asker.get("/api/docs", "Origin", "https://elsewhere.example");
			assertThat(docs.header("Access-Control-Allow-Origin")).isEqualTo("*");
			assertThat(this.asker.get("/api/docs").header("Access-Control-Allow-Origin")).isEmpty();
		}
	}

	@Test
	void takesNoTypeThatIsAskedForForSomethingElseAboutTheRequest() {
		assertThat(this.asker.get("/officials.json", "Accept", "script").status()).isEqualTo(200);
		assertThat(this.asker.get("/officials.json", "Origin", "https://elsewhere.example")
			.header("Access-Control-Allow-Origin")).isEqualTo("*");
	}

	@Test
	void rendersOnceWhatManyAskForAtOnceAfterAPublication() throws Exception {
		this.asker.get("/courts/icc");
		String key = "/courts/icc";
		Copy copy = Objects.requireNonNull(this.copies.get(key));
		this.copies.put(key, new Copy(new LedgerHead(0, Instant.EPOCH), copy.day(), copy.made(), copy.type(),
				copy.cacheControl(), copy.headers(), copy.bodies(), copy.note()));
		Logger rendered = (Logger) LoggerFactory.getLogger("org.thymeleaf.TemplateEngine.TIMER");
		var events = new ListAppender<ILoggingEvent>();
		events.setContext(rendered.getLoggerContext());
		events.start();
		rendered.setLevel(Level.TRACE);
		rendered.setAdditive(false);
		rendered.addAppender(events);
		try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Asker.Answer>> answers = IntStream.range(0, 40)
				.mapToObj((number) -> readers.submit(() -> this.asker.get("/courts/icc")))
				.toList();
			for (Future<Asker.Answer> answer : answers) {
				assertThat(answer.get().tag()).isNotEmpty().isEqualTo(answers.getFirst().get().tag());
				assertThat(answer.get().all()).isEqualTo(answers.getFirst().get().all());
				assertThat(answer.get().body()).isEqualTo(answers.getFirst().get().body());
			}
			assertThat(List.copyOf(events.list)).hasSize(1);
		}
		finally {
			rendered.detachAppender(events);
			rendered.setAdditive(true);
			rendered.setLevel(null);
		}
	}

	@Test
	void keepsNoAddressThatNobodyWouldFollow() {
		Asker.Answer answer = this.asker.get("/officials?x=" + "a".repeat(2000));
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
		assertThat(this.asker.get("/officials?x=" + "a".repeat(100_000)).status()).isEqualTo(400);
		assertThat(this.copies.size()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/officials?q=%zz", "/officials?%00=1", "/officials?=&&=&", "/%6ffficials", "//officials",
			"/officials;x=1", "/officials?asOf=2021-03-01&asOf=2021-05-01", "/officials?q=%F0%9F%98%80",
			"/officials/%2e%2e/admin", "/officials?q=a%0d%0aSet-Cookie:%20session=x" })
	void answersOddAddressesAsWithoutCopies(String address) throws IOException {
		RawAnswer fresh = RawAnswer.of(this.register.port, address, "Cookie: session=none");
		RawAnswer first = RawAnswer.of(this.register.port, address, "X-None: none");
		RawAnswer again = RawAnswer.of(this.register.port, address, "X-None: none");
		assertThat(fresh.status()).isLessThan(500);
		assertThat(first).isEqualTo(fresh);
		assertThat(again).isEqualTo(fresh);
	}

}
