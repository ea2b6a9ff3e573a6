package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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

	private static final Set<String> PARTICLES = Set.of("de", "del", "della", "da", "das", "do", "dos", "di", "du",
			"la", "las", "los", "van", "von", "der", "den", "ter", "ten", "al", "el", "bin", "ibn", "ben", "bint", "zu",
			"abu", "oglu", "ogly", "kyzy", "san", "le", "st", "af", "av", "дель", "де", "бен", "аль", "ван", "фон");

	/** The longest row of words that is taken for one name. */
	private static final int LONGEST = 8;

	/** No text names more people than this. */
	private static final int MOST = 400;

	/** Nor does it name them more often. */
	private static final int MOST_MENTIONS = 4000;

	/**
	 * Of the words of a title this share may be capitalised before names are not looked
	 * for.
	 */
	private static final double TITLE_CASE = 0.6;

	private final Text text;

	private final Known known;

	private final Map<String, List<Somebody>> bySurname = new HashMap<>();

	private final Map<Somebody, Integer> lastSeen = new HashMap<>();

	final List<Somebody> people = new ArrayList<>();

	/** Who is named by the tokens that begin at a number. */
	final TreeMap<Integer, Somebody> at = new TreeMap<>();

	final Map<Integer, Mention> mentionAt = new HashMap<>();

	private Names(Text text, Known known) {
		this.text = text;
		this.known = known;
	}

	static Names in(Text text, Known known) {
		var names = new Names(text, known);
		for (Sentence sentence : text.sentences) {
			Kind kind = text.paragraph(sentence).kind();
			if (kind != Kind.REPEATED && kind != Kind.CONTACT) {
				names.whole(sentence, kind);
			}
		}
		names.people.forEach(names::indexSurnames);
		for (Sentence sentence : text.sentences) {
			Kind kind = text.paragraph(sentence).kind();
			if (kind != Kind.REPEATED && kind != Kind.CONTACT) {
				names.surnames(sentence);
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
		boolean titled = kind != Kind.BODY && kind != Kind.BULLET && titleCase(sentence);
		int token = sentence.from();
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
				token += Math.max(1, (end < 0) ? blocked(token) : 0);
			}
		}
	}

	private boolean titleCase(Sentence sentence) {
		int words = 0;
		int capitals = 0;
		for (Token token : this.text.tokens.subList(sentence.from(), sentence.to())) {
			if (token.word() && token.text().length() > 3) {
				words++;
				capitals += token.capital() ? 1 : 0;
			}
		}
		return words > 4 && capitals > words * (this.text.language.equals("de") ? 0.85 : TITLE_CASE)
				&& !subheadOfNames(sentence) && !signature(sentence);
	}

	/** A line such as "Ilse Maartens, High Representative for Foreign Affairs". */
	private boolean signature(Sentence sentence) {
		int end = Math.min(sentence.to() - 1, sentence.from() + 6);
		for (int at = sentence.from() + 2; at < end; at++) {
			if (this.text.tokens.get(at).is(",")) {
				return office(at + 1);
			}
		}
		return false;
	}

	/** A heading such as "MOSES MUKIIBI AND WILSON MUSALU MUSENE; JUDGES". */
	private boolean subheadOfNames(Sentence sentence) {
		String line = this.text.between(sentence.from(), sentence.to());
		return line.equals(line.toUpperCase(Locale.ROOT)) && this.text.paragraph(sentence).kind() == Kind.SUBHEAD;
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
		while (end < sentence.to() && end - token < LONGEST && this.text.tokens.get(end).shape() == Shape.CAPITAL
				&& blocked(end) == 0 && best.words().size() < 3 && !this.text.language.equals("ar")) {
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
		while (word < spelling.words().size() && at < sentence.to() && at - token < LONGEST + 2) {
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

	/** A row of capitalised words that may be a name; the token after it, or -1. */
	private int row(Sentence sentence, int start) {
		if (!nameWord(sentence, start)) {
			return -1;
		}
		int at = start + 1;
		int words = initial(start) ? 0 : 1;
		while (at < sentence.to() && at - start < LONGEST + 2) {
			Token token = this.text.tokens.get(at);
			if (token.is(".") && initial(at - 1) && at + 1 < sentence.to() && nameWord(sentence, at + 1)) {
				at++;
			}
			else if (nameWord(sentence, at)) {
				words += initial(at) ? 0 : 1;
				at++;
			}
			else {
				int next = afterParticles(sentence, at);
				if (next < 0) {
					break;
				}
				at = next;
			}
		}
		if (words < 2 || body(sentence, start, at)) {
			return (words < 2) ? -1 : at;
		}
		add(start, at, sentence, null);
		return at;
	}

	private int afterParticles(Sentence sentence, int from) {
		int at = from;
		while (at < sentence.to() && at - from < 2 && PARTICLES.contains(this.text.tokens.get(at).fold())) {
			at++;
		}
		return (at > from && at < sentence.to() && nameWord(sentence, at)) ? at : -1;
	}

	/** Whether the row is the beginning of the name of a body or a place. */
	private boolean body(Sentence sentence, int start, int end) {
		if (end < sentence.to() && this.text.tokens.get(end).capital() && this.text.tags.length("notname", end) > 0
				&& !office(end)) {
			return true;
		}
		return start > sentence.from() && this.text.tags.at("body.prefix", start - 1);
	}

	private boolean office(int token) {
		return Roles.SECTIONS.stream().anyMatch((section) -> this.text.tags.at(section, token));
	}

	private boolean initial(int token) {
		return this.text.tokens.get(token).text().length() == 1;
	}

	private boolean nameWord(Sentence sentence, int at) {
		Token token = this.text.tokens.get(at);
		if (!token.capital() || token.fold().startsWith("^") || token.fold().isEmpty()) {
			return false;
		}
		if (PARTICLES.contains(token.fold()) && at + 1 < sentence.to() && nameWord(sentence, at + 1)) {
			return true;
		}
		if (token.text().length() == 1 && (at + 1 >= sentence.to() || !this.text.tokens.get(at + 1).is("."))) {
			return false;
		}
		return blocked(at) == 0;
	}

	/** How many tokens from here are certainly no part of a name. */
	private int blocked(int at) {
		int longest = 0;
		for (String section : BLOCKING) {
			longest = Math.max(longest, this.text.tags.length(section, at));
		}
		if (longest == 0) {
			longest = Countries.at(this.text, at);
		}
		Token token = this.text.tokens.get(at);
		boolean dated = this.text.calendar.month(token) > 0 || this.text.calendar.weekday(token) != null;
		return (longest == 0 && dated) ? 1 : longest;
	}

	private static final List<String> BLOCKING = new ArrayList<>(
			List.of("stop", "notname", "title", "role.lead", "court"));

	static {
		BLOCKING.addAll(Roles.SECTIONS);
	}

	/** Names that are written without capitals: on record, or behind an office. */
	private int arabic(Sentence sentence, int start) {
		Token first = this.text.tokens.get(start);
		if (!first.word() || first.text().length() < 2 || blocked(start) > 0) {
			return -1;
		}
		boolean behind = start > sentence.from() && officeEnds(sentence, start);
		int end = start;
		while (end < sentence.to() && end - start < 5 && this.text.tokens.get(end).word() && blocked(end) == 0
				&& !(end > start && this.text.tokens.get(end).text().startsWith("و")
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

	private void surnames(Sentence sentence) {
		for (int token = sentence.from(); token < sentence.to(); token++) {
			Mention whole = this.mentionAt.get(token);
			if (whole != null) {
				this.lastSeen.put(this.at.get(token), token);
				token = whole.to() - 1;
				continue;
			}
			Token word = this.text.tokens.get(token);
			if (!word.capital() && !this.text.language.equals("ar")) {
				continue;
			}
			Somebody person = bySurname(word, token);
			if (person != null) {
				int end = token + 1;
				while (end < sentence.to() && this.text.tokens.get(end).capital() && this.at.get(end) == null
						&& bySurname(this.text.tokens.get(end), token) == person) {
					end++;
				}
				mention(person, new Mention(token, end, sentence, false));
				this.lastSeen.put(person, token);
				token = end - 1;
			}
			else if (word.shape() == Shape.CAPITAL && word.text().length() > 3 && blocked(token) == 0
					&& voice(sentence, token)) {
				add(token, token + 1, sentence, this.known.voice(word.fold()));
			}
			else if (word.shape() == Shape.CAPITAL && word.text().length() > 2 && blocked(token) == 0
					&& apposed(sentence, token)) {
				add(token, token + 1, sentence, null);
			}
			else if (word.shape() == Shape.CAPITAL && word.text().length() > 2 && blocked(token) == 0
					&& judgeBefore(sentence, token) && !titleCase(sentence)) {
				add(token, token + 1, sentence, null);
			}
		}
	}

	/** A bare surname of a known speaker beside an office or a verb of speaking. */
	private boolean voice(Sentence sentence, int token) {
		if (this.known.voice(this.text.tokens.get(token).fold()) == null) {
			return false;
		}
		int from = Math.max(sentence.from(), token - 4);
		int to = Math.min(sentence.to(), token + 4);
		return this.text.tags.any("role.politics", from, token) || this.text.tags.any("say", token, to)
				|| this.text.tags.any("say.label", token, to) || this.text.tags.any("say", from, token)
				|| this.text.tags.any("indirect", token, to);
	}

	/**
	 * A surname that begins a sentence, with its office in commas: "Hale, the secretary
	 * of state, called".
	 */
	private boolean apposed(Sentence sentence, int token) {
		int next = token + 1;
		if (token != sentence.from() || next + 2 >= sentence.to() || !this.text.tokens.get(next).is(",")) {
			return false;
		}
		int office = this.text.tags.at("stop", next + 1) ? next + 2 : next + 1;
		int end = Math.min(sentence.to() - 1, office + 9);
		for (int at = office + 1; at < end; at++) {
			if (this.text.tokens.get(at).is(",")) {
				return office(office) && (this.text.tags.at("say", at + 1) || this.text.tags.at("say.label", at + 1));
			}
		}
		return false;
	}

	private boolean judgeBefore(Sentence sentence, int token) {
		return token > sentence.from() && this.text.tokens.get(token - 1).word()
				&& List.of("role.judge", "role.prosecutor")
					.stream()
					.anyMatch((section) -> this.text.tags.in(section, Math.max(sentence.from(), token - 3), token)
						.stream()
						.anyMatch((tag) -> tag.to() == token));
	}

	private @Nullable Somebody bySurname(Token word, int token) {
		List<String> parts = Known.words(word.text());
		if (parts.isEmpty() || parts.getFirst().length() < 3 && parts.size() < 2) {
			return null;
		}
		Somebody nearest = null;
		int near = Integer.MAX_VALUE;
		for (Somebody person : bearing(parts.getLast())) {
			if (person.words.containsAll(parts) || inflected(person, parts.getLast())) {
				Integer seen = this.lastSeen.get(person);
				int distance = (seen != null) ? token - seen : 1_000_000 + person.mentions.getFirst().from();
				if (distance < near) {
					near = distance;
					nearest = person;
				}
			}
		}
		return nearest;
	}

	private List<Somebody> bearing(String word) {
		boolean inflects = this.text.language.equals("ru") || this.text.language.equals("uk");
		return inflects ? this.people : this.bySurname.getOrDefault(word, List.of());
	}

	private void indexSurnames(Somebody person) {
		for (String word : person.words) {
			if (person.surname(word)) {
				this.bySurname.computeIfAbsent(word, (any) -> new ArrayList<>()).add(person);
			}
		}
	}

	/** Russian and Ukrainian surnames change their endings. */
	private boolean inflected(Somebody person, String word) {
		if (!this.text.language.equals("ru") && !this.text.language.equals("uk") || word.length() < 4
				|| person.words.isEmpty()) {
			return false;
		}
		String surname = person.words.getLast();
		int stem = Math.max(4, surname.length() - 3);
		return surname.length() >= 4 && word.length() - surname.length() < 4 && surname.length() - word.length() < 4
				&& word.regionMatches(0, surname, 0, Math.min(stem, surname.length()));
	}

	private void add(int from, int to, Sentence sentence, Known.@Nullable Person onRecord) {
		String name = this.text.between(from, to).replaceAll("\\s+", " ");
		List<String> words = Known.words(name);
		Known.Person person = (onRecord != null) ? onRecord : this.known.named(words);
		if (person == null && !this.text.language.equals("ar") && name.codePoints().anyMatch((c) -> c > 0x370)) {
			person = this.known.transcribed(name);
		}
		Somebody somebody = null;
		for (Somebody other : this.people) {
			if (person != null && other.known == person || (person == null || other.known == null) && other.bears(words)
					|| person == null && other.known == null && sameInflected(other, words)) {
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
				indexSurnames(somebody);
			}
		}
		if (somebody.known == null) {
			somebody.known = person;
		}
		somebody.called(name, words);
		mention(somebody, new Mention(from, to, sentence, true));
	}

	private boolean sameInflected(Somebody other, List<String> words) {
		return words.size() == other.words.size() && words.size() > 1 && inflected(other, words.getLast())
				&& words.getFirst().regionMatches(0, other.words.getFirst(), 0, 3);
	}

	private void mention(Somebody person, Mention mention) {
		if (this.at.size() >= MOST_MENTIONS) {
			return;
		}
		person.mentions.add(mention);
		this.at.put(mention.from(), person);
		this.mentionAt.put(mention.from(), mention);
	}

}
