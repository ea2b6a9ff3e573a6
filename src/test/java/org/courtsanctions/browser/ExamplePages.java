package org.courtsanctions.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * The addresses whose pages the browser tests open: at least one of every kind of page,
 * and those whose record is a hard case. A test sees to it that no kind is forgotten.
 * <p>
 * While working on some pages, {@code -Dexamples=/courts} keeps the tests to the
 * addresses that begin so.
 */
final class ExamplePages {

	private static final List<ExamplePage> ALL = List.of(new ExamplePage("the home page", "/"),
			new ExamplePage("the home page of an earlier day", "/?asOf=2021-03-01"),

			new ExamplePage("the officials list", "/officials"),
			new ExamplePage("the officials list with filters",
					"/officials?status=in-force&authority=us-ofac&role=judge"),
			new ExamplePage("the officials list with a name in another script", "/officials?q=%E8%B5%A4%E6%A0%B9"),
			new ExamplePage("the officials list with a name that nobody has", "/officials?q=Kimberley%20Proust"),
			new ExamplePage("the officials list asked for what does not exist",
					"/officials?status=sleeping&year=1066&page=99999"),

			new ExamplePage("the profile of one authority", "/officials/kimberly-prost"),
			new ExamplePage("the profile of a lifted sanction", "/officials/fatou-bensouda?asOf=2021-05-01"),
			new ExamplePage("the profile as of a day in force", "/officials/fatou-bensouda?asOf=2021-03-01"),
			new ExamplePage("the profile as of an impossible day", "/officials/kimberly-prost?asOf=2021-02-30"),
			new ExamplePage("the profile of somebody out of office", "/officials/karim-khan"),
			new ExamplePage("the profile of somebody listed, removed and relisted", "/officials/francesca-albanese"),
			new ExamplePage("the profile of four authorities", "/officials/elena-lenskaya"),
			new ExamplePage("the profile of two programmes of one authority", "/officials/kirill-nikiforov"),
			new ExamplePage("the profile with names in several scripts", "/officials/tomoko-akane"),
			new ExamplePage("the profile with names in Arabic script", "/officials/gholam-hossein-mohseni-ejei"),
			new ExamplePage("the profile whose timeline tells one kind",
					"/officials/karim-khan?kind=event&order=oldest"),

			new ExamplePage("the courts list", "/courts"), new ExamplePage("the court under sanctions", "/courts/icc"),
			new ExamplePage("the court on an earlier day", "/courts/icc?asOf=2021-03-01"),
			new ExamplePage("the court that is a target and has little else", "/courts/ru-basmanny"),

			new ExamplePage("the announcements list", "/announcements"),
			new ExamplePage("the announcement of four", "/announcements/ann-us-20250820-icc"),
			new ExamplePage("the announcement with a count without names", "/announcements/ann-uk-20231208-belarus"),
			new ExamplePage("the announcement that ends a programme", "/announcements/ann-us-20210401-icc-delisting"),
			new ExamplePage("the announcement of a verdict", "/announcements/ann-ru-20251212-verdict"),

			new ExamplePage("the authorities list", "/authorities"),
			new ExamplePage("the authority", "/authorities/us-ofac"),
			new ExamplePage("the programmes list", "/programmes"),
			new ExamplePage("the programme in force", "/programmes/us-eo-14203"),
			new ExamplePage("the programme revoked", "/programmes/us-eo-13928"),

			new ExamplePage("the statements list", "/statements"),
			new ExamplePage("the statements list with filters", "/statements?stance=condemns&country=FR"),
			new ExamplePage("the statement", "/statements/sta-20250821-turk"),
			new ExamplePage("the event", "/events/evt-20260724-khan-removed"),
			new ExamplePage("the actor who speaks", "/actors/marco-rubio"),
			new ExamplePage("the actor who is a target", "/actors/viviane-barci"),
			new ExamplePage("the timeline", "/timeline"),
			new ExamplePage("the timeline of court events, oldest first", "/timeline?kind=event&order=oldest"),
			new ExamplePage("the sources list", "/sources"),
			new ExamplePage("the source", "/sources/src-state-20250820"),

			new ExamplePage("the empty search page", "/search"),
			new ExamplePage("the search for a name in another spelling", "/search?q=Htun%20Htun%20Oo"),
			new ExamplePage("the search for a country", "/search?q=Belarus"),
			new ExamplePage("the search with filters", "/search?q=criminal%20court&kind=source&page=2"),
			new ExamplePage("the search for a name that is misspelt", "/search?q=Kimberley%20Proust"),
			new ExamplePage("the search that finds nothing", "/search?q=xyzzy%20qwfpg"),
			new ExamplePage("the search on an earlier day", "/search?q=EO%2014203&asOf=2021-03-01"),
			new ExamplePage("the page that checks names", "/screen"),
			new ExamplePage("the check of one name", "/screen?name=Karim%20Khan&born=1970&nationality=GB"),
			new ExamplePage("the check of several names",
					"/screen?names=Nazhat%20Khan%0A%E8%B5%A4%E6%A0%B9%E6%99%BA%E5%AD%90%0A123&threshold=0.65"),
			new ExamplePage("the check without a match", "/screen?name=Invented%20Nobody"),
			new ExamplePage("the check of too many names", "/screen?names=" + "x%0A".repeat(21), 422),
			new ExamplePage("the list of changes", "/changes"),
			new ExamplePage("the founding publication", "/changes/1"),
			new ExamplePage("what the founding publication added of a kind", "/changes/1?kind=tenure"),
			new ExamplePage("the profile as recorded at an instant",
					"/officials/kimberly-prost?recordedAt=2026-11-21T12:00:00Z"),
			new ExamplePage("the profile as recorded at what is no instant",
					"/officials/kimberly-prost?recordedAt=yesterday"),
			new ExamplePage("the page about the register", "/about"), new ExamplePage("the status page", "/status"),
			new ExamplePage("the page about the API", "/api/docs"),
			new ExamplePage("the accessibility page", "/accessibility"),
			new ExamplePage("the page about accounts", "/about/security"),
			new ExamplePage("the card of an official", "/embed/officials/kimberly-prost"),
			new ExamplePage("the card with a name in Arabic script", "/embed/officials/gholam-hossein-mohseni-ejei"),
			new ExamplePage("the card of an official on an earlier day",
					"/embed/officials/fatou-bensouda?asOf=2021-03-01"),
			new ExamplePage("the card of an announcement", "/embed/announcements/ann-us-20250820-icc"),
			new ExamplePage("the card of a court", "/embed/courts/icc"),
			new ExamplePage("the card of a court as of an impossible day", "/embed/courts/ru-basmanny?asOf=x"),
			new ExamplePage("the page about data", "/data"), new ExamplePage("the data dictionary", "/data/dictionary"),
			new ExamplePage("the page for an unknown address", "/no-such-page", 404),
			new ExamplePage("the page for an unreadable address", "/officials?q=%ff", 400),
			new ExamplePage("the page for an unknown official", "/officials/kimberly-proust", 404));

	private ExamplePages() {
	}

	/** All of them, or those that {@code -Dexamples=} asks for. */
	static Stream<ExamplePage> all() {
		String beginning = System.getProperty("examples", "/");
		return ALL.stream().filter((page) -> page.address().startsWith(beginning));
	}

	/** Those that are no error pages. */
	static Stream<ExamplePage> found() {
		return all().filter((page) -> page.status() == 200);
	}

	/**
	 * A page to open.
	 *
	 * @param name what it is, as it reads in a sentence
	 * @param address its path and query
	 * @param status what it answers
	 */
	record ExamplePage(String name, String address, int status) {

		ExamplePage(String name, String address) {
			this(name, address, 200);
		}

		/** The address without its query. */
		String path() {
			return this.address.replaceFirst("\\?.*", "");
		}

		@Override
		public String toString() {
			return this.name + " (" + this.address + ")";
		}

	}

}
