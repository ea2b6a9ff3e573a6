package org.courtsanctions.bench;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.courtsanctions.inbox.FoundingKnown;
import org.courtsanctions.intake.Known;
import org.courtsanctions.intake.Recogniser;
import org.junit.jupiter.api.Test;

/**
 * Measures how long the intake takes for a page of text (3,000 signs) on one core:
 * {@code mvn -Pbench test -Dtest=IntakeBench}. The pages are those of the tests.
 */
class IntakeBench {

	private static final int PAGE = 3000;

	private static final int WARM_UP = 300;

	private static final int ROUNDS = 100;

	@Test
	void readsPages() throws Exception {
		Known known = FoundingKnown.read();
		var all = new StringBuilder();
		for (String file : List.of("texts-en.txt", "texts-other.txt", "texts-more.txt")) {
			String texts = Files.readString(Path.of("src/test/resources/intake", file), StandardCharsets.UTF_8);
			for (String part : texts.split("(?m)^#### ")) {
				int body = part.indexOf("\n----\n");
				all.append((body > 0) ? part.substring(body + 6) : "");
			}
		}
		List<String> pages = new ArrayList<>();
		for (int from = 0; from + PAGE <= all.length(); from += PAGE) {
			pages.add(all.substring(from, from + PAGE));
		}
		for (int round = 0; round < WARM_UP; round++) {
			Recogniser.read(pages.get(round % pages.size()), known);
		}
		long[] times = new long[pages.size() * ROUNDS];
		int at = 0;
		for (int round = 0; round < ROUNDS; round++) {
			for (String page : pages) {
				long begun = System.nanoTime();
				Recogniser.read(page, known);
				times[at++] = System.nanoTime() - begun;
			}
		}
		Arrays.sort(times);
		System.out.printf("A page of %d signs: median %.2f ms, 99 %% within %.2f ms%n", PAGE,
				times[times.length / 2] / 1e6, times[times.length * 99 / 100] / 1e6);
	}

}
