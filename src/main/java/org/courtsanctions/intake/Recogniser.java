package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.intake.Reading.ActKind;
import org.courtsanctions.intake.Reading.Mentioned;
import org.courtsanctions.intake.Reading.Target;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text with what is known. The same text and the same knowledge always give the
 * same reading.
 */
public final class Recogniser {

	/** Longer texts are refused: no announcement is that long. */
	public static final int LONGEST = 1_000_000;

	private Recogniser() {
	}

	/**
	 * Reads a text.
	 * @param raw the text, at most {@link #LONGEST} signs of it
	 * @param known what the register knows
	 */
	public static Reading read(String raw, Known known) {
		String taken = raw.substring(0, Math.min(raw.length(), LONGEST));
		Text text = new Text(taken);
		if (text.sentences.isEmpty()) {
			return new Reading(text.language, text.paragraphs, null,
					new Find<>(ActKind.NONE, List.of(), new Span(0, 0), How.NOTHING_ELSE), null, null, null, List.of(),
					List.of(), List.of(), List.of(), List.of(), List.of());
		}
		Acts acts = new Acts(text, new Dates(text));
		Authorities authorities = new Authorities(text);
		Names names = Names.in(text, known);
		Roles roles = new Roles(text, names);
		News news = new News(text, acts, authorities);
		Find<ActKind> kind = new ActKinds(text, acts, authorities, news).kind();
		Find<String> authority = authorities.of(acts, kind.value() == ActKind.REACTION_ONLY, news.actor());
		Find<LocalDate> day = new ActDays(text, acts, authorities).of(kind.value());
		if (kind.value() == ActKind.DESIGNATION && day != null && authorities.author() == null
				&& acts.old(day.value())) {
			kind = new Find<>(ActKind.REACTION_ONLY, day.spans(), day.sentence(), day.how());
		}
		boolean official = authorities.author() != null;
		Targets targets = new Targets(text, names, roles, acts, kind.value(), official);
		targets.compare(known, (day == null) ? null : day.value(), (authority == null) ? null : authority.value());
		if (day == null && authority != null) {
			day = new RoundDays(text, acts).of(known, authority.value(), targets.officials);
			targets.compare(known, (day == null) ? null : day.value(), authority.value());
		}
		if ((kind.value() == ActKind.AMENDMENT || kind.value() == ActKind.DESIGNATION) && targets.lifted()) {
			kind = new Find<>(ActKind.DELISTING, kind.spans(), kind.sentence(), kind.how());
		}
		var spared = new Spared(text, acts);
		boolean hit = authority != null && !spared.discipline(authority.value()) && !spared.nobody()
				&& (!targets.officials.isEmpty() || new Unnamed(text, acts).hit(kind.value() == ActKind.REACTION_ONLY));
		if (!hit) {
			kind = new Find<>(ActKind.NONE, kind.spans(), kind.sentence(), How.NOTHING_ELSE);
		}
		String code = (authority == null) ? null : authority.value();
		Statements statements = new Statements(text, names, roles, acts, code, authorities.allies(acts, code), official,
				kind.value());
		return reading(text, acts, names, kind, hit ? day : null, hit ? authority : null, targets, statements);
	}

	private static Reading reading(Text text, Acts acts, Names names, Find<ActKind> kind, @Nullable Find<LocalDate> day,
			@Nullable Find<String> authority, Targets targets, Statements statements) {
		boolean none = kind.value() == ActKind.NONE;
		List<Target> officials = none ? List.of() : targets.officials.stream().map(targets::target).toList();
		List<Target> others = targets.others.stream().map(targets::target).toList();
		List<Mentioned> mentioned = names.people.stream()
			.filter((person) -> (none || !targets.officials.contains(person)) && !targets.others.contains(person))
			.filter((person) -> !person.mentions.isEmpty())
			.map((person) -> targets.mentioned(person, statements.speaks(person)))
			.toList();
		return new Reading(text.language, text.paragraphs, (acts.header == null) ? null : acts.header.date(), kind, day,
				authority, none ? null : new Programmes(text, acts).best(),
				none ? List.of()
						: Measures.in(text, acts, kind.value() == ActKind.REACTION_ONLY,
								(authority == null) ? null : authority.value(), (day == null) ? null : day.value()),
				officials, others, mentioned, Counts.in(text, acts), statements.all());
	}

}
