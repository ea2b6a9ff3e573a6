package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What all measures together make of an official on a day: the strongest that any of them
 * gives. {@link #CRIMINAL_ONLY} is under criminal measures that are no sanctions in law,
 * and under nothing else.
 */
public enum OfficialStatus {

	IN_FORCE, CONTESTED, SUSPENDED, LIFTED, CRIMINAL_ONLY, NOT_LISTED;

	/**
	 * What measures make of their target on a day; those that had not begun by then count
	 * for nothing.
	 */
	public static OfficialStatus of(Collection<SanctionView> measures, LocalDate day) {
		List<SanctionView> begun = measures.stream().filter((measure) -> measure.listingOn(day).isPresent()).toList();
		return of(begun.stream()
			.filter((measure) -> measure.kind().inLaw())
			.map((measure) -> measure.statusOn(day))
			.collect(Collectors.toSet()), !begun.isEmpty());
	}

	/**
	 * What statuses of single measures add up to.
	 * @param inLaw those of sanctions in law
	 * @param any whether there was any measure at all
	 */
	public static OfficialStatus of(Set<Status> inLaw, boolean any) {
		if (inLaw.isEmpty()) {
			return any ? CRIMINAL_ONLY : NOT_LISTED;
		}
		return inLaw.contains(Status.IN_FORCE) ? IN_FORCE
				: inLaw.contains(Status.CONTESTED) ? CONTESTED : inLaw.contains(Status.SUSPENDED) ? SUSPENDED : LIFTED;
	}

}
