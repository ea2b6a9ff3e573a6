package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/** Who is named in front of a quotation as its speaker: X said: “; X called it “. */
final class SpeakersBefore {

	/** A verb of speaking stands at most so far in front of a quotation. */
	private static final int BEFORE = 26;

	private final Text text;

	private final Voices voices;

	SpeakersBefore(Text text, Voices voices) {
		this.text = text;
		this.voices = voices;
	}

	/** The speaker in front of a quotation: X said: “; X called it “. */
	@Nullable Voice before(Quote quote, @Nullable Quote previous, @Nullable Voice inParagraph, @Nullable Voice last) {
		Sentence sentence = this.text.sentence(quote.from());
		int start = sentence.from();
		if (previous != null) {
			start = Math.max(start, previous.to());
		}
		int from = Math.max(start, quote.from() - BEFORE);
		List<Tag> verbs = new ArrayList<>(this.text.tags.in("speech", from, quote.from()));
		verbs.addAll(this.text.tags.in("say.noun", from, quote.from()));
		verbs.sort((one, other) -> Integer.compare(one.from(), other.from()));
		if (verbs.isEmpty()) {
			return (start > sentence.from() && inParagraph != null && quote.from() - start < 14) ? inParagraph : null;
		}
		Tag verb = verbs.getLast();
		boolean participle = this.text.tags.at("participle", verb.from())
				|| this.text.language.equals("en") && this.text.tokens.get(verb.to() - 1).fold().endsWith("ing");
		if (participle) {
			if (start > sentence.from() && inParagraph != null) {
				return inParagraph;
			}
			Voice attached = attached(verb, sentence);
			return (attached != null) ? attached : subject(sentence, verb.from());
		}
		if (verb.from() > sentence.from() && this.text.tags.any("and", verb.from() - 1, verb.from())) {
			if (start > sentence.from() && inParagraph != null) {
				return inParagraph;
			}
			Voice subject = subject(sentence, verb.from());
			if (subject != null) {
				return subject;
			}
		}
		Voice before = head(this.voices.before(verb.from(), sentence.from()), sentence, verb.from());
		if (before != null && verb.from() - before.to() < (apposed(before, verb) ? 30 : 16)) {
			return before;
		}
		List<Voice> inverted = this.voices.between(verb.to(), quote.from());
		inverted.removeIf((voice) -> voice.kind() == Voice.Kind.PRONOUN);
		if (!inverted.isEmpty()) {
			return Speakers.nearest(inverted);
		}
		if (inParagraph != null) {
			return inParagraph;
		}
		return this.text.language.equals("en") ? null : last;
	}

	/** "X sanctioned five officials for “…”": the reason is that of whoever acts. */
	@Nullable Voice reason(Quote quote, Sentence sentence) {
		boolean because = quote.from() > sentence.from() && this.text.tags.any("for", quote.from() - 1, quote.from());
		if (!because || !this.text.tags.any("act", sentence.from(), quote.from())) {
			return null;
		}
		return this.voices.between(sentence.from(), quote.from())
			.stream()
			.filter((voice) -> voice.person() == null && voice.kind() != Voice.Kind.PRONOUN
					&& voice.kind() != Voice.Kind.COURT)
			.findFirst()
			.orElse(null);
	}

	@Nullable Voice introduced(Paragraph before) {
		if (before.kind() == Kind.REPEATED || !this.text.tokens.get(before.to() - 1).is(":")) {
			return null;
		}
		int from = this.text.sentence(before.to() - 1).from();
		return Speakers.first(this.voices.between(from, before.to()));
	}

	/** "with X urging …": the voice right in front of a participle. */
	@Nullable Voice attached(Tag verb, Sentence sentence) {
		Voice before = this.voices.before(verb.from(), sentence.from());
		return (before != null && before.to() == verb.from() && before.from() > sentence.from()
				&& this.text.tags.any("with", Math.max(sentence.from(), before.from() - 2), before.from())) ? before
						: null;
	}

	/** Whether between a voice and its verb only an office stands, in commas. */
	boolean apposed(Voice voice, Tag verb) {
		return verb.from() - voice.to() > 2 && this.text.tokens.get(voice.to()).is(",")
				&& this.text.tokens.get(verb.from() - 1).is(",");
	}

	/**
	 * The voice that one behind "by" or "of" belongs to: experts appointed by the
	 * Council.
	 */
	@Nullable Voice head(@Nullable Voice voice, Sentence sentence, int verb) {
		if (voice == null || voice.from() == sentence.from()) {
			return voice;
		}
		if (voice.person() == null && verb > voice.to()) {
			Voice outer = outside(voice, sentence, verb);
			if (outer != null) {
				return outer;
			}
		}
		if (voice.person() == null && verb > voice.to() && this.text.tokens.get(verb - 1).is(",")) {
			for (Voice first : this.voices.between(sentence.from(), voice.from())) {
				if (first.person() != null && this.text.tokens.get(first.to()).is(",") && verb - first.to() < 22) {
					return first;
				}
			}
		}
		List<Tag> by = this.text.tags.in("by", Math.max(sentence.from(), voice.from() - 3), voice.from());
		boolean behind = by.stream().anyMatch((tag) -> tag.to() == voice.from());
		Voice before = this.voices.before(voice.from(), sentence.from());
		return (behind && before != null && voice.from() - before.to() < 8) ? before : voice;
	}

	/**
	 * "The court, which sits in The Hague, denounced": the voice that a clause in commas
	 * is about.
	 */
	private @Nullable Voice outside(Voice voice, Sentence sentence, int verb) {
		boolean closed = false;
		for (int at = voice.to(); at < verb; at++) {
			closed |= at - voice.to() < 4 && this.text.tokens.get(at).is(",");
		}
		Voice before = this.voices.before(voice.from(), sentence.from());
		return (closed && before != null && before.kind() == Voice.Kind.COURT && before.to() < voice.from()
				&& this.text.tokens.get(before.to()).is(",") && verb - before.to() < 14) ? before : null;
	}

	/** The subject of a sentence: its first voice. */
	@Nullable Voice subject(Sentence sentence, int limit) {
		List<Voice> voices = this.voices.between(sentence.from(), limit);
		return voices.isEmpty() ? null : Speakers.nearest(voices.subList(0, Math.min(2, voices.size())));
	}

}
