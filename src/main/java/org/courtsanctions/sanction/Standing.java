package org.courtsanctions.sanction;

/**
 * How sure it is that a listing still stands: {@link #STATED} by a source of the day it
 * was last seen, {@link #PRESUMED} because nothing later than the listing was read,
 * {@link #CONTESTED} because sources disagree, or {@link #UNKNOWN}.
 */
public enum Standing {

	STATED, PRESUMED, CONTESTED, UNKNOWN

}
