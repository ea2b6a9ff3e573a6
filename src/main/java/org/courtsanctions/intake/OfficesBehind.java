package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Role.Kind;

/**
 * Reads the office behind a name: "X, a judge of …", "X (Canada), of the court".
 */
final class OfficesBehind {

	/** How far behind a name the words on its office go. */
	private static final int BEHIND = 18;

	/** How far behind a name they begin. */
	private static final int SOON = 9;

	/** Behind a colon they begin right away: "X: judge of …". */
	private static final int COLON = 2;

	private final Text text;

	private final Offices offices;

	OfficesBehind(Text text, Offices offices) {
		this.text = text;
		this.offices = offices;
	}

	Role behind(Mention mention) {
		int at = mention.to();
		int end = mention.sentence().to();
		if (at < end && (this.text.tokens.get(at).is("(") || this.text.tokens.get(at).is("["))) {
			int close = at;
			while (close < end && close - at < 14 && !this.text.tokens.get(close).is(")")
					&& !this.text.tokens.get(close).is("]")) {
				close++;
			}
			Tag inside = this.offices.first(at, close, at + 6);
			if (inside != null) {
				return this.offices.role(inside, at, close);
			}
			at = Math.min(close + 1, end);
		}
		if (at >= end) {
			return Role.NONE;
		}
		Token next = this.text.tokens.get(at);
		boolean is = this.text.tags.at("is", at);
		if (!next.is(",") && !next.is("–") && !next.is("-") && !next.is("—") && !next.is(":") && !is
				&& !this.text.tags.at("role.after", at)) {
			return Role.NONE;
		}
		int stop = Math.min(end, at + BEHIND);
		for (int to = at + 1; to < stop; to++) {
			if (this.offices.named(to) || this.text.tokens.get(to).is(";")
					|| this.text.tokens.get(to).is(",") && to > at + 2) {
				stop = to;
			}
		}
		boolean name = stop < end && this.offices.named(stop) && !this.text.tags.any("of.place", stop - 1, stop);
		Tag tag = this.offices.first(at, stop, at + (next.is(":") ? COLON : SOON));
		if (tag == null || does(at, tag.from())) {
			return ofCourt(at, stop);
		}
		if (name && this.offices.links(tag.to(), stop) && !this.text.tokens.get(stop - 1).is(",")) {
			return Role.NONE;
		}
		return this.offices.role(tag, at, stop);
	}

	/** ", who sentenced protesters": an office of others than whom the clause is on. */
	private boolean does(int from, int to) {
		return this.text.tags.any("who", from, to) && !this.text.tags.any("is", from, to)
				&& !this.text.tags.any("role.after", from, to);
	}

	/** "…, formerly of the Frunzensky District Court", "…, who chairs the court". */
	private Role ofCourt(int at, int stop) {
		for (int of = at; of < Math.min(stop, at + 4); of++) {
			if (this.text.tags.any("of.place", of, of + 1) || this.text.tags.at("role.after", of)) {
				List<Tag> courts = this.text.tags.in("court", of, Math.min(stop, of + SOON));
				return courts.isEmpty() ? Role.NONE
						: new Role(Kind.JUDGE, courts.getFirst().from(), courts.getFirst().to(), true);
			}
		}
		return Role.NONE;
	}

}
