package org.courtsanctions.feeds;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.courtsanctions.ledger.ChangedRecord;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.SourceView;
import org.courtsanctions.timeline.TimelineEntry;

import org.springframework.stereotype.Component;

/** Makes entries: title, category, content with the sources and the publication. */
@Component
class FeedEntries {

	private final FeedWords words;

	FeedEntries(FeedWords words) {
		this.words = words;
	}

	/** The entry of something that a publication, or the founding record, told first. */
	FeedEntry happened(LedgerEntry publication, TimelineEntry event, UUID id, SourceNotes notes, String site) {
		boolean lifted = lifts(event);
		boolean correction = publication.kind() == LedgerEntry.Kind.CORRECTION;
		FeedChange change = correction ? FeedChange.CORRECTED : lifted ? FeedChange.LIFTED : FeedChange.NEW;
		var html = new Html(site);
		this.words.tell(event, html);
		sources(event.factId(), notes, html);
		publication(publication, html);
		return new FeedEntry(id, this.words.title(change, event), publication.recordedAt(), publication.version(),
				change, lifted, term(Feeds.kind(event).name()), this.words.path(event), html.toString());
	}

	/** The entry of a record that a publication added, changed or removed. */
	FeedEntry changed(LedgerEntry publication, ChangedRecord record, UUID id, long fact, SourceNotes notes,
			String site) {
		FeedChange change = FeedChange.CHANGED;
		if (publication.kind() == LedgerEntry.Kind.CORRECTION) {
			change = FeedChange.CORRECTED;
		}
		else if (record.change() == ChangedRecord.Change.ADDED) {
			change = FeedChange.NEW;
		}
		var html = new Html(site);
		this.words.tell(record, html);
		if (!record.kind().equals("SOURCE")) {
			sources(fact, notes, html);
		}
		publication(publication, html);
		ChangedRecord.Page page = record.page();
		return new FeedEntry(id, this.words.title(change, record), publication.recordedAt(), publication.version(),
				change, false, term(record.kind()), (page != null) ? page.href() : "/changes/" + publication.version(),
				html.toString());
	}

	/** The entry of a second check. */
	FeedEntry checked(LedgerEntry check, UUID id, String site) {
		Long checked = check.checks();
		long version = (checked != null) ? checked : check.version();
		var html = new Html(site).open("p")
			.text(this.words.message("changes.checks") + " ")
			.link("/changes/" + version, this.words.message("changes.version", version))
			.close("p");
		publication(check, html);
		return new FeedEntry(id,
				this.words.message("feeds.title.checked", this.words.message("feeds.change.CHECKED"), version),
				check.recordedAt(), check.version(), FeedChange.CHECKED, false, "publication", "/changes/" + version,
				html.toString());
	}

	/**
	 * The entry that stands for what is not told of a large publication.
	 * @param told how many of its records are told
	 * @param size how many records with a page it touched
	 */
	FeedEntry rest(LedgerEntry publication, UUID id, int told, long size, String site) {
		boolean correction = publication.kind() == LedgerEntry.Kind.CORRECTION;
		FeedChange change = correction ? FeedChange.CORRECTED : FeedChange.NEW;
		var html = new Html(site).open("p").text(this.words.message("feeds.rest", size, told)).close("p");
		publication(publication, html);
		return new FeedEntry(id,
				this.words.message("feeds.title.rest", this.words.message("feeds.change." + change.name()),
						publication.version(), size),
				publication.recordedAt(), publication.version(), change, false, "publication",
				"/changes/" + publication.version(), html.toString());
	}

	/**
	 * Whether a measure ends by it without another one in its place. An announcement says
	 * so by its action.
	 */
	private static boolean lifts(TimelineEntry event) {
		return switch (event) {
			case TimelineEntry.Measure step ->
				step.event().kind() == EventKind.DELISTED || step.event().kind() == EventKind.EXPIRED;
			case TimelineEntry.Round round -> round.announcement().action() == AnnouncementAction.DELISTING;
			case TimelineEntry.Said said -> false;
			case TimelineEntry.Happened happened -> false;
			case TimelineEntry.Office office -> false;
			case TimelineEntry.Licensed licence -> false;
		};
	}

	private static String term(String kind) {
		return kind.equals("SANCTION_EVENT") ? "measure" : kind.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private void sources(long fact, SourceNotes notes, Html html) {
		List<Integer> numbers = notes.numbers(fact);
		if (numbers.isEmpty()) {
			return;
		}
		html.open("p")
			.text(this.words.message("feeds.sources", this.words.message("support." + notes.support(fact).name()))
					+ " ");
		for (int at = 0; at < numbers.size(); at++) {
			SourceView source = notes.list().get(numbers.get(at) - 1);
			html.text((at > 0) ? "; " : "")
				.link("/sources/" + source.slug(), source.publisher() + ": " + source.title());
		}
		html.close("p");
	}

	/** Which publication recorded it, and whether somebody else has checked that. */
	private void publication(LedgerEntry publication, Html html) {
		html.open("p")
			.link("/changes/" + publication.version(), this.words.message("changes.version", publication.version()))
			.text(": " + publication.reason());
		if (publication.awaiting()) {
			html.text(" " + this.words.message("feeds.unchecked"));
		}
		html.close("p");
	}

}
