package org.courtsanctions.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/** The day that is told of an act beside the sentences that tell of it. */
final class BesideDays {

	/** Who speaks is named within so many tokens. */
	private static final int SUBJECT = 20;

	private final Text text;

	private final Acts acts;

	private final Authorities authorities;

	private final DayMarks marks;

	private final @Nullable Dated header;

	BesideDays(Text text, Acts acts, Authorities authorities) {
		this.text = text;
		this.acts = acts;
		this.authorities = authorities;
		this.marks = new DayMarks(text, acts, authorities);
		this.header = acts.header;
	}

	/**
	 * "The announcement on 18 July", "ordered the measures on April 10": a day beside
	 * other words for the act, behind the sentence that tells of it.
	 */
	@Nullable Find<LocalDate> about(boolean reaction) {
		boolean told = false;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			told |= this.acts.act(sentence);
			boolean title = reaction && kind == Kind.HEADING;
			if (!title && (kind != Kind.BODY || !told || this.acts.act(sentence)) || this.acts.earlier(sentence)) {
				continue;
			}
			Find<LocalDate> said = title ? null : announced(sentence);
			if (said != null) {
				return said;
			}
			for (Tag tag : this.text.tags("act.about", sentence)) {
				Find<LocalDate> day = behind(sentence, tag.to(), title);
				if (day != null) {
					return day;
				}
			}
		}
		return null;
	}

	/** The day behind other words for the act. */
	private @Nullable Find<LocalDate> behind(Sentence sentence, int from, boolean title) {
		int to = Math.min(sentence.to(), from + 10);
		for (Dated dated : this.acts.dates.in(from, to)) {
			LocalDate date = this.acts.dates.whole(dated);
			if (date != null && dated.from() - from < 5 && (!title && this.marks.on(sentence, dated)
					|| (title || this.authorities.author() == null) && this.marks.of(sentence, dated))) {
				return this.marks.find(date, dated.from(), dated.to(), How.BODY);
			}
		}
		LocalDate head = (this.header == null) ? null : this.header.date();
		for (Tag tag : title ? List.<Tag>of()
				: this.text.tags.in("yesterday", from, Math.min(sentence.to(), from + 5))) {
			if (head != null) {
				return this.marks.find(head.minusDays(1), tag.from(), tag.to(), How.YESTERDAY);
			}
		}
		int end = (from - sentence.from() <= 3) ? clause(sentence, from) : Math.min(to, from + 4);
		for (int at : title ? List.<Integer>of() : this.acts.dates.weekdays(from, end)) {
			DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
			if (weekday != null && head != null) {
				return this.marks.find(Dates.before(head, weekday), at, at + 1, How.WEEKDAY);
			}
		}
		return null;
	}

	/** Where the clause ends that begins at a token. */
	private int clause(Sentence sentence, int from) {
		int at = (from < sentence.to() && this.text.tokens.get(from).is(",")) ? from + 1 : from;
		while (at < sentence.to() && !this.text.tokens.get(at).is(",") && !this.text.tokens.get(at).is(";")) {
			at++;
		}
		return at;
	}

	/** "The Treasury said on 26 September that …": the day on which who acts tells it. */
	private @Nullable Find<LocalDate> announced(Sentence sentence) {
		for (Tag say : this.text.tags("say", sentence)) {
			if (!this.authorities.named(sentence.from(), say.from()) || say.from() - sentence.from() > SUBJECT) {
				continue;
			}
			for (Dated dated : this.acts.dates.in(say.to(), Math.min(sentence.to(), say.to() + 5))) {
				LocalDate date = this.acts.dates.whole(dated);
				if (date != null && this.marks.on(sentence, dated) && this.marks.recent(date)) {
					return this.marks.find(date, dated.from(), dated.to(), How.BODY);
				}
			}
		}
		return null;
	}

	/**
	 * "On Sunday, the president enacted …": a weekday beside a deed of the first
	 * paragraph.
	 */
	@Nullable Find<LocalDate> lead() {
		LocalDate head = (this.header == null) ? null : this.header.date();
		if (head == null) {
			return null;
		}
		List<Sentence> opening = this.acts.opening();
		for (Sentence sentence : this.text.sentences) {
			boolean opens = opening.contains(sentence);
			if (!opens && !next(opening, sentence)) {
				continue;
			}
			for (int at : this.acts.dates.weekdays(sentence.from(), sentence.to())) {
				DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
				if (weekday != null && this.text.paragraph(sentence).kind() == Kind.BODY
						&& (opens && (near(sentence, at, 9) || told(sentence, at)) || names(sentence, at))) {
					return this.marks.find(Dates.before(head, weekday), at, at + 1, How.WEEKDAY);
				}
			}
		}
		return first(opening, head);
	}

	/** "China retaliated on Wednesday": the first day of the text, whatever the verb. */
	private @Nullable Find<LocalDate> first(List<Sentence> opening, LocalDate head) {
		for (Sentence sentence : opening) {
			if (!body(sentence) || this.acts.earlier(sentence) || this.acts.perfect(sentence)
					|| this.text.any("reaction", sentence)) {
				continue;
			}
			for (Tag tag : this.text.tags("today", sentence)) {
				return this.marks.find(head, tag.from(), tag.to(), How.HEADER);
			}
			for (int at : this.acts.dates.weekdays(sentence.from(), sentence.to())) {
				DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
				if (weekday != null && !this.marks.said(sentence, at)) {
					return this.marks.find(Dates.before(head, weekday), at, at + 1, How.WEEKDAY);
				}
			}
		}
		return null;
	}

	/** "Deplored the order of 6 February": the day of the order that a text answers. */
	@Nullable Find<LocalDate> order() {
		for (Sentence sentence : this.acts.opening()) {
			for (Dated dated : body(sentence) ? this.acts.dates.in(sentence.from(), sentence.to()) : List.<Dated>of()) {
				LocalDate date = this.acts.dates.whole(dated);
				if (date != null && this.text.any("reaction", sentence) && this.marks.of(sentence, dated)) {
					return this.marks.find(date, dated.from(), dated.to(), How.BODY);
				}
			}
		}
		return null;
	}

	private boolean body(Sentence sentence) {
		return this.text.paragraph(sentence).kind() == Kind.BODY;
	}

	/** Whether a sentence is the first behind the opening. */
	private boolean next(List<Sentence> opening, Sentence sentence) {
		return !opening.isEmpty() && this.text.number(sentence) == this.text.number(opening.getLast()) + 1;
	}

	/** "…, the Foreign Office said on Thursday": who acts tells it on that day. */
	private boolean told(Sentence sentence, int at) {
		return this.text.tags.in("say", Math.max(sentence.from(), at - 4), at)
			.stream()
			.anyMatch((say) -> this.authorities.named(Math.max(sentence.from(), say.from() - 6), say.from()));
	}

	/** "In a statement on Monday the Treasury named the four as …". */
	private boolean names(Sentence sentence, int at) {
		return this.authorities.named(sentence.from(), sentence.to())
				&& this.text.tags.any("act.topic", at, Math.min(sentence.to(), at + 9));
	}

	private boolean near(Sentence sentence, int at, int reach) {
		return this.text.tags.any("acts", Math.max(sentence.from(), at - 4), Math.min(sentence.to(), at + reach));
	}

}
