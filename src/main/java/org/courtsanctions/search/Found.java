package org.courtsanctions.search;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A record that was found, as a list shows it.
 *
 * @param kind what it is
 * @param slug its public name
 * @param label what it is called
 * @param matched the spelling, reference, code or passage that was found, when the label
 * does not show it
 * @param hint what tells it from namesakes; may be empty
 * @param status what all measures against a target make of it, by its code; null for what
 * is no target
 * @param authorities public names of the authorities behind it
 */
public record Found(Kind kind, String slug, String label, @Nullable String matched, String hint,
		@Nullable String status, List<String> authorities) {

	/** The address of its page. */
	public String href() {
		return "/" + this.kind.path() + "/" + this.slug;
	}

}
