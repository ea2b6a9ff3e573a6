package org.courtsanctions.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who acted: bodies that sanction, and countries as the subject of a verb of sanctioning.
 */
final class Authorities {

	/** The authorities there are words for. */
	static final List<String> CODES = List.of("us", "uk", "eu", "ca", "ru", "ua", "cn", "au", "nz", "ch", "ir", "il");

	/** What it weighs to be the subject of the act where it is told first. */
	private static final double SUBJECT = 9;

	private final Text text;

	private final @Nullable String author;

	private final @Nullable Span authorSpan;

	private final Actors actors;

	Authorities(Text text) {
		this.text = text;
		this.actors = new Actors(text);
		var authors = new Authors(text);
		this.author = authors.author();
		this.authorSpan = authors.span();
	}

	/** The authority that issued the document itself; null when somebody else did. */
	@Nullable String author() {
		return this.author;
	}

	/** Where an authority stands that is the subject of a verb of sanctioning. */
	List<Tag> subjects(Sentence sentence) {
		return this.actors.subjects(sentence);
	}

	/** Where a sentence names authorities. */
	List<Tag> all(Sentence sentence) {
		return CODES.stream()
			.flatMap((code) -> List.of("authority." + code, "authority." + code + ".weak").stream())
			.flatMap((section) -> this.text.tags(section, sentence).stream())
			.toList();
	}

	/** Where a sentence names those who speak for authorities. */
	List<Tag> ministers(Sentence sentence) {
		return CODES.stream().flatMap((code) -> this.text.tags("minister." + code, sentence).stream()).toList();
	}

	/** Whether a clause begins at a token. */
	boolean opens(Sentence sentence, int at) {
		return this.actors.opens(sentence, at);
	}

	/** Whether any authority stands between two tokens. */
	boolean named(int from, int to) {
		return this.actors.named(from, to);
	}

	/** Whether another authority than the author acts in a sentence. */
	boolean actsOther(Sentence sentence, String author) {
		return CODES.stream().anyMatch((code) -> !code.equals(author) && this.actors.owner(code, sentence) != null);
	}

	/**
	 * The other authorities of which a sentence on this act says that they act as well.
	 */
	List<String> allies(Acts acts, @Nullable String first) {
		return CODES.stream()
			.filter((code) -> !code.equals(first) && this.text.sentences.stream()
				.anyMatch((sentence) -> this.text.paragraph(sentence).tells() && acts.tells(sentence)
						&& this.actors.acting(code, sentence, false) != null))
			.toList();
	}

	/** Who acted; null when no authority is named. */
	@Nullable Find<String> of(Acts acts, boolean reaction, @Nullable Tag actor) {
		if (reaction) {
			Find<String> other = new Answered(this.text, acts, this.actors, this.author).authority();
			if (other != null) {
				return other;
			}
		}
		Map<String, Double> scores = new HashMap<>();
		Map<String, Tag> first = new HashMap<>();
		Set<String> now = new HashSet<>();
		boolean told = this.text.sentences.stream().anyMatch(acts::tells);
		boolean lead = true;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if (kind == Kind.CONTACT || kind == Kind.REPEATED || kind == Kind.CAPTION) {
				continue;
			}
			double weight = acts.act(sentence) ? (acts.earlier(sentence) ? 0.5 : 3) : 0.7;
			weight *= (lead && kind != Kind.BULLET) ? 2 : 1;
			lead &= !(kind == Kind.BODY && acts.act(sentence) && !acts.earlier(sentence));
			for (String code : CODES) {
				List<Tag> strong = this.text.tags("authority." + code, sentence);
				Tag acting = this.actors.acting(code, sentence, true);
				if ((!strong.isEmpty() || acting != null) && !acts.earlier(sentence)) {
					now.add(code);
				}
				if (!strong.isEmpty()) {
					add(scores, first, code, weight * 1.5, strong.getFirst());
				}
				if (acting != null && acts.act(sentence)) {
					add(scores, first, code, weight * 2, acting);
				}
			}
		}
		if (this.author != null) {
			scores.merge(this.author, 8.0, Double::sum);
		}
		String subject = (actor == null) ? null : Actors.code(actor);
		if (actor != null && subject != null && !CODES.contains(subject) && this.author == null) {
			return new Find<>(subject, List.of(this.text.span(actor.from(), actor.to())),
					this.text.span(this.text.sentence(actor.from())), How.WORDS);
		}
		if (actor != null && subject != null && CODES.contains(subject)
				&& (this.author == null || this.author.equals(subject))) {
			add(scores, first, subject, SUBJECT, actor);
			now.add(subject);
		}
		String best = null;
		for (String code : (reaction || this.author == null) ? CODES : List.of(this.author)) {
			if (scores.getOrDefault(code, 0.0) >= 1.5 && (!told || now.contains(code) || code.equals(this.author))
					&& (best == null || scores.getOrDefault(code, 0.0) > scores.getOrDefault(best, 0.0))) {
				best = code;
			}
		}
		if (best == null) {
			Find<String> other = elsewhere(acts);
			return (other != null) ? other : new NamedBeside(this.text, this, acts).authority();
		}
		Tag tag = first.get(best);
		if (tag != null) {
			return new Find<>(best, List.of(this.text.span(tag.from(), tag.to())),
					this.text.span(this.text.sentence(tag.from())), best.equals(this.author) ? How.AUTHOR : How.WORDS);
		}
		Span span = (this.authorSpan != null) ? this.authorSpan : new Span(0, 0);
		return new Find<>(best, List.of(span), span, How.AUTHOR);
	}

	/**
	 * Any other country as the subject of the act: "Lithuania blacklists", "Latvia’s
	 * government has barred".
	 */
	private @Nullable Find<String> elsewhere(Acts acts) {
		for (Sentence sentence : this.text.sentences) {
			if (!acts.tells(sentence)
					|| !this.text.paragraph(sentence).tells() && this.text.paragraph(sentence).kind() != Kind.HEADING) {
				continue;
			}
			for (Tag tag : this.text.countries.in(Countries.SECTION, sentence.from(), sentence.to())) {
				if (this.actors.country(tag, sentence)) {
					return new Find<>(tag.value().toLowerCase(java.util.Locale.ROOT),
							List.of(this.text.span(tag.from(), tag.to())), this.text.span(sentence), How.WORDS);
				}
			}
		}
		return null;
	}

	private static void add(Map<String, Double> scores, Map<String, Tag> first, String code, double weight, Tag tag) {
		scores.merge(code, weight, Double::sum);
		first.putIfAbsent(code, tag);
	}

}