package org.courtsanctions.editing;

import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.io.WireFeedInput;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.statement.NewStatement;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Of somebody about whom hundreds of statements were made, all in one publication, pages,
 * data and feeds tell a part, and lead to all others.
 */
@OwnRegisterTest
class LongRecordTests {

	private static final int SAID = 520;

	private static final String OFFICIAL = "/officials/long-official";

	private final OwnRegister register;

	private final HttpClient http = HttpClient.newHttpClient();

	LongRecordTests(OwnRegister register) {
		this.register = register;
	}

	@BeforeEach
	void publish() {
		if (this.register.count("official where slug = 'long-official'") > 0) {
			return;
		}
		var publication = new TransactionTemplate(this.register.application.getBean(PlatformTransactionManager.class));
		publication.executeWithoutResult((status) -> {
			var records = new InventedRecords(this.register.application, "long-paper");
			long court = records.court("long-court");
			SubjectRef official = SubjectRef.official(records.official("long-official", court));
			SubjectRef speaker = SubjectRef.actor(records.actor("long-speaker"));
			SubjectRef round = new SubjectRef(SubjectKind.ANNOUNCEMENT,
					records.announcement("long-round", records.authority("long-office", "NZ"), "2019-01-01"));
			for (int at = 0; at < SAID; at++) {
				records.statements.add(new NewStatement("long-statement-" + at,
						PartialDate.day(PartialDate.parse("2019-01-02").on().plusDays(at)), speaker, "Invented Speaker",
						SpeakerType.PERSON, null, null, (at % 4 == 0) ? Stance.DEFENDS : Stance.CONDEMNS, null, null,
						"Invented remark " + at + ".", null, null, List.of(official, round)), records.cited());
			}
			records.statement("long-answer", official, null, round);
			records.event("long-hearing", null, round);
			this.register.ledger.append(LedgerEntry.Kind.PUBLICATION, "Invented", "{}");
		});
	}

	@Test
	void showsTheNewestPartAndCountsEverything() throws Exception {
		Document page = page(OFFICIAL);
		assertThat(page.select("#timeline .entry")).hasSize(200);
		assertThat(page.select("#timeline > .meta").eachText()).first().isEqualTo("1 to 200 of 521");
		assertThat(page.select("#timeline .chip").text()).isEqualTo("Statements 521");
		assertThat(page.select("#statements h3").eachText()).hasSize(2);
		assertThat(page.select("#statements article")).hasSize(201);
		assertThat(page.select("#timeline nav [rel=next]").attr("href")).isEqualTo(OFFICIAL + "?page=2#timeline");
		assertThat(page.select("#statements nav [rel=next]").attr("href")).isEqualTo(OFFICIAL + "?page=2#statements");
		assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(OFFICIAL);
	}

	@ParameterizedTest
	@ValueSource(strings = { OFFICIAL, OFFICIAL + "?kind=statement&order=oldest", OFFICIAL + "?asOf=2025-01-01",
			"/actors/long-speaker", "/announcements/long-round" })
	void leadsToEverythingFromPartToPart(String address) throws Exception {
		Set<String> statements = new HashSet<>();
		List<String> addresses = new ArrayList<>();
		for (String next = address; !next.isEmpty();) {
			Document page = page(next);
			addresses.add(next);
			assertThat(page.select("#timeline .entry")).hasSizeLessThanOrEqualTo(200);
			List<String> shown = page
				.select("#statements article a[href^=/statements/], #reactions article a[href^=/s]")
				.eachAttr("href");
			assertThat(shown).hasSizeLessThanOrEqualTo(201);
			shown.forEach((link) -> statements.add(link.replaceFirst("\\?.*", "")));
			next = page.select("#statements nav [rel=next], #reactions nav [rel=next]").attr("href");
		}
		assertThat(addresses).hasSize(3);
		if (address.contains("?")) {
			assertThat(addresses).allSatisfy((later) -> assertThat(later).contains(address.split("\\?")[1].split("&")));
		}
		assertThat(statements).hasSizeGreaterThanOrEqualTo(SAID);
	}

	@Test
	void namesALaterPartInItsOwnAddressAndTheOtherForms() throws Exception {
		Document page = page(OFFICIAL + "?page=2");
		assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(OFFICIAL + "?page=2");
		String data = page.select("head link[type=application/json]").attr("href");
		assertThat(data).isEqualTo(OFFICIAL + ".json?page=2");
		assertThat(page.select("#timeline time").first().attr("datetime"))
			.isEqualTo(json(data).path("timeline").path(0).path("date").path("date").asString());
		assertThat(page.select("head link[type=application/atom+xml]").attr("href")).isEqualTo(OFFICIAL + ".atom");
		assertThat(page(OFFICIAL + "?page=999999999999").select("#timeline .entry")).hasSize(121);
		assertThat(page(OFFICIAL + "?page=3&kind=measure").select("#timeline").text())
			.contains("Nothing on record, or nothing of the chosen kinds.");
	}

	@Test
	void leadsBackToTheLastPartOfAListThatAnotherOutlasts() throws Exception {
		Element events = page("/announcements/long-round?page=3").select("#events").first();
		assertThat(events.select("p.meta").text()).isEqualTo("The parts before this one have all of them.");
		assertThat(events.select("nav a").eachAttr("href")).containsOnly("/announcements/long-round#events");
		assertThat(events.select("[aria-current]")).isEmpty();
	}

	@Test
	void tellsInWhichPartAYearBegins() throws Exception {
		Document page = page(OFFICIAL);
		assertThat(page.select("#timeline .meta").text()).contains("2020 (156)", "2019 (364)");
		String year = page.select("#timeline .meta a:containsOwn(2019)").attr("href");
		assertThat(year).isEqualTo(OFFICIAL + "#y2019");
		assertThat(page.select("section#y2019 > h3").text()).isEqualTo("2019");
		String first = page(OFFICIAL + "?order=oldest").select("#timeline .meta a:containsOwn(2021)").attr("href");
		assertThat(page(first).select("#timeline .entry time").eachAttr("datetime")).contains("2021-07-01");
	}

	@Test
	void countsTheReactionsToAnAnnouncementInAllParts() throws Exception {
		Document page = page("/announcements/long-round?page=3");
		assertThat(page.select("#reactions > .meta").first().text()).startsWith("521 statements:")
			.contains("condemns 391", "defends 130");
		assertThat(page.select("#reactions article")).hasSize(121);
		assertThat(page.select("#reactions nav [rel=prev]").attr("href"))
			.isEqualTo("/announcements/long-round?page=2#reactions");
	}

	@Test
	void givesDataInPartsThatLeadToTheNext() throws Exception {
		Set<String> statements = new HashSet<>();
		int entries = 0;
		int parts = 0;
		for (String next = OFFICIAL + ".json"; !next.isEmpty(); parts++) {
			JsonNode answer = json(next);
			entries += answer.path("timeline").size();
			assertThat(answer.path("statements").size()).isBetween(1, 200);
			answer.path("statements").forEach((statement) -> statements.add(statement.path("id").asString()));
			next = answer.path("next").asString("").replaceFirst("https?://[^/]+", "");
		}
		assertThat(parts).isEqualTo(3);
		assertThat(statements).hasSize(SAID + 1);
		assertThat(entries).isEqualTo(SAID + 1);
		assertThat(json(OFFICIAL + ".json?page=3").path("next").asString("")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { OFFICIAL + ".json?page=none", OFFICIAL + ".json?page=0", OFFICIAL + ".json?page=-1",
			OFFICIAL + ".json?page=4", OFFICIAL + ".json?page=9999999", OFFICIAL + ".json?page=99999999999",
			"/statements/long-answer.json?page=2", "/events.json?page=1" })
	void refusesAPartOfDataThatDoesNotExist(String address) throws Exception {
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(JsonMapper.shared().readTree(answer.body()).path("errors").path(0).path("parameter").asString())
			.isEqualTo("page");
	}

	@ParameterizedTest
	@ValueSource(strings = { OFFICIAL + ".atom", "/changes.atom", "/statements.atom", "/officials.atom" })
	void tellsInAFeedTheFirstOfALargePublicationAndWhereAllOfItStands(String address) throws Exception {
		long version = this.register.database
			.sql("select from_version from history.official where slug = 'long-official'")
			.query(Long.class)
			.single();
		Feed feed = (Feed) new WireFeedInput()
			.build(new StringReader(get(address + "?before=" + (version + 1)).body()));
		List<Entry> entries = feed.getEntries()
			.stream()
			.filter((entry) -> entry.getOtherLinks().getFirst().getHref().endsWith("/changes/" + version))
			.toList();
		assertThat(entries).hasSizeBetween(1, 101);
		Entry rest = entries.getLast();
		assertThat(rest.getAlternateLinks().getFirst().getHref()).endsWith("/changes/" + version);
		assertThat(rest.getTitle()).matches("New: version [0-9,]+, 52[0-9] records in all");
		assertThat(rest.getContents().getFirst().getValue()).contains("more than a feed tells one by one",
				"its own page has everything");
	}

	private Document page(String address) throws Exception {
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return Jsoup.parse(answer.body());
	}

	private JsonNode json(String address) throws Exception {
		HttpResponse<String> answer = get(address);
		assertThat(answer.statusCode()).as(address).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private HttpResponse<String> get(String address) throws Exception {
		URI uri = URI.create("http://localhost:" + this.register.port + address);
		return this.http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
	}

}
