package org.courtsanctions.proceeding;

/** What kind of dated fact an event is. */
public enum CaseEventKind {

	COURT_RULING, EXECUTIVE_ORDER, ARREST_WARRANT, EFFECT, WITHDRAWAL, REMOVAL_FROM_OFFICE, VETO_OR_FAILED_VOTE,
	LEAVE_OF_OFFICE, REGULATION, LAWSUIT, REPORT, SUSPENSION, POLICY, AWARD

}
