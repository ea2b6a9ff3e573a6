package org.courtsanctions.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Role.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Reads what each person is called beside the name: in front of it ("Judge X"), behind it
 * ("X, a judge of …"), or once for a row of names ("judges X, Y and Z").
 */
final class Roles {

	/** The sections of the lexicon that name offices. */
	static final List<String> SECTIONS = List.of("role.judge", "role.prosecutor", "role.staff", "role.politics",
			"role.press", "role.victim", "role.other");

	private static final Map<String, Kind> KINDS = Map.of("role.judge", Kind.JUDGE, "role.prosecutor", Kind.PROSECUTOR,
			"role.staff", Kind.STAFF, "role.politics", Kind.POLITICS, "role.press", Kind.PRESS, "role.victim",
			Kind.VICTIM, "role.other", Kind.OTHER, "role.lead", Kind.NONE);

	/** How far in front of a name its office begins. */
	private static final int BEFORE = 16;

	/** How far behind a name the words on its office go. */
	private static final int BEHIND = 18;

	/** How far behind a name they begin. */
	private static final int SOON = 9;

	/** How far into a sentence its subject goes. */
	private static final int HEAD = 5;

	/** How far an office stands before the colon or comma of the row it is said of. */
	private static final int ROW = 34;

	private static final List<String> GENITIVES = List.of("ого", "его", "го", "ой", "ої", "ьої", "суда", "суду");

	private static final Set<String> LINKS = Set.of("of", "the", "for", "in", "at", "de", "del", "la", "las", "los",
			"el", "du", "des", "le", "les", "do", "da", "dos", "das", "der", "die", "am", "im", "van", "het", "di",
			"della", "dell", "l", "d", "s", "a", "al", "and", "y", "et", "und", "e", "su", "na", "no", "в", "і", "и",
			"у", "-", "’", "'", "&", ".", "to", "zum", "beim", "au", "aux", "à", "op", "den", "bij");

	private final Text text;

	private final Names names;

	private final Map<Mention, Role> roles = new HashMap<>();

	Roles(Text text, Names names) {
		this.text = text;
		this.names = names;
		Mention before = null;
		for (Integer at : names.at.keySet()) {
			Mention mention = names.mention(at);
			Role role = behindOrBefore(mention);
			boolean same = before != null && before.sentence().equals(mention.sentence());
			if (role.kind() == Kind.NONE && same && before != null && joined(before.to(), mention.from())) {
				Role other = this.roles.getOrDefault(before, Role.NONE);
				role = new Role(other.kind(), other.from(), other.to(), false);
			}
			if (role.kind() == Kind.NONE) {
				role = row(mention, same ? before : null);
			}
			this.roles.put(mention, role);
			before = mention;
		}
		text.sentences.forEach(this::resumed);
	}

	/**
	 * "Alba Invented pays in cash. The French judge was put on the list …": an office that
	 * begins a sentence is that of the only person whom the one before names.
	 */
	private void resumed(Sentence sentence) {
		int number = this.text.number(sentence);
		if (number == 0 || !this.text.tags.at("the", sentence.from())) {
			return;
		}
		Sentence last = this.text.sentences.get(number - 1);
		List<Mention> named = this.names.between(last.from(), last.to());
		int head = Math.min(sentence.to(), sentence.from() + HEAD);
		Tag tag = Stream.of("role.judge", "role.prosecutor")
			.flatMap((section) -> this.text.tags.in(section, sentence.from(), head).stream())
			.findFirst()
			.orElse(null);
		if (tag != null && last.paragraph() == sentence.paragraph() && named.size() == 1
				&& named.getFirst().from() - last.from() <= 1 && of(named.getFirst()).kind() == Kind.NONE
				&& this.names.between(sentence.from(), head).isEmpty()) {
			this.roles.put(named.getFirst(),
					new Role(KINDS.getOrDefault(tag.section(), Kind.NONE), tag.from(), tag.to(), true));
		}
	}

	Role of(Mention mention) {
		return this.roles.getOrDefault(mention, Role.NONE);
	}

	/** What somebody is, by the clearest words for it. */
	Role of(Somebody person) {
		Role best = Role.NONE;
		for (Mention mention : person.mentions) {
			Role role = of(mention);
			if (role.kind() != Kind.NONE && (best.kind() == Kind.NONE || role.near() && !best.near()
					|| role.near() == best.near() && role.judicial() && !best.judicial() && best.kind() != Kind.POLITICS
							&& best.kind() != Kind.PRESS)) {
				best = role;
			}
		}
		return best;
	}

	/** Whether somebody is beyond doubt an official of a court. */
	boolean sure(Somebody person) {
		Role role = of(person);
		return person.known != null && person.known.courtOfficial() || role.judicial() && role.near();
	}

	/**
	 * Whether what looks like a name is only where somebody is: "judges from Republika".
	 */
	boolean place(Somebody person) {
		return person.known == null && !person.mentions.isEmpty() && person.mentions.stream().allMatch(this::place);
	}

	private boolean place(Mention mention) {
		int at = mention.from();
		return this.text.tags.any("in.place", at - 1, at)
				|| this.text.tags.any("of.place", at - 1, at) && this.text.tags.in("court", Math.max(0, at - 4), at - 1)
					.stream()
					.anyMatch((tag) -> tag.to() == at - 1);
	}

	private Role behindOrBefore(Mention mention) {
		if (Entries.name(this.text, mention.sentence()) == mention.to()) {
			int end = Entries.end(this.text, mention.sentence());
			Tag tag = first(mention.to(), end, end);
			return (tag == null) ? Role.NONE : role(tag, mention.to(), end, true);
		}
		Role before = before(mention);
		if (before.kind() != Kind.NONE && before.near()) {
			return before;
		}
		Role behind = behind(mention);
		return (behind.kind() != Kind.NONE) ? behind : before;
	}

	/** Whether an office of several words ends before a token: "Attorney General". */
	private boolean office(int end) {
		return SECTIONS.stream()
			.flatMap((section) -> this.text.tags.in(section, Math.max(0, end - 4), end).stream())
			.anyMatch((tag) -> tag.to() == end && tag.to() - tag.from() > 1);
	}

	private Role before(Mention mention) {
		int end = mention.from();
		while (end > mention.sentence().from() && this.text.tags.in("title", end - 1, end).size() > 0 && !office(end)
				|| end > mention.sentence().from() && this.text.tokens.get(end - 1).is("*")
				|| end > mention.sentence().from() + 1 && this.text.tokens.get(end - 1).is(".")
						&& this.text.tags.in("title", end - 2, end - 1).size() > 0) {
			end--;
		}
		if (end == mention.sentence().from()) {
			return Role.NONE;
		}
		boolean comma = this.text.tokens.get(end - 1).is(",");
		int from = Math.max(mention.sentence().from(), end - BEFORE);
		int limit = comma ? end - 1 : end;
		int start = limit;
		int deep = 0;
		while (start > from) {
			Token token = this.text.tokens.get(start - 1);
			if (token.is(")")) {
				deep++;
			}
			else if (token.is("(") && deep > 0) {
				deep--;
			}
			else if (deep == 0 && token.mark() && stops(token) || named(start - 1)) {
				break;
			}
			start--;
		}
		Tag tag = last(start, limit);
		if (tag == null || this.text.tags.any("harm", tag.to(), limit)) {
			return Role.NONE;
		}
		if (comma) {
			boolean said = tag.from() - start <= 9 || links(tag.to(), limit);
			return (said && !verb(tag.to(), limit)) ? role(tag, start, limit, true) : Role.NONE;
		}
		if (this.text.tags.any("of.place", limit - 1, limit)) {
			return Role.NONE;
		}
		return links(tag.to(), limit) ? role(tag, start, limit, true) : Role.NONE;
	}

	private static boolean stops(Token token) {
		return !token.is("-") && !token.is("'") && !token.is(".") && !token.is("&");
	}

	private boolean named(int token) {
		var entry = this.names.at.floorEntry(token);
		return entry != null && this.names.mention(entry.getKey()).to() > token;
	}

	/** Whether the words between an office and a name only say where the office is. */
	private boolean links(int from, int to) {
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

	private boolean verb(int from, int to) {
		return this.text.tags.any("say", from, to) || this.text.tags.any("say.label", from, to);
	}

	private Role behind(Mention mention) {
		int at = mention.to();
		int end = mention.sentence().to();
		if (at < end && (this.text.tokens.get(at).is("(") || this.text.tokens.get(at).is("["))) {
			int close = at;
			while (close < end && close - at < 14 && !this.text.tokens.get(close).is(")")
					&& !this.text.tokens.get(close).is("]")) {
				close++;
			}
			Tag inside = first(at, close, at + 6);
			if (inside != null) {
				return role(inside, at, close, true);
			}
			at = Math.min(close + 1, end);
		}
		if (at >= end) {
			return Role.NONE;
		}
		Token next = this.text.tokens.get(at);
		boolean is = this.text.tags.at("is", at);
		if (!next.is(",") && !next.is("–") && !next.is("-") && !next.is("—") && !next.is(":") && !is
				&& !this.text.tags.at("role.after", at)) {
			return Role.NONE;
		}
		int stop = Math.min(end, at + BEHIND);
		for (int to = at + 1; to < stop; to++) {
			if (named(to) || this.text.tokens.get(to).is(";") || this.text.tokens.get(to).is(",") && to > at + 2) {
				stop = to;
			}
		}
		boolean name = stop < end && named(stop) && !this.text.tags.any("of.place", stop - 1, stop);
		Tag tag = first(at, stop, at + SOON);
		if (tag == null || does(at, tag.from())) {
			return ofCourt(at, stop);
		}
		if (name && links(tag.to(), stop) && !this.text.tokens.get(stop - 1).is(",")) {
			return Role.NONE;
		}
		return role(tag, at, stop, true);
	}

	/** ", who sentenced protesters": an office of others than whom the clause is on. */
	private boolean does(int from, int to) {
		return this.text.tags.any("who", from, to) && !this.text.tags.any("is", from, to)
				&& !this.text.tags.any("role.after", from, to);
	}

	/** "…, formerly of the Frunzensky District Court", "…, who chairs the court". */
	private Role ofCourt(int at, int stop) {
		for (int of = at; of < Math.min(stop, at + 4); of++) {
			if (this.text.tags.any("of.place", of, of + 1) || this.text.tags.at("role.after", of)) {
				List<Tag> courts = this.text.tags.in("court", of, Math.min(stop, of + SOON));
				return courts.isEmpty() ? Role.NONE
						: new Role(Kind.JUDGE, courts.getFirst().from(), courts.getFirst().to(), true);
			}
		}
		return Role.NONE;
	}

	/** An office said once, before the first name of a row. */
	private Role row(Mention mention, @Nullable Mention before) {
		int from = Math.max((before == null) ? mention.sentence().from() : before.to(), mention.from() - ROW);
		Tag tag = last(from, mention.from());
		if (tag == null || !List.of("role.judge", "role.prosecutor", "role.staff").contains(tag.section())) {
			return Role.NONE;
		}
		if (this.text.tags.any("of.place", mention.from() - 1, mention.from())) {
			return Role.NONE;
		}
		boolean opens = this.text.tags.any("act.names", tag.to(), mention.from());
		for (int at = tag.to(); at < mention.from(); at++) {
			opens |= this.text.tokens.get(at).is(":");
		}
		return (opens || links(tag.to(), mention.from()) || commas(tag.to(), mention.from()))
				? new Role(KINDS.getOrDefault(tag.section(), Kind.NONE), tag.from(), tag.to(), false) : Role.NONE;
	}

	/**
	 * Whether only where the office is stands between it and the comma in front of a
	 * name.
	 */
	private boolean commas(int from, int to) {
		return to > from && this.text.tokens.get(to - 1).is(",") && links(from, to - 1);
	}

	/** Whether two names stand in one row. */
	private boolean joined(int from, int to) {
		if (to - from > 14 || from == to) {
			return false;
		}
		int at = from;
		boolean separated = false;
		while (at < to) {
			Token token = this.text.tokens.get(at);
			int country = Countries.at(this.text, at);
			int and = this.text.tags.length("and", at);
			if (country > 0 || and > 0) {
				separated |= and > 0;
				at += Math.max(country, and);
			}
			else if (token.mark() || LINKS.contains(token.fold()) || this.text.tags.at("of", at) || token.capital()
					|| token.shape() == Token.Shape.NUMBER) {
				separated |= token.is(",") || token.is(";") || token.is("•");
				at++;
			}
			else {
				return false;
			}
		}
		return separated;
	}

	/**
	 * The office nearest to the end of a stretch; of two that end there the longer one.
	 */
	private @Nullable Tag last(int from, int to) {
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
	private @Nullable Tag first(int from, int to, int soon) {
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

	private static final List<String> ALL = List.of("role.judge", "role.prosecutor", "role.staff", "role.other",
			"role.politics", "role.press", "role.victim", "role.lead");

	/** An office, with the court beside it that makes a president a judge. */
	private Role role(Tag tag, int from, int to, boolean near) {
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
		return (kind == Kind.NONE) ? Role.NONE : new Role(kind, tag.from(), tag.to(), near);
	}

}
