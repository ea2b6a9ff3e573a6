package org.courtsanctions.shared;

/**
 * The kinds of fact the register keeps; the same names as in the database's table
 * {@code fact}. Kinds with a {@link #path()} have a public page of their own, the others
 * stand on the page of the record they belong to.
 */
public enum SubjectKind {

	COURT("courts"), OFFICIAL("officials"), TENURE(""), ACTOR("actors"), AUTHORITY("authorities"),
	PROGRAMME("programmes"), ANNOUNCEMENT("announcements"), SANCTION_EVENT(""), LICENCE(""), STATEMENT("statements"),
	CASE_EVENT("events");

	private final String path;

	SubjectKind(String path) {
		this.path = path;
	}

	/**
	 * The first segment of its pages' addresses, or an empty text when it has no page.
	 */
	public String path() {
		return this.path;
	}

}
