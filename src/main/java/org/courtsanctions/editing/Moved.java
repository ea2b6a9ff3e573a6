package org.courtsanctions.editing;

import java.util.List;

/**
 * A record that changed under a draft, as the three states of its fields tell.
 *
 * @param item the draft's change
 * @param label what the record is called
 * @param fields the fields of which any two states differ
 */
record Moved(Item item, String label, List<Three> fields) {

	/** Whether the record is there no longer: merged into another. */
	public boolean gone() {
		return this.fields.stream().allMatch((three) -> three.now().isEmpty());
	}

	/**
	 * The three states of a field.
	 *
	 * @param field the field
	 * @param was what the record said when the change was begun
	 * @param now what the record says now
	 * @param draft what the draft says
	 */
	record Three(Field field, List<String> was, List<String> now, List<String> draft) {

		/** Whether record and draft changed it, each to something else. */
		public boolean contested() {
			return !this.now.equals(this.was) && !this.draft.equals(this.was) && !this.now.equals(this.draft);
		}

		/** What both changes together make of it, unless it is contested. */
		List<String> merged() {
			return this.draft.equals(this.was) ? this.now : this.draft;
		}

	}

}
