package org.courtsanctions.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Known.Round;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The day of a dispatch whose dateline has no year, as those of news agencies: of the
 * rounds on record, the one on that day or on the weekday right before it that hit
 * somebody whom the text names.
 */
final class RoundDays {

	/** A dateline is within the first tokens of a paragraph. */
	private static final int DATELINE = 12;

	/** What a dispatch reports as its news is at most so many days old. */
	private static final int RECENT = 3;

	private final Text text;

	private final Acts acts;

	RoundDays(Text text, Acts acts) {
		this.text = text;
		this.acts = acts;
	}

	@Nullable Find<LocalDate> of(Known known, String authority, List<Somebody> officials) {
		Dated dateline = dateline();
		if (this.acts.header != null || dateline == null) {
			return null;
		}
		LocalDate found = null;
		for (Round round : known.rounds()) {
			boolean named = officials.stream()
				.anyMatch((person) -> person.known != null && round.targets().contains(person.known.ref()));
			if (named && round.authority().equals(authority) && on(round.date(), dateline)) {
				found = (found == null || round.date().isAfter(found)) ? round.date() : found;
			}
		}
		return (found == null) ? null : new Find<>(found, List.of(this.text.span(dateline.from(), dateline.to())),
				this.text.span(this.text.sentence(dateline.from())), How.RECORD);
	}

	/** Whether a round is of the day of the dateline, or shortly before it. */
	private static boolean on(LocalDate round, Dated dateline) {
		try {
			LocalDate day = LocalDate.of(round.getYear(), dateline.month(), dateline.day());
			return !day.isBefore(round) && !day.isAfter(round.plusDays(RECENT));
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

	/** The first date of the body, without a year, right at the beginning. */
	private @Nullable Dated dateline() {
		for (Dated dated : this.acts.dates.all) {
			Paragraph paragraph = this.text.paragraphs.get(this.text.sentence(dated.from()).paragraph());
			if (paragraph.kind() == Kind.BODY && dated.year() == 0 && dated.day() > 0
					&& dated.to() - paragraph.from() <= DATELINE && this.text.tokens.get(paragraph.from()).capital()) {
				return dated;
			}
		}
		return null;
	}

}
