package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.intake.Token.Shape;
import org.jspecify.annotations.Nullable;

/**
 * Finds the later and shorter forms of names: the surname alone, and surnames that a text
 * gives without any first name beside an office or a verb of speaking.
 */
final class Surnames {

	private final Text text;

	private final Known known;

	private final Names names;

	private final NameWords words;

	private final Map<String, List<Somebody>> bySurname = new HashMap<>();

	private final Map<Somebody, Integer> lastSeen = new HashMap<>();

	Surnames(Text text, Known known, Names names, NameWords words) {
		this.text = text;
		this.known = known;
		this.names = names;
		this.words = words;
	}

	void find(Sentence sentence) {
		for (int token = sentence.from(); token < sentence.to(); token++) {
			Mention whole = this.names.mentionAt.get(token);
			if (whole != null) {
				this.lastSeen.put(this.names.at.get(token), token);
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
				while (end < sentence.to() && this.text.tokens.get(end).capital() && this.names.at.get(end) == null
						&& bySurname(this.text.tokens.get(end), token) == person) {
					end++;
				}
				this.names.mention(person, new Mention(token, end, sentence, false));
				this.lastSeen.put(person, token);
				token = end - 1;
			}
			else if (word.shape() == Shape.CAPITAL && word.text().length() > 3 && this.words.blocked(token) == 0
					&& voice(sentence, token)) {
				this.names.add(token, token + 1, sentence, this.known.voice(word.fold()));
			}
			else if (word.shape() == Shape.CAPITAL && word.text().length() > 2 && this.words.blocked(token) == 0
					&& apposed(sentence, token)) {
				this.names.add(token, token + 1, sentence, null);
			}
			else if (word.shape() == Shape.CAPITAL && word.text().length() > 2 && this.words.blocked(token) == 0
					&& judgeBefore(sentence, token) && !this.words.titleCase(sentence)) {
				this.names.add(token, token + 1, sentence, null);
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
		return this.text.tags.any("role.politics", from, token) || this.text.tags.any("speech", token, to)
				|| this.text.tags.any("say", from, token) || this.text.tags.any("indirect", token, to);
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
				return this.words.office(office) && this.text.tags.at("speech", at + 1);
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
		return inflects ? this.names.people : this.bySurname.getOrDefault(word, List.of());
	}

	/** Makes somebody findable by each surname. */
	void index(Somebody person) {
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

	/** Whether a name is that of somebody with other endings. */
	boolean same(Somebody other, List<String> words) {
		return words.size() == other.words.size() && words.size() > 1 && inflected(other, words.getLast())
				&& words.getFirst().regionMatches(0, other.words.getFirst(), 0, 3);
	}

}
