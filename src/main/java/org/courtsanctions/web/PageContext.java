package org.courtsanctions.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.courtsanctions.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param asOf the day the page speaks for
 * @param recordTime the instant whose record it shows
 * @param head the record version; null when the database does not answer
 * @param path the page's address without query
 * @param address the full public address, for citing
 * @param withoutAsOf the page's address with its query but for the day it speaks for
 * @param withoutRecordTime the page's address with its query but for the instant whose
 * record it shows
 * @param parameters the query without day and instant, to be kept by forms
 * @param assets names this build, so that browsers keep its style sheets until the next
 * @param alternates the other forms of the page
 * @param signedIn who is signed in; null on every public page
 */
public record PageContext(AsOf asOf, RecordTime recordTime, @Nullable LedgerHead head, String path, String address,
		String withoutAsOf, String withoutRecordTime, List<Parameter> parameters, String assets,
		List<Alternate> alternates, @Nullable SignedIn signedIn) {

	/**
	 * Whether the page belongs to the back office: it speaks for no day and is not cited.
	 */
	public boolean backOffice() {
		return Stream.of("/admin", "/sign-in")
			.anyMatch((root) -> this.path.equals(root) || this.path.startsWith(root + "/"));
	}

	/** Whether the page has forms to fill in, which have a style sheet of their own. */
	public boolean forms() {
		return backOffice() || this.signedIn != null || this.path.equals("/screen") || this.path.startsWith("/screen/");
	}

	/** The day and the instant that links and forms of this page keep, if not today's. */
	public List<Parameter> kept() {
		return kept(this.asOf, this.recordTime);
	}

	/** The same with the other forms of the page. */
	PageContext with(List<Alternate> forms) {
		return new PageContext(this.asOf, this.recordTime, this.head, this.path, this.address, this.withoutAsOf,
				this.withoutRecordTime, this.parameters, this.assets, forms, this.signedIn);
	}

	/** The instant that the form asking for another day keeps. */
	public List<Parameter> keptBesideDay() {
		return kept().stream().filter((parameter) -> !parameter.name().equals(AsOf.PARAMETER)).toList();
	}

	static List<Parameter> kept(AsOf asOf, RecordTime recordTime) {
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
	 * A query parameter.
	 *
	 * @param name its name
	 * @param value its value
	 */
	public record Parameter(String name, String value) {
	}

}
