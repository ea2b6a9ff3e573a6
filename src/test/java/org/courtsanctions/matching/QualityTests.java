package org.courtsanctions.matching;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.ibm.icu.lang.UScript;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** How well the comparison tells people apart, measured on labelled pairs. */
class QualityTests {

	private final List<LabelledPairs.Pair> pairs = LabelledPairs.all();

	@Test
	void isMeasuredOnEnoughPairsInEnoughScripts() {
		assertThat(this.pairs.stream().filter(LabelledPairs.Pair::same)).hasSizeGreaterThanOrEqualTo(150);
		assertThat(this.pairs.stream().filter((pair) -> !pair.same())).hasSizeGreaterThanOrEqualTo(150);
		Set<String> scripts = new TreeSet<>();
		this.pairs.forEach((pair) -> List.of(pair.one(), pair.other())
			.forEach((person) -> person.names()
				.getFirst()
				.words()
				.forEach((word) -> scripts.add(UScript.getShortName(word.script())))));
		assertThat(scripts).contains("Latn", "Cyrl", "Arab", "Geor", "Hani", "Mymr", "Hang", "Grek", "Hebr", "Armn");
	}

	@Test
	void reachesPrecisionAndRecallAtTheDefaultThreshold() {
		long matched = this.pairs.stream().filter((pair) -> pair.score() >= Weights.THRESHOLD).count();
		long right = this.pairs.stream().filter((pair) -> pair.same() && pair.score() >= Weights.THRESHOLD).count();
		long same = this.pairs.stream().filter(LabelledPairs.Pair::same).count();
		double precision = right / (double) matched;
		double recall = right / (double) same;
		System.out.printf("precision %.3f, recall %.3f on %d pairs%n", precision, recall, this.pairs.size());
		if (Boolean.getBoolean("wrong")) {
			this.pairs.stream()
				.filter((pair) -> pair.same() != pair.score() >= Weights.THRESHOLD)
				.forEach(System.out::println);
		}
		assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.95);
		assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.90);
	}

	@Test
	void isTheSameWhicheverNameComesFirst() {
		assertThat(this.pairs)
			.allSatisfy((pair) -> assertThat(Matcher.compare(pair.other(), pair.one()).score()).as(pair.toString())
				.isCloseTo(pair.score(), org.assertj.core.data.Offset.offset(0.001)));
	}

}
