package org.courtsanctions.timeline;

import org.courtsanctions.statement.Chronicle;

/**
 * The kinds of timeline entry; each has its own marker and can be chosen in the address.
 */
public enum TimelineKind {

	MEASURE, STATEMENT, EVENT, OFFICE, LICENCE;

	/** The kind of what stands in the chronicle in a form. */
	public static TimelineKind of(Chronicle.Form form) {
		return switch (form) {
			case ROUND, STEP -> MEASURE;
			case STATEMENT -> STATEMENT;
			case EVENT -> EVENT;
			case ISSUED, EXPIRED -> LICENCE;
			case TAKEN, LEFT -> OFFICE;
		};
	}

}
