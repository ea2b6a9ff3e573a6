package org.courtsanctions.official;

/**
 * What an official is to a court. The last two keep a profile but are no court officials.
 */
public enum OfficialKind {

	JUDGE, PROSECUTOR, COURT_STAFF, JUSTICE_OFFICIAL, UN_EXPERT, TRIBUNAL_CHAIR;

	public boolean courtOfficial() {
		return this != UN_EXPERT && this != TRIBUNAL_CHAIR;
	}

}
