package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.courtsanctions.opendata.JsonLd;
import org.courtsanctions.opendata.PublicRecord;
import org.courtsanctions.opendata.PublicRecords;
import org.courtsanctions.opendata.RecordType;
import org.courtsanctions.opendata.ViewedRecords;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.web.PageContext;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** What pages tell machines about themselves. Templates call it as a bean. */
@Component
class StructuredData {

	private static final Set<String> LISTS = Set.of("/officials", "/courts", "/announcements", "/authorities",
			"/programmes", "/statements", "/timeline", "/sources", "/changes");

	private final PublicRecords records;

	private final JsonLd linked;

	StructuredData(PublicRecords records, JsonLd linked) {
		this.records = records;
		this.linked = linked;
	}

	/**
	 * A page as JSON-LD; null when it is about nothing that has a name there.
	 * @param page what the page shows, if it is a record's
	 * @param title what it is called
	 * @param said what it says first
	 */
	public @Nullable String of(@Nullable Object page, PageContext frame, String title, String said) {
		if (page instanceof Home.Page) {
			return this.linked.register(frame, said);
		}
		if (LISTS.contains(frame.path())) {
			return this.linked.list(frame, title, said);
		}
		PublicRecord record = record(page, frame.asOf().day());
		return (record != null) ? this.linked.of(record, frame, said) : null;
	}

	private @Nullable PublicRecord record(@Nullable Object page, LocalDate day) {
		return switch (page) {
			case OfficialPage official -> official(official, day);
			case CourtPage court -> one(RecordType.COURT, court.court().slug(), day);
			case AnnouncementPage round when round.made() ->
				ViewedRecords.announcement(round.announcement(), round.licences(), round.notes(), day);
			case ProgrammePage programme when programme.made() ->
				ViewedRecords.programme(programme.programme(), programme.licences(), programme.notes(), day);
			case AuthorityPage authority ->
				ViewedRecords.authority(authority.authority(), authority.tally(), authority.notes());
			case StatementPages.Page statement when statement.made() ->
				one(RecordType.STATEMENT, statement.statement().slug(), day);
			case EventPages.Page event when event.happened() -> one(RecordType.CASE_EVENT, event.event().slug(), day);
			case ActorPages.Page actor -> one(RecordType.ACTOR, actor.actor().slug(), day);
			case SourcePages.Page source when source.published() -> one(RecordType.SOURCE, source.source().slug(), day);
			case ChangePages.Page change -> one(RecordType.CHANGE, Long.toString(change.entry().version()), day);
			case null, default -> null;
		};
	}

	/** The profile has read all of it, and its statements are counted. */
	private static PublicRecord official(OfficialPage page, LocalDate day) {
		List<MeasureRow> rows = Stream.of(page.standing(), page.criminal(), page.over()).flatMap(List::stream).toList();
		List<SanctionView> measures = rows.stream().map(MeasureRow::sanction).toList();
		List<LicenceView> licences = rows.stream().flatMap((row) -> row.licences().stream()).distinct().toList();
		return ViewedRecords.official(page.official(), measures, licences, page.tenures(), page.notes(), day);
	}

	private @Nullable PublicRecord one(RecordType type, String slug, LocalDate day) {
		try {
			return this.records.one(type, slug, day);
		}
		catch (NotFound gone) {
			// Merged with another or taken back since the page was read
			return null;
		}
	}

}
