package org.courtsanctions.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A text of the test resources with what is to be found in it. */
record GoldText(String id, String language, String style, String kind, String date, String authority, String programme,
		List<String> officials, List<String> others, List<String> mentions, Set<String> measures, List<String> quotes,
		String text) {

	/** All texts of a file under {@code intake/}. */
	static Stream<GoldText> of(String file) {
		return Arrays.stream(read(file).split("(?m)^#### ")).skip(1).map(GoldText::parse);
	}

	static Stream<GoldText> all() {
		return Stream.of("texts-en.txt", "texts-other.txt", "texts-more.txt", "texts-second.txt").flatMap(GoldText::of);
	}

	@Override
	public String toString() {
		return this.id + " " + this.language + " " + this.style;
	}

	private static GoldText parse(String part) {
		String[] halves = part.split("\n----\n", 2);
		String[] head = halves[0].split("\n");
		String[] first = head[0].split(" ");
		return new GoldText(first[0], first[1], first[2], field(head, "kind"), field(head, "date"),
				field(head, "authority"), field(head, "programme"), list(field(head, "officials")),
				list(field(head, "others")), list(field(head, "mentions")),
				Arrays.stream(field(head, "measures").split(" "))
					.filter((word) -> !word.isEmpty())
					.collect(Collectors.toSet()),
				quotes(head), halves[1].strip());
	}

	private static List<String> quotes(String[] head) {
		List<String> quotes = new ArrayList<>();
		for (String line : head) {
			if (line.startsWith("statement:")) {
				String quote = line.split(" \\| ")[2].strip();
				if (!quote.startsWith("-") && !quote.endsWith("?")) {
					quotes.add(quote);
				}
			}
		}
		return quotes;
	}

	private static String field(String[] head, String name) {
		for (String line : head) {
			if (line.startsWith(name + ":")) {
				return line.substring(name.length() + 1).strip();
			}
		}
		return "";
	}

	private static List<String> list(String value) {
		return Arrays.stream(value.split(";")).map(String::strip).filter((name) -> !name.isEmpty()).toList();
	}

	private static String read(String file) {
		try (InputStream stream = GoldText.class.getResourceAsStream("/intake/" + file)) {
			return new String(Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
