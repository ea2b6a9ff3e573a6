package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.courtsanctions.intake.Paragraph.Kind;

/**
 * Where a text begins to tell: its title and first paragraph, and what it opens with.
 */
final class Openings {

	/** A text comes to its news within so many paragraphs. */
	private static final int OPENING = 3;

	/** A paragraph that tells the news has at least so many tokens. */
	private static final int FULL = 20;

	private final Text text;

	Openings(Text text) {
		this.text = text;
	}

	/** The sentences of the title and the first paragraph. */
	List<Sentence> lead() {
		List<Sentence> lead = new ArrayList<>();
		int body = -1;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if (body >= 0 && sentence.paragraph() != body) {
				break;
			}
			if (kind == Kind.HEADING || kind == Kind.BODY) {
				body = (kind == Kind.BODY) ? sentence.paragraph() : body;
				lead.add(sentence);
			}
		}
		return lead;
	}

	/**
	 * Where a text tells its news: the lead, and what follows up to the paragraph that
	 * speaks of the act.
	 * @param act whether a sentence speaks of an act
	 */
	List<Sentence> opening(Predicate<Sentence> act) {
		List<Sentence> opening = new ArrayList<>();
		int bodies = 0;
		int last = -1;
		boolean told = false;
		for (Sentence sentence : this.text.sentences) {
			Paragraph paragraph = this.text.paragraph(sentence);
			if (!body(sentence)) {
				if (bodies == 0 && paragraph.kind() == Kind.HEADING) {
					opening.add(sentence);
				}
				continue;
			}
			if (sentence.paragraph() != last && (told || ++bodies > OPENING)) {
				break;
			}
			last = sentence.paragraph();
			opening.add(sentence);
			told |= act.test(sentence) && paragraph.to() - paragraph.from() >= FULL;
		}
		return opening;
	}

	private boolean body(Sentence sentence) {
		return this.text.paragraph(sentence).kind() == Kind.BODY;
	}

}
