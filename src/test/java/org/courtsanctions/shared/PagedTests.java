package org.courtsanctions.shared;

import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PagedTests {

	@ParameterizedTest
	@CsvSource({ "0, 1", "1, 1", "25, 1", "26, 2", "50, 2", "51, 3", "146, 6" })
	void hasAsManyPagesAsItsItemsNeedAndAtLeastOne(long total, int pages) {
		assertThat(page(1, total).pages()).isEqualTo(pages);
	}

	@ParameterizedTest
	@CsvSource({ "1, 146, 1, 25", "2, 146, 26, 50", "6, 146, 126, 146", "1, 25, 1, 25", "1, 1, 1, 1" })
	void tellsWhichItemsOfTheWholeListItShows(int number, long total, long from, long to) {
		assertThat(page(number, total).from()).isEqualTo(from);
		assertThat(page(number, total).to()).isEqualTo(to);
	}

	@Test
	void showsNothingOfAnEmptyList() {
		assertThat(page(1, 0).from()).isZero();
		assertThat(page(1, 0).to()).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "3, 146, 3", "0, 146, 1", "-7, 146, 1", "7, 146, 6", "2147483647, 146, 6", "-2147483648, 146, 1",
			"5, 0, 1" })
	void givesWhoeverAsksForAnAbsurdPageTheNearestThatExists(int wanted, long total, int number) {
		assertThat(Paged.nearest(wanted, total, 25)).isEqualTo(number);
	}

	private static Paged<String> page(int number, long total) {
		List<String> items = Collections.nCopies((int) Math.min(25, total), "item");
		return new Paged<>(items, number, 25, total);
	}

}
