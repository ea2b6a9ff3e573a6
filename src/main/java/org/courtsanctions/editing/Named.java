package org.courtsanctions.editing;

import org.jspecify.annotations.Nullable;

/**
 * A record that a draft points at, as pages name it.
 *
 * @param reference how the draft points at it
 * @param label what to call it
 * @param href where it stands; null when nobody can read it yet
 * @param hint what tells it from namesakes, or the spelling that was found; may be empty
 */
public record Named(String reference, String label, @Nullable String href, String hint) {

	/** A record that needs no hint. */
	public Named(String reference, String label, @Nullable String href) {
		this(reference, label, href, "");
	}

}
