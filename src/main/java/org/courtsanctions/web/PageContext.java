package org.courtsanctions.web;

import java.util.List;

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
 */
public record PageContext(AsOf asOf, @Nullable LedgerHead head, String path, String address, String withoutAsOf,
		List<Parameter> parameters, String assets) {

	/**
	 * A query parameter.
	 *
	 * @param name its name
	 * @param value its value
	 */
	public record Parameter(String name, String value) {
	}

}
