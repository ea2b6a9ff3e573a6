package org.courtsanctions.intake;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Takes people of whom the text says no office for the officials it counts.
 */
final class Counted {

	private final Text text;

	private final Names names;

	private final Roles roles;

	private final Acts acts;

	private final Hits hits;

	private final Benches benches;

	Counted(Text text, Names names, Roles roles, Acts acts, Hits hits) {
		this.text = text;
		this.names = names;
		this.roles = roles;
		this.acts = acts;
		this.hits = hits;
		this.benches = new Benches(text, names, roles, acts);
	}

	/**
	 * Those of whom the text says no office, when with them there are just as many
	 * officials as it counts: "two judges … Alba Invented and Bruno Fiktiv had upheld".
	 */
	List<Somebody> besides(List<Somebody> officials) {
		List<Sentence> opening = this.acts.opening();
		int counted = Counts.in(this.text, this.acts)
			.stream()
			.filter((count) -> opening.stream().anyMatch((one) -> this.text.span(one).equals(count.sentence())))
			.collect(Collectors.toMap(Reading.Count::prosecutors, Reading.Count::number, Math::max))
			.values()
			.stream()
			.mapToInt(Integer::intValue)
			.sum();
		List<Somebody> more = this.names.people.stream()
			.filter((person) -> !officials.contains(person) && untold(person))
			.toList();
		boolean one = officials.isEmpty() && more.size() == 1
				&& (this.hits.of(more.getFirst()) != Hits.Level.OBJECT || charged(more.getFirst().mentions.getFirst())
						|| this.hits.opens(more.getFirst().mentions.getFirst()))
				&& opening.stream().anyMatch((sentence) -> this.acts.act(sentence) && this.benches.hit(sentence));
		boolean row = more.stream().map((person) -> person.mentions.getFirst().sentence()).distinct().count() == 1;
		if (one || row && officials.size() + more.size() == counted) {
			more.forEach(this.hits::known);
			return more;
		}
		return List.of();
	}

	/** "The Treasury accused Alba Invented". */
	private boolean charged(Mention mention) {
		return this.text.tags.any("accuse", mention.from() - 1, mention.from());
	}

	/**
	 * Whether somebody without an office is hit, or begins what is told behind the act.
	 */
	private boolean untold(Somebody person) {
		Mention first = person.mentions.getFirst();
		int number = this.text.number(first.sentence()) - 1;
		while (number > 0 && this.text.paragraph(this.text.sentences.get(number)).kind() == Paragraph.Kind.HEADING) {
			number--;
		}
		boolean behind = first.whole() && (this.hits.opens(first) || charged(first)) && number >= 0
				&& this.acts.tells(this.text.sentences.get(number));
		return this.roles.of(person).kind() == Role.Kind.NONE && !this.hits.victim(person) && !this.roles.place(person)
				&& (behind || this.hits.reaches(person, Hits.Level.LISTED));
	}

}
