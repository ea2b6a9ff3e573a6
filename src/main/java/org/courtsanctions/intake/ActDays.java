package org.courtsanctions.intake;

import java.time.LocalDate;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Paragraph.Kind;
import org.courtsanctions.intake.Reading.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * On which day the act was: said beside it, or counted from the day of the document.
 */
final class ActDays {

	private final Text text;

	private final Acts acts;

	private final @Nullable Dated header;

	private final DayMarks marks;

	private final ToldDays told;

	private final BesideDays beside;

	ActDays(Text text, Acts acts, Authorities authorities) {
		this.text = text;
		this.acts = acts;
		this.header = acts.header;
		this.marks = new DayMarks(text, acts, authorities);
		this.told = new ToldDays(text, acts, authorities);
		this.beside = new BesideDays(text, acts, authorities);
	}

	/**
	 * The day of the act; null when the text does not tell it. What is told of without a
	 * day is news of the day of the document.
	 */
	@Nullable Find<LocalDate> of(ActKind kind) {
		Find<LocalDate> told = told(kind, false);
		if (told != null) {
			return told;
		}
		Find<LocalDate> about = this.beside.about(kind == ActKind.REACTION_ONLY);
		if (about != null) {
			return about;
		}
		Find<LocalDate> lead = (kind == ActKind.REACTION_ONLY) ? this.beside.order() : this.beside.lead();
		if (lead == null) {
			lead = told(kind, true);
		}
		if (lead != null) {
			return lead;
		}
		if (kind != ActKind.REACTION_ONLY && this.header != null && this.header.date() != null && !asks()) {
			return this.marks.find(this.header.date(), this.header.from(), this.header.to(), How.HEADER);
		}
		return null;
	}

	/**
	 * The day that a sentence on the act tells.
	 * @param said whether that may be the day on which somebody else only speaks of it
	 */
	private @Nullable Find<LocalDate> told(ActKind kind, boolean said) {
		boolean reaction = kind == ActKind.REACTION_ONLY;
		for (boolean headings : new boolean[] { false, true }) {
			for (Sentence sentence : this.text.sentences) {
				Kind part = this.text.paragraph(sentence).kind();
				if (part != Kind.BODY && part != Kind.BULLET && !(headings && part == Kind.HEADING)
						|| !this.acts.act(sentence) || this.acts.before(sentence)
						|| !reaction && this.acts.perfect(sentence)) {
					continue;
				}
				Find<LocalDate> day = this.told.day(sentence, reaction, headings, said);
				if (day != null) {
					return day;
				}
			}
		}
		return null;
	}

	/** Whether the title asks for something: "US sanctions on judges must end". */
	private boolean asks() {
		return this.text.sentences.stream()
			.anyMatch((sentence) -> this.text.paragraph(sentence).kind() == Kind.HEADING
					&& this.text.any("lift.asked", sentence));
	}

}
