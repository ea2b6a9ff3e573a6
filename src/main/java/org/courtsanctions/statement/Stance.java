package org.courtsanctions.statement;

/** A statement's stance toward the measure (not toward the court). */
public enum Stance {

	CONDEMNS, CALLS_FOR_LIFTING, CALLS_FOR_COUNTERMEASURES, REAFFIRMS, NON_COMMITTAL, SUPPORTS, DEFENDS

}
