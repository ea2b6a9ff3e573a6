package org.courtsanctions.shared;

/**
 * A record as another page names it: what to call it and where it stands.
 *
 * @param kind the kind of the page it stands on
 * @param slug its public name in that page's address
 * @param label what to call it, in the record's own words
 */
public record SubjectLink(SubjectKind kind, String slug, String label) {

	/** The address of its page, without query. */
	public String href() {
		return "/" + this.kind.path() + "/" + this.slug;
	}

}
