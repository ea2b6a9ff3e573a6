package org.courtsanctions.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.intake.Lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Whose act a text answers that only reacts to one. */
final class Answered {

	private final Text text;

	private final Acts acts;

	private final Actors actors;

	private final @Nullable String author;

	Answered(Text text, Acts acts, Actors actors, @Nullable String author) {
		this.text = text;
		this.acts = acts;
		this.actors = actors;
		this.author = author;
	}

	/** The authority whose act is told now, or else before. */
	@Nullable Find<String> authority() {
		Find<String> now = of(false);
		return (now != null) ? now : of(true);
	}

	/**
	 * Whose act a text answers: of the authorities it names, the one whose sanctions they
	 * are, which is never the one that speaks.
	 */
	private @Nullable Find<String> of(boolean earlier) {
		Map<String, Integer> times = new HashMap<>();
		Map<String, Tag> first = new HashMap<>();
		for (Sentence sentence : this.text.sentences) {
			if (!this.text.paragraph(sentence).tells() || !earlier && this.acts.earlier(sentence)) {
				continue;
			}
			for (String code : Authorities.CODES) {
				Tag own = code.equals(this.author) ? null : this.actors.owner(code, sentence);
				if (own == null && !code.equals(this.author)) {
					own = verdict(code, sentence);
				}
				if (own != null) {
					times.merge(code, 1, Integer::sum);
					first.putIfAbsent(code, own);
				}
			}
		}
		String best = null;
		for (String code : Authorities.CODES) {
			if (times.getOrDefault(code, 0) > ((best == null) ? 0 : times.getOrDefault(best, 0))) {
				best = code;
			}
		}
		Tag tag = (best == null) ? null : first.get(best);
		return (best == null || tag == null) ? null : new Find<>(best, List.of(this.text.span(tag.from(), tag.to())),
				this.text.span(this.text.sentence(tag.from())), How.WORDS);
	}

	/** "The conviction by a court in Moscow": whose court it is that tried somebody. */
	private @Nullable Tag verdict(String code, Sentence sentence) {
		return this.acts.criminal(sentence.from() + 1, sentence.to())
				? this.text.tags("authority." + code, sentence).stream().findFirst().orElse(null) : null;
	}

}
