package org.courtsanctions.official;

import java.time.LocalDate;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TenureViewTests {

	@ParameterizedTest
	@CsvSource({ "2021-06-16, 2026-07-24, 2021-06-15, false", "2021-06-16, 2026-07-24, 2021-06-16, true",
			"2021-06-16, 2026-07-24, 2026-07-24, true", "2021-06-16, 2026-07-24, 2026-07-25, false",
			"2021-06-16, , 2099-01-01, true", "2021, 2022, 2022-12-31, true", "2021, 2022, 2023-01-01, false",
			"2021-05, 2022-02, 2022-02-28, true", "2021-05, 2022-02, 2022-03-01, false", ", 2022, 2021-01-01, false" })
	void isHeldFromItsFirstToItsLastDay(@Nullable String start, @Nullable String end, LocalDate day, boolean held) {
		var tenure = new TenureView(1, "Judge", null, (start != null) ? PartialDate.parse(start) : null,
				(end != null) ? PartialDate.parse(end) : null, null);
		assertThat(tenure.heldOn(day)).isEqualTo(held);
	}

}
