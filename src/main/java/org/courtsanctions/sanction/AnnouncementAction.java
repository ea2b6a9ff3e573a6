package org.courtsanctions.sanction;

/** What an announcement does. */
public enum AnnouncementAction {

	LISTING, RELISTING, DELISTING, AMENDMENT, SUSPENSION, REINSTATEMENT, LICENSING, VISA_RESTRICTION, CRIMINAL_MEASURE

}
