package org.courtsanctions.sanction;

/**
 * What all measures together make of an official on a day: the strongest that any of them
 * gives. {@link #CRIMINAL_ONLY} is under criminal measures that are no sanctions in law,
 * and under nothing else.
 */
public enum OfficialStatus {

	IN_FORCE, CONTESTED, SUSPENDED, LIFTED, CRIMINAL_ONLY, NOT_LISTED

}
