package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Paragraph.Kind;

/** Whether a text says that no official of a court is hit by a sanction from abroad. */
final class Spared {

	/** "No member of the court": who is not hit stands within so many tokens. */
	private static final int NOBODY = 6;

	private final Text text;

	private final Acts acts;

	Spared(Text text, Acts acts) {
		this.text = text;
		this.acts = acts;
	}

	/** Whether judges are hit by those who watch over them, and not from abroad. */
	boolean discipline(String authority) {
		List<Sentence> lead = this.acts.lead();
		return lead.stream().anyMatch((sentence) -> this.text.any("discipline", sentence))
				&& lead.stream().noneMatch((sentence) -> this.text.any("authority." + authority, sentence));
	}

	/**
	 * Whether the text says that nobody of a court is hit: "No judge is among those
	 * listed".
	 */
	boolean nobody() {
		return this.text.sentences.stream().filter(this::body).anyMatch(this::nobody);
	}

	private boolean nobody(Sentence sentence) {
		int head = Math.min(sentence.to(), sentence.from() + NOBODY);
		boolean official = List.of("role.judge", "role.prosecutor", "role.staff", "court")
			.stream()
			.anyMatch((section) -> this.text.tags.any(section, sentence.from(), head));
		return official && this.text.tags.at("nobody", sentence.from()) && !this.text.any("lift.asked", sentence)
				&& !this.text.any("ever", sentence)
				&& List.of("act", "act.none", "act.topic", "act.names")
					.stream()
					.anyMatch((section) -> this.text.any(section, sentence));
	}

	private boolean body(Sentence sentence) {
		return this.text.paragraph(sentence).kind() == Kind.BODY;
	}

}
