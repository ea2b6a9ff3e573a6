package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Reading.Target;
import org.jspecify.annotations.Nullable;

/** Reads what a text says of a target: office, court, country. */
final class Describer {

	/** A court is named within so many tokens. */
	private static final int NEAR = 16;

	private final Text text;

	private final Names names;

	private final Roles roles;

	private final Acts acts;

	Describer(Text text, Names names, Roles roles, Acts acts) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
	}

	Target describe(Somebody person, Mention proof, How how) {
		Role role = this.roles.of(person);
		String court = null;
		String country = null;
		for (Mention mention : person.mentions) {
			court = (court == null) ? court(mention) : court;
			country = (country == null) ? country(mention) : country;
		}
		if (court == null) {
			court = common();
		}
		List<Span> spans = person.mentions.stream()
			.map((mention) -> this.text.span(mention.from(), mention.to()))
			.toList();
		Known.Person known = person.known;
		return new Target(new Find<>(person.name, spans, this.text.span(proof.sentence()), how),
				(known == null) ? null : known.ref(), (known == null) ? null : known.name(), words(role), country,
				court);
	}

	private @Nullable String words(Role role) {
		if (role.kind() == Role.Kind.NONE || role.to() == 0) {
			return null;
		}
		return this.text.between(role.from(), role.to());
	}

	/** "of Uganda", "(Canada)", "French judge", "from Fiji and Senegal respectively". */
	private @Nullable String country(Mention mention) {
		Sentence sentence = mention.sentence();
		int end = sentence.to();
		int at = mention.to();
		String shared = respectively(mention);
		if (shared != null) {
			return shared;
		}
		if (at < end && this.text.tokens.get(at).is("(")) {
			String inside = Countries.first(this.text, at, Math.min(end, at + 5));
			if (inside != null) {
				return inside;
			}
			while (at < end && !this.text.tokens.get(at).is(")")) {
				at++;
			}
			at++;
		}
		if (at < end && this.text.tokens.get(at).is(",")) {
			at++;
		}
		if (at < end && this.text.tags.at("of", at)) {
			int next = at + this.text.tags.length("of", at);
			String of = Countries.first(this.text, next, Math.min(end, next + 4));
			if (of != null) {
				return of;
			}
		}
		int from = Math.max(sentence.from(), mention.from() - 8);
		for (Mention before : this.names.between(from, mention.from())) {
			from = Math.max(from, before.to());
		}
		String before = Countries.last(this.text, from, mention.from());
		Role role = this.roles.of(mention);
		if (before != null && role.kind() != Role.Kind.NONE && role.near()) {
			return before;
		}
		return possessive(mention);
	}

	/** "France’s … one of their judges, X". */
	private @Nullable String possessive(Mention mention) {
		Sentence sentence = mention.sentence();
		for (Tag tag : this.text.tags("their", sentence)) {
			if (tag.to() <= mention.from() && mention.from() - tag.to() <= 5) {
				return Countries.first(this.text, sentence.from(), tag.from());
			}
		}
		return null;
	}

	private @Nullable String respectively(Mention mention) {
		Sentence sentence = mention.sentence();
		for (Tag tag : this.text.tags("respectively", sentence)) {
			var countries = this.text.countries.in(Countries.SECTION, mention.to(), tag.from());
			int from = countries.isEmpty() ? sentence.to() : countries.getFirst().from();
			List<Mention> before = this.names.between(sentence.from(), from);
			int position = before.indexOf(mention) - (before.size() - countries.size());
			if (position >= 0 && position < countries.size()) {
				return countries.get(position).value();
			}
		}
		return null;
	}

	/** The court named beside the name: a row of capitalised words with a court in it. */
	private @Nullable String court(Mention mention) {
		Sentence sentence = mention.sentence();
		int to = Math.min(sentence.to(), mention.to() + NEAR);
		for (Mention next : this.names.between(mention.to(), to)) {
			to = Math.min(to, next.from());
		}
		String behind = court(mention.to(), to);
		if (behind != null) {
			return behind;
		}
		int from = Math.max(sentence.from(), mention.from() - NEAR);
		for (Mention before : this.names.between(from, mention.from())) {
			from = Math.max(from, before.to());
		}
		return court(from, mention.from());
	}

	private @Nullable String court(int from, int to) {
		for (Tag tag : this.text.tags.in("court", from, to)) {
			if (!this.text.tokens.get(tag.from()).capital()
					|| this.text.tokens.get(tag.from()).fold().startsWith("^")) {
				continue;
			}
			int first = tag.from();
			while (first > from && this.text.tokens.get(first - 1).capital()
					&& this.text.tags.length("role.judge", first - 1) == 0) {
				first--;
			}
			int last = tag.to();
			while (last + 1 < to && (this.text.tokens.get(last).is("of") || this.text.tokens.get(last).is("de"))
					&& this.text.tokens.get(last + 1).capital()) {
				last += 2;
			}
			while (last < to && this.text.tokens.get(last).capital()) {
				last++;
			}
			if (last - first > 1) {
				return this.text.between(first, last);
			}
		}
		return null;
	}

	/**
	 * The International Criminal Court, when the text names it and the act is about it.
	 */
	private @Nullable String common() {
		for (Tag tag : this.text.tags.all("body.icc")) {
			if (tag.to() - tag.from() > 1 && this.acts.lead().contains(this.text.sentence(tag.from()))
					&& this.text.tokens.get(tag.from() + 1).capital()) {
				return this.text.between(tag.from(), tag.to());
			}
		}
		return null;
	}

}
