package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.courtsanctions.intake.Reading.Count;

/** Numbers of officials a text gives: "two judges and two prosecutors". */
final class Counts {

	/** A number stands at most so many words in front of what is counted. */
	private static final int WORDS = 4;

	private static final int MOST = 500;

	private Counts() {
	}

	static List<Count> in(Text text, Acts acts) {
		List<Count> counts = new ArrayList<>();
		Set<String> seen = new HashSet<>();
		for (Sentence sentence : text.sentences) {
			Kind kind = text.paragraph(sentence).kind();
			if (kind == Kind.REPEATED || kind == Kind.CONTACT || kind == Kind.CAPTION || !acts.act(sentence)
					|| acts.earlier(sentence)) {
				continue;
			}
			for (String section : List.of("role.judge", "role.prosecutor", "role.staff")) {
				for (Tag tag : text.tags(section, sentence)) {
					int number = number(text, sentence, tag);
					boolean prosecutors = section.equals("role.prosecutor");
					if (number > 1 && number < MOST && seen.add(number + " " + prosecutors)) {
						int from = Math.max(sentence.from(), tag.from() - WORDS);
						counts.add(new Count(number, prosecutors, text.span(from(text, from, tag), tag.to()),
								text.span(sentence)));
					}
				}
			}
		}
		return counts;
	}

	private static int from(Text text, int from, Tag tag) {
		for (int at = tag.from() - 1; at >= from; at--) {
			if (value(text, at) > 0) {
				return at;
			}
		}
		return tag.from();
	}

	private static int number(Text text, Sentence sentence, Tag tag) {
		for (int at = tag.from() - 1; at >= Math.max(sentence.from(), tag.from() - WORDS); at--) {
			if (text.tokens.get(at).mark() && !text.tokens.get(at).is(".")) {
				return 0;
			}
			int value = value(text, at);
			if (value > 0) {
				return value;
			}
		}
		return 0;
	}

	private static int value(Text text, int at) {
		Token token = text.tokens.get(at);
		if (token.shape() == Token.Shape.NUMBER && token.text().length() < 4) {
			return Integer.parseInt(token.text());
		}
		List<Tag> tags = text.tags.in("number", at, at + 1);
		return tags.isEmpty() ? 0 : Integer.parseInt(tags.getFirst().value());
	}

}
