package org.courtsanctions.sanction;

/** What kind of law a programme rests on. */
public enum ProgrammeKind {

	EXECUTIVE_ORDER, STATUTE, REGULATION, POLICY, ANNOUNCEMENT, CRIMINAL_CODE

}
