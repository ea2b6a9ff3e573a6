package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.Officials;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on record for a court, on one day.
 *
 * @param official who
 * @param ownScript the name in the official's own script
 * @param sitting whether dates on record say that an office here was held on that day
 * @param standing whether the office on record is still held today
 * @param offices the offices held here on that day; all that had begun when none is dated
 * to that day
 * @param tenures every office ever held here
 * @param sanctions every measure ever taken against the official
 * @param verdict what the measures made of the official on that day
 */
public record BenchRow(SubjectLink official, OfficialView.@Nullable NameView ownScript, boolean sitting,
		OfficeStanding standing, List<TenureView> offices, List<TenureView> tenures, List<SanctionView> sanctions,
		Verdict verdict) {

	/**
	 * One row for each official who had an office or a measure on record by a day, in the
	 * order given.
	 */
	static List<BenchRow> on(LocalDate day, List<Officials.Held> held, List<SanctionView> sanctions) {
		Map<Long, List<Officials.Held>> byOfficial = new LinkedHashMap<>();
		held.forEach(
				(office) -> byOfficial.computeIfAbsent(office.officialId(), (id) -> new ArrayList<>()).add(office));
		Map<Long, List<SanctionView>> against = sanctions.stream()
			.collect(Collectors.groupingBy(SanctionView::targetId));
		List<BenchRow> rows = new ArrayList<>();
		byOfficial.forEach((id, offices) -> {
			BenchRow row = row(day, offices, against.getOrDefault(id, List.of()));
			if (row.sitting() || !row.verdict().jurisdictions().isEmpty()
					|| !row.verdict().criminalJurisdictions().isEmpty()) {
				rows.add(row);
			}
		});
		return rows;
	}

	private static BenchRow row(LocalDate day, List<Officials.Held> offices, List<SanctionView> against) {
		List<TenureView> all = offices.stream().map(Officials.Held::tenure).toList();
		List<TenureView> current = all.stream().filter((tenure) -> tenure.heldOn(day)).toList();
		List<TenureView> begun = all.stream().filter((tenure) -> tenure.begunBy(day)).toList();
		Officials.Held first = offices.getFirst();
		return new BenchRow(first.official(), first.ownScript(), !current.isEmpty(), first.standing(),
				current.isEmpty() ? begun : current, all, against,
				Verdict.of(MeasureRow.on(day, against, List.of(), all)));
	}

	/** Whether an office here was held on a day, as far as dates tell. */
	boolean satOn(LocalDate day) {
		return this.tenures.stream().anyMatch((tenure) -> tenure.heldOn(day));
	}

	/** Whether any sanction in law stood on a day. */
	boolean sanctionedOn(LocalDate day) {
		return this.sanctions.stream()
			.anyMatch((sanction) -> sanction.kind().inLaw() && sanction.statusOn(day).standing());
	}

}
