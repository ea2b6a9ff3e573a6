package org.courtsanctions.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/** The templates as their sources stand, for the lints. */
final class Templates {

	private static final Path FOLDER = Path.of("src/main/resources/templates");

	private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

	private static final Pattern VOID = Pattern
		.compile("<(meta|link|input|br|hr|img|col|wbr)\\b((?:[^>\"]|\"[^\"]*\")*?)/?>");

	private static final Pattern QUOTED = Pattern.compile("'([^'\n]*)'");

	private Templates() {
	}

	/** The text of every template without comments, by its name in views. */
	static Map<String, String> all() {
		try (Stream<Path> files = Files.walk(FOLDER)) {
			return files.filter((file) -> file.toString().endsWith(".html"))
				.collect(Collectors.toMap(Templates::name, Templates::read, (one, other) -> one, TreeMap::new));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String name(Path file) {
		String path = FOLDER.relativize(file).toString().replace('\\', '/');
		return path.substring(0, path.length() - ".html".length());
	}

	private static String read(Path file) {
		try {
			return COMMENT.matcher(Files.readString(file)).replaceAll((comment) -> "\n".repeat(lines(comment)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int lines(MatchResult text) {
		return (int) text.group().chars().filter((letter) -> letter == '\n').count();
	}

	/** A template's elements, nested as they are written. */
	static Document elements(String template) {
		return Parser.xmlParser().parseInput(VOID.matcher(template).replaceAll("<$1$2/>"), "");
	}

	/** The texts in single quotes within a template's expressions. */
	static List<String> quoted(String expression) {
		return QUOTED.matcher(expression).results().map((found) -> found.group(1)).toList();
	}

	/**
	 * What stands between an opening mark such as <code>#{</code> and the brace that
	 * closes it, for every such mark.
	 */
	static List<String> expressions(String text, String mark) {
		return Stream.iterate(text.indexOf(mark), (at) -> at >= 0, (at) -> text.indexOf(mark, at + 1))
			.map((at) -> text.substring(at + mark.length(), closing(text, at + mark.length())))
			.toList();
	}

	private static int closing(String text, int from) {
		int open = 1;
		for (int at = from; at < text.length(); at++) {
			open += switch (text.charAt(at)) {
				case '{' -> 1;
				case '}' -> -1;
				default -> 0;
			};
			if (open == 0) {
				return at;
			}
		}
		throw new IllegalArgumentException(
				"no closing brace: " + text.substring(from, Math.min(from + 80, text.length())));
	}

}
