package org.courtsanctions.shared;

import java.time.DateTimeException;
import java.time.LocalDate;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.Dates;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds of every date, however exactly it is known. */
class PartialDatePropertyTests {

	@Property
	void isReadFromWhatItPrintsUnlessItIsMerelyAbout(@ForAll("dates") PartialDate date) {
		PartialDate read = PartialDate.parse(date.iso());
		assertThat(read.on()).isEqualTo(date.on());
		boolean exact = date.precision() == Precision.DAY || date.precision() == Precision.MONTH
				|| date.precision() == Precision.YEAR;
		assertThat(read.equals(date)).isEqualTo(exact);
		assertThat(date).hasToString(date.iso());
	}

	@Property
	void mayMeanExactlyTheDaysThatBeginAsItPrints(@ForAll("dates") PartialDate date, @ForAll("days") LocalDate day) {
		boolean meant = !day.isBefore(date.on()) && !day.isAfter(date.latest());
		assertThat(meant).isEqualTo(day.toString().startsWith(date.iso()));
		assertThat(date.latest().toString()).startsWith(date.iso());
		assertThat(date.latest().plusDays(1).toString()).doesNotStartWith(date.iso());
		assertThat(date.on().getYear()).isEqualTo(date.year());
	}

	@Property
	void isOrderedTotallyAndAsEqualsSays(@ForAll("dates") PartialDate one, @ForAll("dates") PartialDate two,
			@ForAll("dates") PartialDate three) {
		assertThat(Integer.signum(one.compareTo(two))).isEqualTo(-Integer.signum(two.compareTo(one)));
		assertThat(one.compareTo(two) == 0).isEqualTo(one.equals(two));
		if (one.compareTo(two) <= 0 && two.compareTo(three) <= 0) {
			assertThat(one.compareTo(three)).isNotPositive();
		}
		if (one.on().isBefore(two.on())) {
			assertThat(one).isLessThan(two);
		}
	}

	@Property
	void isReadOrRefusedButNeverFails(@ForAll("texts") String text) {
		try {
			assertThat(PartialDate.parse(text).iso()).isEqualTo(text);
		}
		catch (DateTimeException ex) {
			assertThat(ex).hasMessageMatching("(?s).+");
		}
	}

	@Example
	void keepsToFourDigitsOfAYear() {
		assertThat(PartialDate.parse("0001-01-01").iso()).isEqualTo("0001-01-01");
		assertThat(PartialDate.parse("9999").latest()).isEqualTo("9999-12-31");
	}

	@Provide
	Arbitrary<LocalDate> days() {
		return Dates.dates().between(LocalDate.of(1998, 1, 1), LocalDate.of(2030, 12, 31));
	}

	@Provide
	Arbitrary<PartialDate> dates() {
		return Combinators.combine(days(), Arbitraries.of(Precision.class))
			.as((day, precision) -> new PartialDate(switch (precision) {
				case YEAR -> day.withDayOfYear(1);
				case MONTH -> day.withDayOfMonth(1);
				case DAY, APPROXIMATE, INFERRED -> day;
			}, precision));
	}

	@Provide
	Arbitrary<String> texts() {
		return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(12),
				Arbitraries.strings().withChars("0123456789-").ofMaxLength(11));
	}

}
