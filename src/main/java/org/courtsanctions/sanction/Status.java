package org.courtsanctions.sanction;

/**
 * The status of a sanction on a day: a fold of its events to that day, never stored.
 * {@link #CONTESTED} is in force by the events, while sources disagree or say nothing any
 * more.
 */
public enum Status {

	IN_FORCE, CONTESTED, SUSPENDED, LIFTED, NOT_LISTED;

	/** Whether the target is under the measure, contested or not. */
	public boolean standing() {
		return this == IN_FORCE || this == CONTESTED;
	}

}
