package org.courtsanctions.screening;

import java.io.StringReader;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.courtsanctions.RegisterTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.UriComponentsBuilder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What checking names comes to on the pages, and that no list is an error of ours. */
@RegisterTest
class ScreenPageTests {

	@Autowired
	private MockMvc mvc;

	@ParameterizedTest(name = "{0} → {1}")
	@CsvSource({ "Karim Khan, /officials/karim-khan", "KHAN Karim A. A., /officials/karim-khan",
			"Nazhat Shameem Khan, /officials/nazhat-shameem-khan", "Елена Живица, /officials/alena-zhyvitsa",
			"Kimberley Prost, /officials/kimberly-prost", "赤根智子, /officials/tomoko-akane",
			"Qolamhossein Mohseni Ejei, /officials/gholam-hossein-mohseni-ejei", "Htun Htun Oo, /officials/tun-tun-oo",
			"Al-Haq, /actors/al-haq" })
	void findsWhoIsMeant(String name, String address) throws Exception {
		assertThat(check("name", name).select("#result .results > li a").eachAttr("href")).first().isEqualTo(address);
	}

	@Test
	void saysWhatSpeaksForAndAgainst() throws Exception {
		Element khan = check("name", "Karim Khan").selectFirst("#result .checked");
		assertThat(khan.select("> .results > li")).hasSize(1);
		assertThat(khan.select("> .results").text()).contains("100 of 100", "In force", "the same name: Karim Khan",
				"an alias of Karim Asad Ahmad Khan matched");
		Element other = check("name", "Kimberly Prost", "born", "1968", "nationality", "France")
			.selectFirst("#result .checked");
		assertThat(other.text()).contains("No match", "below the threshold", "birth year differs by 10",
				"other nationality: France, Canada");
	}

	@Test
	void keepsTrapsOfOneSurnameBelowTheThreshold() throws Exception {
		Document khan = check("name", "Imran Khan");
		assertThat(khan.select("#result .checked > .results")).isEmpty();
		assertThat(khan.select("#result details").text()).contains("same surname only: Khan", "given name differs");
		Document deputy = check("name", "Aleksei Yurievich Krivoruchko", "born", "1975");
		assertThat(deputy.select("#result .checked > .results")).isEmpty();
		assertThat(deputy.select("#result details").text()).contains("birth year differs by 2");
	}

	@ParameterizedTest
	@ValueSource(strings = { "123", "…", "- -", "?", "😀", "\u202e\u200f", "'; drop table official; --!" })
	void neverTakesForAMatchWhatCannotBeCompared(String name) throws Exception {
		assertThat(check("name", name).select("#result > .checked > .results")).isEmpty();
		assertThat(check("name", "123").select("#result").text()).contains("Cannot compare");
	}

	@Test
	void writesANoteThatRepeatsTheCheck() throws Exception {
		Document page = check("name", "Invented Nobody");
		assertThat(page.select("#note").text()).contains("Invented Nobody: No match", "Record version 1",
				"21 November 2026", "75 of 100", "146 officials", "own lists were not asked");
		String link = page.selectFirst("#note a").attr("href");
		assertThat(link).contains("recordedAt=", "asOf=2026-11-21", "threshold=0.75");
		Document again = open(link);
		assertThat(again.select("#note dd").eachText()).contains("Invented Nobody: No match");
		assertThat(again.select("main > .notice").text()).contains("version 1");
		Document found = open(check("name", "Karim Khan").selectFirst("#note a").attr("href"));
		assertThat(found.select("#result .results a").eachAttr("href")).first()
			.asString()
			.startsWith("/officials/karim-khan");
	}

	@Test
	void checksAPastedListAndStoresNoneOfItInAnAddress() throws Exception {
		Document page = Jsoup
			.parse(this.mvc.perform(post("/screen/list").param("names", "Karim Khan; 1970; GB\n\nInvented Nobody\n???"))
				.andReturn()
				.getResponse()
				.getContentAsString());
		assertThat(page.select("#result .checked > p strong").eachText()).containsExactly("1 match", "No match",
				"Cannot compare: there is no name of letters in it");
		assertThat(page.select("#result").text()).contains("born in the same year, 1970",
				"the same nationality: United Kingdom");
	}

	@Test
	void checksALongListBatchByBatch() throws Exception {
		String names = IntStream.range(0, 250).mapToObj((number) -> "Invented Nobody").collect(Collectors.joining("\n"))
				+ "\nTomoko Akane\n42";
		MockHttpServletResponse answer = this.mvc.perform(post("/screen/list").param("names", names))
			.andReturn()
			.getResponse();
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(answer.getContentAsString()).doesNotContain("??");
		assertThat(page.select("progress").eachAttr("value")).containsExactly("100", "200", "252");
		assertThat(page.select("#result .checked h3").eachText()).containsExactly("Tomoko Akane", "42");
		assertThat(page.select("[role=status]").text()).contains("1 name with a match, 250 without, 1 that cannot");
	}

	@ParameterizedTest
	@ValueSource(strings = { "UTF-8", "UTF-16", "UTF-16LE", "windows-1252" })
	void readsFilesInTheseEncodings(String charset) throws Exception {
		assertThat(
				results("Name;Date of birth;Country\nLuz Ibáñez Carranza;1955-07-03;Peru\n", Charset.forName(charset)))
			.singleElement()
			.satisfies((row) -> {
				assertThat(row.get("name")).isEqualTo("Luz Ibáñez Carranza");
				assertThat(row.get("outcome")).isEqualTo("match");
				assertThat(row.get("candidate")).isEqualTo("Luz del Carmen Ibáñez Carranza");
				assertThat(row.get("speaks for")).contains("born in the same year, 1955", "the same nationality: Peru");
			});
	}

	@Test
	void recognisesColumnsOrTakesThoseChosen() throws Exception {
		assertThat(results("id,First name,Last name,dob\n1,Kimberly,Prost,1958\n", StandardCharsets.UTF_8))
			.extracting((row) -> row.get("candidate"))
			.containsExactly("Kimberly Prost");
		assertThat(results("7;Tomoko Akane\n8;Karim Khan\n", StandardCharsets.UTF_8))
			.extracting((row) -> row.get("candidate"))
			.containsExactly("Tomoko Akane", "Karim Asad Ahmad Khan");
		var file = new MockMultipartFile("file", "list.csv", "text/csv",
				"a,who\nJudge One,Tomoko Akane\n".getBytes(StandardCharsets.UTF_8));
		assertThat(this.mvc.perform(multipart("/screen/results.csv").file(file).param("nameColumn", "who"))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("/officials/tomoko-akane");
		assertThat(this.mvc.perform(multipart("/screen/list").file(file).param("nameColumn", "nobody"))
			.andReturn()
			.getResponse()
			.getContentAsString()).contains("no column “nobody”");
	}

	@Test
	void writesNoCellThatASpreadsheetTakesForAFormula() throws Exception {
		assertThat(results("name\n=HYPERLINK(\"x\")\n+1 Khan\n-2\n@sum\n\"\t=1 x\"\n", StandardCharsets.UTF_8))
			.hasSize(5)
			.allSatisfy((row) -> row.forEach((cell) -> assertThat(cell).doesNotStartWith("=")
				.doesNotStartWith("+")
				.doesNotStartWith("-")
				.doesNotStartWith("@")
				.doesNotStartWith("\t")));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("unreadable")
	void saysWhyAFileCannotBeChecked(String why, byte[] file, String words) throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(multipart("/screen/list").file(new MockMultipartFile("file", "x.csv", "text/csv", file)))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).as(why).isEqualTo(422);
		Document page = Jsoup.parse(answer.getContentAsString());
		assertThat(page.title()).startsWith("Error: ");
		assertThat(page.select(".failures").text()).contains(words);
	}

	static List<Arguments> unreadable() {
		byte[] bytes = new byte[5000];
		IntStream.range(0, bytes.length).forEach((at) -> bytes[at] = (byte) (at * 31));
		return List.of(Arguments.of("a PDF", "%PDF-1.7 \u0000\u0001".getBytes(StandardCharsets.ISO_8859_1), "no text"),
				Arguments.of("a spreadsheet", "PK\u0003\u0004xxxx".getBytes(StandardCharsets.ISO_8859_1), "no text"),
				Arguments.of("noise", bytes, "no text"),
				Arguments.of("a million rows", "ab\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8),
						"more than 10000 rows"),
				Arguments.of("an open quote", "name\n\"never closed".getBytes(StandardCharsets.UTF_8),
						"quotation mark"),
				Arguments.of("numbers", "1,2\n3,4\n".getBytes(StandardCharsets.UTF_8), "No column"),
				Arguments.of("only headings", "name,born\n".getBytes(StandardCharsets.UTF_8), "no name"));
	}

	@Test
	void takesHalfCharactersAndLongTextsForWhatTheyAre() throws Exception {
		for (String name : List.of("x".repeat(100_000), "ab ".repeat(30_000), "\ud800Karim", "a\u0000b", "(((:*&|!",
				"\u0301\u0301", "ﷺ")) {
			assertThat(
					this.mvc.perform(post("/screen/list").param("names", name)).andReturn().getResponse().getStatus())
				.isIn(200, 422);
		}
	}

	@Test
	void offersTheResultOfALinkAsJsonAndAsCsv() throws Exception {
		Document page = check("names", "Karim Khan; 1970\nInvented Nobody");
		JsonNode json = JsonMapper.shared()
			.readTree(text(page.select("#note a[type=application/json], dd a[type=application/json]").attr("href")));
		assertThat(json.path("results").size()).isEqualTo(2);
		JsonNode khan = json.path("results").get(0);
		assertThat(khan.path("outcome").asString()).isEqualTo("match");
		assertThat(khan.path("candidates").get(0).path("record").path("path").asString())
			.isEqualTo("/officials/karim-khan");
		assertThat(json.path("results").get(1).path("outcome").asString()).isEqualTo("no-match");
		assertThat(page.select("a[href^=/officials/karim-khan]")).isNotEmpty();
		String csv = text(page.select("dd a[type=text/csv]").attr("href"));
		assertThat(csv.lines().toList()).hasSize(3)
			.anyMatch((line) -> line.startsWith("1,Karim Khan,1970") && line.contains("/officials/karim-khan"))
			.anyMatch((line) -> line.startsWith("2,Invented Nobody,,,no match"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/screen.json", "/screen.json?name=", "/screen.csv?name=x&threshold=2",
			"/screen.json?name=x&page=2", "/screen.csv?name=x&name=y" })
	void refusesAsDataWhatAnAddressOfDataDoesNotSay(String address) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(400);
		assertThat(answer.getContentType()).isEqualTo("application/problem+json");
	}

	private String text(String address) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(200);
		assertThat(answer.getHeader("Cache-Control")).contains("private");
		return answer.getContentAsString(StandardCharsets.UTF_8);
	}

	@Test
	void takesOnlyFewNamesFromAnAddress() throws Exception {
		assertThat(this.mvc.perform(get("/screen").queryParam("names", "Invented Nobody\n".repeat(21)))
			.andReturn()
			.getResponse()).satisfies((answer) -> {
				assertThat(answer.getStatus()).isEqualTo(422);
				assertThat(answer.getContentAsString()).contains("at most 20 names");
			});
	}

	private List<CSVRecord> results(String file, Charset charset) throws Exception {
		MockHttpServletResponse answer = this.mvc
			.perform(multipart("/screen/results.csv")
				.file(new MockMultipartFile("file", "list.csv", "text/csv", file.getBytes(charset))))
			.andReturn()
			.getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentType()).startsWith("text/csv");
		assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
		return CSVFormat.RFC4180.builder()
			.setHeader()
			.setSkipHeaderRecord(true)
			.get()
			.parse(new StringReader(answer.getContentAsString(StandardCharsets.UTF_8).substring(1)))
			.getRecords();
	}

	private Document check(String... parameters) throws Exception {
		var address = UriComponentsBuilder.fromPath("/screen");
		for (int at = 0; at < parameters.length; at += 2) {
			address.queryParam(parameters[at], "{value" + at + "}");
		}
		return open(address.encode()
			.buildAndExpand((Object[]) IntStream.range(0, parameters.length)
				.filter((at) -> at % 2 == 1)
				.mapToObj((at) -> parameters[at])
				.toArray())
			.toUriString());
	}

	private Document open(String address) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get(URI.create(address))).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(200);
		assertThat(answer.getContentAsString()).doesNotContain("??_");
		return Jsoup.parse(answer.getContentAsString());
	}

}
