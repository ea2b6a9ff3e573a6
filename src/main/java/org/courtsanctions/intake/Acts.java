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
 * Which sentences tell of the act, which of earlier ones; and from that the kind of act
 * and its day.
 */
final class Acts {

	/** A document may report an act this many days later as its news. */
	private static final int RECENT = 3;

	private final Text text;

	final Dates dates;

	final @Nullable Dated header;

	/** Whether the act is one of a court or an investigator. */
	private final boolean criminal;

	private final boolean[] act;

	private final boolean[] lift;

	private final boolean[] earlier;

	private final boolean[] perfect;

	Acts(Text text, Dates dates) {
		this.text = text;
		this.dates = dates;
		this.header = dates.header();
		int count = text.sentences.size();
		this.criminal = lead().stream().anyMatch((sentence) -> text.any("measure.other", sentence));
		this.act = new boolean[count];
		this.lift = new boolean[count];
		this.earlier = new boolean[count];
		this.perfect = new boolean[count];
		for (int at = 0; at < count; at++) {
			Sentence sentence = text.sentences.get(at);
			this.act[at] = text.any("act", sentence) || this.criminal && text.any("act.criminal", sentence);
			this.lift[at] = text.any("lift", sentence) && (this.act[at] || text.any("lift.object", sentence))
					&& !text.any("lift.asked", sentence);
			this.act[at] |= this.lift[at];
			this.earlier[at] = before(sentence) || past(sentence);
			this.perfect[at] = text.any("perfect", sentence) && !this.lift[at];
		}
	}

	/** Whether words tell of the act of a court and not of what is said. */
	boolean criminal(int from, int to) {
		return this.criminal && this.text.tags.any("act.criminal", Math.max(0, from - 1), to);
	}

	/** Whether judges are hit by those who watch over them, and not from abroad. */
	boolean discipline(String authority) {
		List<Sentence> lead = lead();
		return lead.stream().anyMatch((sentence) -> this.text.any("discipline", sentence))
				&& lead.stream().noneMatch((sentence) -> this.text.any("authority." + authority, sentence));
	}

	boolean act(Sentence sentence) {
		return this.act[number(sentence)];
	}

	boolean lift(Sentence sentence) {
		return this.lift[number(sentence)];
	}

	/** Whether the sentence tells of another act before this one. */
	boolean earlier(Sentence sentence) {
		return this.earlier[number(sentence)];
	}

	/** Whether it tells of an act in the past perfect. */
	boolean perfect(Sentence sentence) {
		return this.perfect[number(sentence)];
	}

	/** Whether it tells of this act. */
	boolean tells(Sentence sentence) {
		int at = number(sentence);
		return this.act[at] && !this.earlier[at] && !this.perfect[at];
	}

	/** Words for an earlier act that belong to what the sentence tells first. */
	private boolean before(Sentence sentence) {
		List<Tag> earlier = this.text.tags("earlier", sentence);
		if (earlier.isEmpty()) {
			return false;
		}
		List<Tag> acts = this.text.tags("act", sentence);
		int first = earlier.getFirst().from();
		if (acts.isEmpty() || acts.getFirst().from() >= first) {
			return true;
		}
		for (int at = acts.getFirst().to(); at < first; at++) {
			if (this.text.tokens.get(at).is(",") || this.text.tokens.get(at).is(";")) {
				return false;
			}
		}
		return true;
	}

	private int number(Sentence sentence) {
		return this.text.number(sentence);
	}

	/**
	 * A month or a year of the past, named with "in": "In February 2025 …", "in 2020".
	 */
	private boolean past(Sentence sentence) {
		return past(sentence, sentence.to());
	}

	/** Whether a month or a year of the past is named in front of a token. */
	boolean past(Sentence sentence, int limit) {
		for (int at = sentence.from(); at < limit; at++) {
			if (!this.text.tags.at("in", at)) {
				continue;
			}
			int next = at + this.text.tags.length("in", at);
			if (next >= sentence.to() || this.text.tags.any("signed", Math.max(sentence.from(), at - 8), at)) {
				continue;
			}
			for (Dated dated : this.dates.in(next, Math.min(sentence.to(), next + 5))) {
				if (dated.from() <= next + 1 && dated.day() == 0 && !sameMonth(dated)) {
					return true;
				}
			}
			Token year = this.text.tokens.get(next);
			if (year.shape() == Token.Shape.NUMBER && year.text().length() == 4
					&& (year.text().startsWith("20") || year.text().startsWith("19")) && this.header != null
					&& this.header.year() != 0 && !year.text().equals(Integer.toString(this.header.year()))) {
				return true;
			}
		}
		return false;
	}

	private boolean sameMonth(Dated dated) {
		return this.header != null && dated.month() == this.header.month()
				&& (dated.year() == 0 || dated.year() == this.header.year());
	}

	/** The sentences of the title and the first paragraph. */
	List<Sentence> lead() {
		List<Sentence> lead = new ArrayList<>();
		int body = -1;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if (body >= 0 && sentence.paragraph() != body) {
				break;
			}
			if (kind == Kind.HEADING || kind == Kind.BODY) {
				body = (kind == Kind.BODY) ? sentence.paragraph() : body;
				lead.add(sentence);
			}
		}
		return lead;
	}

	/** The kind of act, before it is known whether a court official is hit. */
	Find<ActKind> kind(Authorities authorities) {
		Sentence first = null;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if ((kind == Kind.BODY || kind == Kind.HEADING || kind == Kind.BULLET) && act(sentence)
					&& !earlier(sentence)) {
				first = (first == null) ? sentence : first;
			}
		}
		if (first == null) {
			return new Find<>(ActKind.NONE, List.of(), new Span(0, 0), How.NOTHING_ELSE);
		}
		Sentence reaction = reactionLead(authorities);
		if (reaction != null) {
			return new Find<>(ActKind.REACTION_ONLY, spans("reaction", reaction), this.text.span(reaction), How.TITLE);
		}
		Sentence lifting = lifting();
		if (lifting != null) {
			return new Find<>(ActKind.DELISTING, spans("lift", lifting), this.text.span(lifting), How.WORDS);
		}
		if (amends(first)) {
			return new Find<>(ActKind.AMENDMENT, spans("amend", first), this.text.span(first), How.WORDS);
		}
		return new Find<>(ActKind.DESIGNATION, spans("act", first), this.text.span(first), How.WORDS);
	}

	private boolean amends(Sentence first) {
		return this.text.any("amend", first) && this.text.tags("act", first).size() < 3;
	}

	private @Nullable Sentence lifting() {
		int told = 0;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if (kind != Kind.HEADING && kind != Kind.BODY || !act(sentence) || earlier(sentence) && !lift(sentence)) {
				continue;
			}
			if (lift(sentence)) {
				return sentence;
			}
			if (kind == Kind.BODY && ++told >= 1) {
				return null;
			}
		}
		return null;
	}

	/**
	 * The sentence that makes the text a reaction; null when it reports the act itself.
	 */
	private @Nullable Sentence reactionLead(Authorities authorities) {
		if (authorities.author() != null) {
			return null;
		}
		Sentence reaction = null;
		boolean statement = false;
		for (Sentence sentence : lead()) {
			boolean heading = this.text.paragraph(sentence).kind() == Kind.HEADING;
			if (reaction == null && !authorities.speaks(sentence)
					&& this.text.tags("reaction", sentence)
						.stream()
						.anyMatch((tag) -> !criminal(tag.from(), tag.to()))) {
				reaction = sentence;
			}
			if (!heading && saidAtTheEnd(sentence)) {
				reaction = (reaction == null) ? sentence : reaction;
				statement = true;
			}
			statement |= heading && this.text.any("release", sentence);
		}
		for (Sentence sentence : this.text.sentences) {
			statement |= this.text.any("issued", sentence);
		}
		if (reaction == null) {
			return null;
		}
		return (statement || !announced(authorities)) ? reaction : null;
	}

	/** "…, Court Watch said today.": the news is what somebody says who does not act. */
	private boolean saidAtTheEnd(Sentence sentence) {
		int from = Math.max(sentence.from(), sentence.to() - 5);
		for (Tag tag : this.text.tags.in("say", from, sentence.to())) {
			int comma = Math.max(sentence.from(), tag.from() - 1);
			while (comma > sentence.from() && tag.from() - comma < 10 && !this.text.tokens.get(comma).is(",")) {
				comma--;
			}
			int clause = comma;
			boolean body = List.of("orgword", "body.ngo", "body.un")
				.stream()
				.anyMatch((section) -> this.text.tags.any(section, clause, tag.from()));
			if (this.text.tokens.get(comma).is(",") && body && Authorities.CODES.stream()
				.noneMatch((code) -> this.text.tags.any("authority." + code, clause, tag.from()))) {
				return true;
			}
		}
		return false;
	}

	/** Whether some sentence reports that the authority acts. */
	private boolean announced(Authorities authorities) {
		return this.text.sentences.stream()
			.filter((sentence) -> this.text.paragraph(sentence).tells() && !this.text.any("reaction", sentence))
			.anyMatch((sentence) -> tells(sentence) && authorities.acts(sentence) && !longAgo(sentence));
	}

	/** Whether the day in a sentence is long before the day of the document. */
	private boolean longAgo(Sentence sentence) {
		LocalDate head = (this.header == null) ? null : this.header.date();
		return head != null && this.dates.in(sentence.from(), sentence.to())
			.stream()
			.map(this::whole)
			.anyMatch((date) -> date != null && date.isBefore(head.minusDays(RECENT)));
	}

	/** The day of the act; null when the text does not tell it. */
	@Nullable Find<LocalDate> day(ActKind kind, Authorities authorities) {
		for (boolean headings : new boolean[] { false, true }) {
			for (Sentence sentence : this.text.sentences) {
				Kind part = this.text.paragraph(sentence).kind();
				if (part != Kind.BODY && part != Kind.BULLET && !(headings && part == Kind.HEADING) || !act(sentence)
						|| before(sentence)) {
					continue;
				}
				Find<LocalDate> day = day(sentence, kind == ActKind.REACTION_ONLY, headings);
				if (day != null) {
					return day;
				}
			}
		}
		if (kind != ActKind.REACTION_ONLY && this.header != null && this.header.date() != null
				&& (authorities.author() != null || said())) {
			return find(this.header.date(), this.header.from(), this.header.to(), How.HEADER);
		}
		return null;
	}

	/**
	 * Whether the header's day is that of the act because the text is a dispatch of that
	 * day.
	 */
	private boolean said() {
		return this.header != null && this.text.paragraph(this.text.sentence(this.header.from())).kind() == Kind.BODY;
	}

	private @Nullable Find<LocalDate> day(Sentence sentence, boolean reaction, boolean heading) {
		List<Dated> stated = this.dates.in(sentence.from(), sentence.to());
		Find<LocalDate> told = stated.isEmpty() ? null : beside(sentence, stated, heading);
		if (told != null) {
			return told;
		}
		for (Dated dated : stated) {
			LocalDate date = whole(dated);
			boolean itself = this.header != null && dated.from() == this.header.from();
			if (date != null && !itself && !heading && dated.day() > 0 && on(sentence, dated)) {
				return find(date, dated.from(), dated.to(), How.BODY);
			}
		}
		if (this.header == null || this.header.date() == null) {
			return null;
		}
		for (Tag tag : this.text.tags("today", sentence)) {
			if (!reaction || near(sentence, tag.from())) {
				return find(this.header.date(), tag.from(), tag.to(), How.HEADER);
			}
		}
		for (Tag tag : this.text.tags("yesterday", sentence)) {
			if (!reaction || near(sentence, tag.from())) {
				return find(this.header.date().minusDays(1), tag.from(), tag.to(), How.YESTERDAY);
			}
		}
		for (int at : this.dates.weekdays(sentence.from(), sentence.to())) {
			DayOfWeek weekday = this.text.calendar.weekday(this.text.tokens.get(at));
			if (weekday != null && (!reaction || near(sentence, at))) {
				return find(Dates.before(this.header.date(), weekday), at, at + 1, How.WEEKDAY);
			}
		}
		return null;
	}

	/**
	 * A word of time right beside the act goes before a date further on, which is that of
	 * something else: "has today sanctioned four people … sentenced on 2 September".
	 */
	private @Nullable Find<LocalDate> beside(Sentence sentence, List<Dated> stated, boolean heading) {
		LocalDate head = (this.header == null) ? null : this.header.date();
		Dated first = stated.stream()
			.filter((dated) -> whole(dated) != null && on(sentence, dated) && !dated.equals(this.header))
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
		for (int at : this.dates.weekdays(sentence.from(), first.from() - 5)) {
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

	/** A date of the body, with the year of the header when it has none of its own. */
	private @Nullable LocalDate whole(Dated dated) {
		if (dated.date() != null || dated.day() == 0) {
			return dated.date();
		}
		if (this.header == null || this.header.date() == null) {
			return null;
		}
		try {
			LocalDate date = LocalDate.of(this.header.year(), dated.month(), dated.day());
			return date.isAfter(this.header.date()) ? date.minusYears(1) : date;
		}
		catch (java.time.DateTimeException ex) {
			return null;
		}
	}

	/**
	 * Whether a date in a sentence is when something happened, and not part of a title.
	 */
	private boolean on(Sentence sentence, Dated dated) {
		int before = dated.from() - 1;
		while (before > sentence.from() && (this.text.calendar.weekday(this.text.tokens.get(before)) != null
				|| this.text.tokens.get(before).is(",") || this.text.tokens.get(before).is("("))) {
			before--;
		}
		if (before < sentence.from()) {
			return true;
		}
		boolean spoken = false;
		for (int at = Math.max(sentence.from(), before - 1); at <= before; at++) {
			spoken |= this.text.tags.at("on", at) && at + this.text.tags.length("on", at) > before;
		}
		return spoken;
	}

	/** Whether a word of time belongs to the act and not to what is said about it. */
	private boolean near(Sentence sentence, int at) {
		int from = Math.max(sentence.from(), at - 4);
		int to = Math.min(sentence.to(), at + 4);
		boolean act = this.text.tags.any("act", from, to) || this.text.tags.any("acts", from, to);
		return act
				&& !this.text.tags.any("reaction", Math.max(sentence.from(), at - 2), Math.min(sentence.to(), at + 3));
	}

	private Find<LocalDate> find(LocalDate date, int from, int to, How how) {
		List<Span> spans = new ArrayList<>();
		spans.add(this.text.span(from, to));
		if (this.header != null && how != How.BODY && this.header.from() != from) {
			spans.add(this.text.span(this.header.from(), this.header.to()));
		}
		return new Find<>(date, spans, this.text.span(this.text.sentence(from)), how);
	}

	private List<Span> spans(String section, Sentence sentence) {
		return this.text.tags(section, sentence).stream().map((tag) -> this.text.span(tag.from(), tag.to())).toList();
	}

}
