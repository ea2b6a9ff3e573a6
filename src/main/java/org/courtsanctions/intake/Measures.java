package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;

/** What was imposed: words for measures where they are not denied and not of the past. */
final class Measures {

	private static final List<String> ALL = List.of("asset_freeze", "transaction_ban", "entry_ban", "other");

	/** A denial stands at most so many words in front. */
	private static final int DENIED = 4;

	private Measures() {
	}

	static List<Find<String>> in(Text text, Acts acts, boolean reaction) {
		List<Find<String>> told = in(text, acts, false, false);
		if (told.isEmpty()) {
			told = in(text, acts, true, false);
		}
		return (told.isEmpty() && reaction) ? in(text, acts, true, true) : told;
	}

	private static List<Find<String>> in(Text text, Acts acts, boolean perfect, boolean earlier) {
		Map<String, List<Tag>> found = new LinkedHashMap<>();
		for (Sentence sentence : text.sentences) {
			Kind kind = text.paragraph(sentence).kind();
			if (kind == Kind.REPEATED || kind == Kind.CONTACT || kind == Kind.CAPTION
					|| !earlier && acts.earlier(sentence) || !perfect && acts.perfect(sentence)) {
				continue;
			}
			for (String measure : ALL) {
				for (Tag tag : text.tags("measure." + measure, sentence)) {
					if (!denied(text, sentence, tag, measure)) {
						found.computeIfAbsent(measure, (any) -> new ArrayList<>()).add(tag);
					}
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
