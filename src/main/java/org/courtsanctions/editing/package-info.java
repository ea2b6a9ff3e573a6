/**
 * The back office of the record: drafts, their forms, review, and the one way in which
 * the public record changes.
 */
@NullMarked
package org.courtsanctions.editing;

import org.jspecify.annotations.NullMarked;
