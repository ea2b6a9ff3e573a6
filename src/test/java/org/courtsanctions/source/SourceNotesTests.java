package org.courtsanctions.source;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SourceNotesTests {

	private static final SourceView GAZETTE = SupportTests.source("gazette", "Invented Gazette", ReadAs.PAGE);

	private static final SourceView HERALD = SupportTests.source("herald", "Invented Herald", ReadAs.DIGEST);

	private static final SourceView TIMES = SupportTests.source("times", "Invented Times", ReadAs.DIGEST);

	private static final SourceView ELSEWHERE = SupportTests.source("elsewhere", "Invented Post", ReadAs.DIGEST);

	private final SourceNotes notes = new SourceNotes(List.of(30L, 10L, 20L, 10L),
			Map.of(10L, List.of(HERALD, GAZETTE), 20L, List.of(TIMES, HERALD), 30L, List.of(GAZETTE), 40L,
					List.of(ELSEWHERE)),
			Map.of("gazette", Set.of("Invented words.")),
			Map.of(20L, List.of(new Provenance.Wanted("start", "day"), new Provenance.Wanted("end", ""))), List.of(),
			Map.of(40L, 7L));

	@Test
	void numbersSourcesInTheOrderInWhichTheFactsCallForThem() {
		assertThat(this.notes.list()).containsExactly(GAZETTE, HERALD, TIMES);
		assertThat(this.notes.numbers(30)).containsExactly(1);
	}

	@Test
	void givesTheWordsOfASource() {
		assertThat(this.notes.excerpts(GAZETTE)).containsExactly("Invented words.");
		assertThat(this.notes.excerpts(HERALD)).isEmpty();
	}

	@Test
	void keepsExcerptsOnlyOfTheSourcesOfAFact() {
		var words = new Provenance.Excerpt(3, "Invented words.");
		assertThat(new Provenance(List.of(3L, 1L), List.of(), List.of(new Provenance.Excerpt(2, "Others."), words))
			.excerpts()).containsExactly(words);
	}

	@Test
	void tellsWhichFactsAwaitASecondCheck() {
		assertThat(this.notes.unchecked(40)).isEqualTo(7);
		assertThat(this.notes.unchecked(30)).isNull();
	}

	@Test
	void givesTheNumbersOfAFactInAscendingOrder() {
		assertThat(this.notes.numbers(10)).containsExactly(1, 2);
		assertThat(this.notes.numbers(20)).containsExactly(2, 3);
	}

	@Test
	void listsNoSourceThatNoFactOfThePageCallsFor() {
		assertThat(this.notes.list()).doesNotContain(ELSEWHERE);
	}

	@Test
	void hasNoNumbersForAFactWithoutSources() {
		assertThat(this.notes.numbers(99)).isEmpty();
		assertThat(this.notes.support(99)).isEqualTo(Support.REPORTED);
	}

	@Test
	void computesTheSupportOfEachFactByItself() {
		assertThat(this.notes.support(30)).isEqualTo(Support.CONFIRMED);
		assertThat(this.notes.support(20)).isEqualTo(Support.CONFIRMED);
		assertThat(this.notes.support(40)).isEqualTo(Support.REPORTED);
	}

	@Test
	void tellsWhatStillWantsASource() {
		assertThat(this.notes.wanted(20, "start")).isNotEmpty();
		assertThat(this.notes.wanted(20, "role")).isEmpty();
		assertThat(this.notes.wanted(10)).isEmpty();
	}

	@Test
	void refusesAProvenanceWithoutSources() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Provenance(List.of(), List.of()))
			.withMessageContaining("at least one source");
	}

	@Test
	void countsASourceOfAProvenanceOnce() {
		var gap = new Provenance.Wanted("end", "");
		assertThat(new Provenance(List.of(3L, 1L, 3L), List.of(gap, gap)))
			.isEqualTo(new Provenance(List.of(3L, 1L), List.of(gap)));
	}

}
