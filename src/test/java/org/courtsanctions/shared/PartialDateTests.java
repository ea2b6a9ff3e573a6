package org.courtsanctions.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTests {

	@ParameterizedTest
	@CsvSource({ "2022, 2022-01-01, YEAR", "2022-11, 2022-11-01, MONTH", "2022-11-05, 2022-11-05, DAY",
			"2024-02-29, 2024-02-29, DAY" })
	void takesItsPrecisionFromTheFormOfTheText(String text, LocalDate on, Precision precision) {
		assertThat(PartialDate.parse(text)).isEqualTo(new PartialDate(on, precision));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2022-13", "2022-00", "2022-02-30", "2023-02-29", "2022-1", "22", "2022-11-5", "2022/11",
			"2022-11-05T00:00", " 2022", "-2022", "+2022", "", "soon", "２０２２" })
	void refusesTextsThatNameNoDate(String text) {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse(text));
	}

	@Test
	void saysWhichFormsItReads() {
		assertThatExceptionOfType(DateTimeException.class).isThrownBy(() -> PartialDate.parse("5 May 2022"))
			.withMessageContaining("'5 May 2022' is no date")
			.withMessageContaining("2022-11-05");
	}

	@Test
	void refusesAMonthThatDoesNotStandOnItsFirstDay() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new PartialDate(LocalDate.of(2022, 11, 2), Precision.MONTH))
			.withMessageContaining("MONTH");
	}

	@ParameterizedTest
	@CsvSource({ "2022-02-01", "2022-01-02" })
	void refusesAYearThatDoesNotStandOnItsFirstDay(LocalDate on) {
		assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(on, Precision.YEAR))
			.withMessageContaining("YEAR");
	}

	@ParameterizedTest
	@EnumSource(names = { "DAY", "APPROXIMATE", "INFERRED" })
	void takesAnyDayWithAPrecisionThatNamesADay(Precision precision) {
		var date = new PartialDate(LocalDate.of(2026, 5, 21), precision);
		assertThat(date.iso()).isEqualTo("2026-05-21");
		assertThat(date.latest()).isEqualTo("2026-05-21");
	}

	@ParameterizedTest
	@ValueSource(strings = { "2022", "2022-11", "2022-11-05" })
	void printsNoMoreThanItKnows(String text) {
		assertThat(PartialDate.parse(text).iso()).isEqualTo(text);
		assertThat(PartialDate.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource({ "2022, 2022-12-31", "2024-02, 2024-02-29", "2023-02, 2023-02-28", "2022-11, 2022-11-30",
			"2022-11-05, 2022-11-05" })
	void mayMeanAnyDayUpToTheLastOfItsMonthOrYear(String text, LocalDate latest) {
		assertThat(PartialDate.parse(text).latest()).isEqualTo(latest);
	}

	@Test
	void sortsByDayAndTheMoreExactDateFirst() {
		var about = new PartialDate(LocalDate.of(2022, 1, 1), Precision.APPROXIMATE);
		var report = new PartialDate(LocalDate.of(2022, 1, 1), Precision.INFERRED);
		var day = PartialDate.day(LocalDate.of(2022, 1, 1));
		assertThat(Stream
			.of(PartialDate.parse("2022-02"), report, about, PartialDate.parse("2022"), PartialDate.parse("2021-12-31"),
					PartialDate.parse("2022-01"), day)
			.sorted()).containsExactly(PartialDate.parse("2021-12-31"), day, PartialDate.parse("2022-01"),
					PartialDate.parse("2022"), about, report, PartialDate.parse("2022-02"));
	}

	@Test
	void knowsItsYear() {
		assertThat(PartialDate.parse("2022-11").year()).isEqualTo(2022);
	}

}
