package org.courtsanctions.feeds;

import java.util.Map;
import java.util.Set;

import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.statement.Chronicle.Form;
import org.jspecify.annotations.Nullable;

/**
 * Which records belong to a feed.
 *
 * @param facts a query for the numbers of all facts that do; null when all do, or all of
 * a list
 * @param every the list of which all belong to it; null when there is none
 * @param parameters the query's parameters
 * @param forms in which forms dated facts are told
 * @param undated whether records without a day of their own, as officials and courts,
 * belong to it
 * @param steps whether every step of a measure is told; otherwise those that an
 * announcement made are told with it
 */
record FeedScope(@Nullable String facts, @Nullable Every every, Map<String, Object> parameters, Set<Form> forms,
		boolean undated, boolean steps) {

	/** Everything. */
	static final FeedScope EVERYTHING = new FeedScope(null, null, Map.of(), Set.of(Form.values()), true, false);

	/**
	 * The condition under which a fact belongs to it, in SQL.
	 * @param fact the column of the fact's number
	 */
	String belongs(String fact) {
		if (this.every != null) {
			return this.every.fact.formatted(fact);
		}
		return (this.facts != null) ? fact + " in (" + this.facts + ")" : "true";
	}

	/** Whether records of a kind can belong to it. */
	boolean tells(String kind) {
		if (kind.equals("SOURCE")) {
			return this.facts == null && this.every == null && this.undated;
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

	/**
	 * A whole list: too much to be gathered, so that each fact is looked at alone.
	 */
	enum Every {

		/** Officials with measures or offices, and the steps and offices themselves. */
		OFFICIAL("""
				(exists (select from sanction where target_id = %1$s and target_kind = 'OFFICIAL')
				 or exists (select from tenure where id = %1$s)
				 or exists (select from sanction_event e join sanction s on s.id = e.sanction_id
				             where e.id = %1$s and s.target_kind = 'OFFICIAL'))"""),

		/** Announcements and the steps they made. */
		ANNOUNCEMENT("""
				(exists (select from announcement where id = %1$s)
				 or exists (select from sanction_event where id = %1$s and announcement_id is not null))"""),

		/** Statements. */
		STATEMENT("exists (select from statement where id = %1$s)");

		private final String fact;

		Every(String fact) {
			this.fact = fact;
		}

	}

}
