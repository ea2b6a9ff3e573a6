package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;

/**
 * Whether a sentence tells of the act in its main clause, as its news, or only speaks
 * about it: "after the United States sanctioned", "regrets the decision to list".
 */
final class News {

	/** Words for the act stand at most so far behind the verb whose object they are. */
	private static final int PASSIVE = 3;

	private final Text text;

	private final Acts acts;

	private final Authorities authorities;

	News(Text text, Acts acts, Authorities authorities) {
		this.text = text;
		this.acts = acts;
		this.authorities = authorities;
	}

	/** Whether the main clause of a sentence tells of the act. */
	boolean tells(Sentence sentence) {
		if (!this.acts.tells(sentence) || quoted(sentence)) {
			return false;
		}
		boolean self = this.text.tags.any("self", sentence.from(), Math.min(sentence.to(), sentence.from() + 6));
		return self || subject(sentence) || passive(sentence);
	}

	/** Whether somebody who does not act speaks in a sentence. */
	boolean spoken(Sentence sentence) {
		return this.text.paragraph(sentence).kind() == Kind.BODY && this.text.tags("say", sentence)
			.stream()
			.anyMatch((say) -> !this.authorities.named(sentence.from(), say.from()));
	}

	/** "The United States on Monday sanctioned …". */
	private boolean subject(Sentence sentence) {
		return this.authorities.subjects(sentence)
			.stream()
			.anyMatch((tag) -> !title(sentence, tag) && !background(sentence, tag.from()));
	}

	/** "US sanctions on judges draw protest": the noun, and no verb. */
	private boolean title(Sentence sentence, Tag tag) {
		for (Tag act : this.text.tags("act", sentence)) {
			boolean noun = act.from() <= tag.to() && act.to() > tag.from() && act.to() < sentence.to()
					&& this.text.tags.at("act.noun.before", act.to());
			if (noun) {
				return true;
			}
		}
		return false;
	}

	/** "Three judges were added to the list on Monday". */
	private boolean passive(Sentence sentence) {
		for (Tag act : this.text.tags("act", sentence)) {
			int from = Math.max(sentence.from(), act.from() - PASSIVE);
			boolean verb = this.text.tags.in("aux", from, act.from())
				.stream()
				.anyMatch((aux) -> this.text.tokens.get(aux.from()).shape() == Token.Shape.SMALL);
			if (verb && !background(sentence, act.from())) {
				return true;
			}
		}
		return false;
	}

	/**
	 * Whether a token stands in a clause that only says what another one is about.
	 */
	private boolean background(Sentence sentence, int at) {
		for (Tag tag : this.text.tags.in("background", sentence.from(), at)) {
			boolean first = tag.from() == sentence.from();
			if (!first || !comma(tag.to(), at)) {
				return true;
			}
		}
		for (Tag tag : this.text.tags.in("who", sentence.from(), at)) {
			if (!comma(tag.to(), at)) {
				return true;
			}
		}
		if (this.text.tags.in("reaction", sentence.from(), at)
			.stream()
			.anyMatch((tag) -> !this.acts.criminal(tag.from(), tag.to()))) {
			return true;
		}
		return this.text.tags.in("say", sentence.from(), at)
			.stream()
			.anyMatch((say) -> !this.authorities.named(sentence.from(), say.from()));
	}

	private boolean comma(int from, int to) {
		for (int at = from; at < to; at++) {
			if (this.text.tokens.get(at).is(",")) {
				return true;
			}
		}
		return false;
	}

	/** Whether a sentence begins with a quotation. */
	private boolean quoted(Sentence sentence) {
		return List.of("“", "\"", "«", "„", "‘").contains(this.text.tokens.get(sentence.from()).text());
	}

}
