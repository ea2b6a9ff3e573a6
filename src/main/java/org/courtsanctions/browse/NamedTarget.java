package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.Capacity;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.SanctionView;
import org.jspecify.annotations.Nullable;

/**
 * A person or body that an announcement names, with what the announcement did.
 *
 * @param sanction the measure it touched
 * @param event what it did
 * @param listing the listing that this step began, changed or ended
 * @param offices the offices held on the day of the step; when no dates tell, those on
 * record without dates
 * @param capacity what the target was when listed; null when nothing tells
 * @param earlier the first measure of the same jurisdiction against the same target, if
 * it came before this one; null when this is the first on record
 * @param now how the measure stood on the day the page speaks for; null when it had not
 * begun
 */
public record NamedTarget(SanctionView sanction, EventView event, EventView listing, List<TenureView> offices,
		@Nullable Capacity capacity, @Nullable EventView earlier, @Nullable MeasureRow now) {

	/**
	 * Describes a step.
	 * @param around every measure on record against the same target
	 * @param tenures the offices of the target
	 */
	static NamedTarget of(SanctionView sanction, EventView event, List<SanctionView> around, List<TenureView> tenures,
			LocalDate day) {
		LocalDate on = event.on().on();
		MeasureRow then = MeasureRow.on(on, List.of(sanction), List.of(), tenures).getFirst();
		MeasureRow now = MeasureRow.on(day, List.of(sanction), List.of(), tenures).stream().findFirst().orElse(null);
		EventView earlier = around.stream()
			.filter((other) -> other.jurisdiction().equals(sanction.jurisdiction()))
			.flatMap((other) -> other.events().stream())
			.filter((other) -> other.kind() == EventKind.LISTED && other.on().on().isBefore(on))
			.min(Comparator.comparing(EventView::on))
			.orElse(null);
		return new NamedTarget(sanction, event, then.listing(), offices(tenures, on), then.capacity(), earlier, now);
	}

	private static List<TenureView> offices(List<TenureView> tenures, LocalDate on) {
		List<TenureView> held = tenures.stream().filter((tenure) -> tenure.heldOn(on)).toList();
		if (!held.isEmpty()) {
			return held;
		}
		return tenures.stream()
			.filter((tenure) -> tenure.start() == null && (tenure.end() == null || !tenure.end().latest().isBefore(on)))
			.toList();
	}

}
