package org.courtsanctions.web;

import java.util.regex.Pattern;

/** Tells addresses of data from those of pages: errors on them are data as well. */
public final class DataAddress {

	private static final Pattern DATA = Pattern.compile(
			"(?!/(admin|screen)/)(/api(/.*)?|/data/(changes|v[^/]*/.*)|.*\\.(json|jsonl|jsonld|csv|atom|ics|xml|zip|sqlite|bib|ris|svg|png))");

	private DataAddress() {
	}

	/** Whether data stand at a path. */
	public static boolean is(String path) {
		return DATA.matcher(path).matches();
	}

}
