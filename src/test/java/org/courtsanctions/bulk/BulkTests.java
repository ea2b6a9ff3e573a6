package org.courtsanctions.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.opendata.OfficialData;
import org.courtsanctions.opendata.PublicRecords;
import org.courtsanctions.opendata.RecordType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The whole register as files, made from the founding record.
 */
@RegisterTest
class BulkTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private RestTestClient client;

	@Autowired
	private PublicRecords records;

	@Autowired
	private Ledger ledger;

	@Autowired
	private Bulk bulk;

	@Test
	void holdsEveryTableWithItsRowsItsSumAndItsColumnsInTheDictionary() throws Exception {
		Map<String, byte[]> files = unzipped(get(zip(TODAY)));
		JsonNode manifest = JSON.readTree(files.remove("manifest.json"));
		assertThat(manifest.path("recordVersion").asLong()).isEqualTo(this.ledger.head().version());
		assertThat(manifest.path("asOf").asString()).isEqualTo(TODAY.toString());
		assertThat(manifest.path("recordedAt").asString()).isEqualTo(this.ledger.head().recordedAt().toString());
		assertThat(manifest.path("licence").path("name").asString()).isEqualTo("CC BY-NC 4.0");
		Map<String, JsonNode> told = new LinkedHashMap<>();
		manifest.path("files").forEach((file) -> told.put(file.path("name").asString(), file));
		assertThat(told.keySet()).isEqualTo(files.keySet());
		Set<List<String>> described = rows(files.get("dictionary.csv")).stream()
			.map((row) -> List.of(row.get("file"), row.get("column")))
			.collect(Collectors.toSet());
		Map<String, Integer> counts = new HashMap<>();
		for (Map.Entry<String, byte[]> file : files.entrySet()) {
			JsonNode said = told.get(file.getKey());
			assertThat(said.path("bytes").asInt()).isEqualTo(file.getValue().length);
			assertThat(said.path("sha256").asString())
				.isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file.getValue())));
			if (file.getKey().endsWith(".csv")) {
				List<CSVRecord> rows = rows(file.getValue());
				String table = file.getKey().replace(".csv", "");
				counts.put(table, rows.size());
				assertThat(said.path("rows").asInt()).as(table).isEqualTo(rows.size());
				assertThat(described)
					.containsAll(columns(file.getValue()).stream().map((column) -> List.of(table, column)).toList());
				assertThat(rows).allSatisfy((row) -> assertThat(row.toList())
					.noneMatch((cell) -> !cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0));
			}
		}
		for (RecordType type : RecordType.values()) {
			assertThat(counts).containsEntry(type.plural(), this.records.all(type, TODAY).size());
		}
		assertThat(counts).containsKeys("official_names", "official_offices", "sanction_events",
				"sanction_event_measures", "programme_licences", "announcement_named", "citations", "wanted");
		assertThat(new String(files.get("README.txt"), StandardCharsets.UTF_8))
			.contains("Record version " + this.ledger.head().version(), "sanction_events.csv", "data/v")
			.doesNotContain("{0}", "''");
	}

	@Test
	void joinsByPublicNames() throws Exception {
		Map<String, byte[]> files = unzipped(get(zip(TODAY)));
		OfficialData prost = this.records.one(OfficialData.class, "kimberly-prost", TODAY);
		assertThat(of(files, "official_offices", "official", "kimberly-prost")).hasSameSizeAs(prost.offices());
		assertThat(of(files, "official_names", "official", "kimberly-prost")).extracting((row) -> row.get("text"))
			.containsExactlyElementsOf(prost.names().stream().map((name) -> name.text()).toList());
		CSVRecord sanction = of(files, "sanctions", "target", "kimberly-prost").getFirst();
		assertThat(of(files, "sanction_events", "sanction", sanction.get("id"))).isNotEmpty()
			.allSatisfy((event) -> assertThat(of(files, "citations", "record", event.get("id"))).isNotEmpty());
		Set<String> sources = rows(files.get("sources.csv")).stream()
			.map((row) -> row.get("id"))
			.collect(Collectors.toSet());
		assertThat(rows(files.get("citations.csv"))).hasSizeGreaterThan(1_000)
			.allSatisfy((row) -> assertThat(sources).contains(row.get("source")));
		Set<String> licences = rows(files.get("programme_licences.csv")).stream()
			.map((row) -> row.get("id"))
			.collect(Collectors.toSet());
		assertThat(rows(files.get("sanction_licences.csv")))
			.allSatisfy((row) -> assertThat(licences).contains(row.get("value")));
	}

	@Test
	void hasTheSameBytesTwiceAndOthersForAnotherDay() {
		byte[] once = get(zip(TODAY)).getResponseBodyContent();
		assertThat(get(zip(TODAY)).getResponseBodyContent()).isEqualTo(once);
		assertThat(get(zip(LocalDate.of(2021, 3, 1))).getResponseBodyContent()).isNotEqualTo(once);
	}

	@Test
	void isTheSameDatabaseInOneFile(@TempDir Path folder) throws Exception {
		Path file = folder.resolve("register.sqlite");
		Files.write(file, get(zip(TODAY).replace(".zip", ".sqlite")).getResponseBodyContent());
		Map<String, byte[]> csv = unzipped(get(zip(TODAY)));
		try (Connection database = DriverManager.getConnection("jdbc:sqlite:" + file)) {
			for (DataTable table : Layout.all()) {
				assertThat(number(database, "select count(*) from \"" + table.name() + "\"")).as(table.name())
					.isEqualTo(rows(csv.get(table.file())).size());
			}
			assertThat(number(database, "select count(*) from dictionary")).isEqualTo(Layout.dictionary().size());
			assertThat(number(database, """
					select count(*) from officials o join sanctions s on s.target = o.id
					  join sanction_events e on e.sanction = s.id join citations c on c.record = e.id
					 where o.id = 'kimberly-prost' and s.inLaw = 1""")).isPositive();
			assertThat(number(database, "select count(*) from officials where birthYear is null")).isPositive();
			assertThat(number(database, "select count(*) from about where name = 'licence'")).isEqualTo(1);
			assertThat(number(database, "select count(*) from sqlite_master where type = 'index'"))
				.isGreaterThan(Layout.all().size());
		}
	}

	@Test
	void isKeptByCachesAndReadFromAnywhereWithoutACookie() {
		EntityExchangeResult<byte[]> answer = get(zip(TODAY));
		HttpHeaders headers = answer.getResponseHeaders();
		assertThat(headers.getCacheControl()).contains("public", "max-age=2592000");
		assertThat(headers.getFirst("Access-Control-Allow-Origin")).isEqualTo("*");
		assertThat(headers.get("Set-Cookie")).isNull();
		assertThat(headers.getContentDisposition().getFilename()).endsWith("-2026-11-21.zip");
		this.client.get()
			.uri(zip(TODAY))
			.header("If-None-Match", headers.getETag())
			.exchange()
			.expectStatus()
			.isEqualTo(304);
		this.client.get()
			.uri("/data/latest.zip")
			.exchange()
			.expectStatus()
			.isFound()
			.expectHeader()
			.location(zip(TODAY));
	}

	@Test
	void saysWhichVersionsThereAre() {
		long head = this.ledger.head().version();
		for (String address : List.of("/data/v99999/court-sanctions-register-v99999.zip",
				"/data/vx/court-sanctions-register-vx.sqlite", "/data/v1/other.zip",
				"/data/v1/court-sanctions-register-v2.zip")) {
			JsonNode problem = problem(address, 404);
			assertThat(problem.path("detail").asString()).contains("/data/v");
		}
		assertThat(problem("/data/v0/court-sanctions-register-v0.zip", 404).path("detail").asString())
			.contains("versions 1 to " + head + " exist");
		assertThat(
				problem("/data/v1/court-sanctions-register-v1.zip?recordedAt=2026-11-21T12:00:00Z", 400).path("errors"))
			.hasSize(1);
		problem("/data/v1/court-sanctions-register-v1.zip?asOf=tomorrow", 400);
	}

	@Test
	void asksToComeBackWhenTwoAreBeingMade() {
		this.bulk.places().acquireUninterruptibly(2);
		try {
			assertThat(problem(zip(TODAY), 503).path("detail").asString()).contains("try again");
		}
		finally {
			this.bulk.places().release(2);
		}
	}

	@Test
	void tellsWhatChangedSinceAVersion() {
		long head = this.ledger.head().version();
		JsonNode none = JSON.readTree(get("/data/changes.json?since=" + head).getResponseBodyContent());
		assertThat(none.path("items")).isEmpty();
		JsonNode all = JSON.readTree(get("/data/changes?since=0").getResponseBodyContent());
		assertThat(all.path("items")).hasSize((int) head);
		JsonNode founding = all.path("items").path(0);
		assertThat(founding.path("publication").path("id").asString()).isEqualTo("1");
		List<String> officials = new ArrayList<>();
		founding.path("records").forEach((record) -> {
			if (record.path("kind").asString().equals("official") && record.path("present").asBoolean()) {
				officials.add(record.path("id").asString());
				assertThat(record.path("record").path("id").asString()).isEqualTo(record.path("id").asString());
			}
		});
		assertThat(officials).contains("kimberly-prost").doesNotHaveDuplicates();
		String lines = new String(get("/data/changes.jsonl?since=0").getResponseBodyContent(), StandardCharsets.UTF_8);
		assertThat(lines.lines()).hasSize((int) head)
			.allSatisfy((line) -> assertThat(JSON.readTree(line).path("records").isArray()).isTrue());
		for (String wrong : List.of("/data/changes", "/data/changes.json?since=x",
				"/data/changes.jsonl?since=" + (head + 1), "/data/changes.json?since=0&until=1")) {
			problem(wrong, 400);
		}
	}

	@Test
	void readsAVersionOfThePastAsItWas() throws IOException {
		assertThat(Instant.EPOCH).isBefore(this.ledger.head().recordedAt());
		Map<String, byte[]> first = unzipped(get("/data/v1/court-sanctions-register-v1.zip?asOf=2026-11-21"));
		JsonNode manifest = JSON.readTree(first.get("manifest.json"));
		assertThat(manifest.path("recordVersion").asLong()).isEqualTo(1);
		assertThat(rows(first.get("changes.csv"))).singleElement()
			.satisfies((row) -> assertThat(row.get("id")).isEqualTo("1"));
	}

	private String zip(LocalDate day) {
		return Edition.path(this.ledger.head().version(), Edition.Format.ZIP) + "?asOf=" + day;
	}

	private EntityExchangeResult<byte[]> get(String address) {
		return this.client.get().uri(address).exchange().expectStatus().isOk().expectBody().returnResult();
	}

	private JsonNode problem(String address, int status) {
		EntityExchangeResult<byte[]> answer = this.client.get()
			.uri(address)
			.exchange()
			.expectStatus()
			.isEqualTo(status)
			.expectHeader()
			.contentType("application/problem+json")
			.expectBody()
			.returnResult();
		if (status == 503) {
			assertThat(answer.getResponseHeaders().getFirst("Retry-After")).isNotBlank();
		}
		assertThat(answer.getResponseHeaders().getCacheControl()).isEqualTo("no-store");
		return JSON.readTree(answer.getResponseBodyContent());
	}

	private static List<CSVRecord> of(Map<String, byte[]> files, String table, String column, String value)
			throws IOException {
		return rows(files.get(table + ".csv")).stream().filter((row) -> row.get(column).equals(value)).toList();
	}

	private static List<CSVRecord> rows(byte[] csv) throws IOException {
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))
			.getRecords();
	}

	private static List<String> columns(byte[] csv) throws IOException {
		return CSVFormat.RFC4180.parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))
			.iterator()
			.next()
			.toList();
	}

	private static Map<String, byte[]> unzipped(EntityExchangeResult<byte[]> answer) throws IOException {
		Map<String, byte[]> files = new LinkedHashMap<>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getResponseBodyContent()))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				files.put(entry.getName(), zip.readAllBytes());
			}
		}
		return files;
	}

	private static long number(Connection database, String query) throws Exception {
		try (var statement = database.createStatement(); var result = statement.executeQuery(query)) {
			return result.getLong(1);
		}
	}

}
