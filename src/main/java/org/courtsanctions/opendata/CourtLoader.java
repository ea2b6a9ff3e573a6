package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.court.CourtView;
import org.courtsanctions.court.Courts;
import org.courtsanctions.sanction.Exposure;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Concerning;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Reads courts with what was taken against them. */
@Component
class CourtLoader implements Loader {

	private final Courts courts;

	private final Measures measures;

	private final Exposure exposure;

	private final Sources sources;

	private final Concerning concerning;

	CourtLoader(Courts courts, Measures measures, Exposure exposure, Sources sources, Concerning concerning) {
		this.courts = courts;
		this.measures = measures;
		this.exposure = exposure;
		this.sources = sources;
		this.concerning = concerning;
	}

	@Override
	public RecordType type() {
		return RecordType.COURT;
	}

	@Override
	public long find(String slug, LocalDate day) {
		return this.courts.bySlug(slug).id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.courts.ids();
	}

	@Override
	public Map<Long, CourtData> load(Collection<Long> ids, LocalDate day) {
		Map<Long, List<SubjectLink>> related = this.concerning.records(ids, day);
		Against against = this.measures.against(ids, day);
		SourceNotes notes = this.sources.notesFor(Stream.concat(ids.stream(), against.facts()).toList());
		Map<String, Exposure.CourtTally> tallies = this.exposure.byCourt(day)
			.stream()
			.collect(Collectors.toMap((tally) -> tally.court().slug(), (tally) -> tally));
		return this.courts.byIds(ids)
			.stream()
			.collect(Collectors.toMap(CourtView::id, (court) -> data(court, tallies.get(court.slug()), against, notes,
					related.getOrDefault(court.id(), List.of()))));
	}

	private static CourtData data(CourtView court, Exposure.@Nullable CourtTally tally, Against against,
			SourceNotes notes, List<SubjectLink> related) {
		return new CourtData(court.slug(), court.name(), court.nameLocal(), court.localLanguage(), court.type(),
				court.country(), court.seat(), RefData.ofNullable(court.parent()), against.status(court.id()),
				(tally != null) ? tally.listed() : 0, (tally != null) ? tally.standing() : 0, court.notes(),
				against.on(court.id(), notes), RefData.of(related), court.link().href(),
				EvidenceData.of(notes, court.id()));
	}

}
