package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a quotation is: a voice beside the verb of speaking in front of it or
 * behind it, a signature, or whoever spoke last.
 */
final class Speakers {

	/** Fewer words in quotation marks are no quotation unless somebody says them. */
	private static final int WORDS = 4;

	private final Text text;

	private final Voices voices;

	private final Quotes quotes;

	private final SpeakersBehind behind;

	private final SpeakersBefore before;

	private final java.util.TreeMap<Integer, Quote> taken = new java.util.TreeMap<>();

	private @Nullable Voice last;

	Speakers(Text text, Voices voices, Quotes quotes) {
		this.text = text;
		this.voices = voices;
		this.quotes = quotes;
		this.behind = new SpeakersBehind(text, voices, quotes);
		this.before = new SpeakersBefore(text, voices);
	}

	/** Remembers who spoke last. */
	void spoke(Voice voice) {
		this.last = voice;
	}

	/** Whoever spoke last; null while nobody did. */
	@Nullable Voice last() {
		return this.last;
	}

	/** Remembers a quotation that was read. */
	void took(Quote quote) {
		this.taken.put(quote.from(), quote);
	}

	static @Nullable Voice first(List<Voice> voices) {
		return voices.stream()
			.filter((voice) -> voice.person() != null)
			.findFirst()
			.orElse(voices.isEmpty() ? null : voices.getFirst());
	}

	/** Whose a quotation is; null when nothing in its paragraph or beside it says so. */
	@Nullable Voice of(Quote quote, Paragraph paragraph, Sentence sentence, @Nullable Voice inParagraph, int number) {
		Voice behind = this.behind.behind(quote, paragraph, number);
		if (behind != null) {
			return behind;
		}
		Voice before = this.before.before(quote, quoteBefore(quote.from()), inParagraph, this.last);
		if (before != null) {
			return before;
		}
		if (inParagraph != null && this.quotes.length(quote) >= WORDS) {
			return inParagraph;
		}
		if (number > 0 && quote.from() <= paragraph.from() + 1) {
			Voice intro = this.before.introduced(this.text.paragraphs.get(number - 1));
			if (intro != null) {
				return intro;
			}
		}
		Voice named = this.behind.namedBehind(quote, paragraph, number);
		return (named != null) ? named : this.before.reason(quote, sentence);
	}

	/** The first person, or else the first body, of those behind a verb. */
	static @Nullable Voice nearest(List<Voice> voices) {
		if (voices.isEmpty()) {
			return null;
		}
		Voice first = voices.getFirst();
		if (first.person() == null && first.kind() != Voice.Kind.COURT) {
			for (Voice next : voices.subList(1, Math.min(3, voices.size()))) {
				if (next.person() != null && next.from() - first.to() < 9) {
					return next;
				}
			}
		}
		return first;
	}

	/** Whose words stand around a verb of speaking. */
	SpeakersBefore around() {
		return this.before;
	}

	/** Whom a pronoun stands for. */
	@Nullable Voice resolve(Voice pronoun, @Nullable Voice inParagraph, @Nullable Quote quote) {
		if (inParagraph != null) {
			return inParagraph;
		}
		Sentence sentence = this.text.sentence(pronoun.from());
		Voice subject = null;
		boolean person = this.text.tags.at("pronoun.person", pronoun.from());
		int number = this.text.number(sentence);
		for (int at = number; at >= Math.max(0, number - 2) && subject == null; at--) {
			Sentence earlier = this.text.sentences.get(at);
			for (Voice voice : this.voices.between(earlier.from(), Math.min(earlier.to(), pronoun.from()))) {
				boolean quoted = quote != null && voice.from() >= quote.from() && voice.from() < quote.to();
				if (!quoted && voice.kind() != Voice.Kind.PRONOUN && (!person || voice.person() != null)
						&& (subject == null || subject.person() == null && voice.person() != null
								&& voice.from() - subject.to() < 9)) {
					subject = voice;
				}
			}
		}
		return (subject != null) ? subject : this.last;
	}

	/** The last quotation that begins in front of a token. */
	@Nullable Quote quoteBefore(int token) {
		var entry = this.taken.lowerEntry(token);
		return (entry == null) ? null : entry.getValue();
	}

}
