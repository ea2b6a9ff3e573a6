package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

	/** A verb stands at most so far behind its subject. */
	private static final int VERB = 9;

	/** What belongs to an authority stands within so many tokens behind it. */
	private static final int OWN = 5;

	/** What it weighs to be the subject of the act where it is told first. */
	private static final double SUBJECT = 9;

	private final Text text;

	private final @Nullable String author;

	private @Nullable Span authorSpan;

	Authorities(Text text) {
		this.text = text;
		this.author = findAuthor();
	}

	/** The authority that issued the document itself; null when somebody else did. */
	@Nullable String author() {
		return this.author;
	}

	/** Where an authority stands that is the subject of a verb of sanctioning. */
	List<Tag> subjects(Sentence sentence) {
		List<Tag> subjects = new java.util.ArrayList<>();
		for (String code : CODES) {
			for (String section : List.of("authority." + code, "authority." + code + ".weak")) {
				this.text.tags(section, sentence).stream().filter((tag) -> verb(sentence, tag)).forEach(subjects::add);
			}
		}
		this.text.countries.in(Countries.SECTION, sentence.from(), sentence.to())
			.stream()
			.filter((tag) -> country(tag, sentence))
			.forEach(subjects::add);
		return subjects;
	}

	/** Whether any authority stands between two tokens. */
	boolean named(int from, int to) {
		return named(from, to, "");
	}

	private boolean named(int from, int to, String but) {
		return CODES.stream()
			.filter((code) -> !code.equals(but))
			.anyMatch((code) -> this.text.tags.any("authority." + code, from, to)
					|| this.text.tags.any("authority." + code + ".weak", from, to)
					|| this.text.tags.any("minister." + code, from, to));
	}

	/**
	 * The other authorities of which a sentence on this act says that they act as well.
	 */
	List<String> allies(Acts acts, @Nullable String first) {
		return CODES.stream()
			.filter((code) -> !code.equals(first) && this.text.sentences.stream()
				.anyMatch((sentence) -> this.text.paragraph(sentence).tells() && acts.tells(sentence)
						&& acting(code, sentence, false) != null))
			.toList();
	}

	/** Who acted; null when no authority is named. */
	@Nullable Find<String> of(Acts acts, boolean reaction, @Nullable Tag actor) {
		if (reaction) {
			Find<String> other = answered(acts, false);
			other = (other == null) ? answered(acts, true) : other;
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
				Tag acting = acting(code, sentence, true);
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
		String subject = (actor == null) ? null : code(actor);
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
			return (other != null) ? other : beside(acts);
		}
		Tag tag = first.get(best);
		if (tag != null) {
			return new Find<>(best, List.of(this.text.span(tag.from(), tag.to())),
					this.text.span(this.text.sentence(tag.from())), best.equals(this.author) ? How.AUTHOR : How.WORDS);
		}
		Span span = (this.authorSpan != null) ? this.authorSpan : new Span(0, 0);
		return new Find<>(best, List.of(span), span, How.AUTHOR);
	}

	private static String code(Tag tag) {
		if (!tag.section().startsWith("authority.")) {
			String country = tag.value().toLowerCase(java.util.Locale.ROOT);
			return country.equals("gb") ? "uk" : country;
		}
		return tag.section().substring("authority.".length()).replace(".weak", "");
	}

	/**
	 * Whose act a text answers: of the authorities it names, the one whose sanctions they
	 * are, which is never the one that speaks.
	 */
	private @Nullable Find<String> answered(Acts acts, boolean earlier) {
		Map<String, Integer> times = new HashMap<>();
		Map<String, Tag> first = new HashMap<>();
		for (Sentence sentence : this.text.sentences) {
			if (!this.text.paragraph(sentence).tells() || !earlier && acts.earlier(sentence)) {
				continue;
			}
			for (String code : CODES) {
				Tag own = code.equals(this.author) ? null : owner(code, sentence);
				if (own != null) {
					times.merge(code, 1, Integer::sum);
					first.putIfAbsent(code, own);
				}
			}
		}
		String best = null;
		for (String code : CODES) {
			if (times.getOrDefault(code, 0) > ((best == null) ? 0 : times.getOrDefault(best, 0))) {
				best = code;
			}
		}
		Tag tag = (best == null) ? null : first.get(best);
		return (best == null || tag == null) ? null : new Find<>(best, List.of(this.text.span(tag.from(), tag.to())),
				this.text.span(this.text.sentence(tag.from())), How.WORDS);
	}

	/** Whether another authority than the author acts in a sentence. */
	boolean actsOther(Sentence sentence, String author) {
		return CODES.stream().anyMatch((code) -> !code.equals(author) && owner(code, sentence) != null);
	}

	/** "US sanctions", "the UK’s sanctions list", or the subject of the act. */
	private @Nullable Tag owner(String code, Sentence sentence) {
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
				if (country(tag, sentence)) {
					return new Find<>(tag.value().toLowerCase(java.util.Locale.ROOT),
							List.of(this.text.span(tag.from(), tag.to())), this.text.span(sentence), How.WORDS);
				}
			}
		}
		return null;
	}

	/** When nobody is told to act: whoever the sentences on the act name most. */
	private @Nullable Find<String> beside(Acts acts) {
		Map<String, List<Tag>> named = new LinkedHashMap<>();
		boolean told = this.text.sentences.stream().anyMatch(acts::tells);
		for (Sentence sentence : this.text.sentences) {
			if ((told ? acts.tells(sentence) : acts.act(sentence)) && this.text.paragraph(sentence).names()) {
				for (String code : CODES) {
					List<Tag> tags = named.computeIfAbsent(code, (any) -> new ArrayList<>());
					tags.addAll(this.text.tags("authority." + code, sentence));
					tags.addAll(this.text.tags("authority." + code + ".weak", sentence));
					this.text.tags("minister." + code, sentence)
						.stream()
						.filter((tag) -> this.text.tags.any("authority.verb", tag.to(), tag.to() + 2))
						.forEach(tags::add);
				}
			}
		}
		return named.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty() && !entry.getKey().equals(this.author))
			.max(Comparator.comparingInt((entry) -> entry.getValue().size()))
			.map((entry) -> find(entry.getKey(), entry.getValue().getFirst()))
			.orElse(null);
	}

	private Find<String> find(String code, Tag tag) {
		return new Find<>(code, List.of(this.text.span(tag.from(), tag.to())),
				this.text.span(this.text.sentence(tag.from())), How.WORDS);
	}

	private boolean country(Tag tag, Sentence sentence) {
		int at = tag.to();
		while (at < sentence.to() && (this.text.tags.at("aux", at) || this.text.tokens.get(at).is("s")
				|| this.text.tokens.get(at).is("'") || this.text.tags.at("body.foreignministry", at))) {
			at += Math.max(1, this.text.tags.length("aux", at));
		}
		return this.text.tags.at("authority.verb", at) || this.text.tags.at("act", at);
	}

	private static void add(Map<String, Double> scores, Map<String, Tag> first, String code, double weight, Tag tag) {
		scores.merge(code, weight, Double::sum);
		first.putIfAbsent(code, tag);
	}

	/** The words by which an authority is the subject of an act in a sentence. */
	private @Nullable Tag acting(String code, Sentence sentence, boolean anywhere) {
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

	/** Whether a verb of sanctioning follows an authority in its clause. */
	private boolean verb(Sentence sentence, Tag tag) {
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
			.filter((verb) -> !this.text.tags.at("background", tag.to()))
			.filter((verb) -> row(tag.to()) || !named(tag.to(), Math.min(limit, verb.from()), code(tag)))
			.isPresent() || this.text.tags.any("act", tag.to(), Math.min(end, tag.to() + 2));
	}

	/** Whether an authority is the first of several: "the UK, the US and Canada". */
	private boolean row(int behind) {
		return behind < this.text.tokens.size()
				&& (this.text.tokens.get(behind).is(",") || this.text.tags.at("and", behind));
	}

	private @Nullable String findAuthor() {
		for (Tag tag : this.text.tags.all("notice.us")) {
			if (this.text.tags.any("sdn", tag.to(), this.text.tokens.size())) {
				this.authorSpan = this.text.span(tag.from(), tag.to());
				return "us";
			}
		}
		boolean release = false;
		boolean reaction = false;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if (kind == Kind.HEADING) {
				release |= this.text.any("release", sentence);
				reaction |= this.text.any("reaction", sentence);
				boolean acts = this.text.any("authority.verb", sentence) || this.text.any("act", sentence)
						|| this.text.any("say", sentence) || this.text.any("reaction", sentence);
				for (String code : CODES) {
					List<Tag> tags = this.text.tags("authority." + code, sentence);
					if (!acts && !tags.isEmpty() && signs(sentence, tags)) {
						this.authorSpan = this.text.span(sentence);
						return code;
					}
				}
			}
			else if (kind == Kind.BODY) {
				return reaction ? null : (byFirst(sentence, release) != null) ? byFirst(sentence, release) : below();
			}
		}
		return null;
	}

	/** A letterhead below the first words: "From: Foreign Office". */
	private @Nullable String below() {
		for (Sentence sentence : this.text.sentences) {
			boolean heading = this.text.paragraph(sentence).kind() == Kind.HEADING;
			for (String code : (heading && this.text.tags.at("letterhead", sentence.from())) ? CODES
					: List.<String>of()) {
				if (this.text.any("authority." + code, sentence)) {
					this.authorSpan = this.text.span(sentence);
					return code;
				}
			}
		}
		return null;
	}

	/** A line that is hardly more than the name of the authority, or of its minister. */
	private boolean signs(Sentence sentence, List<Tag> tags) {
		int words = 0;
		for (Tag tag : tags) {
			words += tag.to() - tag.from();
		}
		boolean country = tags.getFirst().section().equals("authority.eu")
				&& this.text.any("body.foreignministry", sentence);
		return !country && words > 1 && sentence.to() - sentence.from() <= words + 14;
	}

	/** "I am today designating …"; "Today, the Department of the Treasury …". */
	private @Nullable String byFirst(Sentence sentence, boolean release) {
		int end = Math.min(sentence.to(), sentence.from() + 26);
		boolean self = this.text.tags.any("self", sentence.from(), end);
		boolean today = this.text.tags.any("today", sentence.from(), end);
		for (String code : CODES) {
			List<Tag> tags = this.text.tags.in("authority." + code, sentence.from(), sentence.to());
			if (!tags.isEmpty() && tags.getFirst().from() - sentence.from() < 16
					&& (self && this.text.any("act", sentence)
							|| today && (release || code.equals("us") && this.text.any("ofac", sentence)))) {
				this.authorSpan = this.text.span(sentence);
				return code;
			}
		}
		return null;
	}

}
