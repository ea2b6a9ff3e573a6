package org.courtsanctions.intake;

import java.util.stream.IntStream;

import org.courtsanctions.intake.Lexicon.Tag;

/**
 * Who is named as the victim of what those hit did.
 */
final class Victims {

	private final Text text;

	private final Names names;

	private final Roles roles;

	private final Acts acts;

	Victims(Text text, Names names, Roles roles, Acts acts) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
	}

	/** Whether the name stands right behind what was done to its bearer. */
	boolean harmed(Mention mention) {
		if (this.roles.of(mention).kind() == Role.Kind.VICTIM && this.roles.of(mention).near()) {
			return true;
		}
		if (!this.acts.act(mention.sentence()) && this.text.any("harm.state", mention.sentence())) {
			return true;
		}
		for (Tag tag : this.text.tags.in("role.victim", mention.sentence().from(), mention.from())) {
			if (such(tag, mention)) {
				return true;
			}
			boolean among = this.text.tags.any("act.names", tag.to(), mention.from());
			if (among && mention.from() - tag.to() < 5) {
				return true;
			}
		}
		int behind = mention.to();
		if (behind < mention.sentence().to() && this.text.tokens.get(behind).is(",")) {
			behind++;
		}
		if (this.text.tags.at("harm.after", behind)) {
			return true;
		}
		int from = Math.max(mention.sentence().from(), mention.from() - 10);
		for (Tag tag : this.text.tags.in("harm", from, mention.from())) {
			boolean clear = true;
			for (int at = tag.to(); at < mention.from(); at++) {
				Token token = this.text.tokens.get(at);
				clear &= !token.mark() || token.is("-") || token.is("'");
			}
			boolean charged = this.text.tags.at("accuse", tag.from()) && authority(tag.from());
			if (!charged && clear && mention.from() - tag.to() <= 7
					&& this.names.between(tag.to(), mention.from()).isEmpty()) {
				return true;
			}
		}
		return false;
	}

	/** "Against activists such as X and Y": whoever stands in the row behind. */
	private boolean such(Tag victims, Mention mention) {
		return this.text.tags.in("such.as", victims.to(), Math.min(mention.from(), victims.to() + 3))
			.stream()
			.anyMatch(
					(such) -> IntStream.range(such.to(), mention.from())
						.noneMatch((at) -> this.text.tokens.get(at).shape() == Token.Shape.SMALL
								&& !this.text.tags.at("and", at)
								&& this.names.between(such.to(), mention.from())
									.stream()
									.noneMatch((other) -> other.from() < at && at < other.to())));
	}

	/** Whether an authority stands right in front of a token: "the Treasury accused". */
	private boolean authority(int at) {
		int from = Math.max(this.text.sentence(at).from(), at - 4);
		return Authorities.CODES.stream()
			.anyMatch((code) -> this.text.tags.any("authority." + code, from, at)
					|| this.text.tags.any("authority." + code + ".weak", from, at)
					|| this.text.tags.any("ofac", from, at));
	}

}
