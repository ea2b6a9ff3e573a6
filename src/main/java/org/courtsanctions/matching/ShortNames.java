package org.courtsanctions.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Given names that are commonly used for one another. */
final class ShortNames {

	private static final Map<String, Set<Integer>> GROUPS = read();

	private ShortNames() {
	}

	static boolean stand(String one, String other) {
		Set<Integer> groups = GROUPS.get(one);
		Set<Integer> others = GROUPS.get(other);
		return groups != null && others != null && groups.stream().anyMatch(others::contains);
	}

	private static Map<String, Set<Integer>> read() {
		Map<String, Set<Integer>> groups = new HashMap<>();
		try (var lines = new BufferedReader(new InputStreamReader(
				Objects.requireNonNull(ShortNames.class.getResourceAsStream("/matching/short-names.txt")),
				StandardCharsets.UTF_8))) {
			int number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (!line.startsWith("#")) {
					for (String name : line.strip().split("\\s+")) {
						groups.computeIfAbsent(name, (any) -> new HashSet<>()).add(number);
					}
					number++;
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return groups;
	}

}
