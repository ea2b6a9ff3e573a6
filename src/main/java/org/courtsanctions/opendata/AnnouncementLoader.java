package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Concerning;

import org.springframework.stereotype.Component;

/** Reads announcements with the licences that came with them. */
@Component
class AnnouncementLoader implements Loader {

	private final Announcements announcements;

	private final Licences licences;

	private final Sources sources;

	private final Concerning concerning;

	AnnouncementLoader(Announcements announcements, Licences licences, Sources sources, Concerning concerning) {
		this.announcements = announcements;
		this.licences = licences;
		this.sources = sources;
		this.concerning = concerning;
	}

	@Override
	public RecordType type() {
		return RecordType.ANNOUNCEMENT;
	}

	@Override
	public long find(String slug, LocalDate day) {
		AnnouncementView announcement = this.announcements.bySlug(slug);
		if (announcement.announced().on().isAfter(day)) {
			throw new NotYet(type(), slug, announcement.announced());
		}
		return announcement.id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.announcements.ids(Announcements.Filter.NONE, day);
	}

	@Override
	public Map<Long, AnnouncementData> load(Collection<Long> ids, LocalDate day) {
		Map<Long, List<SubjectLink>> related = this.concerning.records(ids, day);
		List<LicenceView> issued = this.licences.ofAnnouncements(ids)
			.stream()
			.filter((licence) -> !licence.issued().isAfter(day))
			.toList();
		SourceNotes notes = this.sources
			.notesFor(Stream.concat(ids.stream(), issued.stream().map(LicenceView::id)).toList());
		return this.announcements.byIds(ids)
			.stream()
			.collect(Collectors.toMap(AnnouncementView::id,
					(announcement) -> data(announcement,
							issued.stream()
								.filter((licence) -> announcement.link().equals(licence.announcement()))
								.map((licence) -> LicenceData.of(licence, day, notes))
								.toList(),
							notes, related.getOrDefault(announcement.id(), List.of()))));
	}

	private static AnnouncementData data(AnnouncementView announcement, List<LicenceData> licences, SourceNotes notes,
			List<SubjectLink> related) {
		return new AnnouncementData(announcement.slug(), announcement.title(), announcement.action(),
				RefData.of(announcement.authority()), announcement.jurisdiction(),
				DateData.of(announcement.announced()), DateData.ofNullable(announcement.effective()),
				DateData.ofNullable(announcement.gazetted()), announcement.targetCount(),
				RefData.of(announcement.named()), RefData.of(announcement.programmes()), announcement.summary(),
				announcement.url(), licences, RefData.of(related), announcement.link().href(),
				EvidenceData.of(notes, announcement.id()));
	}

}
