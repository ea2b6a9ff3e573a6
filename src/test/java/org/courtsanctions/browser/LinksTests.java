package org.courtsanctions.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.Sampling;
import org.courtsanctions.browser.Crawl.Visited;
import org.courtsanctions.browser.ExamplePages.ExamplePage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That every link of the site leads somewhere, and what every page must have: looked at
 * on the pages of a quarter of all records of each kind, another one every day, on all
 * examples, and on everything else that can be reached from there. A link to a record
 * that has no turn today is followed no further than to the table it is in.
 * {@code -Dregister.check.all=true} opens the pages of all records.
 */
@RegisterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LinksTests {

	private static final Map<String, String> PAGES_BY_TABLE = Map.of("official", "/officials/", "court", "/courts/",
			"announcement", "/announcements/", "programme", "/programmes/", "authority", "/authorities/", "statement",
			"/statements/", "case_event", "/events/", "actor", "/actors/", "source", "/sources/");

	private static final int SHARES = 4;

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient database;

	/** The pages of records that have their turn. */
	private final List<String> chosen = new ArrayList<>();

	private Map<String, Visited> visited = Map.of();

	@BeforeAll
	void crawl() {
		Collection<String> from = new TreeSet<>();
		Set<String> others = new TreeSet<>();
		PAGES_BY_TABLE.forEach((table, path) -> {
			List<String> slugs = slugs(table);
			for (int number = 0; number < slugs.size(); number++) {
				(Sampling.isTurnOf(number, SHARES) ? this.chosen : others).add(path + slugs.get(number));
			}
		});
		from.addAll(this.chosen);
		from.add("/");
		ExamplePages.found().map(ExamplePage::address).forEach(from::add);
		this.visited = Crawl.of(new Site(this.port), from, others);
	}

	@Test
	void everyRecordHasItsPage() {
		assertThat(this.chosen).hasSizeGreaterThan(700 / SHARES)
			.filteredOn((address) -> !leadsToAPage(this.visited.get(address)))
			.isEmpty();
		assertThat(PAGES_BY_TABLE.values())
			.allSatisfy((path) -> assertThat(this.chosen).anyMatch((address) -> address.startsWith(path)));
	}

	@Test
	void everyLinkLeadsToAPage() {
		assertThat(pagesBy((page) -> page.markup()
			.links()
			.stream()
			.filter((link) -> isVisited(link) && !leadsToAPage(this.visited.get(withoutFragment(link)))))).isEmpty();
	}

	@Test
	void everyAnchorStandsOnThePageThatIsLinkedTo() {
		assertThat(pagesBy((page) -> page.markup()
			.links()
			.stream()
			.filter((link) -> link.contains("#") && isVisited(link) && !anchorStands(link)))).isEmpty();
	}

	@Test
	void everyPageIsWellMadeInItself() {
		assertThat(pagesBy((page) -> page.markup().problems().stream())).isEmpty();
	}

	/** What is wrong, each with the first pages where it is. */
	private Map<String, String> pagesBy(Function<Visited, Stream<String>> problems) {
		Map<String, List<String>> pages = new TreeMap<>();
		this.visited.forEach((address, page) -> problems.apply(page)
			.distinct()
			.forEach((problem) -> pages.computeIfAbsent(problem, (first) -> new ArrayList<>()).add(address)));
		Map<String, String> told = new TreeMap<>();
		pages.forEach((problem, where) -> told.put(problem,
				"on " + where.size() + " pages, for instance " + where.subList(0, Math.min(where.size(), 3))));
		return told;
	}

	private boolean isVisited(String link) {
		return this.visited.containsKey(withoutFragment(link));
	}

	private boolean anchorStands(String link) {
		Visited target = this.visited.get(withoutFragment(link));
		return target.status() != 200 || target.markup().ids().contains(link.substring(link.indexOf('#') + 1));
	}

	private boolean leadsToAPage(Visited page) {
		if (page.status() == 301) {
			Visited target = this.visited.get(withoutFragment(page.location()));
			return target != null && target.status() == 200;
		}
		return page.status() == 200;
	}

	private List<String> slugs(String table) {
		return this.database.sql("select slug from " + table + " order by slug").query(String.class).list();
	}

	private static String withoutFragment(String link) {
		return link.replaceFirst("#.*", "");
	}

}
