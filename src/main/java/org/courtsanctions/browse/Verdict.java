package org.courtsanctions.browse;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.sanction.Status;
import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the first question about a target: sanctioned or not, by whom, since
 * when.
 *
 * @param status what all measures together make of the target
 * @param jurisdictions in whose name sanctions stand, the oldest first; those that ever
 * stood when none does
 * @param since the first day of the oldest sanction that stands
 * @param ended the sanction whose end counts most when none stands: one that an
 * announcement ended, the latest first
 * @param criminalJurisdictions in whose name criminal measures stand
 */
public record Verdict(OfficialStatus status, List<String> jurisdictions, @Nullable PartialDate since,
		@Nullable MeasureRow ended, List<String> criminalJurisdictions) {

	static Verdict of(List<MeasureRow> rows) {
		List<MeasureRow> sanctions = rows.stream().filter(MeasureRow::inLaw).toList();
		List<MeasureRow> standing = sanctions.stream().filter((row) -> row.status().standing()).toList();
		MeasureRow ended = sanctions.stream()
			.filter((row) -> standing.isEmpty() && row.status() == Status.LIFTED)
			.max(Comparator.comparing((MeasureRow row) -> row.latest().announcement() != null)
				.thenComparing((row) -> row.latest().on()))
			.orElse(null);
		PartialDate since = standing.stream()
			.map((row) -> row.listing().on())
			.min(Comparator.naturalOrder())
			.orElse(null);
		return new Verdict(
				OfficialStatus.of(sanctions.stream().map(MeasureRow::status).collect(Collectors.toSet()),
						!rows.isEmpty()),
				jurisdictions(standing.isEmpty() ? sanctions : standing), since, ended,
				jurisdictions(rows.stream().filter((row) -> !row.inLaw() && row.status().standing()).toList()));
	}

	private static List<String> jurisdictions(List<MeasureRow> rows) {
		return rows.reversed().stream().map((row) -> row.sanction().jurisdiction()).distinct().toList();
	}

}
