package org.courtsanctions.statement;

/**
 * In what shape somebody spoke: a person, an institution, a group of several, or a court
 * official.
 */
public enum SpeakerType {

	PERSON, INSTITUTION, COLLECTIVE, OFFICIAL

}
