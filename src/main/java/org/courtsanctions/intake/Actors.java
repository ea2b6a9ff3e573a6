package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.courtsanctions.intake.Lexicon.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in a sentence: authorities and countries as the subject of a verb of
 * sanctioning, or as those whose sanctions they are.
 */
final class Actors {

	/** A verb stands at most so far behind its subject. */
	private static final int VERB = 9;

	/** What belongs to an authority stands within so many tokens behind it. */
	private static final int OWN = 5;

	/** Offices of which a country before them only says where their holder is from. */
	private static final List<String> OFFICES = List.of("role.judge", "role.prosecutor");

	private final Text text;

	Actors(Text text) {
		this.text = text;
	}

	/** Where an authority stands that is the subject of a verb of sanctioning. */
	List<Tag> subjects(Sentence sentence) {
		List<Tag> subjects = new ArrayList<>();
		for (String code : Authorities.CODES) {
			for (String section : List.of("authority." + code, "authority." + code + ".weak")) {
				this.text.tags(section, sentence)
					.stream()
					.filter((tag) -> !sanctions(sentence, tag) && verb(sentence, tag))
					.forEach(subjects::add);
			}
		}
		this.text.countries.in(Countries.SECTION, sentence.from(), sentence.to())
			.stream()
			.filter((tag) -> country(tag, sentence))
			.forEach(subjects::add);
		return subjects;
	}

	/**
	 * Whether words for an authority name its sanctions and nobody who acts: "the new
	 * American sanctions", but not the title "Treasury sanctions judge".
	 */
	private boolean sanctions(Sentence sentence, Tag tag) {
		return this.text.tags.in("act.noun", tag.from() + 1, tag.to())
			.stream()
			.anyMatch((noun) -> noun.to() == tag.to()) && !opens(sentence, tag.from());
	}

	/** Whether a clause begins at a token: at the head of a sentence or behind a mark. */
	boolean opens(Sentence sentence, int at) {
		int before = at - 1;
		while (before >= sentence.from() && this.text.tags.at("the", before)) {
			before--;
		}
		return before < sentence.from() || this.text.tokens.get(before).mark() || this.text.tags.at("and", before);
	}

	/** Whether any authority stands between two tokens. */
	boolean named(int from, int to) {
		return named(from, to, "");
	}

	private boolean named(int from, int to, String but) {
		return Authorities.CODES.stream()
			.filter((code) -> !code.equals(but))
			.anyMatch((code) -> this.text.tags.any("authority." + code, from, to)
					|| this.text.tags.any("authority." + code + ".weak", from, to)
					|| this.text.tags.any("minister." + code, from, to));
	}

	/** "US sanctions", "the UK’s sanctions list", or the subject of the act. */
	@Nullable Tag owner(String code, Sentence sentence) {
		for (String section : List.of("authority." + code, "authority." + code + ".weak")) {
			for (Tag tag : this.text.tags(section, sentence)) {
				if (owns(tag, sentence)) {
					return tag;
				}
			}
		}
		return this.text.any("act", sentence) ? acting(code, sentence, true) : null;
	}

	/** Whether words for an act follow an authority as what belongs to it. */
	private boolean owns(Tag tag, Sentence sentence) {
		int end = Math.min(sentence.to(), tag.to() + OWN);
		for (Tag act : this.text.tags.in("act", tag.to(), end)) {
			if (this.text.tokens.subList(tag.to(), act.from())
				.stream()
				.allMatch((token) -> token.is("'") || token.word() && token.shape() != Token.Shape.CAPITAL)
					&& !this.text.tags.any("act.noun.with", tag.to(), act.from())
					&& !this.text.tags.any("background", tag.to(), act.from())) {
				return true;
			}
		}
		return false;
	}

	/** "Lithuania blacklists": whether a country is the subject of an act. */
	boolean country(Tag tag, Sentence sentence) {
		int at = tag.to();
		while (at < sentence.to() && (this.text.tags.at("aux", at) || this.text.tokens.get(at).is("s")
				|| this.text.tokens.get(at).is("'") || this.text.tags.at("body.foreignministry", at))) {
			at += Math.max(1, this.text.tags.length("aux", at));
		}
		return this.text.tags.at("authority.verb", at) || this.text.tags.at("act", at);
	}

	/** The words by which an authority is the subject of an act in a sentence. */
	@Nullable Tag acting(String code, Sentence sentence, boolean anywhere) {
		for (String section : List.of("authority." + code, "authority." + code + ".weak")) {
			for (Tag tag : this.text.tags(section, sentence)) {
				boolean verb = verb(sentence, tag);
				boolean related = tag.from() > sentence.from()
						&& this.text.tags.in("that", Math.max(sentence.from(), tag.from() - 3), tag.from())
							.stream()
							.anyMatch((that) -> that.to() >= tag.from() - 1);
				boolean by = tag.from() > sentence.from()
						&& this.text.tags.in("by", Math.max(sentence.from(), tag.from() - 3), tag.from())
							.stream()
							.anyMatch((that) -> that.to() == tag.from());
				boolean adjective = tag.from() > sentence.from()
						&& this.text.tags.in("act", Math.max(sentence.from(), tag.from() - 2), tag.from())
							.stream()
							.anyMatch((act) -> act.to() == tag.from());
				int of = tag.from();
				while (of > sentence.from() && of > tag.from() - 3 && this.text.tags.any("of", of - 1, of)) {
					of--;
				}
				int end2 = of;
				boolean possessed = of < tag.from() && this.text.tags.in("act", Math.max(sentence.from(), of - 3), of)
					.stream()
					.anyMatch((act) -> act.to() == end2);
				if (possessed || verb && (anywhere || !related) || by || anywhere && owns(tag, sentence)
						|| adjective && this.text.lexicon.adjectivesFollow()) {
					return tag;
				}
			}
		}
		return null;
	}

	/** "A Canadian judge": where somebody is from, who does not act. */
	private boolean national(Tag tag) {
		return OFFICES.stream()
			.anyMatch((office) -> this.text.tags.at(office, tag.to()) || this.text.lexicon.adjectivesFollow()
					&& this.text.tags.in(office, Math.max(0, tag.from() - 3), tag.from())
						.stream()
						.anyMatch((before) -> before.to() == tag.from()));
	}

	/** Whether a verb of sanctioning follows an authority in its clause. */
	private boolean verb(Sentence sentence, Tag tag) {
		if (national(tag)) {
			return false;
		}
		int end = Math.min(sentence.to(), tag.to() + VERB);
		for (int at = tag.to(); at < end; at++) {
			Token token = this.text.tokens.get(at);
			if (token.is(":") || token.is(";") || token.is("(") || token.is(".")) {
				end = at;
			}
		}
		int limit = end;
		return this.text.tags.in("authority.verb", tag.to(), end)
			.stream()
			.findFirst()
			.filter((verb) -> !aside(tag.to(), verb.from()))
			.filter((verb) -> row(tag.to()) || !named(tag.to(), Math.min(limit, verb.from()), code(tag)))
			.isPresent() || this.text.tags.any("act", tag.to(), Math.min(end, tag.to() + 2));
	}

	/** "Tehran protests over sanctions": whether a verb stands in a clause on another. */
	private boolean aside(int from, int verb) {
		return this.text.tags.at("background", from) || this.text.tags.in("background", from, verb)
			.stream()
			.anyMatch((tag) -> this.text.tokens.subList(tag.to(), verb).stream().noneMatch((token) -> token.is(",")));
	}

	/** Whether an authority is the first of several: "the UK, the US and Canada". */
	private boolean row(int behind) {
		return behind < this.text.tokens.size()
				&& (this.text.tokens.get(behind).is(",") || this.text.tags.at("and", behind));
	}

	/** The code of the authority a phrase names, or of the country. */
	static String code(Tag tag) {
		if (!tag.section().startsWith("authority.")) {
			String country = tag.value().toLowerCase(Locale.ROOT);
			return country.equals("gb") ? "uk" : country;
		}
		return tag.section().substring("authority.".length()).replace(".weak", "");
	}

}
