package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Concerning;

import org.springframework.stereotype.Component;

/** Reads programmes with their licences. */
@Component
class ProgrammeLoader implements Loader {

	private final Programmes programmes;

	private final Licences licences;

	private final Sources sources;

	private final Concerning concerning;

	ProgrammeLoader(Programmes programmes, Licences licences, Sources sources, Concerning concerning) {
		this.programmes = programmes;
		this.licences = licences;
		this.sources = sources;
		this.concerning = concerning;
	}

	@Override
	public RecordType type() {
		return RecordType.PROGRAMME;
	}

	@Override
	public long find(String slug, LocalDate day) {
		ProgrammeView programme = this.programmes.bySlug(slug, day);
		if (!programme.madeBy(day)) {
			throw new NotYet(type(), slug, programme.made().orElseThrow());
		}
		return programme.id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.programmes.ids(day);
	}

	@Override
	public Map<Long, ProgrammeData> load(Collection<Long> ids, LocalDate day) {
		Map<Long, List<SubjectLink>> related = this.concerning.records(ids, day);
		List<LicenceView> issued = this.licences.ofProgrammes(ids)
			.stream()
			.filter((licence) -> !licence.issued().isAfter(day))
			.toList();
		SourceNotes notes = this.sources
			.notesFor(Stream.concat(ids.stream(), issued.stream().map(LicenceView::id)).toList());
		return this.programmes.byIds(ids, day)
			.stream()
			.collect(Collectors.toMap(ProgrammeView::id,
					(programme) -> data(programme,
							issued.stream()
								.filter((licence) -> licence.programme().equals(programme.link()))
								.map((licence) -> LicenceData.of(licence, day, notes))
								.toList(),
							day, notes, related.getOrDefault(programme.id(), List.of()))));
	}

	static ProgrammeData data(ProgrammeView programme, List<LicenceData> licences, LocalDate day, SourceNotes notes,
			List<SubjectLink> related) {
		boolean revoked = programme.revokedBy(day);
		return new ProgrammeData(programme.slug(), programme.citation(), programme.title(), programme.kind(),
				programme.codes(), RefData.of(programme.authority()), programme.jurisdiction(),
				DateData.ofNullable(programme.signed()), DateData.ofNullable(programme.effective()),
				DateData.ofNullable(programme.published()), revoked ? DateData.ofNullable(programme.revoked()) : null,
				revoked ? RefData.ofNullable(programme.revokedBy()) : null, programme.summary(), programme.listed(),
				programme.standing(), licences, RefData.of(related), programme.link().href(),
				EvidenceData.of(notes, programme.id()));
	}

}
