package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.timeline.TimelineEntry;
import org.courtsanctions.timeline.TimelineKind;

/**
 * Something that happened, as the timeline tells it.
 *
 * @param date when
 * @param kind what kind of thing
 * @param form in which form it stands in the timeline
 * @param what what happened, in a line
 * @param about the record on whose page it stands
 * @param evidence what it rests on
 */
@Schema(name = "Timeline", description = "Something that happened, as the timeline tells it.")
public record TimelineData(@Schema(description = "When.") DateData date,
		@Schema(description = "What kind of thing.") TimelineKind kind,
		@Schema(description = "In which form it stands in the timeline.") Chronicle.Form form,
		@Schema(description = "What happened, in a line.") String what,
		@Schema(description = "The record on whose page it stands.") RefData about,
		@Schema(description = "What it rests on.") EvidenceData evidence) {

	/** An entry of a timeline, as the notes of a page tell its sources. */
	static TimelineData of(TimelineEntry entry, SourceNotes notes) {
		return new TimelineData(DateData.of(entry.date()), entry.kind(), ChronicleEntries.form(entry), what(entry),
				RefData.of(about(entry)), EvidenceData.of(notes, entry.factId()));
	}

	private static String what(TimelineEntry entry) {
		return switch (entry) {
			case TimelineEntry.Round round -> round.announcement().title();
			case TimelineEntry.Measure step -> step.sanction().target().label() + ": " + Codes.of(step.event().kind());
			case TimelineEntry.Said said -> said.statement().speaker().label() + ": " + said.statement().summary();
			case TimelineEntry.Happened event -> event.event().title();
			case TimelineEntry.Licensed licensed -> what(licensed.licence());
			case TimelineEntry.Office office -> office.holder().label() + ": " + office.tenure().role();
		};
	}

	private static String what(LicenceView licence) {
		return licence.number() + ": " + licence.title();
	}

	private static SubjectLink about(TimelineEntry entry) {
		return switch (entry) {
			case TimelineEntry.Round round -> round.announcement().link();
			case TimelineEntry.Measure step -> step.sanction().target();
			case TimelineEntry.Said said -> said.statement().link();
			case TimelineEntry.Happened event -> event.event().link();
			case TimelineEntry.Licensed licensed -> licensed.licence().programme();
			case TimelineEntry.Office office -> office.holder();
		};
	}

}
