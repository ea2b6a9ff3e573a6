package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/** What was imposed: words for measures where they are not denied and not of the past. */
final class Measures {

	private static final List<String> ALL = List.of("asset_freeze", "transaction_ban", "entry_ban", "other");

	/** A denial stands at most so many words in front. */
	private static final int DENIED = 4;

	/** What is forbidden stands at most so many words from what forbids it. */
	private static final int PAIR = 10;

	/** Authorities that never take the measures of a court against somebody abroad. */
	private static final Set<String> NO_COURTS = Set.of("us", "uk", "eu", "ca", "au", "nz", "ch");

	private Measures() {
	}

	static List<Find<String>> in(Text text, Acts acts, boolean reaction, @Nullable String authority,
			@Nullable LocalDate day) {
		List<Find<String>> told = in(text, acts, day, false, false);
		if (told.isEmpty()) {
			told = in(text, acts, day, true, false);
		}
		if (told.isEmpty() && reaction) {
			told = in(text, acts, day, true, true);
		}
		return told.stream()
			.filter((find) -> authority == null || !NO_COURTS.contains(authority) || !find.value().equals("other"))
			.toList();
	}

	private static List<Find<String>> in(Text text, Acts acts, @Nullable LocalDate day, boolean perfect,
			boolean earlier) {
		Map<String, List<Tag>> found = new LinkedHashMap<>();
		for (Sentence sentence : text.sentences) {
			Kind kind = text.paragraph(sentence).kind();
			if (kind == Kind.REPEATED || kind == Kind.CONTACT || kind == Kind.CAPTION
					|| !earlier && acts.earlier(sentence) || !perfect && acts.perfect(sentence)
					|| day != null && before(text, acts, sentence, day)) {
				continue;
			}
			for (String measure : ALL) {
				for (Tag tag : text.tags("measure." + measure, sentence)) {
					if (!denied(text, sentence, tag, measure)) {
						found.computeIfAbsent(measure, (any) -> new ArrayList<>()).add(tag);
					}
				}
				Tag pair = found.containsKey(measure) ? null : pair(text, sentence, measure);
				if (pair != null) {
					found.computeIfAbsent(measure, (any) -> new ArrayList<>()).add(pair);
				}
			}
		}
		List<Find<String>> finds = new ArrayList<>();
		for (String measure : ALL) {
			List<Tag> tags = found.get(measure);
			if (tags != null) {
				finds.add(new Find<>(measure,
						tags.stream().map((tag) -> text.span(tag.from(), tag.to())).distinct().toList(),
						text.span(text.sentence(tags.getFirst().from())), How.WORDS));
			}
		}
		return finds;
	}

	/** "On July 18 it had revoked the visa": a measure of an earlier day. */
	private static boolean before(Text text, Acts acts, Sentence sentence, LocalDate day) {
		return acts.dates.in(sentence.from(), sentence.to()).stream().anyMatch((dated) -> {
			LocalDate date = acts.dates.whole(dated);
			boolean on = dated.from() > 0 && text.tags.any("on", dated.from() - 1, dated.from());
			return on && date != null && date.isBefore(day.minusDays(1));
		});
	}

	/**
	 * A word that forbids and one for what is forbidden in the same clause: "unable to
	 * travel", "their visas have been cancelled".
	 */
	static @Nullable Tag pair(Text text, Sentence sentence, String measure) {
		List<Tag> bans = text.tags("measure." + measure + ".ban", sentence);
		boolean quoted = List.of("“", "\"", "«", "„").contains(text.tokens.get(sentence.from()).text());
		if (bans.isEmpty() || quoted || text.tags.any("negation.after", sentence.from(), sentence.to())) {
			return null;
		}
		for (Tag what : text.tags("measure." + measure + ".what", sentence)) {
			if (text.tags.at("measure." + measure + ".not", what.from())) {
				continue;
			}
			for (Tag ban : bans) {
				int from = Math.min(ban.from(), what.from());
				int to = Math.max(ban.to(), what.to());
				int gap = Math.max(ban.from() - what.to(), what.from() - ban.to());
				boolean negated = (text.tags.any("negation", Math.max(sentence.from(), from - 2), from)
						|| text.tags.any("negation", Math.max(sentence.from(), ban.from() - 1), ban.from()))
						&& !text.tags.any("negation", ban.from(), ban.to());
				if (gap >= 0 && gap <= PAIR && !negated && plain(text, from, to)) {
					return new Tag(what.section(), from, to, "");
				}
			}
		}
		return null;
	}

	/** Whether no mark that ends a clause stands between two tokens. */
	private static boolean plain(Text text, int from, int to) {
		return text.tokens.subList(from, to)
			.stream()
			.noneMatch((token) -> token.is(";") || token.is(":") || token.is("(") || token.is("“") || token.is("\""));
	}

	private static boolean denied(Text text, Sentence sentence, Tag tag, String measure) {
		if (text.tags.any("negation.after", tag.to(), sentence.to())) {
			return true;
		}
		if (measure.equals("transaction_ban") || measure.equals("other")) {
			return false;
		}
		boolean noun = text.tags.length("measure.verb", tag.from()) == 0;
		return noun && text.tags.any("negation", Math.max(sentence.from(), tag.from() - DENIED), tag.from());
	}

}
