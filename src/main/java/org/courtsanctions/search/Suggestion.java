package org.courtsanctions.search;

import org.jspecify.annotations.Nullable;

/**
 * A record that somebody who is still typing may mean.
 *
 * @param kind what it is
 * @param slug its public name
 * @param label what it is called, in the record's own words
 * @param matched the spelling, reference or code that was found, when it is not the label
 * @param hint what tells it from namesakes: office and court, authority and day; may be
 * empty
 */
public record Suggestion(Kind kind, String slug, String label, @Nullable String matched, String hint) {

	/** The address of its page. */
	public String href() {
		return "/" + this.kind.path() + "/" + this.slug;
	}

}
