package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.courtsanctions.intake.Known.Spelling;
import org.courtsanctions.intake.Paragraph.Kind;
import org.courtsanctions.intake.Token.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Finds who is named in a text: names on record in any script, rows of capitalised words
 * that are no body, place or office, and then every later surname.
 */
final class Names {

	/** No text names more people than this. */
	private static final int MOST = 400;

	/** Nor does it name them more often. */
	private static final int MOST_MENTIONS = 4000;

	private final Text text;

	private final Known known;

	private final NameWords words;

	private final Surnames surnames;

	final List<Somebody> people = new ArrayList<>();

	/** Who is named by the tokens that begin at a number. */
	final TreeMap<Integer, Somebody> at = new TreeMap<>();

	final Map<Integer, Mention> mentionAt = new HashMap<>();

	private Names(Text text, Known known) {
		this.text = text;
		this.known = known;
		this.words = new NameWords(text);
		this.surnames = new Surnames(text, known, this, this.words);
	}

	static Names in(Text text, Known known) {
		var names = new Names(text, known);
		for (Sentence sentence : text.sentences) {
			Kind kind = text.paragraph(sentence).kind();
			if (kind != Kind.REPEATED && kind != Kind.CONTACT) {
				names.whole(sentence, kind);
			}
		}
		names.people.forEach(names.surnames::index);
		for (Sentence sentence : text.sentences) {
			Kind kind = text.paragraph(sentence).kind();
			if (kind != Kind.REPEATED && kind != Kind.CONTACT) {
				names.surnames.find(sentence);
			}
		}
		names.people.forEach((person) -> person.mentions.sort(Comparator.comparingInt(Mention::from)));
		return names;
	}

	/** The mention that begins at a token. */
	Mention mention(int token) {
		return Objects.requireNonNull(this.mentionAt.get(token));
	}

	/** The names between two tokens. */
	List<Mention> between(int from, int to) {
		return this.at.subMap(from, Math.max(from, to)).keySet().stream().map(this.mentionAt::get).toList();
	}

	Somebody who(Mention mention) {
		return Objects.requireNonNull(this.at.get(mention.from()));
	}

	private void whole(Sentence sentence, Kind kind) {
		boolean titled = kind != Kind.BODY && kind != Kind.BULLET
				&& (this.words.titleCase(sentence) || this.words.headline(sentence));
		int token = Math.max(sentence.from(), entry(sentence));
		while (token < sentence.to()) {
			int end = onRecord(sentence, token);
			if (end < 0 && this.text.language.equals("ar")) {
				end = arabic(sentence, token);
			}
			else if (end < 0 && !titled) {
				end = row(sentence, token);
			}
			if (end > token) {
				token = end;
			}
			else {
				token += Math.max(1, (end < 0) ? this.words.blocked(token) : 0);
			}
		}
	}

	/** The token after the name of an entry of a list of blocked persons, or -1. */
	private int entry(Sentence sentence) {
		int end = Entries.name(this.text, sentence);
		if (end > 0) {
			add(Entries.begins(this.text, sentence), end, sentence, null);
		}
		return end;
	}

	private int onRecord(Sentence sentence, int token) {
		Token first = this.text.tokens.get(token);
		if (!first.word()) {
			return -1;
		}
		List<String> parts = Known.words(first.text());
		if (parts.isEmpty()) {
			return -1;
		}
		int longest = -1;
		Spelling best = null;
		for (Spelling spelling : this.known.beginningWith(parts.getFirst())) {
			int end = follows(spelling, sentence, token);
			if (end > longest) {
				longest = end;
				best = spelling;
			}
		}
		if (best == null) {
			return -1;
		}
		int end = longest;
		while (end < sentence.to() && end - token < NameWords.LONGEST
				&& this.text.tokens.get(end).shape() == Shape.CAPITAL && this.words.blocked(end) == 0
				&& best.words().size() < 3 && !this.text.language.equals("ar")) {
			end++;
		}
		if (end > longest && this.known.named(Known.words(this.text.between(token, end))) != best.person()) {
			end = longest;
		}
		add(token, end, sentence, best.person());
		return end;
	}

	private int follows(Spelling spelling, Sentence sentence, int token) {
		int word = 0;
		int at = token;
		while (word < spelling.words().size() && at < sentence.to() && at - token < NameWords.LONGEST + 2) {
			Token next = this.text.tokens.get(at);
			if (next.mark() && word > 0 && next.is(".")) {
				at++;
				continue;
			}
			List<String> parts = next.word() ? Known.words(next.text()) : List.of();
			if (parts.isEmpty() && next.word() && next.text().length() == 1) {
				at++;
				continue;
			}
			for (String part : parts) {
				if (word >= spelling.words().size() || !part.equals(spelling.words().get(word))) {
					return -1;
				}
				word++;
			}
			if (parts.isEmpty()) {
				return -1;
			}
			at++;
		}
		return (word == spelling.words().size()) ? at : -1;
	}

	/** A row of capitalised words that is a name; the token after it, or -1. */
	private int row(Sentence sentence, int start) {
		int end = this.words.row(sentence, start);
		if (end > start && !this.words.body(sentence, start, end)) {
			add(start, end, sentence, null);
		}
		return end;
	}

	/** Names that are written without capitals: on record, or behind an office. */
	private int arabic(Sentence sentence, int start) {
		Token first = this.text.tokens.get(start);
		if (!first.word() || first.text().length() < 2 || this.words.blocked(start) > 0) {
			return -1;
		}
		boolean behind = start > sentence.from() && officeEnds(sentence, start);
		int end = start;
		while (end < sentence.to() && end - start < 5 && this.text.tokens.get(end).word()
				&& this.words.blocked(end) == 0 && !(end > start && this.text.tokens.get(end).text().startsWith("و")
						&& this.text.tokens.get(end).text().length() > 4 && behind && end - start > 1)) {
			end++;
		}
		for (int to = end; to > start + 1; to--) {
			Known.Person person = this.known.transcribed(this.text.between(start, to));
			if (person != null) {
				add(start, to, sentence, person);
				return to;
			}
		}
		if (behind && end - start >= 2) {
			add(start, Math.min(end, start + 4), sentence, null);
			return Math.min(end, start + 4);
		}
		return -1;
	}

	private boolean officeEnds(Sentence sentence, int token) {
		return Roles.SECTIONS.stream()
			.anyMatch((section) -> this.text.tags.in(section, Math.max(sentence.from(), token - 4), token)
				.stream()
				.anyMatch((tag) -> tag.to() == token));
	}

	void add(int from, int to, Sentence sentence, Known.@Nullable Person onRecord) {
		String name = this.text.between(from, to).replaceAll("\\s+", " ");
		List<String> words = Known.words(name);
		Known.Person person = (onRecord != null) ? onRecord : this.known.named(words);
		if (person == null && !this.text.language.equals("ar") && name.codePoints().anyMatch((c) -> c > 0x370)) {
			person = this.known.transcribed(name);
		}
		Somebody somebody = null;
		for (Somebody other : this.people) {
			if (person != null && other.known == person || (person == null || other.known == null) && other.bears(words)
					|| person == null && other.known == null && this.surnames.same(other, words)) {
				somebody = other;
				break;
			}
		}
		if (somebody == null) {
			if (this.people.size() >= MOST) {
				return;
			}
			if (this.at.size() >= MOST_MENTIONS) {
				return;
			}
			somebody = new Somebody(name, words);
			this.people.add(somebody);
			if (words.size() == 1) {
				this.surnames.index(somebody);
			}
		}
		if (somebody.known == null) {
			somebody.known = person;
		}
		somebody.called(name, words);
		mention(somebody, new Mention(from, to, sentence, true));
	}

	void mention(Somebody person, Mention mention) {
		if (this.at.size() >= MOST_MENTIONS) {
			return;
		}
		person.mentions.add(mention);
		this.at.put(mention.from(), person);
		this.mentionAt.put(mention.from(), mention);
	}

}
