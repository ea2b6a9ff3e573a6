package org.courtsanctions.intake;

import java.util.List;

/**
 * Which sentences tell that officials of courts are hit.
 */
final class Benches {

	private static final List<String> ACT = List.of("act", "act.names", "act.topic");

	private static final List<String> BENCH = List.of("group", "role.judge", "role.prosecutor", "role.staff");

	private final Text text;

	private final Names names;

	private final Roles roles;

	private final Acts acts;

	Benches(Text text, Names names, Roles roles, Acts acts) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
	}

	/** Whether a sentence tells that officials of courts are hit. */
	boolean hit(Sentence sentence) {
		if (!this.acts.tells(sentence) && !this.acts.names(sentence)) {
			return false;
		}
		if (resumes(sentence)) {
			Sentence last = this.text.sentences.get(this.text.number(sentence) - 1);
			return this.names.between(last.from(), last.to()).stream().anyMatch((one) -> this.roles.of(one).judicial());
		}
		int from = sentence.from();
		for (int at = from; at <= sentence.to(); at++) {
			boolean end = at == sentence.to() || this.text.tokens.get(at).is(";") || this.text.tokens.get(at).is(":");
			if (end && any(ACT, from, at) && any(BENCH, from, at)) {
				return true;
			}
			from = end ? at + 1 : from;
		}
		return false;
	}

	private boolean any(List<String> sections, int from, int to) {
		return sections.stream().anyMatch((section) -> this.text.tags.any(section, from, to));
	}

	/** "The two are designated …": those whom the sentence before names. */
	private boolean resumes(Sentence sentence) {
		int head = Math.min(sentence.to(), sentence.from() + 2);
		return this.text.number(sentence) > 0 && (this.text.tags.at("pronoun", sentence.from())
				|| this.text.tags.at("the", sentence.from()) && this.text.tags.any("number", sentence.from(), head));
	}

}
