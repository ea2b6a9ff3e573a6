package org.courtsanctions.sanction;

/** What kind of body a sanctioning authority is. */
public enum AuthorityKind {

	HEAD_OF_STATE, FOREIGN_MINISTRY, SANCTIONS_OFFICE, SUPRANATIONAL_COUNCIL, SECURITY_COUNCIL, INTERIOR_MINISTRY,
	INVESTIGATING_BODY, COURT

}
