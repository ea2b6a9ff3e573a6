package org.courtsanctions.intake;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.courtsanctions.intake.Reading.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * On which day the act was: said beside it, or counted from the day of the document.
 */
final class ActDays {

	/** What is told of a document is of one at most so many days old. */
	private static final int RECENT = 32;

	/** Words for a document stand at most so far before its day. */
	private static final int DOCUMENT = 10;

	/** A word of time stands at most so far from the act it belongs to. */
	private static final int REACH = 5;

	/** Who speaks is named within so many tokens. */
	private static final int SUBJECT = 20;

	private final Text text;

	private final Acts acts;

	private final Authorities authorities;

	private final @Nullable Dated header;

	ActDays(Text text, Acts acts, Authorities authorities) {
		this.text = text;
		this.acts = acts;
		this.authorities = authorities;
		this.header = acts.header;
	}

	/** The day of the act; null when the text does not tell it. */
	@Nullable Find<LocalDate> of(ActKind kind) {
		for (boolean headings : new boolean[] { false, true }) {
			for (Sentence sentence : this.text.sentences) {
				Kind part = this.text.paragraph(sentence).kind();
				if (part != Kind.BODY && part != Kind.BULLET && !(headings && part == Kind.HEADING)
						|| !this.acts.act(sentence) || this.acts.before(sentence) || kind != ActKind.REACTION_ONLY && this.acts.perfect(sentence)) {
					continue;
				}
				Find<LocalDate> day = day(sentence, kind == ActKind.REACTION_ONLY, headings);
				if (day != null) {
					return day;
				}
			}
		}
		Find<LocalDate> about = about(kind == ActKind.REACTION_ONLY);
		if (about != null) {
			return about;
		}
		Find<LocalDate> lead = (kind == ActKind.REACTION_ONLY) ? null : lead();
		if (lead != null) {
			return lead;
		}
		if (kind != ActKind.REACTION_ONLY && this.header != null && this.header.date() != null
				&& (this.authorities.author() != null || said() || now())) {
			return find(this.header.date(), this.header.from(), this.header.to(), How.HEADER);
		}
		return null;
	}

	/**
	 * "On Sunday, the president enacted …": a weekday beside a deed of the first
	 * paragraph.
	 */
	private @Nullable Find<LocalDate> lead() {
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
					return find(Dates.before(head, weekday), at, at + 1, How.WEEKDAY);
				}
			}
		}
		return null;
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

	/** Whether the act is told as one that is just being done: "is designating". */
	private boolean now() {
		return this.acts.opening()
			.stream()
			.anyMatch((sentence) -> this.text.paragraph(sentence).kind() == Kind.BODY && this.acts.tells(sentence)
					&& this.text.any("now", sentence));
	}

	/**
	 * "The announcement on 18 July", "ordered the measures on April 10": a day beside
	 * other words for the act, behind the sentence that tells of it.
	 */
	private @Nullable Find<LocalDate> about(boolean reaction) {
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
			LocalDate date = this.acts.whole(dated);
			if (date != null && dated.from() - from < 5 && (!title && on(sentence, dated)
					|| (title || this.authorities.author() == null) && of(sentence, dated))) {
				return find(date, dated.from(), dated.to(), How.BODY);
			}
		}
		LocalDate head = (this.header == null) ? null : this.header.date();
		int end = (from - sentence.from() <= 3) ? clause(sentence, from) : Math.min(to, from + 4);
		for (int at : title ? List.<Integer>of() : this.acts.dates.weekdays(from, end)) {
			DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
			if (weekday != null && head != null) {
				return find(Dates.before(head, weekday), at, at + 1, How.WEEKDAY);
			}
		}
		return null;
	}

	/** Where the clause ends that begins at a token. */
	private int clause(Sentence sentence, int from) {
		int at = from;
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
				LocalDate date = this.acts.whole(dated);
				if (date != null && on(sentence, dated) && recent(date)) {
					return find(date, dated.from(), dated.to(), How.BODY);
				}
			}
		}
		return null;
	}

	/** "The order of 6 February": a document of a day shortly before this one. */
	private boolean of(Sentence sentence, Dated dated) {
		LocalDate date = this.acts.whole(dated);
		int before = dated.from() - 1;
		return date != null && recent(date) && before > sentence.from() && this.text.tags.at("of.day", before)
				&& this.text.tags.any("act.about", Math.max(sentence.from(), before - DOCUMENT), before);
	}

	/** Whether a day is so near that of the document that this may be on it. */
	private boolean recent(LocalDate date) {
		LocalDate head = (this.header == null) ? null : this.header.date();
		return head != null && !date.isAfter(head) && date.isAfter(head.minusDays(RECENT));
	}

	/**
	 * Whether the header's day is that of the act because the text is a dispatch of that
	 * day.
	 */
	private boolean said() {
		return this.header != null && this.text.paragraph(this.text.sentence(this.header.from())).kind() == Kind.BODY;
	}

	private @Nullable Find<LocalDate> day(Sentence sentence, boolean reaction, boolean heading) {
		List<Dated> stated = this.acts.dates.in(sentence.from(), sentence.to());
		Find<LocalDate> told = stated.isEmpty() ? null : beside(sentence, stated, heading);
		if (told == null) {
			told = dayBefore(sentence, reaction);
		}
		if (told != null) {
			return told;
		}
		for (Dated dated : stated) {
			LocalDate date = this.acts.whole(dated);
			boolean itself = this.header != null && dated.from() == this.header.from()
					|| this.acts.dates.dateline(dated);
			if (date != null && !itself && !heading && dated.day() > 0 && !order(sentence, dated)
					&& (on(sentence, dated) || of(sentence, dated) && !this.text.any("order", sentence))) {
				return find(date, dated.from(), dated.to(), How.BODY);
			}
		}
		if (this.header == null || this.header.date() == null) {
			return null;
		}
		for (Tag tag : this.text.tags("today", sentence)) {
			if (!reaction || near(sentence, tag.from()) || possessed(sentence, tag.from())) {
				return find(this.header.date(), tag.from(), tag.to(), How.HEADER);
			}
		}
		for (Tag tag : this.text.tags("yesterday", sentence)) {
			if (!reaction || near(sentence, tag.from()) || possessed(sentence, tag.from())) {
				return find(this.header.date().minusDays(1), tag.from(), tag.to(), How.YESTERDAY);
			}
		}
		for (int at : this.acts.dates.weekdays(sentence.from(), sentence.to())) {
			DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
			if (weekday != null && (!reaction || near(sentence, at) || possessed(sentence, at))) {
				return find(Dates.before(this.header.date(), weekday), at, at + 1, How.WEEKDAY);
			}
		}
		return null;
	}

	/** "Today’s designation of": the day of the act, whatever is said of it. */
	private boolean possessed(Sentence sentence, int day) {
		int next = day + 1;
		if (next >= sentence.to() || !this.text.tokens.get(next).is("'")) {
			return false;
		}
		int to = Math.min(sentence.to(), next + 6);
		return List.of("act", "act.topic", "act.about")
			.stream()
			.anyMatch((section) -> this.text.tags.any(section, next, to));
	}

	/**
	 * "It said on Thursday of the sanctions announced the day before": counted from the
	 * weekday beside it, or from the day of the document.
	 */
	private @Nullable Find<LocalDate> dayBefore(Sentence sentence, boolean reaction) {
		LocalDate head = (this.header == null) ? null : this.header.date();
		List<Tag> tags = new ArrayList<>(this.text.tags("day.before", sentence));
		tags.addAll(reaction ? this.text.tags("day.after", sentence) : List.of());
		if (head == null || tags.isEmpty()) {
			return null;
		}
		Tag tag = tags.getFirst();
		LocalDate said = this.acts.dates.weekdays(sentence.from(), sentence.to())
			.stream()
			.map((at) -> this.text.calendar.weekday(this.text.tokens.get(at)))
			.filter(java.util.Objects::nonNull)
			.map((weekday) -> Dates.before(head, weekday))
			.findFirst()
			.orElse(head);
		return find(said.minusDays(1), tag.from(), tag.to(), How.YESTERDAY);
	}

	/**
	 * The day on which an order was signed is not that of the notice of what is done
	 * under it.
	 */
	private boolean order(Sentence sentence, Dated dated) {
		return this.authorities.author() != null && this.header != null
				&& this.text.tags.any("signing", dated.to(), Math.min(sentence.to(), dated.to() + 6))
				&& this.text.any("order", sentence);
	}

	/**
	 * A word of time right beside the act goes before a date further on, which is that of
	 * something else: "has today sanctioned four people … sentenced on 2 September".
	 */
	private @Nullable Find<LocalDate> beside(Sentence sentence, List<Dated> stated, boolean heading) {
		LocalDate head = (this.header == null) ? null : this.header.date();
		Dated first = stated.stream()
			.filter((dated) -> this.acts.whole(dated) != null && on(sentence, dated) && !dated.equals(this.header))
			.findFirst()
			.orElse(null);
		if (head == null || first == null || heading) {
			return null;
		}
		for (Tag tag : this.text.tags("today", sentence)) {
			if (tag.from() < first.from() - 5 && beside(sentence, tag.from(), first.from())) {
				return find(head, tag.from(), tag.to(), How.HEADER);
			}
		}
		for (int at : this.acts.dates.weekdays(sentence.from(), first.from() - 5)) {
			DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
			if (weekday != null && beside(sentence, at, first.from())) {
				return find(Dates.before(head, weekday), at, at + 1, How.WEEKDAY);
			}
		}
		return null;
	}

	private boolean beside(Sentence sentence, int at, int date) {
		int from = Math.max(sentence.from(), at - 4);
		int to = Math.min(date - 4, at + 8);
		return this.text.tags.any("act", from, to) || this.text.tags.any("acts", from, to);
	}

	/**
	 * Whether a date in a sentence is when something happened, and not part of a title.
	 */
	private boolean on(Sentence sentence, Dated dated) {
		int before = dated.from() - 1;
		boolean weekday = false;
		while (before > sentence.from() && (this.text.calendar.weekday(this.text.tokens.get(before)) != null
				|| this.text.tokens.get(before).is(",") || this.text.tokens.get(before).is("("))) {
			weekday |= !this.text.tokens.get(before).mark();
			before--;
		}
		if (weekday || before < sentence.from()) {
			return true;
		}
		boolean spoken = false;
		for (int at = Math.max(sentence.from(), before - 3); at <= before; at++) {
			spoken |= this.text.tags.at("on", at) && at + this.text.tags.length("on", at) > before;
		}
		return spoken;
	}

	/**
	 * Whether a word of time belongs to the act and not to what is said about it: to
	 * whichever is nearer.
	 */
	private boolean near(Sentence sentence, int at) {
		return distance(sentence, at, List.of("act", "acts", "authority.verb")) <= Math.min(REACH,
				distance(sentence, at, List.of("reaction", "say", "answer")));
	}

	private int distance(Sentence sentence, int at, List<String> sections) {
		return sections.stream()
			.flatMap((section) -> this.text.tags(section, sentence).stream())
			.mapToInt((tag) -> Math.max(tag.from() - at, at + 1 - tag.to()))
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	private Find<LocalDate> find(LocalDate date, int from, int to, How how) {
		List<Span> spans = new ArrayList<>();
		spans.add(this.text.span(from, to));
		if (this.header != null && how != How.BODY && this.header.from() != from) {
			spans.add(this.text.span(this.header.from(), this.header.to()));
		}
		return new Find<>(date, spans, this.text.span(this.text.sentence(from)), how);
	}

}
