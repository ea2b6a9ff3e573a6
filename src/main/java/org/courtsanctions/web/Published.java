package org.courtsanctions.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Where the public finds a page, whatever host the request came in by.
 *
 * @param site the site's address
 * @param path the page's path, encoded
 * @param query its query without the two clocks, encoded; empty for none
 * @param today the day on which it is read
 * @param found whether there is such a page
 * @param present whether it shows the present record for the ordinary day
 */
public record Published(SiteAddress site, String path, String query, LocalDate today, boolean found, boolean present) {

	private static final Pattern LATER_PAGE = Pattern.compile("page=(?!0*1$)[0-9]{1,6}");

	private static final Pattern RECORD = Pattern.compile("/[a-z]+/.+");

	private static final Pattern PERSON = Pattern.compile("/(officials|actors)/.+");

	private static final Pattern QUESTION = Pattern.compile("/(search|screen)(/.*)?");

	/** Files of a page stand at addresses around its own. */
	private static final Pattern FILE = Pattern.compile("^(?:/cite)?(/.*?|)(?:/chart\\.(svg|png)|\\.(bib|ris))$");

	/**
	 * The one address under which search engines should know the page: without choices of
	 * order and filters, with the number of a later part of a list; null for what they
	 * should not know.
	 */
	public @Nullable String canonical() {
		if (!this.found || !this.present) {
			return null;
		}
		String page = Arrays.stream(this.query.split("&"))
			.filter((parameter) -> LATER_PAGE.matcher(parameter).matches())
			.findFirst()
			.orElse(null);
		return this.site.of((page != null) ? this.path + "?" + page : this.path);
	}

	/** What kind of thing the page is in the words of the Open Graph protocol. */
	public String openGraphType() {
		if (!RECORD.matcher(this.path).matches()) {
			return "website";
		}
		return PERSON.matcher(this.path).matches() ? "profile" : "article";
	}

	/**
	 * The full address, with more in its query, of the page or of the one a file cites.
	 */
	String cited(String times) {
		String page = FILE.matcher(this.path).replaceFirst("$1");
		String home = (page.isEmpty() || page.equals(Citation.REGISTER)) ? "/" : page;
		return this.site.of(home + "?" + (this.query.isEmpty() ? times : this.query + "&" + times));
	}

	/**
	 * Where the file that cites the page stands; null when there is none, because what
	 * the page is called is not known from its address alone.
	 * @param ending "bib" or "ris"
	 */
	public @Nullable String citationFile(String ending) {
		if (QUESTION.matcher(this.path).matches()) {
			return null;
		}
		String file = "/cite" + (this.path.equals("/") ? Citation.REGISTER : this.path) + "." + ending;
		return this.query.isEmpty() ? file : file + "?" + this.query;
	}

}
