package org.courtsanctions.editing;

import org.courtsanctions.shared.SubjectRef;

/**
 * Two records of one thing.
 *
 * @param loser the one that goes; its address leads to the other for ever
 * @param winner the one that stays
 */
record Duplicates(SubjectRef loser, SubjectRef winner) {
}
