package org.courtsanctions.shared;

import java.util.regex.Pattern;

/**
 * The public name of a record in an address: lower-case letters and digits in groups
 * joined by single hyphens, at most 120 characters. A slug is a promise: once published
 * it is never given to another record.
 */
public final class Slug {

	private static final Pattern FORM = Pattern.compile("[a-z0-9]++(?:-[a-z0-9]++)*+");

	private static final int LONGEST = 120;

	private Slug() {
	}

	/**
	 * Returns the text when it is a slug.
	 * @throws Refused otherwise
	 */
	public static String require(String text) {
		if (!isSlug(text)) {
			throw new Refused("slug_form",
					"'" + text + "' is no slug; use lower-case letters, digits and single hyphens.", text);
		}
		return text;
	}

	/**
	 * Whether a record could have this name; anything else in an address is unknown at
	 * once.
	 */
	public static boolean isSlug(String text) {
		return text.length() <= LONGEST && FORM.matcher(text).matches();
	}

}
