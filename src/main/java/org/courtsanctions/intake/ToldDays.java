package org.courtsanctions.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** The day that a sentence on an act tells of it. */
final class ToldDays {

	/** The act stands within so many tokens of "two days after". */
	private static final int AFTER = 9;

	private final Text text;

	private final Acts acts;

	private final DayMarks marks;

	private final @Nullable Dated header;

	ToldDays(Text text, Acts acts, Authorities authorities) {
		this.text = text;
		this.acts = acts;
		this.marks = new DayMarks(text, acts, authorities);
		this.header = acts.header;
	}

	/** The day of the act in a sentence; null when it tells none. */
	@Nullable Find<LocalDate> day(Sentence sentence, boolean reaction, boolean heading, boolean said) {
		List<Dated> stated = this.acts.dates.in(sentence.from(), sentence.to());
		Find<LocalDate> told = stated.isEmpty() ? null : beside(sentence, stated, heading);
		if (told == null) {
			told = dayBefore(sentence, reaction);
		}
		if (told != null) {
			return told;
		}
		for (Dated dated : stated) {
			LocalDate date = this.acts.dates.whole(dated);
			boolean itself = this.header != null && dated.from() == this.header.from()
					|| this.acts.dates.dateline(dated);
			if (date != null && !itself && !heading && dated.day() > 0 && !this.marks.order(sentence, dated)
					&& (this.marks.on(sentence, dated)
							|| this.marks.of(sentence, dated) && !this.text.any("order", sentence))) {
				return this.marks.find(date, dated.from(), dated.to(), How.BODY);
			}
		}
		if (this.header == null || this.header.date() == null) {
			return null;
		}
		for (Tag tag : this.text.tags("today", sentence)) {
			if (!reaction || this.marks.near(sentence, tag.from()) || this.marks.possessed(sentence, tag.from())) {
				return this.marks.find(this.header.date(), tag.from(), tag.to(), How.HEADER);
			}
		}
		for (Tag tag : this.text.tags("yesterday", sentence)) {
			if (!reaction || this.marks.near(sentence, tag.from()) || this.marks.possessed(sentence, tag.from())) {
				return this.marks.find(this.header.date().minusDays(1), tag.from(), tag.to(), How.YESTERDAY);
			}
		}
		for (int at : this.acts.dates.weekdays(sentence.from(), sentence.to())) {
			DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
			boolean of = reaction ? this.marks.near(sentence, at) || this.marks.possessed(sentence, at)
					: said || !this.marks.said(sentence, at);
			if (weekday != null && of) {
				return this.marks.find(Dates.before(this.header.date(), weekday), at, at + 1, How.WEEKDAY);
			}
		}
		return null;
	}

	/**
	 * "It said on Thursday of the sanctions announced the day before": counted from the
	 * weekday beside it, or from the day of the document.
	 */
	private @Nullable Find<LocalDate> dayBefore(Sentence sentence, boolean reaction) {
		LocalDate head = (this.header == null) ? null : this.header.date();
		List<Tag> tags = new ArrayList<>(this.text.tags("day.before", sentence));
		tags.addAll(reaction ? this.text.tags("day.after", sentence) : List.of());
		Tag count = reaction ? daysAfter(sentence) : null;
		if (head == null || tags.isEmpty() && count == null) {
			return null;
		}
		Tag tag = (count != null) ? count : tags.getFirst();
		LocalDate said = this.acts.dates.weekdays(sentence.from(), sentence.to())
			.stream()
			.map((at) -> this.text.calendar.weekday(this.text.tokens.get(at)))
			.filter(java.util.Objects::nonNull)
			.map((weekday) -> Dates.before(head, weekday))
			.findFirst()
			.orElse(head);
		int days = (count != null) ? Integer.parseInt(count.value()) : 1;
		return this.marks.find(said.minusDays(days), tag.from(), tag.to(), How.YESTERDAY);
	}

	/** "Two days after Washington sanctioned": the number of days since the act. */
	private @Nullable Tag daysAfter(Sentence sentence) {
		return this.text.tags("number", sentence)
			.stream()
			.filter((number) -> this.text.tags.at("days.after", number.to())
					&& this.text.tags.any("act", number.to(), Math.min(sentence.to(), number.to() + AFTER)))
			.findFirst()
			.orElse(null);
	}

	/**
	 * A word of time right beside the act goes before a date further on, which is that of
	 * something else: "has today sanctioned four people … sentenced on 2 September".
	 */
	private @Nullable Find<LocalDate> beside(Sentence sentence, List<Dated> stated, boolean heading) {
		LocalDate head = (this.header == null) ? null : this.header.date();
		Dated first = stated.stream()
			.filter((dated) -> this.acts.dates.whole(dated) != null && this.marks.on(sentence, dated)
					&& !dated.equals(this.header))
			.findFirst()
			.orElse(null);
		if (head == null || first == null || heading) {
			return null;
		}
		for (Tag tag : this.text.tags("today", sentence)) {
			if (tag.from() < first.from() - 5 && beside(sentence, tag.from(), first.from())) {
				return this.marks.find(head, tag.from(), tag.to(), How.HEADER);
			}
		}
		for (int at : this.acts.dates.weekdays(sentence.from(), first.from() - 5)) {
			DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
			if (weekday != null && beside(sentence, at, first.from())) {
				return this.marks.find(Dates.before(head, weekday), at, at + 1, How.WEEKDAY);
			}
		}
		return null;
	}

	private boolean beside(Sentence sentence, int at, int date) {
		int from = Math.max(sentence.from(), at - 4);
		int to = Math.min(date - 4, at + 8);
		return this.text.tags.any("act", from, to) || this.text.tags.any("acts", from, to);
	}

}
