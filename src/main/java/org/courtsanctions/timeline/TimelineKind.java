package org.courtsanctions.timeline;

/**
 * The kinds of timeline entry; each has its own marker and can be chosen in the address.
 */
public enum TimelineKind {

	MEASURE, STATEMENT, EVENT, OFFICE, LICENCE

}
