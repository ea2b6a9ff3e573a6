package org.courtsanctions.court;

/**
 * What kind of body a court is; some are no courts of law but belong to the
 * administration of justice.
 */
public enum CourtType {

	INTERNATIONAL, NATIONAL_SUPREME, CONSTITUTIONAL, APPEAL, REGIONAL, DISTRICT, REVOLUTIONARY, MILITARY,
	OCCUPATION_COURT, CHAMBER, PROSECUTION_OFFICE, JUDICIAL_COUNCIL, PEOPLES_TRIBUNAL

}
