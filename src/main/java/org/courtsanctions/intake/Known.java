package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the register knows and a text may speak of: people with all spellings of their
 * names, and the rounds on record. Texts about others are read without it.
 */
public final class Known {

	private final List<Person> people;

	private final List<Round> rounds;

	private final Map<String, List<Spelling>> byFirst = new HashMap<>();

	private final Map<String, List<Spelling>> byWord = new HashMap<>();

	private final Map<String, List<Person>> voices = new HashMap<>();

	private final Skeletons skeletons = new Skeletons();

	/**
	 * Makes the knowledge searchable.
	 * @param people officials and others with their names
	 * @param rounds announcements of the past, in any order
	 */
	public Known(List<Person> people, List<Round> rounds) {
		this.people = List.copyOf(people);
		this.rounds = List.copyOf(rounds);
		for (Person person : this.people) {
			List<String> names = new ArrayList<>(person.names());
			names.addAll(Lexicon.spellings(person.name()));
			for (String name : names) {
				List<String> words = words(name);
				if (words.size() < 2) {
					continue;
				}
				var spelling = new Spelling(person, name, words);
				this.byFirst.computeIfAbsent(words.getFirst(), (any) -> new ArrayList<>()).add(spelling);
				new HashSet<>(words)
					.forEach((word) -> this.byWord.computeIfAbsent(word, (any) -> new ArrayList<>()).add(spelling));
			}
			if (!person.courtOfficial()) {
				List<String> words = words(person.name());
				words.stream()
					.skip(1)
					.filter((word) -> word.length() > 3)
					.forEach((word) -> this.voices.computeIfAbsent(word, (any) -> new ArrayList<>()).add(person));
			}
			this.skeletons.add(person, names);
		}
	}

	/** Knows nothing. */
	public static Known nothing() {
		return new Known(List.of(), List.of());
	}

	/** Everybody known. */
	public List<Person> people() {
		return this.people;
	}

	List<Round> rounds() {
		return this.rounds;
	}

	/** The spellings of names that begin with a word. */
	List<Spelling> beginningWith(String word) {
		return this.byFirst.getOrDefault(word, List.of());
	}

	/**
	 * Who bears a name: all words of one of the two spellings are in the other, and at
	 * least two are shared.
	 */
	@Nullable Person named(List<String> words) {
		Set<String> asked = new LinkedHashSet<>(words);
		Set<Person> found = new LinkedHashSet<>();
		Set<Spelling> tried = new HashSet<>();
		for (String word : asked) {
			for (Spelling spelling : this.byWord.getOrDefault(word, List.of())) {
				if (tried.add(spelling) && spelling.fits(asked)) {
					found.add(spelling.person());
				}
			}
		}
		return (found.size() == 1) ? found.iterator().next() : null;
	}

	/** The one person, no official of a court, who has this surname. */
	@Nullable Person voice(String surname) {
		List<Person> bearers = this.voices.getOrDefault(surname, List.of());
		return (bearers.size() == 1) ? bearers.getFirst() : null;
	}

	/** Who is meant by a name in another alphabet or with an ending of its language. */
	@Nullable Person transcribed(String name) {
		return this.skeletons.nearest(name);
	}

	/** The words of a name as they are compared. */
	static List<String> words(String name) {
		List<String> words = new ArrayList<>();
		for (Token token : Tokens.of(name, 0, name.length())) {
			if (token.word()) {
				for (String part : token.fold().replace("^", "").split("-")) {
					if (part.length() > 1) {
						words.add(part);
					}
				}
			}
		}
		return words;
	}

	/**
	 * Somebody on record.
	 *
	 * @param ref how the record calls them, as {@code official:kimberly-prost}
	 * @param names all spellings, the usual one first
	 * @param courtOfficial whether a judge, a prosecutor or another official of a court
	 * @param prosecutor whether a prosecutor
	 * @param office the office as recorded
	 * @param court the court as recorded
	 * @param country the nationality, an ISO 3166 code
	 */
	public record Person(String ref, List<String> names, boolean courtOfficial, boolean prosecutor,
			@Nullable String office, @Nullable String court, @Nullable String country) {

		public Person {
			names = List.copyOf(names);
		}

		String name() {
			return this.names.getFirst();
		}

	}

	/**
	 * An announcement on record.
	 *
	 * @param date its day
	 * @param authority who acted, as {@code us}
	 * @param lifting whether it ended listings
	 * @param targets those hit, by their refs
	 */
	public record Round(LocalDate date, String authority, boolean lifting, Set<String> targets) {

		public Round {
			targets = Set.copyOf(targets);
		}

	}

	/** One spelling of a name. */
	record Spelling(Person person, String text, List<String> words) {

		boolean fits(Set<String> asked) {
			long shared = asked.stream().filter(this.words::contains).count();
			return shared >= 2 && (shared == asked.size() || asked.containsAll(this.words));
		}

	}

}
