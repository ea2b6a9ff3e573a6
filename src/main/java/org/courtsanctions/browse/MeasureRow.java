package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.Capacity;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Status;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.timeline.StripChart;
import org.jspecify.annotations.Nullable;

/**
 * A sanction as a row of a table: how it stood on a day.
 *
 * @param sanction the sanction
 * @param listing the listing that was the latest on that day
 * @param latest what had happened last
 * @param status how it stood
 * @param measures what the listing did, as last amended
 * @param capacity what the target was when listed; null when nothing tells
 * @param seen when the listing was last seen standing, if that was not after that day
 * @param licences the general licences that came with the listing
 */
public record MeasureRow(SanctionView sanction, EventView listing, EventView latest, Status status,
		List<Measure> measures, @Nullable Capacity capacity, @Nullable PartialDate seen, List<LicenceView> licences) {

	/** The rows of all sanctions that had begun by a day, the latest listing first. */
	static List<MeasureRow> on(LocalDate day, List<SanctionView> sanctions, List<LicenceView> licences,
			List<TenureView> tenures) {
		return sanctions.stream()
			.filter((sanction) -> sanction.listingOn(day).isPresent())
			.map((sanction) -> row(day, sanction, licences, tenures))
			.sorted(Comparator.comparing((MeasureRow row) -> row.listing().on()).reversed())
			.toList();
	}

	private static MeasureRow row(LocalDate day, SanctionView sanction, List<LicenceView> licences,
			List<TenureView> tenures) {
		EventView listing = sanction.listingOn(day).orElseThrow();
		List<LicenceView> beside = licences.stream()
			.filter((licence) -> licence.announcement() != null
					&& licence.announcement().equals(listing.announcement()))
			.filter((licence) -> !licence.issued().isAfter(day))
			.toList();
		return new MeasureRow(sanction, listing, sanction.latestOn(day).orElseThrow(), sanction.statusOn(day),
				sanction.measuresOn(day), listing.capacityOf(tenures),
				(listing.seen() != null && !listing.seen().on().isAfter(day)) ? listing.seen() : null, beside);
	}

	public boolean inLaw() {
		return this.sanction.kind().inLaw();
	}

	/** How charts draw it. */
	String style() {
		if (!this.sanction.kind().inLaw()) {
			return "criminal";
		}
		return switch (this.status) {
			case IN_FORCE -> "measure";
			case CONTESTED, SUSPENDED -> "suspended";
			case LIFTED, NOT_LISTED -> "ended";
		};
	}

	/**
	 * The span a chart draws for it: from the latest listing to its end, if it had ended
	 * by that day.
	 */
	StripChart.Span span() {
		String authority = (this.listing.authority() != null) ? this.listing.authority().label()
				: this.sanction.jurisdiction();
		LocalDate to = this.latest.kind().ends() ? this.latest.on().on() : null;
		if (!inLaw()) {
			String word = "strip.kind." + this.sanction.kind().name();
			return new StripChart.Span(authority, word, style(), this.listing.on().on(), to);
		}
		String law = (this.sanction.programme() != null) ? ", " + this.sanction.programme().label() : "";
		return new StripChart.Span(authority + law, null, style(), this.listing.on().on(), to);
	}

}
