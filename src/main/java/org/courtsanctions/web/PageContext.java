package org.courtsanctions.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.courtsanctions.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.HtmlUtils;

/**
 * What the frame around every page shows.
 *
 * @param asOf the day the page speaks for
 * @param recordTime the instant whose record it shows
 * @param head the record version; null when the database does not answer, and in what is
 * only a part of a page
 * @param path the page's address without query
 * @param published where the public finds the page, for citing it and for search engines
 * @param withoutAsOf the page's address with its query but for the day it speaks for
 * @param withoutRecordTime the page's address with its query but for the instant whose
 * record it shows
 * @param parameters the query without day and instant, to be kept by forms
 * @param assets names this build, so that browsers keep its style sheets until the next
 * @param alternates the other forms of the page
 * @param signedIn who is signed in; null on every public page
 */
public record PageContext(AsOf asOf, RecordTime recordTime, @Nullable LedgerHead head, String path, Published published,
		String withoutAsOf, String withoutRecordTime, List<Parameter> parameters, String assets,
		List<Alternate> alternates, @Nullable SignedIn signedIn) {

	private static final List<String> SECTIONS = List.of("officials", "courts", "announcements", "programmes",
			"statements", "timeline", "sources");

	private static final Pattern EMBEDDABLE = Pattern.compile("/(officials|announcements|courts)/[^/]+");

	/**
	 * Whether the page belongs to the back office: it speaks for no day and is not cited.
	 */
	public boolean backOffice() {
		return within("/admin") || within("/sign-in");
	}

	private boolean within(String root) {
		return this.path.startsWith(root)
				&& (this.path.length() == root.length() || this.path.charAt(root.length()) == '/');
	}

	/** The links to the sections, which keep the day and the instant of the page. */
	public List<Section> sections() {
		String query = keptQuery();
		return SECTIONS.stream().map((name) -> {
			String root = "/" + name;
			String current = !within(root) ? null : (this.path.length() == root.length()) ? "page" : "true";
			return new Section(name, root + query, current);
		}).toList();
	}

	/** Whether the page has forms to fill in, which have a style sheet of their own. */
	public boolean forms() {
		return backOffice() || this.signedIn != null || within("/screen");
	}

	/**
	 * How to cite the page: by the address under which it will always say the same.
	 * @param title what the page is called
	 * @return null for an error, and while there is no record to cite
	 */
	public @Nullable Citation citation(String title) {
		if (!this.published.found() || this.head == null || this.head.version() == 0) {
			return null;
		}
		String times = AsOf.PARAMETER + "=" + this.asOf.day() + "&" + RecordTime.PARAMETER + "="
				+ this.head.recordedAt();
		return new Citation(title, this.head.version(), LocalDate.ofInstant(this.head.recordedAt(), ZoneOffset.UTC),
				this.asOf.day(), this.published.today(), this.published.cited(times));
	}

	/**
	 * The HTML that shows the page as a card inside another page; null when the page has
	 * no card.
	 * @param title what the page is called
	 */
	public @Nullable String embedding(String title) {
		if (!this.published.found() || !EMBEDDABLE.matcher(this.path).matches()) {
			return null;
		}
		String card = this.published.site().of("/embed" + this.published.path() + keptQuery());
		return "<iframe src=\"%s\" title=\"%s\" width=\"100%%\" height=\"360\" loading=\"lazy\" style=\"border:0\"></iframe>"
			.formatted(HtmlUtils.htmlEscape(card), HtmlUtils.htmlEscape(title + ", " + Citation.NAME));
	}

	/** The day and the instant that links and forms of this page keep, if not today's. */
	public List<Parameter> kept() {
		return kept(this.asOf, this.recordTime);
	}

	private String keptQuery() {
		return kept().isEmpty() ? ""
				: kept().stream()
					.map((parameter) -> parameter.name() + "=" + parameter.value())
					.collect(Collectors.joining("&", "?", ""));
	}

	/** The same with the other forms of the page. */
	PageContext with(List<Alternate> forms) {
		return new PageContext(this.asOf, this.recordTime, this.head, this.path, this.published, this.withoutAsOf,
				this.withoutRecordTime, this.parameters, this.assets, forms, this.signedIn);
	}

	/** The instant that the form asking for another day keeps. */
	public List<Parameter> keptBesideDay() {
		return kept().stream().filter((parameter) -> !parameter.name().equals(AsOf.PARAMETER)).toList();
	}

	static List<Parameter> kept(AsOf asOf, RecordTime recordTime) {
		if (!asOf.past() && recordTime.past() == null) {
			// Of almost every page, and asked for by each of its links
			return List.of();
		}
		List<Parameter> kept = new ArrayList<>();
		if (asOf.past()) {
			kept.add(new Parameter(AsOf.PARAMETER, asOf.day().toString()));
		}
		if (recordTime.past() != null) {
			kept.add(new Parameter(RecordTime.PARAMETER, recordTime.past().instant().toString()));
		}
		return kept;
	}

	/**
	 * A link of the navigation.
	 *
	 * @param name the section's name in addresses
	 * @param href its address
	 * @param current "page" on the section's own page, "true" within the section, else
	 * null
	 */
	public record Section(String name, String href, @Nullable String current) {
	}

	/**
	 * A query parameter.
	 *
	 * @param name its name
	 * @param value its value
	 */
	public record Parameter(String name, String value) {
	}

}
