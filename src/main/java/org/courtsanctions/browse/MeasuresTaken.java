package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.SanctionView;

/**
 * The measures against many targets, as they stood on a day.
 *
 * @param standing sanctions in law that stood
 * @param criminal criminal measures that stood
 * @param over measures of both kinds that had ended or were suspended
 */
public record MeasuresTaken(List<MeasureRow> standing, List<MeasureRow> criminal, List<MeasureRow> over) {

	/**
	 * Sorts out sanctions that had begun by a day, the latest listing first.
	 * @param offices the offices of the targets by the target's number
	 */
	static MeasuresTaken on(LocalDate day, List<SanctionView> sanctions, List<LicenceView> licences,
			Map<Long, List<TenureView>> offices) {
		Map<Long, List<SanctionView>> byTarget = sanctions.stream()
			.collect(Collectors.groupingBy(SanctionView::targetId, LinkedHashMap::new, Collectors.toList()));
		List<MeasureRow> rows = byTarget.entrySet()
			.stream()
			.flatMap((target) -> MeasureRow
				.on(day, target.getValue(), licences, offices.getOrDefault(target.getKey(), List.of()))
				.stream())
			.sorted(Comparator.comparing((MeasureRow row) -> row.listing().on()).reversed())
			.toList();
		return new MeasuresTaken(rows.stream().filter((row) -> row.inLaw() && row.status().standing()).toList(),
				rows.stream().filter((row) -> !row.inLaw() && row.status().standing()).toList(),
				rows.stream().filter((row) -> !row.status().standing()).toList());
	}

	/** Whether nobody was ever listed. */
	public boolean none() {
		return this.standing.isEmpty() && this.criminal.isEmpty() && this.over.isEmpty();
	}

	/** How often each measure was taken, in the set's own order. */
	List<Use> uses() {
		List<Use> uses = new ArrayList<>();
		for (Measure measure : Measure.values()) {
			long ever = targets(all()
				.filter((row) -> row.measures().contains(measure) || row.listing().measures().contains(measure)));
			if (ever > 0) {
				uses.add(new Use(measure, ever, targets(Stream.concat(this.standing.stream(), this.criminal.stream())
					.filter((row) -> row.measures().contains(measure)))));
			}
		}
		return uses;
	}

	private static long targets(Stream<MeasureRow> rows) {
		return rows.map((row) -> row.sanction().targetId()).distinct().count();
	}

	/** The facts its tables tell, in reading order. */
	List<Long> facts() {
		List<Long> facts = new ArrayList<>();
		all().forEach((row) -> facts.addAll(List.of(row.listing().id(), row.latest().id())));
		return facts;
	}

	private Stream<MeasureRow> all() {
		return Stream.of(this.standing, this.criminal, this.over).flatMap(List::stream);
	}

	/**
	 * How often a measure was taken.
	 *
	 * @param measure the measure
	 * @param ever against how many targets by the day
	 * @param standing how many of them were under it on the day
	 */
	public record Use(Measure measure, long ever, long standing) {
	}

}
