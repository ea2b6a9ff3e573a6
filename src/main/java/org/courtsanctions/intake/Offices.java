package org.courtsanctions.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Role.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the words for an office, and says what office they are.
 */
final class Offices {

	static final Map<String, Kind> KINDS = Map.of("role.judge", Kind.JUDGE, "role.prosecutor", Kind.PROSECUTOR,
			"role.staff", Kind.STAFF, "role.politics", Kind.POLITICS, "role.press", Kind.PRESS, "role.victim",
			Kind.VICTIM, "role.other", Kind.OTHER, "role.lead", Kind.NONE);

	private static final List<String> GENITIVES = List.of("ого", "его", "го", "ой", "ої", "ьої", "суда", "суду");

	static final Set<String> LINKS = Set.of("of", "the", "for", "in", "at", "de", "del", "la", "las", "los", "el", "du",
			"des", "le", "les", "do", "da", "dos", "das", "der", "die", "am", "im", "van", "het", "di", "della", "dell",
			"l", "d", "s", "a", "al", "and", "y", "et", "und", "e", "su", "na", "no", "в", "і", "и", "у", "-", "’", "'",
			"&", ".", "to", "zum", "beim", "au", "aux", "à", "op", "den", "bij");

	private static final List<String> ALL = List.of("role.judge", "role.prosecutor", "role.staff", "role.other",
			"role.politics", "role.press", "role.victim", "role.lead");

	private final Text text;

	private final Names names;

	Offices(Text text, Names names) {
		this.text = text;
		this.names = names;
	}

	static boolean stops(Token token) {
		return !token.is("-") && !token.is("'") && !token.is(".") && !token.is("&");
	}

	boolean named(int token) {
		var entry = this.names.at.floorEntry(token);
		return entry != null && this.names.mention(entry.getKey()).to() > token;
	}

	/** Whether the words between an office and a name only say where the office is. */
	boolean links(int from, int to) {
		boolean bracket = false;
		for (int at = from; at < to; at++) {
			Token token = this.text.tokens.get(at);
			bracket |= token.is("(");
			if (!bracket && !token.capital() && !LINKS.contains(token.fold()) && Countries.at(this.text, at) == 0
					&& token.shape() != Token.Shape.NUMBER && !genitive(token)
					&& !this.text.tags.any("court", at, at + 1) && !this.text.tags.any("notname", at, at + 1)) {
				return false;
			}
			bracket &= !token.is(")");
		}
		return to - from <= 12;
	}

	/**
	 * In Russian and Ukrainian the words for the court of a judge follow in the genitive.
	 */
	private boolean genitive(Token token) {
		return (this.text.language.equals("ru") || this.text.language.equals("uk"))
				&& GENITIVES.stream().anyMatch(token.fold()::endsWith);
	}

	boolean verb(int from, int to) {
		return this.text.tags.any("speech", from, to);
	}

	/**
	 * The office nearest to the end of a stretch; of two that end there the longer one.
	 */
	@Nullable Tag last(int from, int to) {
		Tag best = null;
		for (String section : ALL) {
			for (Tag tag : this.text.tags.in(section, from, to)) {
				if (best == null || tag.to() > best.to() || tag.to() == best.to() && tag.from() < best.from()) {
					best = tag;
				}
			}
		}
		return best;
	}

	/** The first office of a stretch that begins before a token. */
	@Nullable Tag first(int from, int to, int soon) {
		Tag best = null;
		for (String section : ALL) {
			for (Tag tag : this.text.tags.in(section, from, to)) {
				if (tag.from() <= soon && (best == null || tag.from() < best.from()
						|| tag.from() == best.from() && tag.to() > best.to())) {
					best = tag;
				}
			}
		}
		return best;
	}

	/**
	 * An office beside a name, with the court beside it that makes a president a judge.
	 */
	Role role(Tag tag, int from, int to) {
		Kind kind = KINDS.getOrDefault(tag.section(), Kind.NONE);
		boolean lead = tag.section().equals("role.lead") || this.text.tags.length("role.lead", tag.from()) > 0
				|| tag.section().equals("role.politics") && this.text.tags.any("role.lead", tag.from(), tag.to());
		if (lead && (kind == Kind.NONE || kind == Kind.POLITICS)) {
			int behind = Math.min(to, tag.to() + 11);
			boolean after = this.text.tags.any("court", tag.to(), behind) && !verb(tag.to(), behind);
			boolean before = tag.from() > from
					&& this.text.tags.any("court", Math.max(from, tag.from() - 3), tag.from());
			boolean prosecution = this.text.tags.any("prosecution", tag.from(), behind);
			if (prosecution) {
				kind = Kind.PROSECUTOR;
			}
			else if (after || before) {
				kind = Kind.JUDGE;
			}
		}
		return (kind == Kind.NONE) ? Role.NONE : new Role(kind, tag.from(), tag.to(), true);
	}

}
