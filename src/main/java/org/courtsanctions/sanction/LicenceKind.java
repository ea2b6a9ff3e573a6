package org.courtsanctions.sanction;

/**
 * What a general licence is for: winding down, keeping an institution going, a sector, or
 * standing exceptions.
 */
public enum LicenceKind {

	STANDING, WIND_DOWN, MAINTENANCE, SECTORAL

}
