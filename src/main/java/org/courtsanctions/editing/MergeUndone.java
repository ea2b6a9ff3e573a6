package org.courtsanctions.editing;

/**
 * A merge to be taken back.
 *
 * @param version the record version that merged
 */
record MergeUndone(int version) {
}
