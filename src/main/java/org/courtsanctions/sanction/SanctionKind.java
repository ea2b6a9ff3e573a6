package org.courtsanctions.sanction;

import java.util.Collection;

/**
 * Whether a measure is a sanction, or a step of a criminal proceeding that works like one
 * but is no sanction in law. Steps of one proceeding are separate records.
 */
public enum SanctionKind {

	SANCTION, CRIMINAL_CASE, WANTED_NOTICE, ARREST_ORDER, CONVICTION;

	public boolean inLaw() {
		return this == SANCTION;
	}

	/**
	 * The kind that a set of measures makes up: the gravest criminal step, or a sanction.
	 */
	public static SanctionKind of(Collection<Measure> measures) {
		if (measures.contains(Measure.PRISON_SENTENCE_IN_ABSENTIA)) {
			return CONVICTION;
		}
		if (measures.contains(Measure.ARREST_ORDER_IN_ABSENTIA)) {
			return ARREST_ORDER;
		}
		if (measures.contains(Measure.WANTED_NOTICE)) {
			return WANTED_NOTICE;
		}
		return measures.contains(Measure.CRIMINAL_CASE) ? CRIMINAL_CASE : SANCTION;
	}

}
