package org.courtsanctions.intake;

import org.courtsanctions.intake.Lexicon.Tag;

/**
 * Reads the office in front of a name: "Judge X", "a judge of the court, X".
 */
final class OfficesBefore {

	/** How far in front of a name its office begins. */
	private static final int BEFORE = 16;

	private final Text text;

	private final Offices offices;

	OfficesBefore(Text text, Offices offices) {
		this.text = text;
		this.offices = offices;
	}

	Role before(Mention mention) {
		int end = mention.from();
		while (end > mention.sentence().from() && this.text.tags.in("title", end - 1, end).size() > 0 && !office(end)
				|| end > mention.sentence().from() && this.text.tokens.get(end - 1).is("*")
				|| end > mention.sentence().from() + 1 && this.text.tokens.get(end - 1).is(".")
						&& this.text.tags.in("title", end - 2, end - 1).size() > 0) {
			end--;
		}
		if (end == mention.sentence().from()) {
			return Role.NONE;
		}
		boolean comma = this.text.tokens.get(end - 1).is(",");
		int from = Math.max(mention.sentence().from(), end - BEFORE);
		int limit = comma ? end - 1 : end;
		int start = limit;
		int deep = 0;
		while (start > from) {
			Token token = this.text.tokens.get(start - 1);
			if (token.is(")")) {
				deep++;
			}
			else if (token.is("(") && deep > 0) {
				deep--;
			}
			else if (deep == 0 && token.mark() && Offices.stops(token) || this.offices.named(start - 1)) {
				break;
			}
			start--;
		}
		Tag tag = this.offices.last(start, limit);
		if (tag == null || this.text.tags.any("harm", tag.to(), limit)) {
			return Role.NONE;
		}
		if (comma) {
			boolean said = tag.from() - start <= 9 || this.offices.links(tag.to(), limit);
			return (said && !this.offices.verb(tag.to(), limit)) ? this.offices.role(tag, start, limit) : Role.NONE;
		}
		if (this.text.tags.any("of.place", limit - 1, limit)) {
			return Role.NONE;
		}
		return this.offices.links(tag.to(), limit) ? this.offices.role(tag, start, limit) : Role.NONE;
	}

	/** Whether an office of several words ends before a token: "Attorney General". */
	private boolean office(int end) {
		return Roles.SECTIONS.stream()
			.flatMap((section) -> this.text.tags.in(section, Math.max(0, end - 4), end).stream())
			.anyMatch((tag) -> tag.to() == end && tag.to() - tag.from() > 1);
	}

}
