package org.courtsanctions.web;

import java.util.Locale;

/** What a signed-in person may do; each role may do all that the ones before it may. */
public enum Role {

	/** Writes drafts. */
	EDITOR,

	/** Writes drafts and approves those of others. */
	REVIEWER,

	/** Also keeps the accounts. */
	ADMINISTRATOR;

	/** Whether somebody with this role may do what needs at least the other. */
	public boolean covers(Role least) {
		return compareTo(least) >= 0;
	}

	/** The role as message keys write it. */
	public String key() {
		return name().toLowerCase(Locale.ROOT);
	}

}
