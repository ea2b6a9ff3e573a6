package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.courtsanctions.court.CourtView;
import org.courtsanctions.court.Courts;
import org.courtsanctions.official.Officials;
import org.courtsanctions.opendata.Around;
import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.opendata.Surroundings;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Exposure;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.Timeline;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the list of courts and a court's page for a day. */
@Service
@Transactional(readOnly = true)
class CourtPages {

	private final Courts courts;

	private final Officials officials;

	private final Surroundings surroundings;

	private final Exposure exposure;

	private final Sources sources;

	CourtPages(Courts courts, Officials officials, Surroundings surroundings, Exposure exposure, Sources sources) {
		this.courts = courts;
		this.officials = officials;
		this.surroundings = surroundings;
		this.exposure = exposure;
		this.sources = sources;
	}

	/**
	 * All courts by country, international ones first, with how far each is under
	 * sanctions.
	 */
	List<Country> list(LocalDate day) {
		Map<String, Exposure.CourtTally> tallies = this.exposure.byCourt(day)
			.stream()
			.collect(Collectors.toMap((tally) -> tally.court().slug(), Function.identity()));
		Map<String, Country> countries = new LinkedHashMap<>();
		for (CourtView court : this.courts.all()) {
			String code = (court.country() != null) ? court.country() : "";
			Exposure.CourtTally tally = tallies.get(court.slug());
			if (tally != null) {
				countries.computeIfAbsent(code, (country) -> new Country(court.country(), new ArrayList<>()))
					.courts()
					.add(new Counted(court, tally));
			}
		}
		return countries.values().stream().sorted(Comparator.comparing(Country::name)).toList();
	}

	/**
	 * A court's page as of a day.
	 * @throws org.courtsanctions.shared.NotFound if no court has that public name
	 */
	CourtPage page(String slug, LocalDate day, Stretch stretch) {
		CourtView court = this.courts.bySlug(slug);
		Around around = this.surroundings.court(court.id(), day, stretch);
		List<BenchRow> people = BenchRow.on(day, this.officials.heldAt(court.id()), around.measures());
		List<SanctionView> itself = around.measures()
			.stream()
			.filter((sanction) -> sanction.target().kind() == SubjectKind.COURT)
			.toList();
		List<MeasureRow> rows = MeasureRow.on(day, itself, around.licences(), List.of());
		List<AnnouncementView> rounds = around.rounds();
		List<StatementView> said = around.said().items();
		Timeline timeline = around.timeline();
		List<BenchRow> bench = people.stream().filter(BenchRow::sitting).toList();
		List<BenchRow> others = people.stream().filter((row) -> !row.sitting()).toList();
		return new CourtPage(court, this.courts.partsOf(court.id()), bench, others, CourtShare.of(people, day),
				rows.stream().filter((row) -> row.status().standing()).toList(),
				rows.stream().filter((row) -> !row.status().standing()).toList(), rounds, said, timeline,
				PageParts.of("/courts/" + slug, PageParts.STATEMENTS, stretch.choice(), around), this.sources
					.notesFor(SubjectRef.court(court.id()), facts(court, people, rows, rounds, said, timeline)));
	}

	private static List<Long> facts(CourtView court, List<BenchRow> people, List<MeasureRow> rows,
			List<AnnouncementView> rounds, List<StatementView> said, Timeline timeline) {
		List<Long> facts = new ArrayList<>(List.of(court.id()));
		people.forEach((person) -> person.offices().forEach((office) -> facts.add(office.id())));
		rows.forEach((row) -> facts.addAll(List.of(row.listing().id(), row.latest().id())));
		rounds.forEach((round) -> facts.add(round.id()));
		said.forEach((statement) -> facts.add(statement.id()));
		facts.addAll(timeline.facts());
		return facts;
	}

	/**
	 * The courts of one country.
	 *
	 * @param code ISO 3166-1 alpha-2; null for international courts
	 * @param courts by name
	 */
	public record Country(@Nullable String code, List<Counted> courts) {

		String name() {
			return (this.code == null) ? "" : CountryCode.nameOf(this.code, LocaleContextHolder.getLocale());
		}

	}

	/**
	 * A court with its numbers.
	 *
	 * @param court the court
	 * @param tally how far it is under sanctions
	 */
	public record Counted(CourtView court, Exposure.CourtTally tally) {
	}

}
