package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.Officials;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.opendata.Around;
import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.opendata.Surroundings;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.StripChart;
import org.courtsanctions.timeline.Timeline;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers an official's profile for a day, in a number of statements that no length of
 * history changes, and of what has no end only a part.
 */
@Service
@Transactional(readOnly = true)
class OfficialProfiles {

	private final Officials officials;

	private final Announcements announcements;

	private final Surroundings surroundings;

	private final Sources sources;

	OfficialProfiles(Officials officials, Announcements announcements, Surroundings surroundings, Sources sources) {
		this.officials = officials;
		this.announcements = announcements;
		this.surroundings = surroundings;
		this.sources = sources;
	}

	/**
	 * The profile as of a day.
	 * @throws org.courtsanctions.shared.NotFound if no official has that public name
	 */
	OfficialPage profile(String slug, LocalDate day, Stretch stretch) {
		OfficialView official = this.officials.bySlug(slug);
		Around around = this.surroundings.official(official, day, stretch);
		List<SanctionView> measures = around.measures();
		List<TenureView> tenures = official.tenures().stream().filter((tenure) -> tenure.begunBy(day)).toList();
		List<MeasureRow> rows = MeasureRow.on(day, measures, around.licences(), tenures);
		Timeline timeline = around.timeline();
		List<AnnouncementView> rounds = this.announcements.touching(measures)
			.stream()
			.filter((announcement) -> !announcement.announced().on().isAfter(day))
			.toList();
		return new OfficialPage(official, Verdict.of(rows),
				tenures.stream().filter((tenure) -> tenure.heldOn(day)).toList(), leftOn(official, tenures, day),
				rows.stream().filter((row) -> row.inLaw() && row.status().standing()).toList(),
				rows.stream().filter((row) -> !row.inLaw() && row.status().standing()).toList(),
				rows.stream().filter((row) -> !row.status().standing()).toList(), strip(tenures, rows, day), timeline,
				around.own().items(), around.said().items(), tenures, rounds,
				PageParts.of(official.link().href(), PageParts.STATEMENTS, stretch.choice(), around),
				this.sources.notesFor(SubjectRef.official(official.id()),
						facts(official, rows, tenures, timeline, around.statements())));
	}

	private static @Nullable PartialDate leftOn(OfficialView official, List<TenureView> tenures, LocalDate day) {
		boolean holdsOne = tenures.stream().anyMatch((tenure) -> tenure.heldOn(day));
		if (holdsOne || official.standing() != OfficeStanding.FORMER) {
			return null;
		}
		return tenures.stream()
			.filter((tenure) -> tenure.court() != null)
			.map(TenureView::end)
			.filter(Objects::nonNull)
			.filter((end) -> !end.on().isAfter(day))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

	private static @Nullable StripChart strip(List<TenureView> tenures, List<MeasureRow> rows, LocalDate day) {
		List<StripChart.Span> spans = new ArrayList<>();
		for (TenureView tenure : tenures.reversed()) {
			if (tenure.start() != null) {
				LocalDate end = (tenure.end() != null) ? tenure.end().latest() : null;
				spans.add(new StripChart.Span(tenure.role(), null, "office", tenure.start().on(), end));
			}
		}
		rows.reversed().forEach((row) -> spans.add(row.span()));
		return StripChart.of(spans, day);
	}

	private static List<Long> facts(OfficialView official, List<MeasureRow> rows, List<TenureView> tenures,
			Timeline timeline, List<StatementView> said) {
		List<Long> facts = new ArrayList<>(List.of(official.id()));
		rows.forEach((row) -> facts.addAll(List.of(row.listing().id(), row.latest().id())));
		rows.forEach((row) -> row.licences().forEach((licence) -> facts.add(licence.id())));
		facts.addAll(timeline.facts());
		said.forEach((statement) -> facts.add(statement.id()));
		tenures.forEach((tenure) -> facts.add(tenure.id()));
		return facts;
	}

}
