package org.courtsanctions.reconcile;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the service knows about its entities: every property can be fetched for a column
 * of matched cells, and be compared with another column when cells are matched.
 */
enum Property {

	NAMES("reconcile.property.names", "OCAY"), OTHER_SCRIPTS("reconcile.property.otherScripts", "OCA"),
	KIND("reconcile.property.kind", "OCAY"), OFFICE("reconcile.property.office", "OA"),
	OFFICE_STANDING("reconcile.property.officeStanding", "O"), COURT("reconcile.property.court", "OA"),
	OFFICES_HELD("reconcile.property.officesHeld", "O"), BIRTH_YEAR("reconcile.property.birthYear", "O"),
	NATIONALITY("reconcile.property.nationality", "O"), COUNTRY("reconcile.property.country", "CAY"),
	SEAT("reconcile.property.seat", "C"), PARENT("reconcile.property.parent", "C"),
	STATUS("reconcile.property.status", "OCA"), AUTHORITIES("reconcile.property.authorities", "OCA"),
	AUTHORITIES_IN_FORCE("reconcile.property.authoritiesInForce", "OCA"),
	FIRST_LISTED("reconcile.property.firstListed", "OCA"), LISTED_SINCE("reconcile.property.listedSince", "OCA"),
	PROGRAMMES("reconcile.property.programmes", "OCA"), MEASURES("reconcile.property.measures", "OCA"),
	CRIMINAL_MEASURES("reconcile.property.criminalMeasures", "OCA"),
	LIST_REFERENCES("reconcile.property.listReferences", "OCA"), LIST_NAME("reconcile.property.listName", "Y"),
	LIST_ADDRESS("reconcile.property.listAddress", "Y"), PAGE("reconcile.property.page", "OCAY");

	private final String label;

	private final String types;

	/** Types by their letters: official, court, actor, authority. */
	Property(String label, String types) {
		this.label = label;
		this.types = types;
	}

	/** Its name for programs. */
	String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The message with its name. */
	String label() {
		return this.label;
	}

	Set<EntityType> types() {
		Set<EntityType> types = EnumSet.noneOf(EntityType.class);
		for (char letter : this.types.toCharArray()) {
			types.add(switch (letter) {
				case 'O' -> EntityType.OFFICIAL;
				case 'C' -> EntityType.COURT;
				case 'A' -> EntityType.ACTOR;
				default -> EntityType.AUTHORITY;
			});
		}
		return types;
	}

	/** The type of its values when they are entities of this service. */
	@Nullable EntityType valueType() {
		return switch (this) {
			case COURT, PARENT -> EntityType.COURT;
			case AUTHORITIES, AUTHORITIES_IN_FORCE -> EntityType.AUTHORITY;
			default -> null;
		};
	}

	/** Whether the comparison of names takes it into account, and so the score does. */
	boolean scored() {
		return this == NAMES || this == BIRTH_YEAR || this == NATIONALITY || this == COUNTRY;
	}

	static Optional<Property> of(String id) {
		return Arrays.stream(values()).filter((property) -> property.id().equals(id)).findFirst();
	}

	static List<Property> of(EntityType type) {
		return Arrays.stream(values()).filter((property) -> property.types().contains(type)).toList();
	}

}
