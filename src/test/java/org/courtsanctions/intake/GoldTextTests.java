package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.courtsanctions.inbox.FoundingKnown;
import org.courtsanctions.intake.Reading.ActKind;
import org.courtsanctions.intake.Reading.Statement;
import org.courtsanctions.intake.Reading.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is found in whole texts of every style and language: measured over all of them,
 * with and without what the register knows, so that a rule that helps one text and harms
 * others shows.
 */
class GoldTextTests {

	private static final Known KNOWN = FoundingKnown.read();

	@ParameterizedTest
	@MethodSource("org.courtsanctions.intake.GoldText#all")
	void keepsEverySpanInsideTheTextAndItsWordsAsTheyAre(GoldText gold) {
		Reading reading = Recogniser.read(gold.text(), KNOWN);
		assertThat(reading.language()).isEqualTo(gold.language());
		List<Target> everybody = new ArrayList<>(reading.targets());
		everybody.addAll(reading.others());
		for (Target target : everybody) {
			assertThat(target.find().spans()).isNotEmpty().allSatisfy((span) -> inside(gold, span));
			inside(gold, target.find().sentence());
		}
		for (Statement statement : reading.statements()) {
			Span quote = statement.quoteSpan();
			if (quote != null) {
				inside(gold, quote);
				assertThat(gold.text().substring(quote.start(), quote.end()).replaceAll("\\s+", " ").strip())
					.isEqualTo(statement.quote());
			}
		}
	}

	@Test
	void findsWhatThereIsInMostOfThem() {
		Score score = score(KNOWN, List.of());
		assertThat(score.of("officials")).as(score.toString()).isGreaterThanOrEqualTo(.97);
		assertThat(score.of("kind")).as(score.toString()).isGreaterThanOrEqualTo(.96);
		assertThat(score.of("date")).as(score.toString()).isGreaterThanOrEqualTo(.95);
		assertThat(score.of("authority")).as(score.toString()).isGreaterThanOrEqualTo(.98);
		assertThat(score.of("programme")).as(score.toString()).isGreaterThanOrEqualTo(.95);
		assertThat(score.of("measures")).as(score.toString()).isGreaterThanOrEqualTo(.95);
		assertThat(score.of("quotes")).as(score.toString()).isGreaterThanOrEqualTo(.92);
	}

	@Test
	void findsMostOfItInEnglishWithoutKnowingAnybody() {
		Score score = score(Known.nothing(), List.of("en"));
		assertThat(score.of("officials")).as(score.toString()).isGreaterThanOrEqualTo(.85);
		assertThat(score.of("kind")).as(score.toString()).isGreaterThanOrEqualTo(.92);
		assertThat(score.of("date")).as(score.toString()).isGreaterThanOrEqualTo(.92);
	}

	private static void inside(GoldText gold, Span span) {
		assertThat(span.start()).isBetween(0, gold.text().length());
		assertThat(span.end()).isBetween(span.start(), gold.text().length());
	}

	private static Score score(Known known, List<String> languages) {
		var score = new Score();
		GoldText.all().filter((gold) -> languages.isEmpty() || languages.contains(gold.language())).forEach((gold) -> {
			Reading reading = Recogniser.read(gold.text(), known);
			List<String> found = reading.targets()
				.stream()
				.map((target) -> (target.recordName() != null) ? target.recordName() : target.find().value())
				.toList();
			score.add("officials", gold.officials(), found);
			score.yes("kind", gold, gold.kind().equals(reading.kind().value().name().toLowerCase(Locale.ROOT)));
			if (!gold.kind().equals("none")) {
				score.yes("date", gold,
						gold.date().equals((reading.date() == null) ? "" : reading.date().value().toString()));
				score.yes("authority", gold,
						reading.authority() != null && gold.authority().equals(reading.authority().value()));
				if (!gold.programme().isEmpty()) {
					score.yes("programme", gold,
							reading.programme() != null
									&& Known.words(reading.programme().value() + digits(reading.programme().value()))
										.containsAll(Known.words(digits(gold.programme()))));
				}
				score.add("measures", List.copyOf(gold.measures()),
						reading.measures().stream().map(Find::value).toList());
				score.add("quotes", gold.quotes(),
						reading.statements().stream().map(Statement::quote).filter((quote) -> quote != null).toList());
			}
			else {
				assertThat(reading.kind().value()).isEqualTo(ActKind.NONE);
			}
		});
		return score;
	}

	private static String digits(String text) {
		return text.replaceAll("[^0-9/ ]", "");
	}

	/** Hits and misses by what is looked for. */
	private static final class Score {

		private final Map<String, int[]> counts = new TreeMap<>();

		private final List<String> wrong = new ArrayList<>();

		void add(String what, List<String> gold, List<String> found) {
			List<String> left = new ArrayList<>(found);
			int[] count = this.counts.computeIfAbsent(what, (any) -> new int[3]);
			for (String expected : gold) {
				String hit = left.stream().filter((name) -> same(name, expected)).findFirst().orElse(null);
				if (hit != null) {
					left.remove(hit);
					count[0]++;
				}
				else {
					count[2]++;
					this.wrong.add(what + " missed " + expected);
				}
			}
			count[1] += left.size();
			left.forEach((more) -> this.wrong.add(what + " wrong " + more));
		}

		void yes(String what, GoldText gold, boolean right) {
			int[] count = this.counts.computeIfAbsent(what, (any) -> new int[3]);
			count[right ? 0 : 2]++;
			count[1] += right ? 0 : 1;
			if (!right) {
				this.wrong.add(what + " of " + gold);
			}
		}

		double of(String what) {
			int[] count = this.counts.getOrDefault(what, new int[3]);
			return 2.0 * count[0] / (2.0 * count[0] + count[1] + count[2]);
		}

		private static boolean same(String one, String other) {
			List<String> first = Known.words(one);
			List<String> second = Known.words(other);
			return !first.isEmpty() && (first.containsAll(second) || second.containsAll(first)) || one.equals(other);
		}

		@Override
		public String toString() {
			return String.join("; ", this.wrong);
		}

	}

}
