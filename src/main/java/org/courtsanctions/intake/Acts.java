package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which sentences tell of the act, which of earlier ones; and from that the kind of act
 * and its day.
 */
final class Acts {

	/** A document tells of its news in its first sentences. */
	private static final int FIRST = 6;

	private static final List<String> MEASURES = List.of("measure.asset_freeze", "measure.entry_ban", "measure.other");

	/** Words that say who is hit stand within so many tokens of a sentence. */
	private static final int NAMES = 8;

	/** An act is told at most so many sentences before those who are hit by it. */
	private static final int BACK = 3;

	/** "Nine other senior judges": who is counted stands so near to the number. */
	private static final int COUNTED = 4;

	/** What was done is news for so many days. */
	private static final int NEWS = 31;

	private final Text text;

	final Dates dates;

	final @Nullable Dated header;

	/** Whether the act is one of a court or an investigator. */
	private final boolean criminal;

	private final boolean[] act;

	private final boolean[] lift;

	private final boolean[] earlier;

	private final boolean[] perfect;

	private final int counted;

	private final List<Sentence> opening;

	private final List<Sentence> lead;

	private final EarlierActs earlierActs;

	Acts(Text text, Dates dates) {
		this.text = text;
		this.dates = dates;
		this.header = dates.header();
		this.earlierActs = new EarlierActs(text, dates, this.header);
		this.lead = new Openings(text).lead();
		int count = text.sentences.size();
		this.criminal = lead().stream().anyMatch((sentence) -> text.any("measure.other", sentence));
		this.act = new boolean[count];
		this.lift = new boolean[count];
		this.earlier = new boolean[count];
		this.perfect = new boolean[count];
		for (int at = 0; at < count; at++) {
			Sentence sentence = text.sentences.get(at);
			this.act[at] = text.any("act", sentence) || at < FIRST && imposed(sentence)
					|| this.criminal && text.any("act.criminal", sentence);
			this.lift[at] = text.tags("lift", sentence).stream().anyMatch((tag) -> lifts(sentence, tag))
					&& (this.act[at] || text.any("lift.object", sentence) || text.any("act.list", sentence))
					&& !text.any("lift.asked", sentence);
			this.act[at] |= this.lift[at];
			this.earlier[at] = this.lift[at] ? this.earlierActs.beforeLift(sentence)
					: this.earlierActs.before(sentence) || this.earlierActs.past(sentence);
			this.perfect[at] = !this.lift[at] && beforehand(sentence);
		}
		this.opening = new Openings(text).opening(this::act);
		this.counted = this.lead.stream().filter(this::act).mapToInt(this::counted).max().orElse(0);
	}

	/**
	 * Whether words for an end are of an act: "who was removed as prosecutor" ends none.
	 */
	private boolean lifts(Sentence sentence, Tag lift) {
		if (this.text.tags("lift.not", sentence)
			.stream()
			.anyMatch((other) -> other.from() <= lift.from() && lift.from() < other.to())) {
			return false;
		}
		int end = lift.to();
		while (end < sentence.to() && !this.text.tokens.get(end).is(",")) {
			end++;
		}
		boolean object = this.text.tags.any("lift.object", lift.from(), end)
				|| this.text.tags.any("act.list", lift.from(), end) || this.text.tags.any("act", lift.from(), end);
		return object || this.text.tags.in("who", sentence.from() + 1, lift.from())
			.stream()
			.noneMatch((who) -> this.text.tokens.subList(who.to(), lift.from())
				.stream()
				.noneMatch((token) -> token.is(",")));
	}

	/** Whether all that a sentence tells of acts was done before what the text tells. */
	private boolean beforehand(Sentence sentence) {
		List<Tag> perfect = this.text.tags("perfect", sentence);
		return !perfect.isEmpty() && this.text.tags("act", sentence)
			.stream()
			.allMatch(
					(act) -> perfect.stream().anyMatch((tag) -> tag.from() <= act.to() && act.from() <= tag.to() + 2));
	}

	/** Whether a sentence at the beginning names a measure, which is an act as well. */
	private boolean imposed(Sentence sentence) {
		Kind kind = this.text.paragraph(sentence).kind();
		return (kind == Kind.HEADING || kind == Kind.BODY)
				&& (MEASURES.stream().anyMatch((measure) -> this.text.any(measure, sentence))
						|| List.of("asset_freeze", "entry_ban")
							.stream()
							.anyMatch((measure) -> Measures.pair(this.text, sentence, measure) != null));
	}

	/** Whether words tell of the act of a court and not of what is said. */
	boolean criminal(int from, int to) {
		return this.criminal && this.text.tags.any("act.criminal", Math.max(0, from - 1), to);
	}

	/** Whether an act of a day is no news in this document any more. */
	boolean old(LocalDate day) {
		return this.header != null && this.header.date() != null && day.isBefore(this.header.date().minusDays(NEWS));
	}

	/**
	 * Whether a sentence counts more people than the head of the text: "eleven have been
	 * sanctioned" tells of all the rounds.
	 */
	boolean total(Sentence sentence) {
		return this.counted > 0 && !this.lead.contains(sentence) && counted(sentence) > this.counted;
	}

	/** How many people a sentence says are hit. */
	private int counted(Sentence sentence) {
		int sum = 0;
		for (Tag number : this.text.tags("number", sentence)) {
			int to = Math.min(sentence.to(), number.to() + COUNTED);
			boolean people = List.of("group", "people", "role.judge", "role.prosecutor", "role.staff")
				.stream()
				.anyMatch((section) -> this.text.tags.any(section, number.to(), to));
			sum += people ? Integer.parseInt(number.value()) : 0;
		}
		return sum;
	}

	boolean act(Sentence sentence) {
		return this.act[number(sentence)];
	}

	boolean lift(Sentence sentence) {
		return this.lift[number(sentence)];
	}

	/** Whether the sentence tells of another act before this one. */
	boolean earlier(Sentence sentence) {
		return this.earlier[number(sentence)];
	}

	/** Whether it tells of an act in the past perfect. */
	boolean perfect(Sentence sentence) {
		return this.perfect[number(sentence)];
	}

	/** Whether it tells of this act. */
	boolean tells(Sentence sentence) {
		int at = number(sentence);
		return this.act[at] && !this.earlier[at] && !this.perfect[at];
	}

	/**
	 * Whether a sentence says who is hit by an act told right before it: "The individuals
	 * are …", "It covers …", an item of the list behind "includes:".
	 */
	boolean names(Sentence sentence) {
		int at = number(sentence);
		Kind kind = this.text.paragraph(sentence).kind();
		int head = Math.min(sentence.to(), sentence.from() + NAMES);
		boolean says = kind == Kind.BULLET || this.text.tags.any("act.names", sentence.from(), head)
				|| this.text.tags.any("act.topic", sentence.from(), head) || this.text.any("act.behind", sentence);
		if (!says || earlier(sentence)) {
			return false;
		}
		int from = Math.max(0, at - ((kind == Kind.BULLET) ? 2 * BACK : BACK));
		return this.text.sentences.subList(from, at).stream().anyMatch(this::tells);
	}

	private int number(Sentence sentence) {
		return this.text.number(sentence);
	}

	/**
	 * Where a text tells its news: the lead, and what follows up to the paragraph that
	 * speaks of the act.
	 */
	/** The sentences of the title and the first paragraph. */
	List<Sentence> lead() {
		return this.lead;
	}

	/** Words for an earlier act that belong to what the sentence tells first. */
	boolean before(Sentence sentence) {
		return this.earlierActs.before(sentence);
	}

	/** Whether a month or a year of the past is named in front of a token. */
	boolean past(Sentence sentence, int limit) {
		return this.earlierActs.past(sentence, limit);
	}

	List<Sentence> opening() {
		return this.opening;
	}

}
