package org.courtsanctions.ftm;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.search.Kind;

/** What the register uses of the FollowTheMoney model, and what it knows the rest by. */
final class Model {

	/** The schemata that can be asked for, each with those that extend it. */
	private static final Map<String, Set<String>> FAMILIES = Map.of("Thing",
			Set.of("Person", "LegalEntity", "Organization", "PublicBody", "Company", "Position"), "LegalEntity",
			Set.of("Person", "LegalEntity", "Organization", "PublicBody", "Company"), "Organization",
			Set.of("Organization", "PublicBody", "Company"), "PublicBody", Set.of("PublicBody"), "Company",
			Set.of("Company"), "Person", Set.of("Person"), "Position", Set.of("Position"));

	/** Schemata of which the register has nothing. */
	private static final Set<String> ABSENT = Set.of("Address", "Airplane", "Asset", "Vessel", "Vehicle",
			"CryptoWallet", "Security", "RealEstate", "BankAccount");

	/** Schemata that nothing is compared with. */
	private static final Set<String> LINKS = Set.of("Sanction", "Occupancy", "Interval", "Ownership", "Directorship",
			"Family", "Associate", "Identification", "Passport", "UnknownLink");

	private Model() {
	}

	/** Whether there is such a schema at all, as far as the register knows. */
	static boolean knows(String schema) {
		return FAMILIES.containsKey(schema) || ABSENT.contains(schema) || LINKS.contains(schema);
	}

	/** Whether somebody can be looked for by it. */
	static boolean matchable(String schema) {
		return FAMILIES.containsKey(schema) || ABSENT.contains(schema);
	}

	/** Whether an entity of one schema is also of another. */
	static boolean isA(String schema, String wanted) {
		return FAMILIES.getOrDefault(wanted, Set.of()).contains(schema) || schema.equals(wanted);
	}

	/**
	 * Whether an entity can be what a query describes: the one schema extends the other.
	 */
	static boolean compatible(String asked, String schema) {
		return isA(schema, asked) || isA(asked, schema);
	}

	/** The records among which entities of a schema are. */
	static Set<Kind> kinds(String schema) {
		return switch (schema) {
			case "Person" -> Set.of(Kind.OFFICIAL, Kind.ACTOR);
			case "Organization", "PublicBody", "Company" -> Set.of(Kind.COURT, Kind.ACTOR, Kind.AUTHORITY);
			case "Thing", "LegalEntity" -> Set.of(Kind.OFFICIAL, Kind.COURT, Kind.ACTOR, Kind.AUTHORITY);
			default -> Set.of();
		};
	}

	/** The properties of a query that are names. */
	static final List<String> NAMES = List.of("name", "alias", "previousName", "weakAlias");

	/** The properties of a query that are countries. */
	static final List<String> COUNTRIES = List.of("nationality", "citizenship", "country", "jurisdiction",
			"mainCountry");

}
