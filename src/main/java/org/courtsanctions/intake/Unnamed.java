package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;

/** Whether officials of a court are hit whom a text does not name. */
final class Unnamed {

	/** Who is hit without a name stands at most so far behind the act. */
	private static final int OBJECT = 6;

	/** And so far behind what begins the row of those hit. */
	private static final int ROW = 16;

	/** And so far behind "officials of" the court that they are of. */
	private static final int COURT = 9;

	private static final List<String> ONE = List.of("role.judge", "role.prosecutor");

	/** Words between an act and an office by which somebody else is hit. */
	private static final List<String> ASIDE = List.of("by", "kin", "who", "for", "negation", "that", "say");

	private final Text text;

	private final Acts acts;

	Unnamed(Text text, Acts acts) {
		this.text = text;
		this.acts = acts;
	}

	/** Whether court officials are hit without being named. */
	boolean hit(boolean reaction) {
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if ((kind == Kind.BODY || kind == Kind.HEADING || kind == Kind.BULLET) && (this.acts.tells(sentence)
					|| this.acts.names(sentence) || reaction && this.acts.perfect(sentence))) {
				if (one(sentence)) {
					return true;
				}
				for (Tag tag : groups(sentence)) {
					if (!this.text.tags.any("negation", Math.max(sentence.from(), tag.from() - 2), tag.from())
							&& !this.text.tags.any("by", Math.max(sentence.from(), tag.from() - 2), tag.from())
							&& !this.text.tags.any("earlier.behind", sentence.from(), tag.from())
							&& !this.text.tags.any("bench.rules", tag.to(), Math.min(sentence.to(), tag.to() + ROW))
							&& !apart(sentence, tag)) {
						return true;
					}
				}
			}
		}
		return false;
	}

	/** "Judges", and "officials of the justice sector and courts". */
	private List<Tag> groups(Sentence sentence) {
		List<Tag> groups = new ArrayList<>(this.text.tags("group", sentence));
		this.text.tags("group.of", sentence).stream().filter((of) -> {
			int end = of.to();
			while (end < Math.min(sentence.to(), of.to() + COURT) && !this.text.tokens.get(end).mark()
					&& !this.text.tags.at("who", end)) {
				end++;
			}
			return this.text.tags.any("court", of.to(), end);
		}).forEach(groups::add);
		return groups;
	}

	/**
	 * "Britain hits Belarusian judge", "they include two generals and a prosecutor": one
	 * who is hit stands right behind the act or in the row of those hit.
	 */
	private boolean one(Sentence sentence) {
		boolean tells = this.acts.tells(sentence);
		return ONE.stream()
			.flatMap((section) -> this.text.tags(section, sentence).stream())
			.filter((role) -> !this.text.tags.any("earlier.behind", sentence.from(), role.from()))
			.anyMatch((role) -> tells && behind(sentence, "act", OBJECT, role)
					|| this.acts.lift(sentence) && behind(sentence, "lift", OBJECT, role)
					|| tells && this.text.tags.any("act.against", Math.max(sentence.from(), role.from() - 2),
							role.from())
					|| (!tells || people(sentence, role) && counted(sentence, role))
							&& behind(sentence, "act.names", ROW, role));
	}

	/**
	 * "Designated two officials, among them": people are counted right behind the act.
	 */
	private boolean people(Sentence sentence, Tag role) {
		return this.text.tags.in("act", sentence.from(), role.from())
			.stream()
			.anyMatch((act) -> this.text.tags.any("number", act.to(), Math.min(role.from(), act.to() + OBJECT)));
	}

	/** "A former prosecutor", but not "the court's prosecutor". */
	private boolean counted(Sentence sentence, Tag role) {
		return this.text.tags.any("number", Math.max(sentence.from(), role.from() - 2), role.from());
	}

	private boolean behind(Sentence sentence, String section, int reach, Tag role) {
		return this.text.tags.in(section, Math.max(sentence.from(), role.from() - reach), role.from())
			.stream()
			.anyMatch((before) -> ASIDE.stream().noneMatch((aside) -> this.text.tags.any(aside, before.to(), role.to()))
					&& this.text.tokens.subList(before.to(), role.from())
						.stream()
						.noneMatch((token) -> token.mark() && (reach == OBJECT || !token.is(",") && !token.is("'"))));
	}

	/** Whether a clause on something else begins between the act and a group. */
	private boolean apart(Sentence sentence, Tag group) {
		return this.text.tags.in("act", sentence.from(), group.from())
			.stream()
			.anyMatch((act) -> this.text.tags.in("who", act.to(), group.from())
				.stream()
				.anyMatch((who) -> who.from() > act.to())
					|| this.text.tags.in("say.that", act.to(), group.from())
						.stream()
						.anyMatch((that) -> that.from() > act.to()));
	}

}
