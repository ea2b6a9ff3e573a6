package org.courtsanctions.sitemap;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.shared.NotFound;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What search engines are told. */
@RegisterTest
class SitemapTests {

	@Autowired
	private SitemapFiles files;

	@Autowired
	private JdbcClient database;

	@Autowired
	private MockMvcTester mvc;

	@Test
	void namesEveryPublicPageOnce() throws Exception {
		var answer = this.mvc.get().uri("/sitemap.xml").exchange();
		assertThat(answer).hasStatusOk().hasContentType("application/xml;charset=UTF-8");
		List<String> named = texts(answer.getResponse().getContentAsByteArray(), "loc");
		assertThat(named).doesNotHaveDuplicates()
			.contains("https://register.example/", "https://register.example/officials/kimberly-prost",
					"https://register.example/sources/src-state-20250820", "https://register.example/changes/1",
					"https://register.example/events/evt-20260724-khan-removed",
					"https://register.example/about/security")
			.allMatch((address) -> address.startsWith("https://register.example/"))
			.noneMatch((address) -> address.contains("/admin") || address.contains("?"));
		for (String table : List.of("official", "court", "announcement", "authority", "programme", "statement",
				"case_event", "actor", "source")) {
			assertThat(this.database.sql("select slug from " + table).query(String.class).list()).as(table)
				.isNotEmpty()
				.allMatch((slug) -> named.stream().anyMatch((address) -> address.endsWith("/" + slug)));
		}
	}

	@Test
	void tellsWhenEachRecordChangedLastAsTheLedgerDoes() throws Exception {
		byte[] map = this.files.first(SitemapFiles.MOST);
		String written = new String(map, StandardCharsets.UTF_8);
		Instant changed = this.database.sql("""
				select max(recorded_at) from ledger_entry join ledger_subject using (version)
				  join official on official.id = subject_id
				 where ledger_subject.kind = 'OFFICIAL' and slug = 'kimberly-prost'""")
			.query(OffsetDateTime.class)
			.single()
			.toInstant();
		assertThat(written)
			.contains("<loc>https://register.example/officials/kimberly-prost</loc><lastmod>" + changed + "</lastmod>");
		assertThat(texts(map, "lastmod")).isNotEmpty().allSatisfy((time) -> Instant.parse(time));
	}

	@Test
	void isAnIndexOfPartsWhenOneFileMayNotNameThemAll() throws Exception {
		List<String> whole = texts(this.files.first(SitemapFiles.MOST), "loc");
		byte[] index = this.files.first(100);
		List<String> parts = texts(index, "loc");
		assertThat(new String(index, StandardCharsets.UTF_8))
			.contains("<sitemapindex xmlns=\"http://www.sitemaps.org/");
		assertThat(parts).hasSize((whole.size() + 99) / 100)
			.startsWith("https://register.example/sitemaps/1.xml", "https://register.example/sitemaps/2.xml");
		List<String> together = new ArrayList<>();
		for (int number = 1; number <= parts.size(); number++) {
			List<String> part = texts(this.files.part(Integer.toString(number), 100), "loc");
			assertThat(part).hasSizeBetween(1, 100);
			together.addAll(part);
		}
		assertThat(together).isEqualTo(whole);
		assertThatExceptionOfType(NotFound.class)
			.isThrownBy(() -> this.files.part(Integer.toString(parts.size() + 1), 100));
	}

	@Test
	void hasNoOtherParts() {
		assertThat(this.mvc.get().uri("/sitemaps/1.xml")).hasStatusOk();
		for (String number : List.of("0", "2", "x", "-1", "99999999999")) {
			assertThat(this.mvc.get().uri("/sitemaps/" + number + ".xml")).hasStatus(404);
		}
	}

	@Test
	void keepsRobotsFromTheBackOfficeAndFromEndlessQueries() {
		var answer = this.mvc.get().uri("/robots.txt").exchange();
		assertThat(answer).hasStatusOk().hasContentType("text/plain;charset=UTF-8");
		assertThat(answer).bodyText()
			.startsWith("User-agent: *\nAllow: /\n")
			.contains("\nDisallow: /admin\n", "\nDisallow: /sign-in\n", "\nDisallow: /*?\n", "\nAllow: /*?page=\n")
			.endsWith("\nSitemap: https://register.example/sitemap.xml\n");
	}

	private static List<String> texts(byte[] file, String element) throws Exception {
		var factory = DocumentBuilderFactory.newDefaultNSInstance();
		Document map = factory.newDocumentBuilder().parse(new ByteArrayInputStream(file));
		NodeList found = map.getElementsByTagNameNS("http://www.sitemaps.org/schemas/sitemap/0.9", element);
		List<String> texts = new ArrayList<>();
		for (int at = 0; at < found.getLength(); at++) {
			texts.add(found.item(at).getTextContent());
		}
		return texts;
	}

}
