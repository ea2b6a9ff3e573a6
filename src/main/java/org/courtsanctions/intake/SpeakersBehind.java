package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/** Who is named behind a quotation as its speaker: ”, said X; ” X said; ” – X. */
final class SpeakersBehind {

	/** Words that lead to the next quotation are at most so many. */
	private static final int NEXT = 26;

	/** A speaker stands at most so far behind a quotation. */
	private static final int AFTER = 16;

	private final Text text;

	private final Voices voices;

	private final Quotes quotes;

	SpeakersBehind(Text text, Voices voices, Quotes quotes) {
		this.text = text;
		this.voices = voices;
		this.quotes = quotes;
	}

	/** The speaker behind a quotation: ”, said X; ” X said; ” – X. */
	@Nullable Voice behind(Quote quote, Paragraph paragraph, int number) {
		int at = quote.to();
		if (at < paragraph.to() && this.text.tokens.get(at).is(",")) {
			at++;
		}
		if (at >= paragraph.to() || this.text.tokens.get(at).is(".") || this.text.tokens.get(at).is(";")) {
			return signed(quote, paragraph, number);
		}
		if (endsSentence(quote) && introducesNext(at, paragraph)) {
			return null;
		}
		Sentence sentence = this.text.sentence(at);
		int end = Math.min(sentence.to(), at + AFTER + 8);
		for (int to = at; to < end; to++) {
			if (opens(to)) {
				end = to;
			}
		}
		Token first = this.text.tokens.get(at);
		if (first.is("–") || first.is("—") || first.is("-")) {
			Voice voice = Speakers.nearest(this.voices.between(at, end));
			return (voice != null && voice.from() - at < 12) ? voice : null;
		}
		List<Tag> verbs = this.text.tags.in("speech", at, end);
		if (!verbs.isEmpty()) {
			Tag verb = verbs.getFirst();
			Voice voice = this.voices.before(verb.from(), at);
			if (voice != null && voice.to() == verb.from() && voice.from() > at
					&& this.text.tokens.get(voice.from() - 1).is(",")) {
				return voice;
			}
			if (voice != null && voice.from() - at < 9 && verb.from() - voice.to() < 11) {
				return voice;
			}
			if (voice == null && verbs.getLast() != verb) {
				voice = this.voices.before(verbs.getLast().from(), at);
				if (voice != null && voice.kind() == Voice.Kind.PRONOUN && voice.to() == verbs.getLast().from()) {
					return voice;
				}
			}
			if (verb.from() - at < 3) {
				Voice said = Speakers
					.nearest(this.voices.between(verb.to(), Math.min(sentence.to(), verb.to() + AFTER + 4)));
				return (said != null || this.text.language.equals("en")) ? said
						: new Voice(verb.from(), verb.to(), "", null, Voice.Kind.PRONOUN);
			}
		}
		Voice voice = this.voices.after(at, Math.min(end, at + 2));
		boolean comma = (at > quote.to() || first.capital()) && !said(quote);
		return (voice != null && voice.person() != null && comma && voice.to() < paragraph.to()
				&& this.text.tokens.get(voice.to()).is(",")
				&& this.text.raw.substring(quote.start(), quote.end()).endsWith(".")) ? voice : null;
	}

	/** "That was the line from X" behind a paragraph that is a quotation. */
	@Nullable Voice namedBehind(Quote quote, Paragraph paragraph, int number) {
		if (quote.from() > paragraph.from() || quote.to() < paragraph.to()
				|| number + 1 >= this.text.paragraphs.size()) {
			return null;
		}
		Paragraph next = this.text.paragraphs.get(number + 1);
		int end = this.text.sentence(next.from()).to();
		return this.text.tags.at("that.was", next.from()) ? Speakers.nearest(this.voices.between(next.from(), end))
				: null;
	}

	/** Whether a verb of speaking leads to a quotation within its sentence. */
	private boolean said(Quote quote) {
		int from = this.text.sentence(quote.from()).from();
		return this.text.tags.any("speech", from, quote.from());
	}

	/** A signature in the paragraph behind. */
	private @Nullable Voice signed(Quote quote, Paragraph paragraph, int number) {
		if (number + 1 >= this.text.paragraphs.size() || quote.from() > paragraph.from() + 1) {
			return null;
		}
		Paragraph next = this.text.paragraphs.get(number + 1);
		String mark = this.text.tokens.get(next.from()).text();
		if (next.kind() == Kind.SUBHEAD) {
			Voice name = this.voices.after(next.from(), next.from() + 1);
			return (name != null && name.person() != null
					&& (name.to() == next.to() || this.text.tokens.get(name.to()).is(","))) ? name : null;
		}
		if (!"–—-".contains(mark) || next.to() - next.from() > 40) {
			return null;
		}
		return this.voices.after(next.from(), next.to());
	}

	private boolean endsSentence(Quote quote) {
		String words = this.quotes.words(quote);
		return !words.isEmpty() && ".!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
	}

	/**
	 * Whether the words behind a whole sentence in quotation marks lead to the next
	 * quotation.
	 */
	private boolean introducesNext(int at, Paragraph paragraph) {
		for (int next = at; next < Math.min(paragraph.to(), at + NEXT); next++) {
			if (this.text.tokens.get(next).is(".")) {
				return false;
			}
			if (opens(next)) {
				return true;
			}
		}
		return false;
	}

	private boolean opens(int token) {
		return "“«„\"".contains(this.text.tokens.get(token).text());
	}

}
