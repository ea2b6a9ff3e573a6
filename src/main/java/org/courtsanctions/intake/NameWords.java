package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.courtsanctions.intake.Paragraph.Kind;

/**
 * Which rows of capitalised words may be a name: those that are no body, place, office or
 * beginning of a sentence, in lines that are not capitalised throughout.
 */
final class NameWords {

	/** A name in capitals has at most so many words. */
	private static final int MOST_SHOUTED = 4;

	/** The longest row of words that is taken for one name. */
	static final int LONGEST = 8;

	private static final Set<String> PARTICLES = Set.of("de", "del", "della", "da", "das", "do", "dos", "di", "du",
			"la", "las", "los", "van", "von", "der", "den", "ter", "ten", "al", "el", "bin", "ibn", "ben", "bint", "zu",
			"abu", "oglu", "ogly", "kyzy", "san", "le", "st", "af", "av", "дель", "де", "бен", "аль", "ван", "фон");

	/**
	 * Of the words of a title this share may be capitalised before names are not looked
	 * for.
	 */
	private static final double TITLE_CASE = 0.6;

	/** A surname in capitals has at least so many letters. */
	private static final int SURNAME = 4;

	private final Text text;

	NameWords(Text text) {
		this.text = text;
	}

	boolean titleCase(Sentence sentence) {
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

	/** A line in capitals that begins as a sentence does: "HOW IT ALL BEGAN". */
	boolean headline(Sentence sentence) {
		String line = this.text.between(sentence.from(), sentence.to());
		return line.equals(line.toUpperCase(Locale.ROOT)) && this.text.tags.at("stop", sentence.from());
	}

	/** A line such as "Ilse Maartens, High Representative for Foreign Affairs". */
	private boolean signature(Sentence sentence) {
		int end = Math.min(sentence.to() - 1, sentence.from() + 6);
		for (int at = sentence.from() + 2; at < end; at++) {
			if (this.text.tokens.get(at).is(",") || this.text.tokens.get(at).is("-")
					|| this.text.tokens.get(at).is("–")) {
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

	/**
	 * A row of capitalised words.
	 * @return the token after it; -1 when there is none
	 */
	int row(Sentence sentence, int start) {
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
		return (words < 2) ? -1 : at;
	}

	private int afterParticles(Sentence sentence, int from) {
		int at = from;
		while (at < sentence.to() && at - from < 2 && PARTICLES.contains(this.text.tokens.get(at).fold())) {
			at++;
		}
		return (at > from && at < sentence.to() && nameWord(sentence, at)) ? at : -1;
	}

	/** "al-Hosseini", "el-Sayed". */
	private static boolean compound(Token token) {
		int hyphen = token.text().indexOf('-');
		return hyphen > 0 && hyphen + 1 < token.text().length() && PARTICLES.contains(token.text().substring(0, hyphen))
				&& Character.isUpperCase(token.text().codePointAt(hyphen + 1));
	}

	/** Whether every word is in capitals: that many are a notice and no name. */
	private boolean shouted(int start, int end) {
		String words = this.text.between(start, end);
		return end - start > MOST_SHOUTED && words.equals(words.toUpperCase(Locale.ROOT));
	}

	/** Whether the row is the beginning of the name of a body or a place. */
	boolean body(Sentence sentence, int start, int end) {
		if (shouted(start, end)) {
			return true;
		}
		int next = end;
		while (next < sentence.to() && (this.text.tokens.get(next).is("'") || this.text.tokens.get(next).is("s"))) {
			next++;
		}
		if (next < sentence.to() && this.text.tokens.get(next).capital() && this.text.tags.length("notname", next) > 0
				&& !office(next)) {
			return true;
		}
		return start > sentence.from() && this.text.tags.at("body.prefix", start - 1);
	}

	boolean office(int token) {
		return Roles.SECTIONS.stream().anyMatch((section) -> this.text.tags.at(section, token));
	}

	private boolean initial(int token) {
		return this.text.tokens.get(token).text().length() == 1;
	}

	private boolean nameWord(Sentence sentence, int at) {
		Token token = this.text.tokens.get(at);
		if (!token.capital() && !compound(token) || token.fold().startsWith("^") && !shoutedSurname(sentence, at)
				|| token.fold().isEmpty() || Countries.at(this.text, at) > 1) {
			return false;
		}
		if (PARTICLES.contains(token.fold()) && at + 1 < sentence.to() && this.text.tags.length("notname", at) < 2
				&& nameWord(sentence, at + 1)) {
			return true;
		}
		if (token.text().length() == 1 && (at + 1 >= sentence.to() || !this.text.tokens.get(at + 1).is("."))) {
			return false;
		}
		return blocked(at) == 0 || surname(sentence, at);
	}

	/**
	 * "Catherine West,": a word for a place behind a first name, and nothing of a name
	 * behind it.
	 */
	private boolean surname(Sentence sentence, int at) {
		Token next = (at + 1 < sentence.to()) ? this.text.tokens.get(at + 1) : this.text.tokens.get(at);
		return at > sentence.from() && this.text.tags.at("surname", at) && blocked(at - 1) == 0
				&& this.text.tokens.get(at - 1).shape() == Token.Shape.CAPITAL
				&& (at - 1 == sentence.from() || !this.text.tokens.get(at - 2).capital())
				&& (next.is(",") || this.text.tags.at("speech", at + 1));
	}

	/** "Alba INVENTED": a surname in capitals behind a given name. */
	private boolean shoutedSurname(Sentence sentence, int at) {
		Token token = this.text.tokens.get(at);
		if (at == sentence.from() || token.text().length() < SURNAME || token.text().indexOf('.') >= 0) {
			return false;
		}
		Token last = this.text.tokens.get(at - 1);
		return last.shape() == Token.Shape.CAPITAL && last.text().length() > 1 && blocked(at - 1) == 0
				&& !last.fold().isEmpty();
	}

	/** How many tokens from here are certainly no part of a name. */
	int blocked(int at) {
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

}
