package org.courtsanctions.feeds;

import java.util.Map;

/** Which facts belong to a feed. */
sealed interface Belonging {

	/**
	 * The condition under which a fact does, in SQL.
	 * @param fact the column of the fact's number
	 */
	String condition(String fact);

	/**
	 * The same condition, where those are looked up by their numbers that belong to it.
	 * @param fact the column of the fact's number
	 */
	default String lookup(String fact) {
		return condition(fact);
	}

	/** The parameters of the condition. */
	default Map<String, Object> parameters() {
		return Map.of();
	}

	/** All facts do. */
	record All() implements Belonging {

		@Override
		public String condition(String fact) {
			return "true";
		}

	}

	/**
	 * Those do that a query finds.
	 *
	 * @param query a query for their numbers
	 * @param parameters its parameters
	 */
	record Found(String query, Map<String, Object> parameters) implements Belonging {

		@Override
		public String condition(String fact) {
			return fact + " in (" + this.query + ")";
		}

		@Override
		public String lookup(String fact) {
			return fact + " = any(array(" + this.query + "))";
		}

	}

	/**
	 * Those of a whole list do: too many to be gathered, so that each fact is looked at
	 * alone. The members have the names of the kinds of records that are listed.
	 */
	enum Listed implements Belonging {

		/** Officials with measures or offices, and the steps and offices themselves. */
		OFFICIAL("""
				coalesce((select true from sanction where target_id = %1$s and target_kind = 'OFFICIAL' limit 1),
				         (select true from tenure where id = %1$s),
				         (select true from sanction_event e join sanction s on s.id = e.sanction_id
				           where e.id = %1$s and s.target_kind = 'OFFICIAL'), false)"""),

		/** Announcements and the steps they made. */
		ANNOUNCEMENT("""
				(exists (select from announcement where id = %1$s)
				 or exists (select from sanction_event where id = %1$s and announcement_id is not null))"""),

		/** Statements. */
		STATEMENT("exists (select from statement where id = %1$s)");

		private final String condition;

		Listed(String condition) {
			this.condition = condition;
		}

		@Override
		public String condition(String fact) {
			return this.condition.formatted(fact);
		}

	}

}
