package org.courtsanctions.sanction;

/** What the target was when listed, as the listing or a report says. */
public enum Capacity {

	SERVING, FORMER, FORMER_ROLE, ON_LEAVE, OTHER_OFFICE, FAMILY_MEMBER, ORGANISATION

}
