package org.courtsanctions.feeds;

import java.util.Set;

import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.statement.Chronicle.Form;

/**
 * Which records belong to a feed.
 *
 * @param belonging which facts do
 * @param forms in which forms dated facts are told
 * @param undated whether records without a day of their own, as officials and courts,
 * belong to it
 * @param steps whether every step of a measure is told; otherwise those that an
 * announcement made are told with it
 */
record FeedScope(Belonging belonging, Set<Form> forms, boolean undated, boolean steps) {

	/** Everything. */
	static final FeedScope EVERYTHING = of(new Belonging.All(), false);

	/** What belongs to it in every form. */
	static FeedScope of(Belonging belonging, boolean steps) {
		return new FeedScope(belonging, Set.of(Form.values()), true, steps);
	}

	/** Whether records of a kind can belong to it. */
	boolean tells(String kind) {
		if (kind.equals("SOURCE")) {
			return this.belonging instanceof Belonging.All && this.undated;
		}
		return switch (SubjectKind.valueOf(kind)) {
			case COURT, OFFICIAL, ACTOR, AUTHORITY, PROGRAMME -> this.undated;
			case ANNOUNCEMENT -> this.forms.contains(Form.ROUND);
			case SANCTION_EVENT -> this.forms.contains(Form.STEP);
			case STATEMENT -> this.forms.contains(Form.STATEMENT);
			case CASE_EVENT -> this.forms.contains(Form.EVENT);
			case LICENCE -> this.forms.contains(Form.ISSUED);
			case TENURE -> this.forms.contains(Form.TAKEN);
		};
	}

}
