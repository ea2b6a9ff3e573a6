package org.courtsanctions.feeds;

import java.util.Map;
import java.util.Set;

import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.statement.Chronicle.Form;
import org.jspecify.annotations.Nullable;

/**
 * Which records belong to a feed.
 *
 * @param facts a query for the numbers of all facts that do; null when all do
 * @param parameters the query's parameters
 * @param forms in which forms dated facts are told
 * @param undated whether records without a day of their own, as officials and courts,
 * belong to it
 * @param steps whether every step of a measure is told; otherwise those that an
 * announcement made are told with it
 */
record FeedScope(@Nullable String facts, Map<String, Object> parameters, Set<Form> forms, boolean undated,
		boolean steps) {

	/** Everything. */
	static final FeedScope EVERYTHING = new FeedScope(null, Map.of(), Set.of(Form.values()), true, false);

	/** Whether records of a kind can belong to it. */
	boolean tells(String kind) {
		if (kind.equals("SOURCE")) {
			return this.facts == null && this.undated;
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
