package org.courtsanctions.web;

import java.util.List;
import java.util.stream.Stream;

import org.courtsanctions.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;

/**
 * What the frame around every page shows.
 *
 * @param asOf the day the page speaks for
 * @param head the record version; null when the database does not answer
 * @param path the page's address without query
 * @param address the full public address, for citing
 * @param withoutAsOf the page's address with its query but for the day it speaks for
 * @param parameters the query without the day, to be kept by the form that asks for
 * another day
 * @param assets names this build, so that browsers keep its style sheets until the next
 * @param signedIn who is signed in; null on every public page
 */
public record PageContext(AsOf asOf, @Nullable LedgerHead head, String path, String address, String withoutAsOf,
		List<Parameter> parameters, String assets, @Nullable SignedIn signedIn) {

	/**
	 * Whether the page belongs to the back office: it speaks for no day and is not cited.
	 */
	public boolean backOffice() {
		return Stream.of("/admin", "/sign-in")
			.anyMatch((root) -> this.path.equals(root) || this.path.startsWith(root + "/"));
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
