package org.courtsanctions.reconcile;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * A reconciliation query, whichever version it came in.
 *
 * @param names what the cell says
 * @param ids the records it may be, by their own names
 * @param idsRequired whether it can be no other
 * @param types what it may be
 * @param wished the types that come first among equals
 * @param limit how many candidates to tell at most
 * @param conditions what else is known
 */
record Question(List<String> names, List<String> ids, boolean idsRequired, Set<EntityType> types,
		Set<EntityType> wished, int limit, List<Condition> conditions) {

	/**
	 * What is known about the entity from another column.
	 *
	 * @param property of which property
	 * @param given the values
	 * @param required whether others are no candidates
	 * @param quantifier how many of the values have to fit
	 */
	record Condition(Property property, List<Given> given, boolean required, Quantifier quantifier) {
	}

	/**
	 * A value from another column.
	 *
	 * @param text as text
	 * @param id when it is an entity itself
	 */
	record Given(String text, @Nullable String id) {
	}

	/** How many of several values have to fit. */
	enum Quantifier {

		ANY, ALL, NONE

	}

}
