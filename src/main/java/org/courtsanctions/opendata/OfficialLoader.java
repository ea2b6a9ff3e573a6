package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.Officials;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Concerning;

import org.springframework.stereotype.Component;

/** Reads officials with their offices and what was taken against them. */
@Component
class OfficialLoader implements Loader {

	private final Officials officials;

	private final Measures measures;

	private final Sources sources;

	private final Concerning concerning;

	OfficialLoader(Officials officials, Measures measures, Sources sources, Concerning concerning) {
		this.officials = officials;
		this.measures = measures;
		this.sources = sources;
		this.concerning = concerning;
	}

	@Override
	public RecordType type() {
		return RecordType.OFFICIAL;
	}

	@Override
	public long find(String slug, LocalDate day) {
		return this.officials.bySlug(slug).id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.officials.ids();
	}

	@Override
	public Map<Long, OfficialData> load(Collection<Long> ids, LocalDate day) {
		Map<Long, List<SubjectLink>> related = this.concerning.records(ids, day);
		List<OfficialView> found = this.officials.byIds(ids);
		Map<Long, List<TenureView>> offices = found.stream()
			.collect(Collectors.toMap(OfficialView::id,
					(official) -> official.tenures().stream().filter((office) -> office.begunBy(day)).toList()));
		Against against = this.measures.against(ids, offices, day);
		List<Long> facts = new ArrayList<>(ids);
		offices.values().forEach((held) -> held.forEach((office) -> facts.add(office.id())));
		against.facts().forEach(facts::add);
		SourceNotes notes = this.sources.notesFor(facts);
		return found.stream()
			.collect(Collectors.toMap(OfficialView::id,
					(official) -> data(official, offices.getOrDefault(official.id(), List.of()), against, notes,
							related.getOrDefault(official.id(), List.of()))));
	}

	static OfficialData data(OfficialView official, List<TenureView> offices, Against against, SourceNotes notes,
			List<SubjectLink> related) {
		long id = official.id();
		return new OfficialData(official.slug(), official.name(), official.names()
			.stream()
			.map((name) -> new NameData(name.text(), name.script(), name.language(), name.kind(), name.ownScript()))
			.toList(), official.kind(), official.kind().courtOfficial(), official.office(),
				RefData.ofNullable(official.court()), official.standing(), official.birthYear(),
				official.nationalities(), against.status(id), against.since(id), against.authorities(id),
				official.notes(), offices.stream().map((office) -> office(office, against.day(), notes)).toList(),
				against.on(id, notes), RefData.of(related), official.link().href(), EvidenceData.of(notes, id));
	}

	private static OfficeData office(TenureView office, LocalDate day, SourceNotes notes) {
		return new OfficeData(office.role(), RefData.ofNullable(office.court()), DateData.ofNullable(office.start()),
				DateData.ofNullable(office.end()), office.heldOn(day), office.note(),
				EvidenceData.of(notes, office.id()));
	}

}
