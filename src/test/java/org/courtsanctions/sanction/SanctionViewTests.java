package org.courtsanctions.sanction;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.courtsanctions.sanction.Lives.life;

class SanctionViewTests {

	@ParameterizedTest
	@CsvSource({ "2025-08-19, NOT_LISTED", "2025-08-20, IN_FORCE", "2026-11-21, IN_FORCE" })
	void isInForceFromTheDayOfItsListing(LocalDate day, Status status) {
		assertThat(life("LISTED 2025-08-20").statusOn(day)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "2021-03-31, IN_FORCE", "2021-04-01, LIFTED", "2021-04-02, LIFTED" })
	void isLiftedFromTheDayOfItsEnd(LocalDate day, Status status) {
		assertThat(life("LISTED 2020-09-02", "DELISTED 2021-04-01").statusOn(day)).isEqualTo(status);
		assertThat(life("LISTED 2020-09-02", "EXPIRED 2021-04-01").statusOn(day)).isEqualTo(status);
		assertThat(life("LISTED 2020-09-02", "SUPERSEDED 2021-04-01").statusOn(day)).isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-12, IN_FORCE", "2026-05-13, SUSPENDED", "2026-05-20, SUSPENDED", "2026-05-21, IN_FORCE",
			"2026-05-22, IN_FORCE" })
	void isSuspendedUntilItIsReinstated(LocalDate day, Status status) {
		assertThat(life("LISTED 2025-07-09", "SUSPENDED 2026-05-13", "REINSTATED 2026-05-21").statusOn(day))
			.isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "2026-05-20, IN_FORCE", "2026-05-21, LIFTED", "2026-05-26, LIFTED", "2026-05-27, CONTESTED",
			"2026-11-21, CONTESTED" })
	void isListedAgainAfterItWasLifted(LocalDate day, Status status) {
		assertThat(life("LISTED 2025-07-09", "DELISTED 2026-05-21", "LISTED 2026-05-27 CONTESTED").statusOn(day))
			.isEqualTo(status);
	}

	@ParameterizedTest
	@CsvSource({ "STATED, IN_FORCE", "PRESUMED, IN_FORCE", "CONTESTED, CONTESTED", "UNKNOWN, CONTESTED" })
	void isContestedWhenItIsNotSureThatTheListingStands(Standing standing, Status status) {
		assertThat(life("LISTED 2025-07-09 " + standing).statusOn(LocalDate.of(2026, 1, 1))).isEqualTo(status);
	}

	@Test
	void isAsSureAsItsLatestListingOrReinstatement() {
		assertThat(life("LISTED 2025-07-09 CONTESTED", "SUSPENDED 2026-01-01", "REINSTATED 2026-02-01")
			.statusOn(LocalDate.of(2026, 2, 1))).isEqualTo(Status.IN_FORCE);
	}

	@ParameterizedTest
	@CsvSource({ "2025-12-31, CONTESTED", "2026-01-01, CONTESTED", "2026-01-02, CONTESTED" })
	void doesNotChangeItsStatusWhenItIsAmended(LocalDate day, Status status) {
		assertThat(life("LISTED 2025-07-09 CONTESTED", "AMENDED 2026-01-01").statusOn(day)).isEqualTo(status);
	}

	@Test
	void isJudgedByTheLastOfSeveralStepsOnOneDay() {
		assertThat(life("LISTED 2025-07-09", "DELISTED 2025-07-09").statusOn(LocalDate.of(2025, 7, 9)))
			.isEqualTo(Status.LIFTED);
		assertThat(life("LISTED 2025-07-09", "DELISTED 2025-07-10", "LISTED 2025-07-10")
			.statusOn(LocalDate.of(2025, 7, 10))).isEqualTo(Status.IN_FORCE);
	}

	@Test
	void beginsAMonthKnownWithoutADayOnItsFirstDay() {
		assertThat(life("LISTED 2022-11").statusOn(LocalDate.of(2022, 10, 31))).isEqualTo(Status.NOT_LISTED);
		assertThat(life("LISTED 2022-11").statusOn(LocalDate.of(2022, 11, 1))).isEqualTo(Status.IN_FORCE);
	}

	@Test
	void knowsTheListingAndTheStepThatWereTheLatestOnADay() {
		SanctionView life = life("LISTED 2025-07-09", "DELISTED 2026-05-21", "LISTED 2026-05-27", "AMENDED 2026-06-01");
		assertThat(life.listingOn(LocalDate.of(2025, 7, 8))).isEmpty();
		assertThat(life.latestOn(LocalDate.of(2025, 7, 8))).isEmpty();
		assertThat(life.listingOn(LocalDate.of(2026, 5, 26))).contains(life.events().get(0));
		assertThat(life.latestOn(LocalDate.of(2026, 5, 26))).contains(life.events().get(1));
		assertThat(life.listingOn(LocalDate.of(2026, 6, 1))).contains(life.events().get(2));
		assertThat(life.latestOn(LocalDate.of(2026, 6, 1))).contains(life.events().get(3));
	}

	@ParameterizedTest
	@CsvSource({ "IN_FORCE, true", "CONTESTED, true", "SUSPENDED, false", "LIFTED, false", "NOT_LISTED, false" })
	void standsWhenInForceOrContested(Status status, boolean standing) {
		assertThat(status.standing()).isEqualTo(standing);
	}

}
