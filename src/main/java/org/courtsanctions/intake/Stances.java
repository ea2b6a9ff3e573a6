package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Reading.ActKind;
import org.courtsanctions.intake.Reading.Stance;
import org.jspecify.annotations.Nullable;

/** How a speaker stands toward the act: by whose side they are on, then by the words. */
final class Stances {

	private final Text text;

	private final Roles roles;

	private final @Nullable String authority;

	/** Other authorities that the text says act as well. */
	private final List<String> allies;

	private final ActKind kind;

	private final boolean official;

	Stances(Text text, Roles roles, @Nullable String authority, List<String> allies, boolean official, ActKind kind) {
		this.allies = List.copyOf(allies);
		this.text = text;
		this.roles = roles;
		this.authority = authority;
		this.kind = kind;
		this.official = official;
	}

	/** Whether a voice speaks for the authority that acted. */
	boolean sanctioner(Voice voice) {
		if (this.authority == null || voice.kind() == Voice.Kind.COURT) {
			return false;
		}
		if (voice.person() == null) {
			return this.text.tags.any("minister." + this.authority, voice.from(), voice.to())
					|| this.text.tags.any("authority." + this.authority, voice.from(), voice.to())
					|| this.text.tags.any("authority." + this.authority + ".weak", voice.from(), voice.to());
		}
		Known.Person known = voice.person().known;
		String country = (known == null) ? null : known.country();
		if (known != null && country != null && !known.courtOfficial()) {
			return country.equalsIgnoreCase(this.authority.equals("uk") ? "gb" : this.authority);
		}
		if (this.official && this.roles.of(voice.person()).kind() == Role.Kind.POLITICS) {
			return true;
		}
		return speaksFor(voice.person(), this.authority);
	}

	/** Whether somebody's office is named beside an authority. */
	private boolean speaksFor(Somebody person, String code) {
		for (Mention mention : person.mentions) {
			Role role = this.roles.of(mention);
			if (role.kind() == Role.Kind.POLITICS || role.kind() == Role.Kind.PRESS) {
				int from = Math.max(mention.sentence().from(), Math.min(role.from(), mention.from()) - 3);
				int to = Math.min(mention.sentence().to(), Math.max(role.to(), mention.to()) + 3);
				if (this.text.tags.any("authority." + code, from, to)
						|| this.text.tags.any("authority." + code + ".weak", from, to)
						|| this.text.tags.any("minister." + code, from, to)) {
					return true;
				}
			}
		}
		return false;
	}

	/**
	 * Whether a politician speaks for another authority that the text says acts as well.
	 */
	private boolean joins(Voice voice) {
		Somebody person = voice.person();
		return person != null && this.allies.stream().anyMatch((code) -> speaksFor(person, code));
	}

	Stance of(Voice voice, Sentence sentence, @Nullable Quote quote) {
		if (sanctioner(voice) || joins(voice)) {
			return Stance.JUSTIFIES;
		}
		int from = sentence.from();
		int to = (quote == null) ? sentence.to() : Math.max(sentence.to(), quote.to());
		boolean condemns = this.text.tags.any("stance.condemns", from, to);
		boolean supports = this.text.tags.any("stance.supports", from, to);
		if (this.text.tags.any("stance.lifting", from, to) && this.kind != ActKind.DELISTING
				&& this.text.tags.any("lift.asked", from, to)) {
			return Stance.CALLS_FOR_LIFTING;
		}
		if (asksForLifting(voice)) {
			return Stance.CALLS_FOR_LIFTING;
		}
		if (voice.kind() == Voice.Kind.COURT) {
			return (this.kind == ActKind.DELISTING) ? Stance.SUPPORTS : Stance.CONDEMNS;
		}
		if (supports && (!condemns || near(voice, sentence))) {
			return Stance.SUPPORTS;
		}
		if (!condemns && !supports && welcomedBefore(voice, sentence)) {
			return Stance.SUPPORTS;
		}
		if (!condemns && this.text.tags.any("stance.neutral", from, to)) {
			return Stance.NEUTRAL;
		}
		if (condemns) {
			return Stance.CONDEMNS;
		}
		return (this.kind == ActKind.DELISTING) ? Stance.SUPPORTS : Stance.CONDEMNS;
	}

	/** Whether the text tells elsewhere that the person asks for an end. */
	private boolean asksForLifting(Voice voice) {
		if (voice.person() == null || this.kind == ActKind.DELISTING) {
			return false;
		}
		return voice.person().mentions.stream().anyMatch((mention) -> {
			int end = Math.min(mention.sentence().to(), mention.to() + 16);
			return this.text.tags.any("stance.lifting", mention.to(), end)
					&& this.text.tags.any("lift.asked", mention.to(), end);
		});
	}

	/** Whether the paragraph said before that the speaker welcomes the act. */
	private boolean welcomedBefore(Voice voice, Sentence sentence) {
		if (voice.person() == null) {
			return false;
		}
		return voice.person().mentions.stream()
			.filter((mention) -> mention.sentence().paragraph() == sentence.paragraph())
			.anyMatch((mention) -> this.text.tags.any("stance.supports", mention.to(),
					Math.min(mention.sentence().to(), mention.to() + 5)));
	}

	private boolean near(Voice voice, Sentence sentence) {
		return this.text.tags.any("stance.supports", voice.to(), Math.min(sentence.to(), voice.to() + 5));
	}

}
