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
 * How surely each person a text names is hit by the act, and who is named as its victim.
 */
final class Hits {

	private final Text text;

	private final Names names;

	private final Roles roles;

	private final Acts acts;

	private final boolean official;

	private final int list;

	private final Map<Somebody, Level> levels = new HashMap<>();

	private final Map<Somebody, Mention> proof = new HashMap<>();

	private final Set<Somebody> victims = new HashSet<>();

	Hits(Text text, Names names, Roles roles, Acts acts, boolean official) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
		this.official = official;
		this.list = list();
		names.people.forEach(this::weigh);
		names.people.stream().filter(this::row).toList().forEach((person) -> this.levels.put(person, Level.LISTED));
	}

	/** Whether an official is named in one sentence with another who is listed. */
	private boolean row(Somebody person) {
		return of(person) == Level.BESIDE && this.roles.sure(person)
				&& this.names.people.stream()
					.anyMatch((other) -> of(other) == Level.LISTED && this.roles.sure(other)
							&& proof(other).sentence().equals(proof(person).sentence()));
	}

	/** How surely somebody is hit; null when nothing says so. */
	@Nullable Level of(Somebody person) {
		return this.levels.get(person);
	}

	/** Whether the text tells what was done to somebody. */
	boolean victim(Somebody person) {
		return this.victims.contains(person);
	}

	/** Somebody is hit though nothing in the text says so. */
	void known(Somebody person) {
		this.proof.putIfAbsent(person, person.mentions.getFirst());
	}

	/** The place that shows best that somebody is hit. */
	Mention proof(Somebody person) {
		Mention mention = this.proof.get(person);
		return (mention != null) ? mention : person.mentions.getFirst();
	}

	/** By which rule somebody is taken for hit. */
	How how(Somebody person) {
		Level level = this.levels.get(person);
		return (level == Level.OBJECT) ? How.ACT
				: (level == null) ? How.RECORD : (level == Level.LISTED) ? How.LIST : How.WORDS;
	}

	boolean reaches(Somebody person, Level least) {
		Level level = this.levels.get(person);
		return level != null && level.compareTo(least) >= 0;
	}

	private void weigh(Somebody person) {
		for (Mention mention : person.mentions) {
			if (!this.roles.sure(person) && harmed(mention)) {
				this.victims.add(person);
				continue;
			}
			Level level = level(mention);
			Level before = this.levels.get(person);
			if (level != null && (before == null || level.compareTo(before) > 0)) {
				this.levels.put(person, level);
				this.proof.put(person, mention);
			}
		}
	}

	private @Nullable Level level(Mention mention) {
		Sentence sentence = mention.sentence();
		Paragraph paragraph = this.text.paragraph(sentence);
		if (!paragraph.names() || speaking(mention) || beside(mention)
				|| this.text.tags.any("earlier.behind", sentence.from(), mention.from())) {
			return null;
		}
		if (this.acts.act(sentence)) {
			if (elsewhere(mention)) {
				return null;
			}
			if (this.acts.earlier(sentence) && !beforeEarlier(mention) || this.acts.total(sentence)) {
				return Level.EARLIER;
			}
			return this.acts.perfect(sentence) ? Level.PERFECT : Level.OBJECT;
		}
		if (this.acts.earlier(sentence) || this.text.any("act.none", sentence) || this.text.any("act.not", sentence)) {
			return null;
		}
		if (this.text.any("act.topic", sentence) && !this.text.any("past.week", sentence)
				&& (this.roles.of(mention).judicial() || this.roles.sure(this.names.who(mention)))
				&& afterAct(sentence)) {
			return Level.LISTED;
		}
		if (entry(mention)) {
			boolean parted = this.text.sentences.stream()
				.anyMatch((one) -> this.text.paragraph(one).kind() != Kind.BODY && this.text.any("lift.head", one));
			return parted && under("amend", sentence) ? null : Level.LISTED;
		}
		boolean first = mention.from() - paragraph.from() <= lead(mention, paragraph);
		if (paragraph.kind() == Kind.BULLET) {
			boolean official = mention.whole() && this.roles.of(mention).judicial() && this.roles.of(mention).near();
			return first || official || introduced(mention) ? Level.LISTED : null;
		}
		if (paragraph.kind() == Kind.SUBHEAD) {
			return mention.whole() ? Level.LISTED : null;
		}
		if ((first || opens(mention)) && mention.whole() && (this.official || listed(sentence)) && this.roles.of(mention).near()) {
			return Level.LISTED;
		}
		boolean behind = this.text.tags.any("act.behind", mention.to(), sentence.to());
		if ((introduced(mention) || behind) && afterAct(sentence)) {
			return Level.LISTED;
		}
		return near(mention) ? Level.BESIDE : null;
	}

	/** The first sentence that tells of the act and leads to a list; -1 when none does. */
	private int list() {
		for (int at = 0; at < this.text.sentences.size(); at++) {
			Sentence sentence = this.text.sentences.get(at);
			if (this.text.tokens.get(sentence.to() - 1).is(":") && this.acts.tells(sentence)) {
				return at;
			}
		}
		return -1;
	}

	/** Whether a list goes on in a sentence: "the following are designated:". */
	private boolean listed(Sentence sentence) {
		return this.list >= 0 && this.list < this.text.number(sentence);
	}

	/** Whether the heading above a sentence is of a kind: "Deletions". */
	boolean under(String section, Sentence sentence) {
		for (int at = this.text.number(sentence); at >= 0; at--) {
			Sentence above = this.text.sentences.get(at);
			Paragraph.Kind kind = this.text.paragraph(above).kind();
			if (kind == Kind.SUBHEAD || kind == Kind.HEADING) {
				return this.text.any(section, above);
			}
		}
		return false;
	}

	/**
	 * Whether a sentence tells of acts only in clauses on others than somebody: "Alba
	 * Invented has ruled on the yacht of X, whom Britain sanctioned".
	 */
	private boolean elsewhere(Mention mention) {
		List<Tag> acts = this.text.tags("act", mention.sentence());
		return !acts.isEmpty() && acts.stream().allMatch((act) -> {
			List<Tag> clauses = this.text.tags.in("whom", mention.to(), act.from());
			List<Mention> others = clauses.isEmpty() ? List.of()
					: this.names.between(mention.to(), clauses.getLast().from());
			return !others.isEmpty() && clauses.getLast().from() - others.getLast().to() <= 1
					&& !row(mention.to(), others.getLast().from());
		});
	}

	/** An entry of a list of blocked persons. */
	private boolean entry(Mention mention) {
		return mention.whole() && Entries.name(this.text, mention.sentence()) == mention.to();
	}

	/** An official named right beside a sentence that tells of the act. */
	private boolean near(Mention mention) {
		Sentence sentence = mention.sentence();
		boolean official = this.roles.of(mention).judicial() || this.roles.sure(this.names.who(mention));
		if (!official || !mention.whole() || this.text.any("act.not", sentence) || this.text.any("reaction", sentence)
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
	private boolean beside(Mention mention) {
		int to = mention.from();
		int from = Math.max(mention.sentence().from(), to - 8);
		return this.text.tags.in("kin", from, to)
			.stream()
			.anyMatch((tag) -> to - tag.to() < 6 && this.names.between(tag.to(), to).isEmpty() && plain(tag.to(), to)
					&& !this.text.tags.any("act", tag.to(), to));
	}

	/** Whether no mark stands between two tokens. */
	private boolean plain(int from, int to) {
		return this.text.tokens.subList(from, to).stream().noneMatch((token) -> token.mark() && !token.is("-"));
	}

	/** A sentence may tell of this act first and then of an earlier one. */
	private boolean beforeEarlier(Mention mention) {
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
	private int lead(Mention mention, Paragraph paragraph) {
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

	private boolean introduced(Mention mention) {
		int from = mention.sentence().from();
		int head = Math.min(mention.from(), from + 6);
		return this.text.tags.any("act.names", from, mention.from())
				|| this.text.tags.any("number", from, head) && this.text.tags.any("are", from, head);
	}

	private boolean afterAct(Sentence sentence) {
		int at = this.text.number(sentence);
		return this.text.sentences.subList(Math.max(0, at - 6), Math.max(0, at)).stream().anyMatch(this.acts::tells);
	}

	/** Whether the name is the subject of a verb of speaking. */
	private boolean speaking(Mention mention) {
		int at = mention.to();
		int end = mention.sentence().to();
		if (at < end && this.text.tokens.get(at).is(",") && mention.from() > mention.sentence().from()
				&& this.text.tokens.get(mention.from() - 1).is(",")) {
			at++;
		}
		if (at < end && this.text.tags.at("aux", at)) {
			at += this.text.tags.length("aux", at);
		}
		if (at < end && (this.text.tags.at("say", at) || this.text.tags.at("say.label", at))) {
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

	/** Whether an authority stands right in front of a token: "the Treasury accused". */
	private boolean authority(int at) {
		int from = Math.max(this.text.sentence(at).from(), at - 4);
		return Authorities.CODES.stream()
			.anyMatch((code) -> this.text.tags.any("authority." + code, from, at)
					|| this.text.tags.any("authority." + code + ".weak", from, at)
					|| this.text.tags.any("ofac", from, at));
	}

	/** Whether the name stands right behind what was done to its bearer. */
	private boolean harmed(Mention mention) {
		if (this.roles.of(mention).kind() == Role.Kind.VICTIM && this.roles.of(mention).near()) {
			return true;
		}
		if (!this.acts.act(mention.sentence()) && this.text.any("harm.state", mention.sentence())) {
			return true;
		}
		for (Tag tag : this.text.tags.in("role.victim", mention.sentence().from(), mention.from())) {
			boolean among = this.text.tags.any("act.names", tag.to(), mention.from());
			if (among && mention.from() - tag.to() < 5) {
				return true;
			}
		}
		int behind = mention.to();
		if (behind < mention.sentence().to() && this.text.tokens.get(behind).is(",")) {
			behind++;
		}
		if (this.text.tags.at("harm.after", behind)) {
			return true;
		}
		int from = Math.max(mention.sentence().from(), mention.from() - 10);
		for (Tag tag : this.text.tags.in("harm", from, mention.from())) {
			boolean clear = true;
			for (int at = tag.to(); at < mention.from(); at++) {
				Token token = this.text.tokens.get(at);
				clear &= !token.mark() || token.is("-") || token.is("'");
			}
			boolean charged = this.text.tags.at("accuse", tag.from()) && authority(tag.from());
			if (!charged && clear && mention.from() - tag.to() <= 7 && this.names.between(tag.to(), mention.from()).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	/** How surely somebody is hit, the surest last. */
	enum Level {

		/**
		 * An official named right beside a sentence that tells of this act, in one that
		 * tells of nothing else; taken only when nobody is named more surely.
		 */
		BESIDE,
		/** Named where an earlier act is told. */
		EARLIER,
		/** Named where an act is told in the past perfect. */
		PERFECT,
		/** An item of a list, a paragraph of its own, or behind "they are". */
		LISTED,
		/** Named in a sentence that tells of this act. */
		OBJECT

	}

}
