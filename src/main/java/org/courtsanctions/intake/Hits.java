package org.courtsanctions.intake;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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

	private final Surroundings around;

	private final Victims harm;

	private final Set<Somebody> victims = new HashSet<>();

	Hits(Text text, Names names, Roles roles, Acts acts, boolean official) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
		this.official = official;
		this.around = new Surroundings(text, names, roles, acts);
		this.harm = new Victims(text, names, roles, acts);
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

	/** Whether a name begins its sentence, or the part of it behind a semicolon. */
	boolean opens(Mention mention) {
		return this.around.opens(mention);
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
			if (!this.roles.sure(person) && this.harm.harmed(mention)) {
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
		if (!paragraph.names() || this.around.speaking(mention) || this.around.beside(mention)
				|| this.text.tags.any("earlier.behind", sentence.from(), mention.from())) {
			return null;
		}
		if (this.acts.act(sentence)) {
			if (this.around.elsewhere(mention)) {
				return null;
			}
			if (this.acts.earlier(sentence) && !this.around.beforeEarlier(mention) || this.acts.total(sentence)) {
				return Level.EARLIER;
			}
			return this.acts.perfect(sentence) ? Level.PERFECT : Level.OBJECT;
		}
		boolean first = mention.from() - paragraph.from() <= this.around.lead(mention, paragraph);
		boolean item = first && paragraph.kind() == Kind.BULLET && !this.text.any("earlier", sentence);
		if (this.acts.earlier(sentence) && !item || this.text.any("act.none", sentence)
				|| this.around.spared(sentence)) {
			return null;
		}
		if (this.text.any("act.topic", sentence) && !this.text.any("past.week", sentence)
				&& !this.text.any("already", sentence)
				&& !this.text.tags.any("act.wish", sentence.from(), mention.from())
				&& (this.roles.of(mention).judicial() || this.roles.sure(this.names.who(mention)))
				&& this.around.afterAct(sentence)) {
			return Level.LISTED;
		}
		if (entry(mention)) {
			boolean parted = this.text.sentences.stream()
				.anyMatch((one) -> this.text.paragraph(one).kind() != Kind.BODY && this.text.any("lift.head", one));
			return parted && under("amend", sentence) ? null : Level.LISTED;
		}
		if (paragraph.kind() == Kind.BULLET) {
			boolean official = mention.whole() && this.roles.of(mention).judicial() && this.roles.of(mention).near();
			return first || official || this.around.introduced(mention) ? Level.LISTED : null;
		}
		if (paragraph.kind() == Kind.SUBHEAD) {
			return mention.whole() ? Level.LISTED : null;
		}
		if ((first || this.around.opens(mention)) && mention.whole() && (this.official || listed(sentence))
				&& this.roles.of(mention).near()) {
			return Level.LISTED;
		}
		boolean behind = this.text.tags.any("act.behind", mention.to(), sentence.to());
		if ((this.around.introduced(mention) || behind) && this.around.afterAct(sentence)) {
			return Level.LISTED;
		}
		return this.around.near(mention) ? Level.BESIDE : null;
	}

	/**
	 * The first sentence that tells of the act and leads to a list; -1 when none does.
	 */
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

	/** An entry of a list of blocked persons. */
	private boolean entry(Mention mention) {
		return mention.whole() && Entries.name(this.text, mention.sentence()) == mention.to();
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
