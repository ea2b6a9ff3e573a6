package org.courtsanctions.intake;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.courtsanctions.intake.Known.Round;
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

	private final Hits hits;

	/**
	 * Whether the head of the text says that judges or prosecutors are hit, and nobody
	 * else.
	 */
	private final boolean benchOnly;

	private final Set<Somebody> past = new HashSet<>();

	final List<Somebody> officials = new ArrayList<>();

	final List<Somebody> others = new ArrayList<>();

	Targets(Text text, Names names, Roles roles, Acts acts, ActKind kind, boolean official) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
		this.reaction = kind == ActKind.REACTION_ONLY;
		List<Sentence> lead = acts.lead();
		this.benchOnly = lead.stream().anyMatch((sentence) -> text.any("group", sentence) && acts.tells(sentence))
				&& lead.stream()
					.noneMatch((sentence) -> text.any("role.other", sentence) || text.any("people", sentence));
		this.hits = new Hits(text, names, roles, acts, official);
		if (kind == ActKind.NONE) {
			return;
		}
		Hits.Level least = least();
		for (Somebody person : names.people) {
			boolean hit = (least == Hits.Level.BESIDE)
					? this.hits.of(person) == least || this.hits.reaches(person, Hits.Level.LISTED)
					: this.hits.reaches(person, least);
			if (hit) {
				if (judicial(person)) {
					this.officials.add(person);
				}
				else if (this.hits.reaches(person, Hits.Level.LISTED) && !this.hits.victim(person) && other(person)) {
					this.others.add(person);
				}
			}
		}
		List<Somebody> counted = new Counted(text, names, roles, acts, this.hits).besides(this.officials);
		this.officials.addAll(counted);
		this.others.removeAll(counted);
	}

	/**
	 * How surely those hit have to be: the surest way in which the text names any
	 * official.
	 */
	private Hits.Level least() {
		var benches = new Benches(this.text, this.names, this.roles, this.acts);
		boolean bench = this.text.sentences.stream().anyMatch(benches::hit);
		boolean court = this.acts.lead()
			.stream()
			.anyMatch((sentence) -> this.text.any("group.court", sentence) && this.acts.act(sentence));
		List<Hits.Level> ways = court ? List.of()
				: this.reaction ? List.of(Hits.Level.LISTED, Hits.Level.BESIDE, Hits.Level.PERFECT, Hits.Level.EARLIER)
						: List.of(Hits.Level.LISTED, Hits.Level.BESIDE, Hits.Level.PERFECT);
		for (Hits.Level way : ways) {
			if ((bench || this.reaction || way != Hits.Level.BESIDE) && this.names.people.stream()
				.anyMatch((person) -> judicial(person) && ((way == Hits.Level.BESIDE) ? this.hits.of(person) == way
						: this.hits.reaches(person, way)))) {
				return way;
			}
		}
		return Hits.Level.LISTED;
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
				this.hits.known(person);
			}
		}
	}

	/** Whether all officials named are let off a list. */
	boolean lifted() {
		return !this.officials.isEmpty()
				&& this.officials.stream().map((person) -> this.hits.proof(person).sentence()).allMatch(this::lifted);
	}

	private boolean lifted(Sentence sentence) {
		return this.hits.under("lift.head", sentence) || this.acts.lift(sentence) && !this.text.any("amend", sentence);
	}

	Target target(Somebody person) {
		return new Describer(this.text, this.names, this.roles, this.acts).describe(person, this.hits.proof(person),
				this.hits.how(person));
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
		else if (this.hits.victim(person) && role.kind() != Role.Kind.POLITICS) {
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

	/** Whether somebody is an official of a court, by the text or by the record. */
	boolean judicial(Somebody person) {
		Role role = this.roles.of(person);
		if (this.roles.place(person)) {
			return false;
		}
		if (person.known != null) {
			return person.known.courtOfficial() || role.judicial() && role.near();
		}
		if (role.kind() == Role.Kind.NONE && this.benchOnly && this.hits.of(person) == Hits.Level.LISTED) {
			return true;
		}
		if (role.kind() == Role.Kind.NONE && !this.hits.victim(person)
				&& new OfficialRows(this.text, this.names, this.roles, this.hits).inRow(person, this.benchOnly)) {
			return true;
		}
		return role.judicial() && !(this.hits.victim(person) && !role.near());
	}

	private boolean other(Somebody person) {
		Role role = this.roles.of(person);
		return role.kind() == Role.Kind.OTHER || this.hits.of(person) == Hits.Level.LISTED
				&& role.kind() != Role.Kind.POLITICS && role.kind() != Role.Kind.PRESS;
	}

}
