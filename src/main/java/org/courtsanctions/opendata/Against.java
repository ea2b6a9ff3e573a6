package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.source.SourceNotes;
import org.jspecify.annotations.Nullable;

/**
 * Measures with all that is needed to tell them on a day.
 *
 * @param measures the measures by the number of their target
 * @param licences the general licences that came with their listings
 * @param offices the offices of the targets by number
 * @param day the day
 */
record Against(Map<Long, List<SanctionView>> measures, List<LicenceView> licences, Map<Long, List<TenureView>> offices,
		LocalDate day) {

	static Against of(List<SanctionView> measures, List<LicenceView> licences, Map<Long, List<TenureView>> offices,
			LocalDate day) {
		return new Against(measures.stream()
			.filter((measure) -> measure.listingOn(day).isPresent())
			.collect(Collectors.groupingBy(SanctionView::targetId)), licences, offices, day);
	}

	/** The numbers of the facts that tell them. */
	Stream<Long> facts() {
		return this.measures.values()
			.stream()
			.flatMap(List::stream)
			.flatMap((measure) -> measure.events().stream())
			.map(EventView::id);
	}

	/** The measures against one target, the latest listing first. */
	List<SanctionData> on(long target, SourceNotes notes) {
		return begun(target).stream().map((measure) -> data(measure, notes)).toList();
	}

	OfficialStatus status(long target) {
		return OfficialStatus.of(begun(target), this.day);
	}

	/** The first day of the oldest measure that stood. */
	@Nullable DateData since(long target) {
		return standing(target).stream()
			.map((measure) -> measure.listingOn(this.day).orElseThrow().on())
			.min(Comparator.naturalOrder())
			.map(DateData::of)
			.orElse(null);
	}

	/** Whose measures stood, or ever had when none did. */
	List<RefData> authorities(long target) {
		List<SanctionView> standing = standing(target);
		return (standing.isEmpty() ? begun(target) : standing).stream()
			.map((measure) -> measure.listingOn(this.day).orElseThrow().authority())
			.filter(Objects::nonNull)
			.distinct()
			.map(RefData::of)
			.sorted(Comparator.comparing(RefData::name))
			.toList();
	}

	private List<SanctionView> begun(long target) {
		return this.measures.getOrDefault(target, List.of())
			.stream()
			.sorted(Comparator.comparing((SanctionView measure) -> measure.listingOn(this.day).orElseThrow().on())
				.reversed())
			.toList();
	}

	/** Criminal measures count only where nothing else was ever taken. */
	private List<SanctionView> standing(long target) {
		boolean criminal = status(target) == OfficialStatus.CRIMINAL_ONLY;
		return begun(target).stream()
			.filter((measure) -> measure.kind().inLaw() != criminal && measure.statusOn(this.day).standing())
			.toList();
	}

	SanctionData data(SanctionView measure, SourceNotes notes) {
		EventView listing = measure.listingOn(this.day).orElseThrow();
		EventView latest = measure.latestOn(this.day).orElseThrow();
		boolean over = latest.kind().ends();
		Collection<TenureView> held = this.offices.getOrDefault(measure.targetId(), List.of());
		return new SanctionData(measure.slug(), RefData.of(measure.target()), measure.kind(), measure.kind().inLaw(),
				measure.jurisdiction(), RefData.ofNullable(listing.authority()),
				RefData.ofNullable(measure.programme()), measure.codes(), measure.listReference(),
				measure.statusOn(this.day), DateData.of(listing.on()), over ? DateData.of(latest.on()) : null,
				over ? latest.reason() : null, measure.measuresOn(this.day), listing.capacityOf(List.copyOf(held)),
				listing.standing(),
				(listing.seen() != null && !listing.seen().on().isAfter(this.day)) ? DateData.of(listing.seen()) : null,
				DateData.ofDay(listing.plannedEnd()), listing.reason(), licences(listing),
				measure.events()
					.stream()
					.filter((event) -> !event.on().on().isAfter(this.day))
					.map((event) -> event(event, notes))
					.toList(),
				measure.target().href(), EvidenceData.of(notes, listing.id()));
	}

	private List<String> licences(EventView listing) {
		return this.licences.stream()
			.filter((licence) -> licence.announcement() != null
					&& licence.announcement().equals(listing.announcement()))
			.filter((licence) -> !licence.issued().isAfter(this.day))
			.map(LicenceView::slug)
			.toList();
	}

	private SanctionEventData event(EventView event, SourceNotes notes) {
		return new SanctionEventData(event.slug(), event.kind(), DateData.of(event.on()),
				RefData.ofNullable(event.announcement()), RefData.ofNullable(event.authority()), event.measures(),
				event.reason(), event.capacity(), DateData.ofDay(event.plannedEnd()), event.standing(),
				(event.seen() != null && !event.seen().on().isAfter(this.day)) ? DateData.of(event.seen()) : null,
				EvidenceData.of(notes, event.id()));
	}

}
