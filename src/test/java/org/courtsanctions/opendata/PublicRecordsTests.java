package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.SqlCount;
import org.courtsanctions.sanction.Capacity;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.sanction.Status;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.source.Support;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The one description of each record, as it is read from the founding record.
 */
@RegisterTest
class PublicRecordsTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	@Autowired
	private PublicRecords records;

	@Autowired
	private DataJson json;

	@Autowired
	private SqlCount sql;

	@Autowired
	private RestTestClient client;

	@Test
	void saysOfKimberlyProstWhatHerPageSays() {
		OfficialData official = this.records.one(OfficialData.class, "kimberly-prost", TODAY);
		assertThat(official.status()).isEqualTo(OfficialStatus.IN_FORCE);
		assertThat(official.since()).isNotNull().extracting(DateData::date).isEqualTo("2025-08-20");
		assertThat(official.sanctions()).singleElement().satisfies((sanction) -> {
			assertThat(sanction.status()).isEqualTo(Status.IN_FORCE);
			assertThat(sanction.listReference()).isEqualTo("OFAC UID 54217");
			assertThat(sanction.programme()).isNotNull().extracting(RefData::name).isEqualTo("EO 14203");
			assertThat(sanction.measures()).contains(Measure.ASSET_FREEZE);
			assertThat(sanction.capacity()).isEqualTo(Capacity.SERVING);
			assertThat(sanction.licences()).isNotEmpty();
			assertThat(sanction.evidence().support()).isEqualTo(Support.CONFIRMED);
		});
		assertThat(official.offices()).anySatisfy((office) -> {
			assertThat(office.court()).isNotNull().extracting(RefData::path).isEqualTo("/courts/icc");
			assertThat(office.start()).isNotNull().extracting(DateData::date).isEqualTo("2018-03-11");
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "kimberly-prost", "karim-khan", "francesca-albanese", "tomoko-akane", "kirill-nikiforov",
			"fatou-bensouda", "alexandre-de-moraes" })
	void agreesWithTheProfileInStatusMeasuresAndSources(String slug) {
		Document page = Jsoup.parse(text("/officials/" + slug));
		OfficialData official = this.records.one(OfficialData.class, slug, TODAY);
		assertThat(page.select("h1").text()).contains(official.name());
		long standing = official.sanctions()
			.stream()
			.filter((sanction) -> sanction.inLaw() && sanction.status().standing())
			.count();
		assertThat(page.select("#in-force tbody tr")).hasSize((int) standing);
		assertThat(page.select("#sources cite, #sources a[href^=/sources/]").isEmpty()).isFalse();
		assertThat(page.select("#sources a[href^=/sources/]").eachAttr("href"))
			.containsAll(official.evidence().sources().stream().map((source) -> "/sources/" + source).toList());
	}

	@Test
	void namesTheStatementsAndEventsThatConcernARecordByTheDay() {
		AnnouncementData round = this.records.one(AnnouncementData.class, "ann-us-20250820-icc", TODAY);
		Document page = Jsoup.parse(text("/announcements/ann-us-20250820-icc"));
		assertThat(round.related()).extracting(RefData::path)
			.containsAll(page.select("article a[href^=/statements/]").eachAttr("href").stream().distinct().toList());
		assertThat(round.related()).extracting(RefData::kind).contains(RecordType.STATEMENT);
		assertThat(this.records.one(AnnouncementData.class, "ann-us-20250820-icc", LocalDate.of(2025, 8, 20)).related())
			.hasSizeLessThan(round.related().size());
		assertThat(this.records.one(ActorData.class, "marco-rubio", TODAY).related()).isNotEmpty();
	}

	@Test
	void writesDatesWithPrecisionCodesAsInAddressesAndNothingForWhatIsNotKnown() {
		JsonNode json = this.json.mapper()
			.readTree(this.json.text(this.records.one(OfficialData.class, "elena-lenskaya", TODAY)));
		assertThat(json.path("status").asString()).isEqualTo("in-force");
		assertThat(json.path("sanctions").findValues("listed").stream().map(JsonNode::toString))
			.contains("{\"date\":\"2022-11\",\"precision\":\"month\"}");
		assertThat(json.toString()).doesNotContain("null");
		List<String> names = new ArrayList<>(json.propertyNames());
		assertThat(names).startsWith("id", "name", "names").endsWith("path", "evidence");
	}

	@Test
	void tellsAnEarlierDayAsItWas() {
		LocalDate day = LocalDate.of(2021, 3, 1);
		OfficialData then = this.records.one(OfficialData.class, "fatou-bensouda", day);
		assertThat(then.status()).isEqualTo(OfficialStatus.IN_FORCE);
		assertThat(this.json.text(then.sanctions())).doesNotContain("2021-04-01");
		assertThat(this.records.one(OfficialData.class, "fatou-bensouda", day.plusMonths(2)).status())
			.isEqualTo(OfficialStatus.LIFTED);
		assertThatExceptionOfType(NotYet.class)
			.isThrownBy(() -> this.records.one(AnnouncementData.class, "ann-us-20250820-icc", day))
			.satisfies((missing) -> assertThat(missing.since().iso()).isEqualTo("2025-08-20"));
	}

	@Test
	void findsNothingUnderAnUnknownName() {
		for (RecordType type : RecordType.values()) {
			assertThatExceptionOfType(NotFound.class).isThrownBy(() -> this.records.one(type, "nobody-at-all", TODAY));
		}
	}

	@ParameterizedTest
	@EnumSource
	void readsAllOfATypeEachOnceWithItsEvidenceAndFindsEachByItsName(RecordType type) {
		List<Long> ids = this.records.all(type, TODAY);
		assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
		List<PublicRecord> all = new ArrayList<>();
		this.records.each(type, TODAY, all::add);
		assertThat(all).hasSameSizeAs(ids).allMatch(type.form()::isInstance);
		assertThat(new HashSet<>(all.stream().map(PublicRecord::id).toList())).hasSameSizeAs(all);
		assertThat(this.records.one(type, all.getLast().id(), TODAY)).isEqualTo(all.getLast());
		assertThat(all).allSatisfy((record) -> {
			assertThat(record.label()).isNotBlank();
			assertThat(record.path()).startsWith("/");
			for (Described field : Described.of(record.getClass().asSubclass(Record.class))) {
				Object value = field.value((Record) record);
				assertThat(field.description()).as(field.name()).isNotBlank();
				assertThat(field.optional() || value != null).as(record.id() + " " + field.name()).isTrue();
				if (value instanceof EvidenceData evidence) {
					assertThat(evidence.sources()).isNotEmpty();
				}
			}
		});
	}

	@ParameterizedTest
	@EnumSource
	void readsABatchInAsManyStatementsAsOneRecord(RecordType type) {
		List<Long> ids = this.records.all(type, TODAY);
		this.sql.reset();
		this.records.batch(type, ids.subList(0, 1), TODAY);
		int one = this.sql.count();
		this.sql.reset();
		this.records.batch(type, ids, TODAY);
		assertThat(this.sql.count()).as(String.valueOf(this.sql.statements())).isLessThanOrEqualTo(Math.max(one, 7));
	}

	@ParameterizedTest
	@EnumSource
	void makesARowWithACellForEachColumn(RecordType type) {
		Table table = Table.of(type.form().asSubclass(Record.class));
		assertThat(table.header()).doesNotHaveDuplicates().startsWith("id").contains("path");
		this.records.each(type, TODAY,
				(record) -> assertThat(table.row((Record) record)).hasSameSizeAs(table.header()).doesNotContainNull());
		assertThat(table.columns()).allSatisfy((column) -> assertThat(column.description()).isNotBlank());
	}

	private String text(String address) {
		return new String(this.client.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isOk()
			.expectBody()
			.returnResult()
			.getResponseBodyContent());
	}

}
