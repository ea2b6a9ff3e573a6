package org.courtsanctions.shared;

/**
 * How exactly a date is known. A {@link #MONTH} or {@link #YEAR} is stored as its first
 * day; {@link #APPROXIMATE} means a source says "about"; {@link #INFERRED} means the date
 * is that of the report, not of the act.
 */
public enum Precision {

	DAY, MONTH, YEAR, APPROXIMATE, INFERRED

}
