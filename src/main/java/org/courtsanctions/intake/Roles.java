package org.courtsanctions.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

	/** How far into a sentence its subject goes. */
	private static final int HEAD = 5;

	/** How far an office stands before the colon or comma of the row it is said of. */
	private static final int ROW = 34;

	private final Text text;

	private final Names names;

	private final Offices offices;

	private final OfficesBefore before;

	private final OfficesBehind behind;

	private final Map<Mention, Role> roles = new HashMap<>();

	Roles(Text text, Names names) {
		this.text = text;
		this.names = names;
		this.offices = new Offices(text, names);
		this.before = new OfficesBefore(text, this.offices);
		this.behind = new OfficesBehind(text, this.offices);
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
	 * "Alba Invented pays in cash. The French judge was put on the list …": an office
	 * that begins a sentence is that of the only person whom the one before names.
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
					new Role(Offices.KINDS.getOrDefault(tag.section(), Kind.NONE), tag.from(), tag.to(), true));
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
			Tag tag = this.offices.first(mention.to(), end, end);
			return (tag == null) ? Role.NONE : this.offices.role(tag, mention.to(), end);
		}
		Role before = this.before.before(mention);
		if (before.kind() != Kind.NONE && before.near()) {
			return before;
		}
		Role behind = this.behind.behind(mention);
		return (behind.kind() != Kind.NONE) ? behind : before;
	}

	/** An office said once, before the first name of a row. */
	private Role row(Mention mention, @Nullable Mention before) {
		int from = Math.max((before == null) ? mention.sentence().from() : before.to(), mention.from() - ROW);
		Tag tag = this.offices.last(from, mention.from());
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
		return (opens || this.offices.links(tag.to(), mention.from()) || commas(tag.to(), mention.from()))
				? new Role(Offices.KINDS.getOrDefault(tag.section(), Kind.NONE), tag.from(), tag.to(), false)
				: Role.NONE;
	}

	/**
	 * Whether only where the office is stands between it and the comma in front of a
	 * name.
	 */
	private boolean commas(int from, int to) {
		return to > from && this.text.tokens.get(to - 1).is(",") && this.offices.links(from, to - 1);
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
			else if (token.mark() || Offices.LINKS.contains(token.fold()) || this.text.tags.at("of", at)
					|| token.capital() || token.shape() == Token.Shape.NUMBER) {
				separated |= token.is(",") || token.is(";") || token.is("•");
				at++;
			}
			else {
				return false;
			}
		}
		return separated;
	}

}
