package org.courtsanctions.sanction;

/** The steps in the life of a sanction. */
public enum EventKind {

	LISTED, AMENDED, SUSPENDED, REINSTATED, DELISTED, EXPIRED, SUPERSEDED;

	/** Whether the sanction is over after this step, unless it is listed again. */
	public boolean ends() {
		return this == DELISTED || this == EXPIRED || this == SUPERSEDED;
	}

}
