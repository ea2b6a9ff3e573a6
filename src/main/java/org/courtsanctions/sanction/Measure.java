package org.courtsanctions.sanction;

/**
 * What a sanction does to its target. {@link #SECONDARY_SANCTIONS_RISK} is a warning to
 * third parties, no measure on the target; the criminal ones are no sanctions in law.
 */
public enum Measure {

	ASSET_FREEZE, TRANSACTION_BAN, ENTRY_BAN, FAMILY_ENTRY_BAN, VISA_REVOCATION, PUBLIC_DESIGNATION,
	SECONDARY_SANCTIONS_RISK, CRIMINAL_CASE, WANTED_NOTICE, ARREST_ORDER_IN_ABSENTIA, PRISON_SENTENCE_IN_ABSENTIA;

	public boolean criminal() {
		return compareTo(CRIMINAL_CASE) >= 0;
	}

}
