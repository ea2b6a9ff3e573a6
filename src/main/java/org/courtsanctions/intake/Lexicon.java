package org.courtsanctions.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The words of one language, by what they are a sign of: read from its file in
 * {@code resources/intake}. A phrase is looked for by its first word, so a text is tagged
 * in one pass.
 */
final class Lexicon {

	/** The beginning of a word must be this long, so that it can be looked up. */
	private static final int STEM = 3;

	/** How many words a lone star in a phrase stands for at most. */
	private static final int GAP = 5;

	private static final Map<String, Lexicon> READ = new ConcurrentHashMap<>();

	private static final Map<String, List<String>> SPELLINGS = readSpellings();

	private final Map<String, List<Phrase>> byWord = new HashMap<>();

	private final Map<String, List<Phrase>> byStem = new HashMap<>();

	private boolean adjectivesFollow;

	/** The lexicon of a language such as {@code en}. */
	static Lexicon of(String language) {
		return READ.computeIfAbsent(language, (any) -> {
			var lexicon = new Lexicon();
			lexicon.read("/intake/" + language + ".txt");
			lexicon.adjectivesFollow = List.of("fr", "es", "pt", "it").contains(language);
			return lexicon;
		});
	}

	/** Whether adjectives of countries follow their noun: "sanctions américaines". */
	boolean adjectivesFollow() {
		return this.adjectivesFollow;
	}

	/** Marks the phrases of a text. */
	Tags tag(List<Token> tokens) {
		Map<String, List<Tag>> found = new HashMap<>();
		for (int at = 0; at < tokens.size(); at++) {
			Token token = tokens.get(at);
			if (token.fold().isEmpty()) {
				continue;
			}
			collect(this.byWord.get(token.fold()), tokens, at, found);
			if (token.fold().length() >= STEM) {
				collect(this.byStem.get(token.fold().substring(0, STEM)), tokens, at, found);
			}
		}
		return new Tags(found);
	}

	private static void collect(@Nullable List<Phrase> phrases, List<Token> tokens, int at,
			Map<String, List<Tag>> found) {
		if (phrases == null) {
			return;
		}
		for (Phrase phrase : phrases) {
			int end = phrase.matches(tokens, at);
			if (end > at) {
				found.computeIfAbsent(phrase.section, (any) -> new ArrayList<>())
					.add(new Tag(phrase.section, at, end, phrase.value));
			}
		}
	}

	/** How a person on record is also spelt. */
	static List<String> spellings(String name) {
		return SPELLINGS.getOrDefault(name, List.of());
	}

	private static Map<String, List<String>> readSpellings() {
		Map<String, List<String>> spellings = new HashMap<>();
		read("/intake/spellings.txt",
				(name, spelling) -> spellings.computeIfAbsent(name, (any) -> new ArrayList<>()).add(spelling));
		return spellings;
	}

	/** Adds the countries' other names of {@code countries.txt}. */
	void readCountries() {
		read("/intake/countries.txt", (code, phrase) -> add(Countries.SECTION, phrase, code));
	}

	private void read(String file) {
		read(file, (section, phrase) -> {
			int equals = phrase.indexOf('=');
			add(section, (equals < 0) ? phrase : phrase.substring(0, equals),
					(equals < 0) ? "" : phrase.substring(equals + 1));
		});
	}

	private static void read(String file, java.util.function.BiConsumer<String, String> sink) {
		try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
			if (stream == null) {
				throw new IllegalStateException("There is no " + file);
			}
			var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
			String section = "";
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("[")) {
					section = line.substring(1, line.indexOf(']'));
				}
				else if (!line.startsWith("#") && !line.isBlank()) {
					for (String phrase : line.split("[,،] *+")) {
						sink.accept(section, phrase.strip());
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Adds a phrase to a section, with what it stands for. */
	void add(String section, String phrase, String value) {
		if (phrase.isBlank()) {
			return;
		}
		List<Token> tokens = Tokens.of(phrase, 0, phrase.length());
		List<String> words = new ArrayList<>();
		List<Boolean> stems = new ArrayList<>();
		for (Token token : tokens) {
			boolean star = token.text().equals("*");
			if (star && !words.isEmpty() && token.start() > 0 && phrase.charAt(token.start() - 1) != ' ') {
				stems.set(stems.size() - 1, true);
			}
			else {
				words.add(star ? "*" : token.fold());
				stems.add(false);
			}
		}
		var rule = new Phrase(section, value, words.toArray(String[]::new), stems);
		if (stems.getFirst()) {
			if (words.getFirst().length() < STEM) {
				throw new IllegalStateException("Too short a beginning: " + phrase);
			}
			this.byStem.computeIfAbsent(words.getFirst().substring(0, STEM), (any) -> new ArrayList<>()).add(rule);
		}
		else {
			this.byWord.computeIfAbsent(words.getFirst(), (any) -> new ArrayList<>()).add(rule);
		}
	}

	/** Words in a row that are a sign of something. */
	private record Phrase(String section, String value, String[] words, List<Boolean> stems) {

		/** Where the phrase ends that begins at a token; -1 when none does. */
		int matches(List<Token> tokens, int at) {
			return matches(tokens, at, 0);
		}

		private int matches(List<Token> tokens, int from, int first) {
			int at = from;
			for (int word = first; word < this.words.length; word++) {
				if (this.words[word].equals("*")) {
					for (int skip = 0; skip <= GAP; skip++) {
						int end = matches(tokens, at + skip, word + 1);
						if (end > 0) {
							return end;
						}
					}
					return -1;
				}
				if (at >= tokens.size() || !matches(tokens.get(at).fold(), word)) {
					return -1;
				}
				at++;
			}
			return at;
		}

		private boolean matches(String fold, int word) {
			return this.stems.get(word) ? fold.startsWith(this.words[word]) : fold.equals(this.words[word]);
		}

	}

	/**
	 * A phrase found in a text.
	 *
	 * @param section what it is a sign of
	 * @param from its first token
	 * @param to the token after its last
	 * @param value what it stands for, as {@code 2} for "two"
	 */
	record Tag(String section, int from, int to, String value) {

	}

	/** The phrases found in a text, by section and in order. */
	static final class Tags {

		private final Map<String, List<Tag>> found;

		Tags(Map<String, List<Tag>> found) {
			this.found = found;
		}

		List<Tag> all(String section) {
			return this.found.getOrDefault(section, List.of());
		}

		/** These phrases and more of a section. */
		Tags with(String section, List<Tag> more) {
			if (more.isEmpty()) {
				return this;
			}
			List<Tag> all = new ArrayList<>(all(section));
			more.forEach((tag) -> all.add(new Tag(section, tag.from(), tag.to(), tag.value())));
			all.sort(Comparator.comparingInt(Tag::from).thenComparingInt(Tag::to));
			return only(section, all);
		}

		/** These phrases but for some of a section. */
		Tags without(String section, Predicate<Tag> some) {
			return only(section, all(section).stream().filter(some.negate()).toList());
		}

		/** These phrases with others in place of those of a section. */
		Tags only(String section, List<Tag> all) {
			Map<String, List<Tag>> changed = new HashMap<>(this.found);
			changed.put(section, all);
			return new Tags(changed);
		}

		/** The phrases that lie between two tokens. */
		List<Tag> in(String section, int from, int to) {
			List<Tag> tags = all(section);
			if (tags.isEmpty()) {
				return tags;
			}
			List<Tag> within = new ArrayList<>();
			for (int at = first(tags, from); at < tags.size() && tags.get(at).from() < to; at++) {
				if (tags.get(at).to() <= to) {
					within.add(tags.get(at));
				}
			}
			return within;
		}

		boolean any(String section, int from, int to) {
			List<Tag> tags = all(section);
			for (int at = first(tags, from); at < tags.size() && tags.get(at).from() < to; at++) {
				if (tags.get(at).to() <= to) {
					return true;
				}
			}
			return false;
		}

		private static int first(List<Tag> tags, int from) {
			int low = 0;
			int high = tags.size();
			while (low < high) {
				int middle = (low + high) >>> 1;
				if (tags.get(middle).from() < from) {
					low = middle + 1;
				}
				else {
					high = middle;
				}
			}
			return low;
		}

		/** Whether a token is within a phrase of a section that begins there. */
		boolean at(String section, int token) {
			return length(section, token) > 0;
		}

		/** The longest phrase that begins at a token; 0 tokens when none does. */
		int length(String section, int token) {
			int longest = 0;
			List<Tag> tags = all(section);
			for (int at = first(tags, token); at < tags.size() && tags.get(at).from() == token; at++) {
				longest = Math.max(longest, tags.get(at).to() - token);
			}
			return longest;
		}

	}

}
