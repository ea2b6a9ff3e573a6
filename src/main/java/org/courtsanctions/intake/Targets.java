package org.courtsanctions.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.intake.Known.Round;
import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.courtsanctions.intake.Reading.ActKind;
import org.courtsanctions.intake.Reading.Mentioned;
import org.courtsanctions.intake.Reading.Target;
import org.courtsanctions.intake.Reading.Why;
import org.jspecify.annotations.Nullable;

/**
 * Parts the people a text names: court officials hit by the act, others hit by it, and
 * those who are only mentioned, with the reason.
 */
final class Targets {

	/** Days by which an announcement and its report may differ. */
	private static final int SAME_ROUND = 1;

	private final Text text;

	private final Names names;

	private final Roles roles;

	private final Acts acts;

	private final boolean reaction;

	private final boolean official;

	/**
	 * Whether the head of the text says that judges or prosecutors are hit, and nobody
	 * else.
	 */
	private final boolean benchOnly;

	private final Map<Somebody, Level> levels = new HashMap<>();

	private final Map<Somebody, Mention> proof = new HashMap<>();

	private final Set<Somebody> victims = new HashSet<>();

	private final Set<Somebody> past = new HashSet<>();

	final List<Somebody> officials = new ArrayList<>();

	final List<Somebody> others = new ArrayList<>();

	Targets(Text text, Names names, Roles roles, Acts acts, ActKind kind, boolean official) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
		this.reaction = kind == ActKind.REACTION_ONLY;
		this.official = official;
		List<Sentence> lead = acts.lead();
		this.benchOnly = lead.stream().anyMatch((sentence) -> text.any("group", sentence) && acts.tells(sentence))
				&& lead.stream()
					.noneMatch((sentence) -> text.any("role.other", sentence) || text.any("people", sentence));
		if (kind == ActKind.NONE) {
			return;
		}
		names.people.forEach(this::weigh);
		Level least = Level.LISTED;
		if (names.people.stream().noneMatch((person) -> judicial(person) && reaches(person, Level.LISTED))) {
			least = names.people.stream().anyMatch((person) -> judicial(person) && reaches(person, Level.PERFECT))
					? Level.PERFECT : this.reaction ? Level.EARLIER : Level.LISTED;
		}
		for (Somebody person : names.people) {
			if (reaches(person, least)) {
				if (judicial(person)) {
					this.officials.add(person);
				}
				else if (reaches(person, Level.LISTED) && !this.victims.contains(person) && other(person)) {
					this.others.add(person);
				}
			}
		}
	}

	/**
	 * Takes out who was hit by an earlier round on record, and puts in who was by this
	 * one.
	 */
	void compare(Known known, @Nullable LocalDate date, @Nullable String authority) {
		if (authority == null) {
			return;
		}
		List<Round> own = known.rounds().stream().filter((round) -> round.authority().equals(authority)).toList();
		Set<String> now = new HashSet<>();
		LocalDate day = date;
		if (day != null) {
			LocalDate asked = day;
			own.stream()
				.filter((round) -> Math.abs(ChronoUnit.DAYS.between(round.date(), asked)) <= SAME_ROUND)
				.forEach((round) -> now.addAll(round.targets()));
		}
		else {
			Round best = null;
			long most = 1;
			for (Round round : own) {
				long shared = this.officials.stream()
					.filter((person) -> person.known != null && round.targets().contains(person.known.ref()))
					.count();
				if (shared > most || shared == most && best != null && round.date().isAfter(best.date())) {
					most = shared;
					best = round;
				}
			}
			if (best != null) {
				now.addAll(best.targets());
				day = best.date();
			}
		}
		if (now.isEmpty() || day == null || !this.officials.isEmpty() && this.officials.stream()
			.noneMatch((person) -> person.known != null && now.contains(person.known.ref()))) {
			return;
		}
		LocalDate asked = day;
		Set<String> before = new HashSet<>();
		own.stream()
			.filter((round) -> round.date().isBefore(asked.minusDays(SAME_ROUND)))
			.forEach((round) -> before.addAll(round.targets()));
		for (Somebody person : this.names.people) {
			if (person.known == null) {
				continue;
			}
			if (this.officials.contains(person) && !now.contains(person.known.ref())
					&& before.contains(person.known.ref())) {
				this.officials.remove(person);
				this.past.add(person);
			}
			else if (!this.officials.contains(person) && now.contains(person.known.ref()) && judicial(person)
					&& person.mentions.stream()
						.anyMatch((mention) -> this.text.paragraph(mention.sentence()).names()
								&& !this.acts.earlier(mention.sentence()))) {
				this.officials.add(person);
				this.proof.putIfAbsent(person, person.mentions.getFirst());
			}
		}
	}

	Target target(Somebody person) {
		return new Describer(this.text, this.names, this.roles, this.acts).describe(person, proofOf(person),
				how(person));
	}

	Mentioned mentioned(Somebody person, boolean speaks) {
		Role role = this.roles.of(person);
		Why why;
		if (this.past.contains(person) || judicial(person) && person.mentions.stream()
			.anyMatch((mention) -> this.acts.earlier(mention.sentence()) && this.acts.act(mention.sentence()))) {
			why = Why.EARLIER_ROUND;
		}
		else if (speaks) {
			why = Why.SPEAKER;
		}
		else if (this.victims.contains(person) && role.kind() != Role.Kind.POLITICS) {
			why = Why.VICTIM;
		}
		else {
			why = (role.kind() == Role.Kind.POLITICS) ? Why.POLITICIAN : Why.BACKGROUND;
		}
		Mention first = person.mentions.getFirst();
		return new Mentioned(new Find<>(person.name, spans(person), this.text.span(first.sentence()), How.WORDS),
				(person.known == null) ? null : person.known.ref(), why);
	}

	private List<Span> spans(Somebody person) {
		return person.mentions.stream().map((mention) -> this.text.span(mention.from(), mention.to())).toList();
	}

	private Mention proofOf(Somebody person) {
		Mention mention = this.proof.get(person);
		return (mention != null) ? mention : person.mentions.getFirst();
	}

	private How how(Somebody person) {
		Level level = this.levels.get(person);
		return (level == Level.OBJECT) ? How.ACT
				: (level == null) ? How.RECORD : (level == Level.LISTED) ? How.LIST : How.WORDS;
	}

	private boolean reaches(Somebody person, Level least) {
		Level level = this.levels.get(person);
		return level != null && level.compareTo(least) >= 0;
	}

	/** Whether somebody is an official of a court, by the text or by the record. */
	boolean judicial(Somebody person) {
		Role role = this.roles.of(person);
		if (person.known != null) {
			return person.known.courtOfficial() || role.judicial() && role.near();
		}
		if (role.kind() == Role.Kind.NONE && this.benchOnly && this.levels.get(person) == Level.LISTED) {
			return true;
		}
		if (role.kind() == Role.Kind.NONE && !this.victims.contains(person) && inRow(person)) {
			return true;
		}
		return role.judicial() && !(this.victims.contains(person) && !role.near());
	}

	/**
	 * Whether somebody without an office is named in one row with an official where the
	 * act is told, or alone behind the act in a text on judges only.
	 */
	private boolean inRow(Somebody person) {
		if (this.levels.get(person) != Level.OBJECT) {
			return false;
		}
		Mention mention = proofOf(person);
		List<Mention> row = this.names.between(mention.sentence().from(), mention.sentence().to());
		int at = row.indexOf(mention);
		int first = at;
		while (first > 0 && joined(row.get(first - 1), row.get(first))) {
			first--;
		}
		int last = at;
		while (last >= 0 && last + 1 < row.size() && joined(row.get(last), row.get(last + 1))) {
			last++;
		}
		if (at < 0 || row.subList(first, last + 1)
			.stream()
			.anyMatch((one) -> this.names.who(one) != person && sure(this.names.who(one)))) {
			return at >= 0;
		}
		int head = row.get(first).from();
		return this.benchOnly && this.text.tags.in("act.names", Math.max(mention.sentence().from(), head - 4), head)
			.stream()
			.anyMatch((tag) -> head - tag.to() < 2);
	}

	/** A, B of Ghana, and C: names with nothing but their countries between them. */
	private boolean joined(Mention one, Mention other) {
		if (other.from() - one.to() > 7 || other.from() <= one.to()) {
			return false;
		}
		int at = one.to();
		boolean linked = false;
		while (at < other.from()) {
			Token token = this.text.tokens.get(at);
			boolean link = token.is(",") || token.is(";") || this.text.tags.at("and", at);
			int country = Countries.at(this.text, at);
			if (!link && country == 0 && !this.text.tags.at("of", at) && !token.is("(") && !token.is(")")) {
				return false;
			}
			linked |= link;
			at += Math.max(1, country);
		}
		return linked;
	}

	/** Whether somebody is beyond doubt an official of a court. */
	private boolean sure(Somebody person) {
		Role role = this.roles.of(person);
		return person.known != null && person.known.courtOfficial() || role.judicial() && role.near();
	}

	private boolean other(Somebody person) {
		Role role = this.roles.of(person);
		return role.kind() == Role.Kind.OTHER || this.levels.get(person) == Level.LISTED
				&& role.kind() != Role.Kind.POLITICS && role.kind() != Role.Kind.PRESS;
	}

	private void weigh(Somebody person) {
		for (Mention mention : person.mentions) {
			if (!sure(person) && harmed(mention)) {
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
		if (!paragraph.names() || speaking(mention)) {
			return null;
		}
		if (this.acts.act(sentence)) {
			if (this.acts.earlier(sentence) && !beforeEarlier(mention)) {
				return Level.EARLIER;
			}
			return this.acts.perfect(sentence) ? Level.PERFECT : Level.OBJECT;
		}
		if (this.acts.earlier(sentence)) {
			return null;
		}
		if (this.text.any("act.topic", sentence) && this.roles.of(mention).judicial() && afterAct(sentence)) {
			return Level.LISTED;
		}
		boolean first = mention.from() - paragraph.from() <= lead(mention, paragraph);
		if (paragraph.kind() == Kind.BULLET) {
			return first || introduced(mention) ? Level.LISTED : null;
		}
		if (paragraph.kind() == Kind.SUBHEAD) {
			return mention.whole() ? Level.LISTED : null;
		}
		if (first && mention.whole() && this.official && this.roles.of(mention).near()) {
			return Level.LISTED;
		}
		return introduced(mention) && afterAct(sentence) ? Level.LISTED : null;
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
		if (at < end && this.text.tags.at("aux", at)) {
			at += this.text.tags.length("aux", at);
		}
		if (at < end && (this.text.tags.at("say", at) || this.text.tags.at("say.label", at))) {
			return true;
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

	/** Whether the name stands right behind what was done to its bearer. */
	private boolean harmed(Mention mention) {
		if (this.roles.of(mention).kind() == Role.Kind.VICTIM && this.roles.of(mention).near()) {
			return true;
		}
		int from = Math.max(mention.sentence().from(), mention.from() - 10);
		for (Tag tag : this.text.tags.in("harm", from, mention.from())) {
			boolean clear = true;
			for (int at = tag.to(); at < mention.from(); at++) {
				Token token = this.text.tokens.get(at);
				clear &= !token.mark() || token.is("-") || token.is("'");
			}
			if (clear && mention.from() - tag.to() <= 7 && this.names.between(tag.to(), mention.from()).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	/** How surely somebody is hit, the surest last. */
	private enum Level {

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
