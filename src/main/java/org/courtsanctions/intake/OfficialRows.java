package org.courtsanctions.intake;

import java.util.List;

/**
 * Who is named in one row with an official.
 */
final class OfficialRows {

	private final Text text;

	private final Names names;

	private final Roles roles;

	private final Hits hits;

	OfficialRows(Text text, Names names, Roles roles, Hits hits) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.hits = hits;
	}

	/**
	 * Whether somebody without an office is named in one row with an official where the
	 * act is told, or alone behind the act in a text on judges only.
	 */
	boolean inRow(Somebody person, boolean benchOnly) {
		if (this.hits.of(person) != Hits.Level.OBJECT) {
			return false;
		}
		Mention mention = this.hits.proof(person);
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
			.anyMatch((one) -> this.names.who(one) != person && this.roles.sure(this.names.who(one)))) {
			return at >= 0;
		}
		int head = row.get(first).from();
		return benchOnly && this.text.tags.in("act.names", Math.max(mention.sentence().from(), head - 4), head)
			.stream()
			.anyMatch((tag) -> head - tag.to() < 2);
	}

	/** A, B of Ghana, and C: names with nothing but their countries between them. */
	private boolean joined(Mention one, Mention other) {
		if (other.from() - one.to() > 9 || other.from() <= one.to()) {
			return false;
		}
		int at = one.to();
		boolean linked = false;
		while (at < other.from()) {
			Token token = this.text.tokens.get(at);
			boolean link = token.is(",") || token.is(";") || this.text.tags.at("and", at);
			int country = Countries.at(this.text, at);
			if (!link && country == 0 && !this.text.tags.at("of", at) && !this.text.tags.at("colleague", at)
					&& !token.is("(") && !token.is(")")) {
				return false;
			}
			linked |= link;
			at += Math.max(1, country);
		}
		return linked;
	}

}
