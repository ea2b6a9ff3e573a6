package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Whether a sentence tells of the act in its main clause, as its news, or only speaks
 * about it: "after the United States sanctioned", "regrets the decision to list".
 */
final class News {

	/** Words for the act stand at most so far behind the verb whose object they are. */
	private static final int PASSIVE = 3;

	private static final List<String> MEASURES = List.of("asset_freeze", "entry_ban");

	private static final List<String> OFFICES = List.of("role.judge", "role.prosecutor", "court");

	/** Words for an act that are nouns. */
	private static final List<String> NOUNS = List.of("act.noun", "act.step");

	/** Before a noun, what makes it a known one stands within so many tokens. */
	private static final int DEFINITE = 3;

	private final Text text;

	private final Acts acts;

	private final Authorities authorities;

	final Clauses clauses;

	News(Text text, Acts acts, Authorities authorities) {
		this.text = text;
		this.acts = acts;
		this.authorities = authorities;
		this.clauses = new Clauses(text, acts, authorities);
	}

	/** Whether the main clause of a sentence tells of the act. */
	boolean tells(Sentence sentence) {
		return this.acts.tells(sentence) && !quoted(sentence) && !this.text.any("ago", sentence)
				&& (subject(sentence) || passive(sentence));
	}

	/** Whether the authority that issued the document acts in a main clause. */
	boolean tells(Sentence sentence, String author) {
		return this.acts.tells(sentence) && this.authorities.subjects(sentence)
			.stream()
			.anyMatch((tag) -> tag.section().startsWith("authority." + author) && verb(sentence, tag));
	}

	/**
	 * The authority that is the subject of the act where it is told first; null when none
	 * is.
	 */
	@Nullable Tag actor() {
		for (boolean headings : new boolean[] { false, true }) {
			for (Sentence sentence : this.acts.opening()) {
				boolean heading = this.text.paragraph(sentence).kind() == Kind.HEADING;
				Tag first = (heading != headings || !this.acts.tells(sentence)) ? null
						: this.authorities.subjects(sentence)
							.stream()
							.filter((tag) -> verb(sentence, tag))
							.min(Comparator.comparingInt(Tag::from).thenComparing(Tag::section))
							.orElse(null);
				if (first != null) {
					return first;
				}
			}
		}
		return null;
	}

	/**
	 * Whether everything a sentence tells of an act stands in a clause on what was
	 * before.
	 */
	boolean behind(Sentence sentence) {
		List<Tag> acts = acts(sentence);
		return !acts.isEmpty() && acts.stream().allMatch((act) -> this.clauses.background(sentence, act.from()));
	}

	/**
	 * Whether a sentence only speaks of an act that is known already: "the sanctions on",
	 * "what US sanctions do", "after it was sanctioned".
	 */
	boolean refers(Sentence sentence) {
		List<Tag> acts = acts(sentence);
		return !acts.isEmpty() && acts.stream()
			.allMatch((act) -> this.clauses.background(sentence, act.from()) || attribute(sentence, act) || NOUNS
				.stream()
				.flatMap((section) -> this.text.tags
					.in(section, Math.max(sentence.from(), act.from() - DEFINITE), sentence.to())
					.stream())
				.anyMatch(
						(noun) -> noun.from() < act.to() && act.from() < noun.to() && definite(sentence, noun.from())));
	}

	/** "The account of a sanctioned judge": what is said of somebody. */
	private boolean attribute(Sentence sentence, Tag act) {
		int from = Math.max(sentence.from(), act.from() - DEFINITE);
		return this.text.tags.at("act.attribute", act.from())
				&& OFFICES.stream().anyMatch((office) -> this.text.tags.at(office, act.to()))
				&& !this.text.tags.any("aux.act", from, act.from())
				&& this.authorities.subjects(sentence)
					.stream()
					.noneMatch((tag) -> tag.to() > from && tag.to() <= act.from());
	}

	/** Whether a noun is one that is known: "the", "these" or whose it is before it. */
	private boolean definite(Sentence sentence, int noun) {
		int from = Math.max(sentence.from(), noun - DEFINITE);
		return this.text.tags.any("known", from, noun) || this.authorities.named(from, noun);
	}

	/** Whether somebody who does not act speaks in a sentence. */
	boolean spoken(Sentence sentence) {
		return this.text.paragraph(sentence).kind() == Kind.BODY && (this.text.any("answer", sentence)
				|| this.text.tags("say", sentence).stream().anyMatch(this.clauses::other));
	}

	/**
	 * Whether all a sentence tells of an act is who somebody is: "who was listed in May".
	 */
	boolean aside(Sentence sentence) {
		List<Tag> acts = acts(sentence);
		return !acts.isEmpty()
				&& acts.stream()
					.allMatch((act) -> this.text.tags.in("who", sentence.from(), act.from())
						.stream()
						.anyMatch((who) -> who.from() > sentence.from() && !this.clauses.comma(who.to(), act.from())
								&& !this.clauses.ended(who.to(), act.from())
								&& !this.text.tags.at("background", who.from())));
	}

	/** All words of a sentence for an act or its end. */
	private List<Tag> acts(Sentence sentence) {
		List<Tag> acts = new ArrayList<>(this.text.tags("act", sentence));
		if (this.acts.lift(sentence)) {
			acts.addAll(this.text.tags("lift", sentence));
		}
		return acts;
	}

	/** "The United States on Monday sanctioned …". */
	private boolean subject(Sentence sentence) {
		return this.authorities.subjects(sentence).stream().anyMatch((tag) -> verb(sentence, tag))
				|| java.util.stream.Stream
					.concat(this.authorities.all(sentence).stream(), this.authorities.ministers(sentence).stream())
					.anyMatch((tag) -> this.authorities.opens(sentence, tag.from()) && does(sentence, tag));
	}

	/**
	 * Whether an authority that begins a clause does in it what is an act, whatever the
	 * verb: "The US will refuse visas to".
	 */
	private boolean does(Sentence sentence, Tag tag) {
		int end = tag.to();
		while (end < sentence.to() && !this.text.tokens.get(end).is(",") && !this.text.tokens.get(end).is(";")) {
			end++;
		}
		int to = end;
		return !noun(tag.to()) && (MEASURES.stream().anyMatch((measure) -> {
			Tag pair = Measures.pair(this.text, sentence, measure);
			return pair != null && tag.to() <= pair.from() && pair.to() <= to
					&& !this.clauses.background(sentence, pair.from());
		}) || this.text.tags.in("act", tag.to(), to)
			.stream()
			.anyMatch((act) -> (!noun(act.from()) || this.text.tags.any("authority.verb", tag.to(), act.from()))
					&& !this.clauses.background(sentence, act.from())
					&& !this.authorities.named(tag.to(), act.from())));
	}

	private boolean verb(Sentence sentence, Tag tag) {
		boolean body = this.text.paragraph(sentence).kind() == Kind.BODY;
		int next = tag.to();
		boolean noun = noun(next) && (body || !this.authorities.opens(sentence, tag.from())
				|| this.text.tags.at("act.noun.with", next + this.text.tags.length("act.noun", next)));
		return !noun && !this.clauses.background(sentence, tag.from());
	}

	private boolean noun(int at) {
		return this.text.tags.at("act.noun", at) || this.text.tags.at("act.step", at);
	}

	/** "Three judges were added to the list on Monday". */
	private boolean passive(Sentence sentence) {
		for (Tag act : this.text.tags("act", sentence)) {
			int from = Math.max(sentence.from(), act.from() - PASSIVE);
			boolean verb = !this.text.tags.at("act.noun", act.from()) && this.text.tags.in("aux.act", from, act.from())
				.stream()
				.anyMatch((aux) -> plain(aux.to(), act.from()));
			if (verb && !this.clauses.background(sentence, act.from())) {
				return true;
			}
		}
		return false;
	}

	/** Whether neither marks nor words that need a noun stand between two tokens. */
	private boolean plain(int from, int to) {
		for (int at = from; at < to; at++) {
			boolean day = at + 1 < to && this.text.calendar.weekday(this.text.tokens.get(at + 1)) != null;
			if (this.text.tokens.get(at).mark() || this.text.tags.at("act.noun.with", at) && !day) {
				return false;
			}
		}
		return true;
	}

	/** Whether a sentence begins with a quotation. */
	private boolean quoted(Sentence sentence) {
		return List.of("“", "\"", "«", "„", "‘").contains(this.text.tokens.get(sentence.from()).text());
	}

}
