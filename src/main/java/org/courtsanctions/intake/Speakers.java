package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a quotation is: a voice beside the verb of speaking in front of it or
 * behind it, a signature, or whoever spoke last.
 */
final class Speakers {

	/** A verb of speaking stands at most so far in front of a quotation. */
	private static final int BEFORE = 26;

	/** A speaker stands at most so far behind a quotation. */
	private static final int AFTER = 16;

	/** Fewer words in quotation marks are no quotation unless somebody says them. */
	private static final int WORDS = 4;

	private final Text text;

	private final Voices voices;

	private final Quotes quotes;

	private final java.util.TreeMap<Integer, Quote> taken = new java.util.TreeMap<>();

	private @Nullable Voice last;

	Speakers(Text text, Voices voices, Quotes quotes) {
		this.text = text;
		this.voices = voices;
		this.quotes = quotes;
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
		Voice behind = behind(quote, paragraph, number);
		if (behind != null) {
			return behind;
		}
		Voice before = before(quote, paragraph, inParagraph);
		if (before != null) {
			return before;
		}
		if (inParagraph != null && quotedSentence(quote)) {
			return inParagraph;
		}
		if (number > 0 && quote.from() <= paragraph.from() + 1) {
			Voice intro = introduced(this.text.paragraphs.get(number - 1));
			if (intro != null) {
				return intro;
			}
		}
		Voice named = namedBehind(quote, paragraph, number);
		return (named != null) ? named : reason(quote, sentence);
	}

	/**
	 * Whether a quotation is a sentence of its own, that goes on with the words before.
	 */
	private boolean quotedSentence(Quote quote) {
		return this.quotes.length(quote) >= WORDS;
	}

	/** "That was the line from X" behind a paragraph that is a quotation. */
	private @Nullable Voice namedBehind(Quote quote, Paragraph paragraph, int number) {
		if (quote.from() > paragraph.from() || quote.to() < paragraph.to()
				|| number + 1 >= this.text.paragraphs.size()) {
			return null;
		}
		Paragraph next = this.text.paragraphs.get(number + 1);
		int end = this.text.sentence(next.from()).to();
		return this.text.tags.at("that.was", next.from()) ? nearest(this.voices.between(next.from(), end)) : null;
	}

	/** "X sanctioned five officials for “…”": the reason is that of whoever acts. */
	private @Nullable Voice reason(Quote quote, Sentence sentence) {
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

	/** The speaker behind a quotation: ”, said X; ” X said; ” – X. */
	private @Nullable Voice behind(Quote quote, Paragraph paragraph, int number) {
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
			Voice voice = nearest(this.voices.between(at, end));
			return (voice != null && voice.from() - at < 12) ? voice : null;
		}
		List<Tag> verbs = new ArrayList<>(this.text.tags.in("say", at, end));
		verbs.addAll(this.text.tags.in("say.label", at, end));
		verbs.sort((one, other) -> Integer.compare(one.from(), other.from()));
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
				Voice said = nearest(this.voices.between(verb.to(), Math.min(sentence.to(), verb.to() + AFTER + 4)));
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

	/** Whether a verb of speaking leads to a quotation within its sentence. */
	private boolean said(Quote quote) {
		int from = this.text.sentence(quote.from()).from();
		return this.text.tags.any("say", from, quote.from()) || this.text.tags.any("say.label", from, quote.from());
	}

	/** The first person, or else the first body, of those behind a verb. */
	private static @Nullable Voice nearest(List<Voice> voices) {
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
		for (int next = at; next < Math.min(paragraph.to(), at + BEFORE); next++) {
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

	/** The speaker in front of a quotation: X said: “; X called it “. */
	private @Nullable Voice before(Quote quote, Paragraph paragraph, @Nullable Voice inParagraph) {
		Sentence sentence = this.text.sentence(quote.from());
		int start = sentence.from();
		Quote previous = quoteBefore(quote.from());
		if (previous != null) {
			start = Math.max(start, previous.to());
		}
		int from = Math.max(start, quote.from() - BEFORE);
		List<Tag> verbs = new ArrayList<>(this.text.tags.in("say", from, quote.from()));
		verbs.addAll(this.text.tags.in("say.label", from, quote.from()));
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
			return nearest(inverted);
		}
		if (inParagraph != null) {
			return inParagraph;
		}
		return this.text.language.equals("en") ? null : this.last;
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
		return voices.isEmpty() ? null : nearest(voices.subList(0, Math.min(2, voices.size())));
	}

	private @Nullable Voice introduced(Paragraph before) {
		if (before.kind() == Kind.REPEATED || !this.text.tokens.get(before.to() - 1).is(":")) {
			return null;
		}
		int from = this.text.sentence(before.to() - 1).from();
		return first(this.voices.between(from, before.to()));
	}

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
