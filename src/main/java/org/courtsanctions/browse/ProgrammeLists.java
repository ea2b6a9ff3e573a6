package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the list of all programmes that had been made by a day. */
@Service
@Transactional(readOnly = true)
class ProgrammeLists {

	private final Programmes programmes;

	private final Sources sources;

	ProgrammeLists(Programmes programmes, Sources sources) {
		this.programmes = programmes;
		this.sources = sources;
	}

	Listed all(LocalDate day) {
		List<ProgrammeView> made = this.programmes.all(day)
			.stream()
			.filter((programme) -> programme.madeBy(day))
			.toList();
		Map<String, List<SubjectLink>> targets = this.programmes.targetsOn(day);
		Map<String, List<Entry>> byJurisdiction = made.stream()
			.map((programme) -> new Entry(programme, programme.revokedBy(day),
					targets.getOrDefault(programme.slug(), List.of()), revokedByIt(programme, made, day)))
			.collect(Collectors.groupingBy((entry) -> entry.programme().jurisdiction(), LinkedHashMap::new,
					Collectors.toList()));
		List<Jurisdiction> jurisdictions = byJurisdiction.entrySet()
			.stream()
			.map((group) -> new Jurisdiction(group.getKey(), group.getValue()))
			.sorted(Comparator.comparing((Jurisdiction group) -> group.entries().size()).reversed())
			.toList();
		return new Listed(jurisdictions,
				this.sources.notesFor(jurisdictions.stream()
					.flatMap((group) -> group.entries().stream())
					.map((entry) -> entry.programme().id())
					.toList()));
	}

	private static List<SubjectLink> revokedByIt(ProgrammeView programme, List<ProgrammeView> all, LocalDate day) {
		return all.stream()
			.filter((other) -> other.revokedBy() != null && other.revokedBy().slug().equals(programme.slug()))
			.filter((other) -> other.revokedBy(day))
			.map(ProgrammeView::link)
			.toList();
	}

	/**
	 * What the programmes list shows.
	 *
	 * @param jurisdictions the laws by jurisdiction, the one with most laws first
	 * @param notes the sources
	 */
	public record Listed(List<Jurisdiction> jurisdictions, SourceNotes notes) {
	}

	/**
	 * The laws of one jurisdiction.
	 *
	 * @param country ISO 3166-1 alpha-2 or EU
	 * @param entries its laws, the latest first
	 */
	public record Jurisdiction(String country, List<Entry> entries) {
	}

	/**
	 * A law in the list.
	 *
	 * @param programme the law
	 * @param revoked whether it had been revoked by the day
	 * @param targets who was ever listed under it by the day
	 * @param revokes the laws it had revoked by the day
	 */
	public record Entry(ProgrammeView programme, boolean revoked, List<SubjectLink> targets,
			List<SubjectLink> revokes) {
	}

}
