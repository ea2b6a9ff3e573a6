package org.courtsanctions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds the table of security requirements, {@code src/site/security.md}: every test that
 * it names is there, and every row says what holds it.
 */
class SecurityTableTests {

	private static final Pattern ROW = Pattern
		.compile("(?m)^\\| ((?:\\d+(?:\\.\\d+)*(?:\\.\\*)?(?:, )?)+) \\| (.+?) \\| (.+?) \\|$");

	private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+Tests)\\.(\\w+)`");

	private static final Pattern METHOD = Pattern
		.compile("@(?:Test|ParameterizedTest|Property)\\b(?s:.{0,1200}?)\\bvoid (\\w+)\\(");

	private static final Pattern OTHERWISE = Pattern.compile("(Does not apply|Operator|Documented): .*");

	@Test
	void namesOnlyTestsThatThereAre() throws IOException {
		Map<String, Set<String>> tests = tests();
		Set<String> missing = rows().stream()
			.flatMap((row) -> named(row))
			.filter((test) -> !tests.getOrDefault(test[0], Set.of()).contains(test[1]))
			.map((test) -> test[0] + "." + test[1])
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(missing).isEmpty();
	}

	@Test
	void saysOfEveryRequirementWhatHoldsIt() throws IOException {
		assertThat(rows()).hasSizeGreaterThan(100)
			.allSatisfy(
					(row) -> assertThat(TEST.matcher(row.group(3)).find() || OTHERWISE.matcher(row.group(3)).matches())
						.as(row.group())
						.isTrue());
	}

	@Test
	void namesEachRequirementOnceAndReadsEveryRow() throws IOException {
		List<String> numbers = rows().stream().flatMap((row) -> Stream.of(row.group(1).split(", "))).toList();
		assertThat(numbers).doesNotHaveDuplicates();
		assertThat(Files.readAllLines(Path.of("src/site/security.md"))
			.stream()
			.filter((line) -> line.matches("\\| \\d.*"))).hasSize(rows().size());
	}

	private static Stream<String[]> named(MatchResult row) {
		return TEST.matcher(row.group(3)).results().map((test) -> new String[] { test.group(1), test.group(2) });
	}

	private static List<MatchResult> rows() throws IOException {
		return ROW.matcher(Files.readString(Path.of("src/site/security.md"))).results().toList();
	}

	private static Map<String, Set<String>> tests() throws IOException {
		Map<String, Set<String>> tests = new HashMap<>();
		List<Path> files = new ArrayList<>();
		try (Stream<Path> all = Files.walk(Path.of("src/test/java"))) {
			all.filter((file) -> file.toString().endsWith("Tests.java")).forEach(files::add);
		}
		for (Path file : files) {
			String name = file.getFileName().toString().replace(".java", "");
			METHOD.matcher(Files.readString(file))
				.results()
				.forEach((method) -> tests.computeIfAbsent(name, (any) -> new TreeSet<>()).add(method.group(1)));
		}
		return tests;
	}

}
