package org.courtsanctions.official;

/**
 * Whether the office on record is still held. {@link #AS_LISTED} means it is the one a
 * sanctions list gives and today's was not checked.
 */
public enum OfficeStanding {

	IN_OFFICE, FORMER, DECEASED, AS_LISTED

}
