package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;

/**
 * What stands around a name: the act it is near, the row it begins, what its bearer does.
 */
final class Surroundings {

	private final Text text;

	private final Names names;

	private final Roles roles;

	private final Acts acts;

	Surroundings(Text text, Names names, Roles roles, Acts acts) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
	}

	/**
	 * Whether a sentence tells of acts only in clauses on others than somebody: "Alba
	 * Invented has ruled on the yacht of X, whom Britain sanctioned".
	 */
	boolean elsewhere(Mention mention) {
		List<Tag> acts = this.text.tags("act", mention.sentence());
		return !acts.isEmpty() && acts.stream().allMatch((act) -> {
			List<Tag> clauses = this.text.tags.in("whom", mention.to(), act.from());
			List<Mention> others = clauses.isEmpty() ? List.of()
					: this.names.between(mention.to(), clauses.getLast().from());
			return !others.isEmpty() && clauses.getLast().from() - others.getLast().to() <= 1
					&& !row(mention.to(), others.getLast().from());
		});
	}

	/** An official named right beside a sentence that tells of the act. */
	boolean near(Mention mention) {
		Sentence sentence = mention.sentence();
		boolean official = this.roles.of(mention).judicial() || this.roles.sure(this.names.who(mention));
		if (!official || !mention.whole() || spared(sentence) || this.text.any("reaction", sentence)
				|| this.text.any("warrant", sentence) || this.text.any("past.week", sentence)
				|| this.text.paragraph(sentence).kind() != Kind.BODY) {
			return false;
		}
		int at = this.text.number(sentence);
		int reach = this.text.any("act.topic", sentence) ? 6 : 2;
		return this.text.sentences.subList(Math.max(0, at - reach), Math.min(this.text.sentences.size(), at + 2))
			.stream()
			.anyMatch(this.acts::tells);
	}

	/**
	 * Whether a sentence says that somebody is not hit: "was spared", but not "put a
	 * writer behind bars".
	 */
	boolean spared(Sentence sentence) {
		return this.text.tags("act.not", sentence)
			.stream()
			.anyMatch((not) -> !this.text.tags.any("harm.state", not.from(), not.to()));
	}

	/** Whether a name begins its sentence, or the part of it behind a semicolon. */
	boolean opens(Mention mention) {
		int from = mention.sentence().from();
		int at = mention.from();
		for (List<Mention> before = this.names.between(from, at); !before.isEmpty(); before = this.names.between(from,
				at)) {
			Mention last = before.getLast();
			if (!row(last.to(), at)) {
				break;
			}
			at = last.from();
		}
		return at == from || this.text.tokens.get(at - 1).is(";");
	}

	/** Whether only commas, brackets, short forms and "and" stand between two names. */
	private boolean row(int from, int to) {
		for (int at = from; at < to; at++) {
			Token token = this.text.tokens.get(at);
			if (!token.is(",") && !token.is("(") && !token.is(")") && !token.capital()
					&& !this.text.tags.at("of.place", at) && !this.text.tags.at("and", at)) {
				return false;
			}
		}
		return true;
	}

	/** "The wife of Judge X": somebody beside X is meant. */
	boolean beside(Mention mention) {
		int to = mention.from();
		int from = Math.max(mention.sentence().from(), to - 8);
		return this.text.tags.in("kin", from, to)
			.stream()
			.anyMatch((tag) -> to - tag.to() < 6 && this.names.between(tag.to(), to).isEmpty()
					&& plain(tag.to() + (this.text.tokens.get(tag.to()).is(",") ? 1 : 0), to)
					&& !this.text.tags.any("act", tag.to(), to));
	}

	/** Whether no mark stands between two tokens. */
	private boolean plain(int from, int to) {
		return this.text.tokens.subList(from, to).stream().noneMatch((token) -> token.mark() && !token.is("-"));
	}

	/** A sentence may tell of this act first and then of an earlier one. */
	boolean beforeEarlier(Mention mention) {
		Sentence sentence = mention.sentence();
		for (Tag tag : this.text.tags("earlier", sentence)) {
			if (tag.from() < mention.to() || this.acts.past(sentence, tag.from())) {
				return false;
			}
			boolean clause = false;
			for (int at = mention.to(); at < tag.from(); at++) {
				clause |= this.text.tokens.get(at).is(",") || this.text.tokens.get(at).is(";");
			}
			if (!clause) {
				return false;
			}
		}
		return this.text.tags.any("act", sentence.from(), mention.from()) && this.text.any("earlier", sentence);
	}

	/** How many tokens in front of a name leave it the first word of its paragraph. */
	int lead(Mention mention, Paragraph paragraph) {
		int words = 0;
		for (int at = paragraph.from(); at < mention.from() && words < 40; at++) {
			Token token = this.text.tokens.get(at);
			if (token.word() && !token.capital()) {
				return 1;
			}
			words++;
		}
		return words;
	}

	boolean introduced(Mention mention) {
		int from = mention.sentence().from();
		int head = Math.min(mention.from(), from + 6);
		return this.text.tags.any("act.names", from, mention.from())
				|| this.text.tags.any("number", from, head) && this.text.tags.any("are", from, head);
	}

	boolean afterAct(Sentence sentence) {
		int at = this.text.number(sentence);
		return this.text.sentences.subList(Math.max(0, at - 6), Math.max(0, at)).stream().anyMatch(this.acts::tells);
	}

	/** Whether the name is the subject of a verb of speaking. */
	boolean speaking(Mention mention) {
		int at = mention.to();
		int end = mention.sentence().to();
		if (at < end && this.text.tokens.get(at).is(",") && mention.from() > mention.sentence().from()
				&& this.text.tokens.get(mention.from() - 1).is(",")) {
			at++;
		}
		if (at < end && this.text.tags.at("aux", at)) {
			at += this.text.tags.length("aux", at);
		}
		if (at < end && this.text.tags.at("speech", at)) {
			return !this.text.tags.at("act", at);
		}
		int from = Math.max(mention.sentence().from(), mention.from() - 12);
		for (Tag tag : this.text.tags.in("say", from, mention.from())) {
			boolean quoted = tag.from() > from && ("”\"»“".contains(this.text.tokens.get(tag.from() - 1).text())
					|| ",".equals(this.text.tokens.get(tag.from() - 1).text()));
			if (quoted && this.names.between(tag.to(), mention.from()).isEmpty()) {
				return true;
			}
		}
		return false;
	}

}
