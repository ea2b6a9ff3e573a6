package org.courtsanctions.actor;

/** What kind of speaker or target an actor is. */
public enum ActorKind {

	PERSON, GOVERNMENT, INSTITUTION, COLLECTIVE, NGO, COMPANY, COURT

}
