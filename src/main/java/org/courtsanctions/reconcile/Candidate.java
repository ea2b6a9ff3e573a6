package org.courtsanctions.reconcile;

import java.util.List;

import org.courtsanctions.shared.RecordId;

/**
 * A record that a cell may mean.
 *
 * @param id its name among all records
 * @param name what it is called
 * @param description what tells it from namesakes; may be empty
 * @param score how alike, from 0 to 100
 * @param match whether it can be taken without asking anybody
 * @param features what was compared
 */
record Candidate(RecordId id, String name, String description, double score, boolean match, List<Feature> features) {

	/**
	 * Something that was compared.
	 *
	 * @param id its name for programs
	 * @param name the same in words
	 * @param value whether it is so
	 */
	record Feature(String id, String name, boolean value) {
	}

}
