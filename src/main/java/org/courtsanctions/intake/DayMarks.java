package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** What words of time beside an act, an order or a notice belong to. */
final class DayMarks {

	/** What is told of a document is of one at most so many days old. */
	private static final int RECENT = 32;

	/** Words for a document stand at most so far before its day. */
	private static final int DOCUMENT = 10;

	/** A word of time stands at most so far from the act it belongs to. */
	private static final int REACH = 9;

	/** The day on which something is said stands within so many tokens of the verb. */
	private static final int SAID = 3;

	/** Words for the act. */
	private static final List<String> ACTS = List.of("act", "acts", "authority.verb");

	/** Words for what is said of it. */
	private static final List<String> SPEECH = List.of("reaction", "say", "answer");

	private final Text text;

	private final Acts acts;

	private final Authorities authorities;

	private final @Nullable Dated header;

	DayMarks(Text text, Acts acts, Authorities authorities) {
		this.text = text;
		this.acts = acts;
		this.authorities = authorities;
		this.header = acts.header;
	}

	/** The day of the document; null when it has none. */
	@Nullable LocalDate head() {
		return (this.header == null) ? null : this.header.date();
	}

	/**
	 * "The order of 6 February", "the sanctions of 18 August": a document or an act of a
	 * day shortly before this one.
	 */
	boolean of(Sentence sentence, Dated dated) {
		LocalDate date = this.acts.dates.whole(dated);
		int before = dated.from() - 1;
		if (date == null || before <= sentence.from() || !this.text.tags.at("of.day", before)
				|| !recent(date) && (head() != null || dated.year() == 0)) {
			return false;
		}
		return this.text.tags.any("act.about", Math.max(sentence.from(), before - DOCUMENT), before)
				|| this.text.tags.in("act", Math.max(sentence.from(), before - REACH), before)
					.stream()
					.anyMatch((act) -> act.to() == before);
	}

	/** Whether a day is so near that of the document that this may be on it. */
	boolean recent(LocalDate date) {
		LocalDate head = (this.header == null) ? null : this.header.date();
		return head != null && !date.isAfter(head) && date.isAfter(head.minusDays(RECENT));
	}

	/**
	 * Whether a date in a sentence is when something happened, and not part of a title.
	 */
	boolean on(Sentence sentence, Dated dated) {
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
	 * The day on which an order was signed is not that of the notice of what is done
	 * under it.
	 */
	boolean order(Sentence sentence, Dated dated) {
		return this.authorities.author() != null && this.header != null
				&& this.text.tags.any("signing", dated.to(), Math.min(sentence.to(), dated.to() + 6))
				&& this.text.any("order", sentence);
	}

	/** "Today’s designation of": the day of the act, whatever is said of it. */
	boolean possessed(Sentence sentence, int day) {
		int next = day + 1;
		if (next >= sentence.to() || !this.text.tokens.get(next).is("'")) {
			return false;
		}
		int to = Math.min(sentence.to(), next + 6);
		return List.of("act", "act.topic", "act.about")
			.stream()
			.anyMatch((section) -> this.text.tags.any(section, next, to));
	}

	/** "…, diplomats confirmed on Tuesday": when others say it. */
	boolean said(Sentence sentence, int at) {
		return Stream.of("say", "learn")
			.flatMap((section) -> this.text.tags.in(section, Math.max(sentence.from(), at - SAID), at).stream())
			.anyMatch((say) -> {
				int clause = say.from();
				while (clause > sentence.from() && !this.text.tokens.get(clause - 1).is(",")) {
					clause--;
				}
				return clause > sentence.from() && !this.authorities.named(clause, say.from());
			});
	}

	/**
	 * Whether a word of time belongs to the act and not to what is said about it: to
	 * whichever is nearer.
	 */
	boolean near(Sentence sentence, int at) {
		return distance(sentence, at, ACTS) <= Math.min(REACH, distance(sentence, at, SPEECH)) || last(sentence, at);
	}

	/** Whether nobody speaks between the act and a word of time behind it. */
	private boolean last(Sentence sentence, int at) {
		int act = this.text.tags.in("act", sentence.from(), at).stream().mapToInt(Tag::to).max().orElse(at);
		return act < at && SPEECH.stream().noneMatch((section) -> this.text.tags.any(section, act, sentence.to()));
	}

	private int distance(Sentence sentence, int at, List<String> sections) {
		return sections.stream()
			.flatMap((section) -> this.text.tags(section, sentence).stream())
			.filter((tag) -> !this.text.tags.any("background", at, tag.from()))
			.mapToInt((tag) -> Math.max(tag.from() - at, at + 1 - tag.to()))
			.min()
			.orElse(Integer.MAX_VALUE);
	}

	Find<LocalDate> find(LocalDate date, int from, int to, How how) {
		List<Span> spans = new ArrayList<>();
		spans.add(this.text.span(from, to));
		if (this.header != null && how != How.BODY && this.header.from() != from) {
			spans.add(this.text.span(this.header.from(), this.header.to()));
		}
		return new Find<>(date, spans, this.text.span(this.text.sentence(from)), how);
	}

}
