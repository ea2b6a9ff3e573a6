package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;

/**
 * How the clauses of a sentence hang together: which only say what another one is about,
 * and who speaks in them.
 */
final class Clauses {

	/** A clause on somebody has its verb within so many tokens. */
	private static final int RELATIVE = 3;

	private final Text text;

	private final Acts acts;

	private final Authorities authorities;

	Clauses(Text text, Acts acts, Authorities authorities) {
		this.text = text;
		this.acts = acts;
		this.authorities = authorities;
	}

	/**
	 * Whether a token stands in a clause that only says what another one is about.
	 */
	boolean background(Sentence sentence, int at) {
		for (Tag tag : this.text.tags.in("background", sentence.from(), at)) {
			boolean first = tag.from() == sentence.from() || dash(tag.from() - 1);
			if ((!first || !comma(tag.to(), at)) && !ended(tag.to(), at)) {
				return true;
			}
		}
		if (this.text.tags.in("who", sentence.from(), at)
			.stream()
			.anyMatch((who) -> at - who.to() <= RELATIVE && relative(sentence, who))) {
			return true;
		}
		if (this.text.tags.in("reaction", sentence.from(), at)
			.stream()
			.anyMatch((tag) -> !this.acts.criminal(tag.from(), tag.to()) && !by(sentence, tag))) {
			return true;
		}
		return this.text.tags.in("say", sentence.from(), at).stream().anyMatch(this::other);
	}

	/**
	 * Whether words for an answer are none: "responded … with sanctions" is the act, and
	 * "who had condemned" tells of somebody else.
	 */
	boolean by(Sentence sentence, Tag reaction) {
		boolean aside = this.text.tags.in("who", sentence.from(), reaction.from())
			.stream()
			.anyMatch((who) -> who.from() > sentence.from() && !comma(who.to(), reaction.from()));
		return aside || this.text.tags.in("with", reaction.to(), sentence.to())
			.stream()
			.anyMatch((with) -> this.text.tags.at("act.noun", with.to())
					&& this.authorities.named(sentence.from(), reaction.from()));
	}

	/** Whether a verb of speaking is not that of an authority. */
	boolean other(Tag say) {
		int from = this.text.sentence(say.from()).from();
		int clause = say.from();
		while (clause > from && !this.text.tokens.get(clause - 1).is(",")) {
			clause--;
		}
		return !this.authorities.named((say.from() - clause > 2) ? clause : from, say.from());
	}

	/** Whether a word such as "die" begins a clause, and is no article. */
	private boolean relative(Sentence sentence, Tag who) {
		if (who.from() == sentence.from()) {
			return false;
		}
		Token before = this.text.tokens.get(who.from() - 1);
		return before.is(",") || !before.mark() && !this.text.language.equals("de");
	}

	/** Whether a dateline ends with a token. */
	private boolean dash(int at) {
		return List.of("-", "–", "—", ")").contains(this.text.tokens.get(at).text());
	}

	/** Whether a sentence begins anew between two tokens. */
	boolean ended(int from, int to) {
		return this.text.tokens.subList(from, Math.max(from, to))
			.stream()
			.anyMatch((token) -> token.is(":") || token.is(";"));
	}

	boolean comma(int from, int to) {
		for (int at = from; at < to; at++) {
			if (this.text.tokens.get(at).is(",")) {
				return true;
			}
		}
		return false;
	}

}
