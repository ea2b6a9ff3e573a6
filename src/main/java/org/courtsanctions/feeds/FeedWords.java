package org.courtsanctions.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.courtsanctions.browse.FieldWords;
import org.courtsanctions.ledger.ChangedRecord;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.timeline.TimelineEntry;
import org.courtsanctions.web.Words;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells in words, with links, what the timeline and the list of changes tell. */
@Component
class FeedWords {

	private static final int LONGEST_TITLE = 160;

	private final MessageSource messages;

	private final Words words;

	private final FieldWords fields;

	FeedWords(MessageSource messages, Words words, FieldWords fields) {
		this.messages = messages;
		this.words = words;
		this.fields = fields;
	}

	String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	/** The language of all of them, as BCP 47. */
	String language() {
		return LocaleContextHolder.getLocale().toLanguageTag();
	}

	/** The title of something that happened, with what the entry tells of it. */
	String title(FeedChange change, TimelineEntry entry) {
		return message("feeds.title.dated", message("feeds.change." + change.name()), heading(entry),
				this.words.date(entry.date()));
	}

	/** The title of what happened to a record. */
	String title(FeedChange change, ChangedRecord record) {
		String kind = message("feeds.kind." + record.kind());
		ChangedRecord.Page page = record.page();
		String removed = (record.change() == ChangedRecord.Change.REMOVED) ? ", " + message("changes.change.REMOVED")
				: "";
		return message("feeds.title.record", message("feeds.change." + change.name()),
				(page != null) ? shortened(page.label()) : message("changes.gone"), kind + removed);
	}

	/** What happened, in a line, as the heading of a timeline's entry says it. */
	String heading(TimelineEntry entry) {
		return switch (entry) {
			case TimelineEntry.Measure step -> step(step);
			case TimelineEntry.Round round -> round.announcement().title();
			case TimelineEntry.Said said -> shortened(
					said.statement().speaker().label() + " " + message("stance." + said.statement().stance().name())
							+ ": " + said.statement().summary().replaceFirst("\\.$", ""));
			case TimelineEntry.Happened event -> event.event().title();
			case TimelineEntry.Office office -> office.holder().label() + " "
					+ message(office.taken() ? "office.taken" : "office.left") + " " + office.tenure().role();
			case TimelineEntry.Licensed licence ->
				licence.licence().number() + " (" + licence.licence().programme().label() + ") "
						+ message(licence.issued() ? "licence.issued" : "licence.expired");
		};
	}

	private String step(TimelineEntry.Measure step) {
		SanctionView sanction = step.sanction();
		String what = (step.again() ? "LISTED_AGAIN" : step.event().kind().name())
				+ (sanction.kind().inLaw() ? "" : "." + sanction.kind().name());
		SubjectLink programme = sanction.programme();
		return actor(step) + message("event." + what) + " " + sanction.target().label()
				+ ((programme != null && sanction.kind().inLaw()) ? " (" + programme.label() + ")" : "");
	}

	/** Who took a step; without an announcement, the country whose measure it is. */
	private String actor(TimelineEntry.Measure step) {
		SubjectLink authority = step.event().authority();
		if (authority != null) {
			return authority.label() + " ";
		}
		return (step.event().kind() != EventKind.EXPIRED) ? this.words.country(step.sanction().jurisdiction()) + " "
				: "";
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST_TITLE) {
			return text;
		}
		int space = text.lastIndexOf(' ', LONGEST_TITLE - 1);
		return text.substring(0, (space > 0) ? space : LONGEST_TITLE - 1) + "…";
	}

	/** The page on which something stands that happened, with its place there. */
	String path(TimelineEntry entry) {
		return switch (entry) {
			case TimelineEntry.Measure step -> step.sanction().target().href() + "#" + step.anchor();
			case TimelineEntry.Round round -> round.announcement().link().href();
			case TimelineEntry.Said said -> said.statement().link().href();
			case TimelineEntry.Happened event -> event.event().link().href();
			case TimelineEntry.Office office -> office.holder().href() + "#" + office.anchor();
			case TimelineEntry.Licensed licence ->
				licence.licence().programme().href() + "#" + licence.licence().slug();
		};
	}

	/** Writes what happened. */
	void tell(TimelineEntry entry, Html html) {
		switch (entry) {
			case TimelineEntry.Measure step -> tell(step.sanction(), step.event(), html);
			case TimelineEntry.Round round -> tell(round.announcement(), html);
			case TimelineEntry.Said said -> tell(said.statement(), html);
			case TimelineEntry.Happened event -> html.paragraph(event.event().summary());
			case TimelineEntry.Office office -> {
				html.open("p");
				SubjectLink court = office.tenure().court();
				if (court != null) {
					html.link(court.href(), court.label());
				}
				else {
					html.text(message("office.none"));
				}
				html.close("p");
				if (office.tenure().note() != null) {
					html.paragraph(office.tenure().note());
				}
			}
			case TimelineEntry.Licensed licence -> tell(licence.licence(), html);
		}
	}

	private void tell(SanctionView sanction, EventView event, Html html) {
		if (!sanction.kind().inLaw()) {
			html.paragraph(message("notInLaw"));
		}
		if (!event.measures().isEmpty()) {
			html.paragraph(this.words
				.and(event.measures().stream().map((measure) -> message("measure." + measure.name())).toList()));
		}
		if (event.reason() != null) {
			html.paragraph(event.reason());
		}
		if (event.announcement() != null) {
			html.open("p").text(message("timeline.announcement") + " ");
			html.link(event.announcement().href(), event.announcement().label()).close("p");
		}
	}

	/** What a listing does and why, without links. */
	String plain(SanctionView sanction, EventView listing) {
		List<String> parts = new ArrayList<>();
		if (!sanction.kind().inLaw()) {
			parts.add(message("notInLaw"));
		}
		parts.add(this.words
			.and(listing.measures().stream().map((measure) -> message("measure." + measure.name())).toList()));
		if (listing.reason() != null) {
			parts.add(listing.reason());
		}
		return String.join("\n", parts);
	}

	private void tell(AnnouncementView announcement, Html html) {
		html.paragraph(announcement.summary());
		if (!announcement.named().isEmpty()) {
			links(message("feeds.named"), announcement.named(), html);
		}
	}

	private void tell(StatementView statement, Html html) {
		html.paragraph(statement.summary());
		if (statement.quotation() != null) {
			html.open("blockquote", statement.quotationLanguage())
				.paragraph("“" + statement.quotation() + "”")
				.close("blockquote");
		}
		List<SubjectLink> about = Stream.concat(statement.answers().stream(), statement.about().stream()).toList();
		if (!about.isEmpty()) {
			links(message("feeds.about"), about, html);
		}
	}

	private void tell(LicenceView licence, Html html) {
		html.open("p").text(licence.title());
		if (licence.expires() != null) {
			html.text(" (" + message("licence.until") + " " + this.words.date(licence.expires()) + ")");
		}
		html.close("p");
	}

	private static void links(String lead, List<SubjectLink> links, Html html) {
		html.open("p").text(lead + " ");
		for (int at = 0; at < links.size(); at++) {
			html.text((at > 0) ? "; " : "").link(links.get(at).href(), links.get(at).label());
		}
		html.close("p");
	}

	/** Writes which fields of a record changed, and how. */
	void tell(ChangedRecord record, Html html) {
		if (record.fields().isEmpty()) {
			return;
		}
		html.open("ul");
		for (ChangedRecord.Field field : record.fields()) {
			html.open("li").text(this.fields.name(field.name()) + ": ");
			if (record.change() == ChangedRecord.Change.CHANGED) {
				values(field.name(), field.was(), html);
				html.text(" → ");
			}
			values(field.name(), field.is(), html);
			html.close("li");
		}
		html.close("ul");
	}

	private void values(String field, List<ChangedRecord.Value> values, Html html) {
		if (values.isEmpty()) {
			html.text(message("changes.empty"));
		}
		for (int at = 0; at < values.size(); at++) {
			ChangedRecord.Value value = values.get(at);
			html.text((at > 0) ? message("list.comma") : "");
			ChangedRecord.Page page = value.page();
			if (page != null) {
				html.link(page.href(), page.label());
			}
			else {
				html.text(this.fields.value(field, value.text(), value.precision()));
			}
		}
	}

}
