package org.courtsanctions.editing;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.official.NewOfficial;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.shared.SubjectRef;
import org.junit.jupiter.api.Test;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Feeds and calendars tell an invented round as soon as each step of it is published. */
@OwnRegisterTest
class PublishedFeedTests {

	private final OwnRegister register;

	private final TransactionTemplate publication;

	private final HttpClient http = HttpClient.newHttpClient();

	PublishedFeedTests(OwnRegister register) {
		this.register = register;
		this.publication = new TransactionTemplate(register.application.getBean(PlatformTransactionManager.class));
	}

	@Test
	void tellEveryStepOfAnInventedRoundAtOnce() throws Exception {
		String before = get("/changes.atom", null).headers().firstValue("ETag").orElseThrow();
		assertThat(get("/changes.atom", before).statusCode()).isEqualTo(304);

		long[] ids = new long[3];
		long round = publish("feed-paper", LedgerEntry.Kind.PUBLICATION, (records) -> {
			long court = records.court("feed-court");
			ids[0] = records.official("feed-judge", court);
			long ministry = records.authority("feed-ministry", "NZ");
			long law = records.programme("feed-law", ministry);
			long announcement = records.announcement("feed-round", ministry, "2021-01-01", law);
			ids[1] = records.listed("feed-listing", announcement, SubjectRef.official(ids[0]), law, "2021-01-01");
			records.licence("feed-licence", "GL 99", ministry, law, announcement);
		});
		HttpResponse<String> fresh = get("/changes.atom", before);
		assertThat(fresh.statusCode()).isEqualTo(200);
		assertThat(fresh.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
		List<Entry> told = of("/changes.atom", round);
		assertThat(told).extracting(Entry::getTitle)
			.contains("New: Feed round, 1 January 2021", "New: Feed judge (official)", "New: Feed court (court)",
					"New: GL 99 (Feed law) issued, 1 January 2021")
			.noneMatch((title) -> title.contains("lists"));
		Entry announced = named(told, "New: Feed round, 1 January 2021");
		assertThat(announced.getContents().getFirst().getValue()).contains("Nobody is listed.", "Named:",
				">Feed judge<", "Sources (confirmed):", "Invented Press: Feed paper");
		assertThat(announced.getUpdated()).isEqualTo(this.register.recordedAt().truncatedTo(ChronoUnit.SECONDS));
		assertThat(announced.getOtherLinks()).extracting(Link::getHref)
			.allMatch((href) -> href.endsWith("/changes/" + round));
		Entry listed = named(of("/officials/feed-judge.atom", round),
				"New: Feed ministry lists Feed judge (Feed law), 1 January 2021");
		assertThat(terms(listed)).containsExactly("new", "measure");
		assertThat(of("/officials.atom?authority=feed-ministry", round)).extracting(Entry::getId)
			.contains(listed.getId());
		for (String feed : List.of("/officials/feed-judge", "/courts/feed-court", "/programmes/feed-law")) {
			assertThat(titles(of(feed + ".atom", round))).as(feed)
				.contains("New: GL 99 (Feed law) issued, 1 January 2021");
		}
		for (String feed : List.of("/courts/feed-court", "/authorities/feed-ministry", "/programmes/feed-law",
				"/announcements/feed-round", "/announcements", "/timeline")) {
			assertThat(of(feed + ".atom", round)).as(feed).extracting(Entry::getId).contains(announced.getId());
		}
		assertThat(of("/officials/kimberly-prost.atom", round)).isEmpty();
		String recordedAt = this.register.recordedAt().toString();

		long corrected = publish("feed-paper-2", LedgerEntry.Kind.CORRECTION,
				(records) -> revise(records, ids[0], 1971, null));
		Entry correction = only("/officials/feed-judge.atom", corrected);
		assertThat(correction.getTitle()).isEqualTo("Corrected: Feed judge (official)");
		assertThat(terms(correction)).containsExactly("corrected", "official");
		assertThat(correction.getContents().getFirst().getValue()).contains("<li>birth year: nothing → 1971</li>");

		long changed = publish("feed-paper-3", LedgerEntry.Kind.PUBLICATION,
				(records) -> revise(records, ids[0], 1971, "Retired <b>& well</b>"));
		Entry change = only("/officials/feed-judge.atom", changed);
		assertThat(change.getTitle()).isEqualTo("Changed: Feed judge (official)");
		assertThat(terms(change)).containsExactly("changed", "official");
		assertThat(change.getContents().getFirst().getValue()).contains("Retired &lt;b&gt;&amp; well&lt;/b&gt;");

		long lifted = publish("feed-paper-4", LedgerEntry.Kind.PUBLICATION,
				(records) -> ids[2] = records.stepped("feed-end", ids[1], EventKind.DELISTED, "2023-06-30"));
		Entry end = only("/officials/feed-judge.atom", lifted);
		assertThat(end.getTitle()).isEqualTo("Lifted: New Zealand delists Feed judge (Feed law), 30 June 2023");
		assertThat(terms(end)).containsExactly("lifted", "measure");
		assertThat(only("/programmes/feed-law.atom", lifted).getId()).isEqualTo(end.getId());

		assertThat(atom("/officials/feed-judge.atom").getEntries()).extracting(PublishedFeedTests::version)
			.containsSubsequence(lifted, changed, corrected, round);
		assertThat(atom("/officials/feed-judge.atom?before=" + changed).getEntries())
			.extracting(PublishedFeedTests::version)
			.contains(corrected, round)
			.doesNotContain(changed, lifted);
		assertThat(atom("/officials/feed-judge.atom?recordedAt=" + recordedAt).getEntries())
			.extracting(PublishedFeedTests::version)
			.contains(round)
			.doesNotContain(corrected, changed, lifted);

		VEvent anniversary = Biweekly.parse(get("/officials/feed-judge.ics", null).body())
			.first()
			.getEvents()
			.stream()
			.filter((event) -> event.getSummary().getValue().startsWith("Anniversary"))
			.findFirst()
			.orElseThrow();
		assertThat(anniversary.getRecurrenceRule().getValue().getUntil().getRawComponents().toString(true, false))
			.startsWith("20230629");
	}

	@Test
	void tellASecondCheckOfWhatOnePersonPublished() throws Exception {
		long alone = publish("alone-paper", "REVIEWER", (records) -> records.court("alone-court"));
		Entry unchecked = named(of("/courts/alone-court.atom", alone), "New: Alone court (court)");
		assertThat(unchecked.getContents().getFirst().getValue()).contains("Not yet second-checked.");
		Long check = this.publication
			.execute((status) -> this.register.ledger.secondCheck(alone, "Checked", "REVIEWER", "REVIEWER"));
		Entry checked = only("/courts/alone-court.atom", check);
		assertThat(checked.getTitle()).isEqualTo("Checked: version " + alone);
		assertThat(terms(checked)).containsExactly("checked", "publication");
		assertThat(named(of("/courts/alone-court.atom", alone), "New: Alone court (court)").getId())
			.isEqualTo(unchecked.getId());
	}

	@Test
	void pageByWholePublications() throws Exception {
		long first = 0;
		for (int at = 0; at < 3; at++) {
			String name = "paged-" + at;
			long version = publish(name, LedgerEntry.Kind.PUBLICATION, (records) -> {
				for (int court = 0; court < 45; court++) {
					records.court(name + "-court-" + court);
				}
			});
			first = (first == 0) ? version : first;
		}
		Feed newest = atom("/changes.atom");
		assertThat(newest.getEntries()).hasSizeGreaterThanOrEqualTo(100);
		String next = newest.getOtherLinks()
			.stream()
			.filter((link) -> link.getRel().equals("next"))
			.findFirst()
			.orElseThrow()
			.getHref();
		assertThat(next).endsWith("/changes.atom?before=" + first);
		Feed earlier = atom(next.replaceFirst("http://[^/]+", ""));
		long oldest = first;
		assertThat(earlier.getEntries()).isNotEmpty()
			.extracting(PublishedFeedTests::version)
			.allMatch((version) -> version < oldest);
		assertThat(earlier.getEntries()).extracting(Entry::getId)
			.doesNotContainAnyElementsOf(newest.getEntries().stream().map(Entry::getId).toList());
	}

	@Test
	void followARecordThatMoved() throws Exception {
		publish("moved-paper", LedgerEntry.Kind.PUBLICATION, (records) -> records.court("moving-court"));
		this.publication.executeWithoutResult((status) -> {
			this.register.database.sql("update court set slug = 'moved-court' where slug = 'moving-court'").update();
			this.register.ledger.append(LedgerEntry.Kind.CORRECTION, "Renamed", "{}");
		});
		for (String suffix : List.of(".atom", ".feed.json", ".ics")) {
			HttpResponse<String> moved = get("/courts/moving-court" + suffix + "?asOf=2026-01-01", null);
			assertThat(moved.statusCode()).isEqualTo(301);
			assertThat(moved.headers().firstValue("Location").orElseThrow())
				.endsWith("/courts/moved-court" + suffix + "?asOf=2026-01-01");
			assertThat(moved.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
			assertThat(moved.headers().firstValue("Set-Cookie")).isEmpty();
		}
	}

	private static void revise(InventedRecords records, long official, int born, String notes) {
		NewOfficial known = records.officials.asRecorded(official);
		records.officials.revise(official,
				new NewOfficial(known.slug(), known.name(), known.aliases(), known.weakAliases(), known.formerNames(),
						born, known.nationalities(), known.kind(), known.office(), known.courtId(), known.standing(),
						notes),
				records.cited());
	}

	private long publish(String paper, LedgerEntry.Kind kind, Consumer<InventedRecords> change) {
		return this.publication.execute((status) -> {
			change.accept(new InventedRecords(this.register.application, paper));
			return this.register.ledger.append(kind, "Invented", "{}");
		});
	}

	private long publish(String paper, String author, Consumer<InventedRecords> change) {
		return this.publication.execute((status) -> {
			change.accept(new InventedRecords(this.register.application, paper));
			return this.register.ledger.append(LedgerEntry.Kind.PUBLICATION, "Invented", "{}", author, null);
		});
	}

	private HttpResponse<String> get(String address, String known) throws Exception {
		HttpRequest.Builder request = HttpRequest
			.newBuilder(URI.create("http://localhost:" + this.register.port + address));
		if (known != null) {
			request.header("If-None-Match", known);
		}
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private Feed atom(String address) throws Exception {
		HttpResponse<String> answer = get(address, null);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return (Feed) new WireFeedInput().build(new StringReader(answer.body()));
	}

	/** The entries of one publication. */
	private List<Entry> of(String address, long version) throws Exception {
		return atom(address).getEntries().stream().filter((entry) -> version(entry) == version).toList();
	}

	private Entry only(String address, long version) throws Exception {
		List<Entry> entries = of(address, version);
		assertThat(entries).as("%s of version %s: %s", address, version, titles(entries)).hasSize(1);
		return entries.getFirst();
	}

	private static Entry named(List<Entry> entries, String title) {
		return entries.stream()
			.filter((entry) -> entry.getTitle().equals(title))
			.findFirst()
			.orElseThrow(() -> new AssertionError(title + " is not among " + titles(entries)));
	}

	private static List<String> titles(List<Entry> entries) {
		return entries.stream().map(Entry::getTitle).toList();
	}

	private static long version(Entry entry) {
		String related = entry.getOtherLinks().getFirst().getHref();
		return Long.parseLong(related.substring(related.lastIndexOf('/') + 1));
	}

	private static List<String> terms(Entry entry) {
		return entry.getCategories().stream().map(Category::getTerm).toList();
	}

}
