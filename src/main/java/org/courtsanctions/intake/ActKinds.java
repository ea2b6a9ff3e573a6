package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.courtsanctions.intake.Reading.ActKind;
import org.jspecify.annotations.Nullable;

/**
 * What kind of act a text tells of: a listing, its end, a change, or only a reaction to
 * one.
 */
final class ActKinds {

	private final Text text;

	private final Acts acts;

	private final Authorities authorities;

	private final News news;

	ActKinds(Text text, Acts acts, Authorities authorities, News news) {
		this.text = text;
		this.acts = acts;
		this.authorities = authorities;
		this.news = news;
	}

	/** The kind of act, before it is known whether a court official is hit. */
	Find<ActKind> kind() {
		Sentence first = null;
		boolean aside = true;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if ((kind == Kind.BODY || kind == Kind.HEADING || kind == Kind.BULLET) && this.acts.act(sentence)
					&& !this.acts.earlier(sentence)) {
				first = (first == null) ? sentence : first;
				aside &= kind == Kind.BODY && this.news.aside(sentence);
			}
		}
		if (first == null) {
			first = past();
		}
		if (first == null
				|| aside && this.acts.opening().stream().noneMatch((one) -> answers(one) || this.news.spoken(one))) {
			return new Find<>(ActKind.NONE, List.of(), new Span(0, 0), How.NOTHING_ELSE);
		}
		Sentence reaction = reactionLead();
		if (reaction != null) {
			return new Find<>(ActKind.REACTION_ONLY, spans("reaction", reaction), this.text.span(reaction), How.TITLE);
		}
		Sentence lifting = lifting();
		if (lifting != null) {
			return new Find<>(ActKind.DELISTING, spans("lift", lifting), this.text.span(lifting), How.WORDS);
		}
		if (amends(first)) {
			return new Find<>(ActKind.AMENDMENT, spans("amend", first), this.text.span(first), How.WORDS);
		}
		return new Find<>(ActKind.DESIGNATION, spans("act", first), this.text.span(first), How.WORDS);
	}

	/**
	 * A text may answer only now what was done long ago: "sues over the sanctions of
	 * May".
	 */
	private @Nullable Sentence past() {
		return this.acts.opening()
			.stream()
			.filter((sentence) -> body(sentence) && this.acts.act(sentence)
					&& (this.news.behind(sentence) || this.acts.perfect(sentence)) && !this.news.aside(sentence)
					&& (answers(sentence) || this.news.spoken(sentence)))
			.findFirst()
			.orElse(null);
	}

	/** Whether nothing is told but that listings go on or are changed. */
	private boolean amends(Sentence first) {
		return this.text.any("amend", first) && this.text.tags("act", first).size() < 3
				&& this.acts.opening().stream().noneMatch(this::begins);
	}

	/** Whether an authority acts in a sentence, and not only goes on with what it did. */
	private boolean begins(Sentence sentence) {
		return body(sentence) && this.acts.tells(sentence) && !this.acts.lift(sentence)
				&& !this.text.any("amend", sentence) && !this.authorities.subjects(sentence).isEmpty();
	}

	private @Nullable Sentence lifting() {
		int told = 0;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if (kind != Kind.HEADING && kind != Kind.BODY || !this.acts.act(sentence)
					|| this.acts.earlier(sentence) && !this.acts.lift(sentence)) {
				continue;
			}
			if (this.acts.lift(sentence)) {
				return sentence;
			}
			if (kind == Kind.BODY && ++told >= 1) {
				return null;
			}
		}
		return null;
	}

	/**
	 * The sentence that makes the text a reaction; null when it reports the act itself.
	 * The news of a text is what the main clauses of its opening tell: when somebody else
	 * speaks there and the act is only what they speak about, it is their answer to it.
	 */
	private @Nullable Sentence reactionLead() {
		List<Sentence> opening = this.acts.opening();
		if (this.authorities.author() != null) {
			return foreign(opening, this.authorities.author());
		}
		Sentence reaction = null;
		boolean statement = false;
		for (Sentence sentence : this.acts.lead()) {
			boolean heading = this.text.paragraph(sentence).kind() == Kind.HEADING;
			if (reaction == null && !this.acts.lift(sentence) && answers(sentence)) {
				reaction = sentence;
			}
			if (!heading && saidAtTheEnd(sentence)) {
				reaction = (reaction == null) ? sentence : reaction;
				statement = true;
			}
			statement |= heading && this.text.any("release", sentence) || !heading && bracketedDateline(sentence);
		}
		for (Sentence sentence : this.text.sentences) {
			statement |= this.text.any("issued", sentence);
		}
		boolean body = opening.stream().anyMatch((sentence) -> body(sentence) && this.news.tells(sentence));
		Sentence answer = opening.stream().filter((one) -> body(one) && answers(one)).findFirst().orElse(null);
		if (reaction != null && (statement || !body && (answer != null || !headed(opening)))) {
			return reaction;
		}
		if (body || headed(opening)) {
			return null;
		}
		Sentence spoken = opening.stream().filter(this.news::spoken).findFirst().orElse(null);
		List<Sentence> told = opening.stream().filter((one) -> body(one) && this.acts.act(one)).toList();
		boolean behind = !told.isEmpty() && opening.stream()
			.filter(this.acts::act)
			.allMatch((one) -> this.news.refers(one) || this.acts.perfect(one));
		return (spoken != null) ? spoken : behind ? told.getFirst() : statement ? opening.getFirst() : null;
	}

	/** Whether a heading tells of the act. */
	private boolean headed(List<Sentence> opening) {
		return opening.stream()
			.anyMatch((sentence) -> this.text.paragraph(sentence).kind() == Kind.HEADING && this.news.tells(sentence));
	}

	private boolean body(Sentence sentence) {
		return this.text.paragraph(sentence).kind() == Kind.BODY;
	}

	/** What an authority says of the act of another one. */
	private @Nullable Sentence foreign(List<Sentence> opening, String author) {
		boolean own = opening.stream()
			.anyMatch((sentence) -> this.text.any("self", sentence) || this.news.tells(sentence, author));
		boolean other = opening.stream().anyMatch((sentence) -> this.authorities.actsOther(sentence, author));
		return (own || !other) ? null : opening.stream().filter(this::answers).findFirst().orElse(null);
	}

	private boolean answers(Sentence sentence) {
		return this.text.tags("reaction", sentence)
			.stream()
			.anyMatch((tag) -> !this.acts.criminal(tag.from(), tag.to()) && !this.news.clauses.by(sentence, tag)
					&& !this.text.tags.any("act.denied", Math.max(sentence.from(), tag.from() - 2), tag.from()));
	}

	/** "(The Hague, August 20, 2025) – ", as organisations begin their releases. */
	private boolean bracketedDateline(Sentence sentence) {
		return this.text.tokens.get(sentence.from()).is("(")
				&& this.acts.dates.in(sentence.from(), Math.min(sentence.to(), sentence.from() + 12))
					.stream()
					.anyMatch((dated) -> dated.date() != null);
	}

	/** "…, Court Watch said today.": the news is what somebody says who does not act. */
	private boolean saidAtTheEnd(Sentence sentence) {
		int from = Math.max(sentence.from(), sentence.to() - 5);
		for (Tag tag : this.text.tags.in("say", from, sentence.to())) {
			int comma = Math.max(sentence.from(), tag.from() - 1);
			while (comma > sentence.from() && tag.from() - comma < 10 && !this.text.tokens.get(comma).is(",")) {
				comma--;
			}
			int clause = comma;
			boolean body = List.of("orgword", "body.ngo", "body.un")
				.stream()
				.anyMatch((section) -> this.text.tags.any(section, clause, tag.from()));
			if (this.text.tokens.get(comma).is(",") && body
					&& !this.text.tags.any("body.foreignministry", clause, tag.from())
					&& !this.text.tags.any("ofac", clause, tag.from())
					&& !this.text.tags.any("press.office", clause, tag.from())
					&& !this.authorities.named(clause, tag.from())) {
				return true;
			}
		}
		return false;
	}

	private List<Span> spans(String section, Sentence sentence) {
		return this.text.tags(section, sentence).stream().map((tag) -> this.text.span(tag.from(), tag.to())).toList();
	}

}
