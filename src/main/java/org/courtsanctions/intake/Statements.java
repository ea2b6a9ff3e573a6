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

	/** Fewer words in quotation marks are no statement of whoever wrote a reaction. */
	private static final int WORDS = 4;

	/** No announcement reports more statements than this. */
	private static final int MOST = 300;

	private final Text text;

	private final Roles roles;

	private final Acts acts;

	private final Voices voices;

	private final Quotes quotes;

	private final Speakers speaking;

	private final Stances stances;

	private final @Nullable Voice author;

	private final boolean reaction;

	private final boolean official;

	private final List<Statement> found = new ArrayList<>();

	private final java.util.Set<String> words = new java.util.HashSet<>();

	private final List<Voice> speakers = new ArrayList<>();

	Statements(Text text, Names names, Roles roles, Acts acts, @Nullable String authority, List<String> allies,
			boolean official, ActKind kind) {
		this.text = text;
		this.roles = roles;
		this.acts = acts;
		this.voices = new Voices(text, names);
		this.quotes = new Quotes(text);
		this.speaking = new Speakers(text, this.voices, this.quotes);
		this.stances = new Stances(text, roles, authority, allies, official, kind);
		this.author = author(official);
		this.official = official;
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
			Voice speaker = this.speaking.of(quote, paragraph, sentence, inParagraph, number);
			if (speaker != null && speaker.kind() == Voice.Kind.PRONOUN) {
				speaker = this.speaking.resolve(speaker, inParagraph, quote);
			}
			if (speaker == null && inParagraph == null && this.quotes.length(quote) > (this.reaction ? WORDS : 7)) {
				speaker = (this.speaking.last() != null) ? this.speaking.last()
						: (this.author != null) ? this.author : opening();
			}
			if (speaker != null && !background(paragraph, sentence, speaker, quote)) {
				add(speaker, quote, sentence, null, How.QUOTED);
				inParagraph = speaker;
			}
			this.speaking.took(quote);
		}
	}

	/** Whoever a reaction begins with. */
	private @Nullable Voice opening() {
		for (Sentence sentence : this.acts.lead()) {
			if (this.reaction && this.text.paragraph(sentence).kind() == Kind.BODY) {
				return this.speaking.around().subject(sentence, sentence.to());
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
		Voice speaker = Speakers.first(before2);
		if (speaker == null || paragraph.kind() != Kind.BODY) {
			return false;
		}
		var quote = new Quote(paragraph.start(), paragraph.end(), paragraph.from(), paragraph.to());
		add(speaker, quote, sentence, null, How.UNMARKED);
		return true;
	}

	/** Whether a paragraph names nobody and tells of no act: a minister goes on. */
	private boolean general(Paragraph paragraph) {
		return !this.text.tags.any("act", paragraph.from(), paragraph.to())
				&& !this.text.tags.any("act.topic", paragraph.from(), paragraph.to())
				&& this.voices.between(paragraph.from(), paragraph.to())
					.stream()
					.noneMatch((voice) -> voice.person() != null || voice.kind() == Voice.Kind.COURT);
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
						&& !(this.official && general(paragraph))
				|| this.text.tokens.get(paragraph.to() - 1).is(":") || !this.quotes.in(paragraph).isEmpty()) {
			return false;
		}
		var quote = new Quote(paragraph.start(), paragraph.end(), paragraph.from(), paragraph.to());
		add(this.speakers.getLast(), quote, this.text.sentence(paragraph.from()), null, How.UNMARKED);
		return true;
	}

	/** Whether a paragraph is about a warrant or a trial and not about the act. */
	private boolean background(Paragraph paragraph, Sentence sentence, Voice speaker, @Nullable Quote quote) {
		if (quote != null && quote.from() <= paragraph.from() && quote.to() >= paragraph.to() - 1) {
			return false;
		}
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
			Voice voice = this.speaking.around()
				.head(this.voices.before(verb.from(), sentence.from()), sentence, verb.from());
			boolean participle = this.text.tags.at("participle", verb.from());
			if (voice != null && participle && this.speaking.around().attached(verb, sentence) == null) {
				voice = this.speaking.around().subject(sentence, verb.from());
			}
			if (voice == null || relative(voice) || this.acts.criminal(verb.from(), verb.to()) || verb.from()
					- voice.to() > (participle ? 12 : this.speaking.around().apposed(voice, verb) ? 22 : 9)) {
				continue;
			}
			if (voice.kind() == Voice.Kind.PRONOUN) {
				voice = this.speaking.resolve(voice, null, null);
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
			Quote before = this.speaking.quoteBefore(tag.from() + 1);
			return !inside && (before == null || tag.from() >= before.to());
		});
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
		this.speaking.spoke(voice);
	}

}
