package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.official.Officials;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.opendata.Around;
import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.opendata.Surroundings;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.Entries;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineEntry;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers an announcement's page for a day, in a number of statements that no number of
 * targets changes.
 */
@Service
@Transactional(readOnly = true)
class AnnouncementPages {

	private static final Timeline.Choice IN_ORDER = new Timeline.Choice(List.of(), Timeline.Order.OLDEST);

	private final Announcements announcements;

	private final Officials officials;

	private final Surroundings surroundings;

	private final Sources sources;

	AnnouncementPages(Announcements announcements, Officials officials, Surroundings surroundings, Sources sources) {
		this.announcements = announcements;
		this.officials = officials;
		this.surroundings = surroundings;
		this.sources = sources;
	}

	/**
	 * The announcement as of a day; of one that had not been made yet only its name.
	 * @throws org.courtsanctions.shared.NotFound if no announcement has that public name
	 */
	AnnouncementPage announcement(String slug, LocalDate day, Stretch stretch) {
		AnnouncementView announcement = this.announcements.bySlug(slug);
		if (announcement.announced().on().isAfter(day)) {
			Timeline nothing = Timeline.of(List.of(), day, IN_ORDER);
			return new AnnouncementPage(announcement, false, List.of(), List.of(), List.of(), 0, List.of(), List.of(),
					0, Map.of(), nothing, nothing, PageParts.ONE, this.sources.notesFor(List.of()));
		}
		Around around = this.surroundings.announcement(announcement, day, stretch);
		List<NamedTarget> named = named(announcement, around.measures(), day);
		Timeline followed = Timeline
			.of(around.others().stream().filter(TimelineEntry.Measure.class::isInstance).toList(), day, IN_ORDER);
		List<LicenceView> beside = around.licences();
		List<StatementView> said = around.said().items();
		Timeline happened = Timeline.of(Entries.ofCaseEvents(around.events().items()), day, IN_ORDER);
		long standing = named.stream()
			.filter((target) -> target.now() != null && target.now().status().standing())
			.map((target) -> target.sanction().targetId())
			.distinct()
			.count();
		return new AnnouncementPage(announcement, true, of(named, EventKind.LISTED),
				of(named, EventKind.AMENDED, EventKind.SUSPENDED, EventKind.REINSTATED),
				of(named, EventKind.DELISTED, EventKind.EXPIRED, EventKind.SUPERSEDED), standing, beside,
				Reactions.of(said), around.said().total(), around.first(), happened, followed,
				PageParts.of("/announcements/" + slug, "#reactions", stretch.choice(), around),
				this.sources.notesFor(new SubjectRef(SubjectKind.ANNOUNCEMENT, announcement.id()),
						facts(announcement, named, beside, said, happened, followed)));
	}

	private List<NamedTarget> named(AnnouncementView announcement, List<SanctionView> around, LocalDate day) {
		Map<Long, List<SanctionView>> byTarget = around.stream().collect(Collectors.groupingBy(SanctionView::targetId));
		Map<Long, List<TenureView>> offices = this.officials.officesOf(byTarget.keySet());
		List<NamedTarget> named = new ArrayList<>();
		for (SanctionView sanction : around) {
			for (EventView event : sanction.events()) {
				if (event.isOf(announcement)) {
					named.add(NamedTarget.of(sanction, event, byTarget.getOrDefault(sanction.targetId(), List.of()),
							offices.getOrDefault(sanction.targetId(), List.of()), day));
				}
			}
		}
		return named;
	}

	private static List<NamedTarget> of(List<NamedTarget> named, EventKind... kinds) {
		return named.stream().filter((target) -> Set.of(kinds).contains(target.event().kind())).toList();
	}

	private static List<Long> facts(AnnouncementView announcement, List<NamedTarget> named, List<LicenceView> licences,
			List<StatementView> said, Timeline happened, Timeline followed) {
		List<Long> facts = new ArrayList<>(List.of(announcement.id()));
		named.forEach((target) -> facts.add(target.event().id()));
		named.forEach((target) -> target.offices().forEach((office) -> facts.add(office.id())));
		licences.forEach((licence) -> facts.add(licence.id()));
		said.stream()
			.sorted(Comparator.comparing(StatementView::stance).thenComparing(StatementView::said))
			.forEach((statement) -> facts.add(statement.id()));
		facts.addAll(happened.facts());
		facts.addAll(followed.facts());
		return facts;
	}

}
