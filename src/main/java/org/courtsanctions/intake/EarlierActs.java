package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences tell of an act before the one of the text: by words for what was
 * before, or by a month or a year of the past.
 */
final class EarlierActs {

	private final Text text;

	private final Dates dates;

	private final @Nullable Dated header;

	EarlierActs(Text text, Dates dates, @Nullable Dated header) {
		this.text = text;
		this.dates = dates;
		this.header = header;
	}

	/** Words for an earlier act that belong to what the sentence tells first. */
	boolean before(Sentence sentence) {
		List<Tag> times = this.text.tags("earlier.not", sentence);
		List<Tag> earlier = this.text.tags("earlier", sentence)
			.stream()
			.filter((tag) -> !aside(sentence, tag.from())
					&& times.stream().noneMatch((time) -> time.from() <= tag.from() && tag.from() < time.to()))
			.toList();
		if (earlier.isEmpty()) {
			return false;
		}
		List<Tag> acts = this.text.tags("act", sentence);
		int first = earlier.getFirst().from();
		if (acts.isEmpty()) {
			return first < clause(sentence, sentence.from()) && List.of("act.topic", "act.names", "lift", "act.join")
				.stream()
				.anyMatch((section) -> this.text.any(section, sentence));
		}
		if (acts.getFirst().from() >= first) {
			return true;
		}
		for (int at = acts.getFirst().to(); at < first; at++) {
			if (this.text.tokens.get(at).is(",") || this.text.tokens.get(at).is(";")) {
				return false;
			}
		}
		return true;
	}

	/**
	 * Of what is lifted is always told when it was imposed: only what stands in front of
	 * the words for the lifting makes it an earlier one.
	 */
	boolean beforeLift(Sentence sentence) {
		int lift = this.text.tags("lift", sentence).getFirst().from();
		List<Tag> acts = this.text.tags("act", sentence);
		int first = acts.isEmpty() ? lift : Math.min(lift, acts.getFirst().from());
		return this.text.tags.in("earlier", sentence.from(), lift).stream().anyMatch((tag) -> !of(sentence, tag))
				|| past(sentence, first);
	}

	/** "The two who had been listed by the earlier order were taken off". */
	private boolean of(Sentence sentence, Tag earlier) {
		return this.text.tags.in("whom", sentence.from() + 1, earlier.from())
			.stream()
			.anyMatch((who) -> this.text.tokens.subList(who.to(), earlier.from())
				.stream()
				.noneMatch((token) -> token.is(",")));
	}

	/**
	 * A month or a year of the past, named with "in": "In February 2025 …", "in 2020".
	 */
	boolean past(Sentence sentence) {
		List<Tag> acts = this.text.tags("act", sentence);
		int limit = clause(sentence, acts.isEmpty() ? sentence.from() : acts.getFirst().to());
		return past(sentence, limit);
	}

	/**
	 * Where the clause of an act ends: what "who was sentenced in April" tells is no
	 * other act.
	 */
	private int clause(Sentence sentence, int from) {
		int at = from;
		while (at < sentence.to()
				&& !(this.text.tokens.get(at).is(",") && at + 1 < sentence.to() && this.text.tags.at("who", at + 1))
				&& !this.text.tags.at("who", at)) {
			at++;
		}
		return at;
	}

	/** Whether a month or a year of the past is named in front of a token. */
	boolean past(Sentence sentence, int limit) {
		int end = sentence.from();
		for (int at = sentence.from(); at < limit; at++) {
			end = Math.max(end, relative(sentence, at));
			if (at < end || !this.text.tags.at("in", at)) {
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
					&& (year.text().startsWith("20") || year.text().startsWith("19"))
					&& ((this.header != null && this.header.year() != 0)
							? !year.text().equals(Integer.toString(this.header.year())) : later(sentence, at))) {
				return true;
			}
		}
		return false;
	}

	/**
	 * "In 2023 the Council …": in a text that has no day of its own, a year that begins a
	 * sentence further on is one of the past.
	 */
	private boolean later(Sentence sentence, int at) {
		return at == sentence.from() && sentence.paragraph() > 2;
	}

	/**
	 * Where a clause on somebody ends that begins at a token: "who has led the court
	 * since March," tells of no act.
	 */
	private int relative(Sentence sentence, int at) {
		boolean begins = at > sentence.from() && this.text.tags.at("who", at)
				&& (this.text.tokens.get(at - 1).is(",") || this.text.tokens.get(at - 1).word());
		int to = at;
		while (begins && to < sentence.to() && !this.text.tokens.get(to).is(",")) {
			to++;
		}
		return (to < sentence.to() && !this.text.tags.any("act", at, to)) ? to : at;
	}

	/** Whether a token stands in a clause on somebody that tells of no act. */
	private boolean aside(Sentence sentence, int token) {
		int comma = token;
		while (comma > sentence.from() && !this.text.tokens.get(comma - 1).is(",")) {
			comma--;
		}
		int from = Math.max(sentence.from() + 1, comma - 1);
		return this.text.tags.in("who", from, token).stream().anyMatch((who) -> relative(sentence, who.from()) > token);
	}

	private boolean sameMonth(Dated dated) {
		return this.header != null && dated.month() == this.header.month()
				&& (dated.year() == 0 || dated.year() == this.header.year());
	}

}
