package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * A sanction with its life, as pages show it.
 *
 * @param id its number
 * @param slug its public name in data
 * @param target who or what is listed
 * @param targetId the target's number as a fact
 * @param kind a sanction in law, or which step of a criminal proceeding
 * @param jurisdiction ISO 3166-1 alpha-2 or EU
 * @param programme the legal basis; null when it was not read
 * @param codes the codes the list gives the entry
 * @param listReference the entry's number on the list
 * @param events its life, in order
 */
public record SanctionView(long id, String slug, SubjectLink target, long targetId, SanctionKind kind,
		String jurisdiction, @Nullable SubjectLink programme, List<String> codes, @Nullable String listReference,
		List<EventView> events) {

	/** The status on a day: the fold of the events up to and including that day. */
	public Status statusOn(LocalDate day) {
		Status status = Status.NOT_LISTED;
		for (EventView event : until(day)) {
			status = switch (event.kind()) {
				case LISTED, REINSTATED -> certain(event.standing()) ? Status.IN_FORCE : Status.CONTESTED;
				case SUSPENDED -> Status.SUSPENDED;
				case DELISTED, EXPIRED, SUPERSEDED -> Status.LIFTED;
				case AMENDED -> status;
			};
		}
		return status;
	}

	private static boolean certain(Standing standing) {
		return standing == Standing.STATED || standing == Standing.PRESUMED;
	}

	/** The listing that was the latest on a day, if there had been one. */
	public Optional<EventView> listingOn(LocalDate day) {
		return until(day).stream().filter((event) -> event.kind() == EventKind.LISTED).reduce((first, next) -> next);
	}

	/**
	 * What the latest listing did on a day: its own measures, or those of the last
	 * amendment that named measures anew.
	 */
	public List<Measure> measuresOn(LocalDate day) {
		List<Measure> measures = List.of();
		for (EventView event : until(day)) {
			if (event.kind() == EventKind.LISTED || event.kind() == EventKind.AMENDED && !event.measures().isEmpty()) {
				measures = event.measures();
			}
		}
		return measures;
	}

	/** What happened last up to a day, if anything had. */
	public Optional<EventView> latestOn(LocalDate day) {
		return until(day).stream().reduce((first, next) -> next);
	}

	/** Who listed the target; the authority of the latest listing. */
	public @Nullable SubjectLink authority() {
		return this.events.reversed()
			.stream()
			.filter((event) -> event.kind() == EventKind.LISTED)
			.map(EventView::authority)
			.findFirst()
			.orElse(null);
	}

	private List<EventView> until(LocalDate day) {
		return this.events.stream().filter((event) -> !event.on().on().isAfter(day)).toList();
	}

}
