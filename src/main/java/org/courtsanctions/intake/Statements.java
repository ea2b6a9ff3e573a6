package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.courtsanctions.intake.Reading.ActKind;
import org.courtsanctions.intake.Reading.Stance;
import org.courtsanctions.intake.Reading.Statement;
import org.jspecify.annotations.Nullable;

/**
 * Who said what about the act: quotations with the speaker their sentence names,
 * quotations without marks behind "X said:", what is only reported, and the author of a
 * document in the first person.
 */
final class Statements {

	/** A verb of speaking stands at most so far in front of a quotation. */
	private static final int BEFORE = 26;

	/** A speaker stands at most so far behind a quotation. */
	private static final int AFTER = 16;

	/** Fewer words in quotation marks are no quotation unless somebody says them. */
	private static final int WORDS = 4;

	/** No announcement reports more statements than this. */
	private static final int MOST = 300;

	private final Text text;

	private final Roles roles;

	private final Acts acts;

	private final Voices voices;

	private final Quotes quotes;

	private final Stances stances;

	private final @Nullable Voice author;

	private final boolean reaction;

	private final java.util.TreeMap<Integer, Quote> taken = new java.util.TreeMap<>();

	private final List<Statement> found = new ArrayList<>();

	private final java.util.Set<String> words = new java.util.HashSet<>();

	private final List<Voice> speakers = new ArrayList<>();

	private @Nullable Voice last;

	Statements(Text text, Names names, Roles roles, Acts acts, @Nullable String authority, boolean official,
			ActKind kind) {
		this.text = text;
		this.roles = roles;
		this.acts = acts;
		this.voices = new Voices(text, names);
		this.quotes = new Quotes(text);
		this.stances = new Stances(text, roles, authority, official, kind);
		this.author = author(official);
		this.reaction = kind == ActKind.REACTION_ONLY;
		if (kind == ActKind.NONE) {
			return;
		}
		for (boolean headings : new boolean[] { false, true }) {
			for (int number = 0; number < text.paragraphs.size(); number++) {
				Paragraph paragraph = text.paragraphs.get(number);
				if (paragraph.kind() != Kind.REPEATED && paragraph.kind() != Kind.CAPTION
						&& paragraph.kind() != Kind.CONTACT && headings == (paragraph.kind() == Kind.HEADING)) {
					read(number, paragraph);
				}
			}
		}
		for (Sentence sentence : text.sentences) {
			if (text.paragraph(sentence).tells()) {
				reported(sentence);
			}
		}
		if (this.author != null && text.tags.any("self", 0, text.tokens.size()) && !said(this.author)) {
			add(this.author, null, text.sentence(this.author.from()), Stance.JUSTIFIES, How.AUTHOR);
		}
	}

	List<Statement> all() {
		return this.found;
	}

	boolean speaks(Somebody person) {
		return this.speakers.stream().anyMatch((voice) -> voice.person() == person);
	}

	private @Nullable Voice author(boolean official) {
		if (!official) {
			return null;
		}
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if (kind == Kind.BODY) {
				break;
			}
			for (Voice voice : this.voices.between(sentence.from(), sentence.to())) {
				if (voice.person() != null && this.roles.of(voice.person()).kind() == Role.Kind.POLITICS
						&& !this.text.any("act", sentence)) {
					return voice;
				}
			}
		}
		return null;
	}

	private void read(int number, Paragraph paragraph) {
		if (paragraph.kind() == Kind.BODY && (unmarked(number, paragraph) || goesOn(number, paragraph))) {
			return;
		}
		Voice inParagraph = null;
		for (Quote quote : this.quotes.in(paragraph)) {
			if (!this.words.add(this.quotes.words(quote).toLowerCase(java.util.Locale.ROOT))) {
				continue;
			}
			Sentence sentence = this.text.sentence(quote.from());
			Voice speaker = speaker(quote, paragraph, sentence, inParagraph, number);
			if (speaker != null && speaker.kind() == Voice.Kind.PRONOUN) {
				speaker = resolve(speaker, inParagraph);
			}
			if (speaker == null && inParagraph == null && this.quotes.length(quote) > 7) {
				speaker = (this.last != null) ? this.last : (this.author != null) ? this.author : opening();
			}
			if (speaker != null && !background(paragraph, sentence, speaker, quote)) {
				add(speaker, quote, sentence, null, How.QUOTED);
				inParagraph = speaker;
			}
			this.taken.put(quote.from(), quote);
		}
	}

	/** Whoever a reaction begins with. */
	private @Nullable Voice opening() {
		for (Sentence sentence : this.acts.lead()) {
			if (this.reaction && this.text.paragraph(sentence).kind() == Kind.BODY) {
				return subject(sentence, sentence.to());
			}
		}
		return null;
	}

	/** "Foreign Secretary X said:", and the next paragraph has no quotation marks. */
	private boolean unmarked(int number, Paragraph paragraph) {
		if (number == 0) {
			return false;
		}
		Paragraph before = this.text.paragraphs.get(number - 1);
		if (before.kind() == Kind.REPEATED || !this.text.tokens.get(before.to() - 1).is(":")
				|| !this.quotes.in(paragraph).isEmpty() || !this.quotes.in(before).isEmpty()) {
			return false;
		}
		int from = Math.max(before.from(), before.to() - 30);
		Sentence sentence = this.text.sentence(before.to() - 1);
		if (!this.text.tags.any("say", from, before.to()) && !this.text.tags.any("issued", from, before.to())) {
			return false;
		}
		List<Voice> before2 = this.voices.between(sentence.from(), before.to());
		Voice speaker = first(before2);
		if (speaker == null || paragraph.kind() != Kind.BODY) {
			return false;
		}
		var quote = new Quote(paragraph.start(), paragraph.end(), paragraph.from(), paragraph.to());
		add(speaker, quote, sentence, null, How.UNMARKED);
		return true;
	}

	/**
	 * The next paragraph of a quotation without marks, in which somebody says "we" or
	 * "I".
	 */
	private boolean goesOn(int number, Paragraph paragraph) {
		Statement before = this.found.isEmpty() ? null : this.found.getLast();
		if (number == 0 || before == null || before.how() != How.UNMARKED || before.quoteSpan() == null
				|| before.quoteSpan().start() != this.text.paragraphs.get(number - 1).start()
				|| !this.text.tags.any("self", paragraph.from(), paragraph.to())
				|| this.text.tokens.get(paragraph.to() - 1).is(":") || !this.quotes.in(paragraph).isEmpty()) {
			return false;
		}
		var quote = new Quote(paragraph.start(), paragraph.end(), paragraph.from(), paragraph.to());
		add(this.speakers.getLast(), quote, this.text.sentence(paragraph.from()), null, How.UNMARKED);
		return true;
	}

	private static @Nullable Voice first(List<Voice> voices) {
		return voices.stream()
			.filter((voice) -> voice.person() != null)
			.findFirst()
			.orElse(voices.isEmpty() ? null : voices.getFirst());
	}

	private @Nullable Voice speaker(Quote quote, Paragraph paragraph, Sentence sentence, @Nullable Voice inParagraph,
			int number) {
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
		return null;
	}

	/**
	 * Whether a quotation is a sentence of its own, that goes on with the words before.
	 */
	private boolean quotedSentence(Quote quote) {
		return this.quotes.length(quote) >= WORDS;
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
		boolean comma = at > quote.to() || first.capital();
		return (voice != null && voice.person() != null && comma && voice.to() < paragraph.to()
				&& this.text.tokens.get(voice.to()).is(",")
				&& this.text.raw.substring(quote.start(), quote.end()).endsWith(".")) ? voice : null;
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
			return (name != null && name.person() != null && name.to() < next.to()
					&& this.text.tokens.get(name.to()).is(",")) ? name : null;
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
		if (before != null && verb.from() - before.to() < 16) {
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
	private @Nullable Voice attached(Tag verb, Sentence sentence) {
		Voice before = this.voices.before(verb.from(), sentence.from());
		return (before != null && before.to() == verb.from() && before.from() > sentence.from()
				&& this.text.tags.any("with", Math.max(sentence.from(), before.from() - 2), before.from())) ? before
						: null;
	}

	/** Whether between a voice and its verb only an office stands, in commas. */
	private boolean apposed(Voice voice, Tag verb) {
		return verb.from() - voice.to() > 2 && this.text.tokens.get(voice.to()).is(",")
				&& this.text.tokens.get(verb.from() - 1).is(",");
	}

	/**
	 * The voice that one behind "by" or "of" belongs to: experts appointed by the
	 * Council.
	 */
	private @Nullable Voice head(@Nullable Voice voice, Sentence sentence, int verb) {
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
	private @Nullable Voice subject(Sentence sentence, int limit) {
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

	private @Nullable Voice resolve(Voice pronoun, @Nullable Voice inParagraph) {
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
				if (voice.kind() != Voice.Kind.PRONOUN && (!person || voice.person() != null) && (subject == null
						|| subject.person() == null && voice.person() != null && voice.from() - subject.to() < 9)) {
					subject = voice;
				}
			}
		}
		return (subject != null) ? subject : this.last;
	}

	/** Whether a paragraph is about a warrant or a trial and not about the act. */
	private boolean background(Paragraph paragraph, Sentence sentence, Voice speaker, @Nullable Quote quote) {
		boolean topic = outsideQuotes("topic", sentence.from(), sentence.to(), quote);
		return this.text.tags.any("warrant", paragraph.from(), paragraph.to())
				&& !this.text.tags.any("act", paragraph.from(), paragraph.to()) && !topic
				&& !this.stances.sanctioner(speaker) && !this.acts.act(sentence);
	}

	/** What is told of a statement in other words. */
	private void reported(Sentence sentence) {
		Paragraph paragraph = this.text.paragraph(sentence);
		boolean topic = this.text.any("act", sentence) || this.text.tags.any("topic", paragraph.from(), paragraph.to())
				|| this.acts.lead().contains(sentence) || this.text.tags.any("act", paragraph.from(), paragraph.to());
		if (paragraph.kind() == Kind.HEADING || paragraph.kind() == Kind.SUBHEAD) {
			return;
		}
		for (Tag verb : this.text.tags("indirect", sentence)) {
			Voice voice = head(this.voices.before(verb.from(), sentence.from()), sentence, verb.from());
			boolean participle = this.text.tags.at("participle", verb.from());
			if (voice != null && participle && attached(verb, sentence) == null) {
				voice = subject(sentence, verb.from());
			}
			if (voice == null || relative(voice) || this.acts.criminal(verb.from(), verb.to())
					|| verb.from() - voice.to() > (participle ? 12 : apposed(voice, verb) ? 22 : 9)) {
				continue;
			}
			if (voice.kind() == Voice.Kind.PRONOUN) {
				voice = resolve(voice, null);
			}
			if (voice != null && (topic || this.stances.sanctioner(voice)) && !said(voice)
					&& !background(paragraph, sentence, voice, null)
					&& !(this.stances.sanctioner(voice) && !this.text.tags.at("indirect.sanctioner", verb.from()))) {
				add(voice, null, sentence, null, How.INDIRECT);
			}
		}
	}

	/** "the judges who …": somebody of whom something is told, and no speaker. */
	private boolean relative(Voice voice) {
		return voice.person() == null && voice.to() < this.text.tokens.size()
				&& this.text.tokens.get(voice.to()).is("who");
	}

	private boolean outsideQuotes(String section, int from, int to, @Nullable Quote quote) {
		return this.text.tags.in(section, from, to).stream().anyMatch((tag) -> {
			boolean inside = quote != null && tag.from() >= quote.from() && tag.from() < quote.to();
			Quote before = quoteBefore(tag.from() + 1);
			return !inside && (before == null || tag.from() >= before.to());
		});
	}

	/** The last quotation that begins in front of a token. */
	private @Nullable Quote quoteBefore(int token) {
		var entry = this.taken.lowerEntry(token);
		return (entry == null) ? null : entry.getValue();
	}

	private boolean said(Voice voice) {
		return this.speakers.stream().anyMatch((other) -> other.same(voice));
	}

	private void add(Voice voice, @Nullable Quote quote, Sentence sentence, @Nullable Stance stance, How how) {
		if (this.found.size() >= MOST) {
			return;
		}
		Stance toward = (stance != null) ? stance : this.stances.of(voice, sentence, quote);
		Somebody person = voice.person();
		Role role = (person == null) ? Role.NONE : this.roles.of(person);
		String capacity = (role.kind() == Role.Kind.NONE || role.to() == 0) ? null
				: this.text.between(role.from(), role.to());
		String name = (person == null) ? voice.name() : person.name;
		this.found.add(new Statement(Shown.name(name), this.text.span(voice.from(), voice.to()),
				(person == null || person.known == null) ? null : person.known.ref(), capacity, toward,
				(quote == null) ? null : this.quotes.words(quote),
				(quote == null) ? null : new Span(quote.start(), quote.end()), this.text.span(sentence), how));
		this.speakers.add(voice);
		this.last = voice;
	}

}
