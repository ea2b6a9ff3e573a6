package org.courtsanctions.editing;

import org.jspecify.annotations.Nullable;

/**
 * A record that a draft points at, as pages name it.
 *
 * @param reference how the draft points at it
 * @param label what to call it
 * @param href where it stands; null when it is not published yet
 */
record Named(String reference, String label, @Nullable String href) {
}
