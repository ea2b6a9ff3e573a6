package org.courtsanctions.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import org.springframework.core.NestedExceptionUtils;

/**
 * Puts into words what the database refuses and a person can cause. The schema's own
 * functions speak for themselves, by the error code {@value #OWN_WORDS} with the
 * refusal's code as the name of the constraint; what other constraints mean is told here.
 */
public final class Refusals {

	private static final String OWN_WORDS = "CR001";

	/** By the end of the constraint's name, the first that fits. */
	private static final List<Meaning> MEANINGS = List.of(
			new Meaning("sanction_events_in_order", "out_of_order",
					"The steps of this sanction would no longer follow one another in time and kind."),
			new Meaning("sanction_no_overlapping_listings", "overlapping_listings",
					"Two listings of one target under one programme would stand at the same time."),
			new Meaning("_slug_key", "slug_taken", "Another record has this public name."),
			new Meaning("_slug_form", "slug_form",
					"A public name is made of lower-case letters, digits and single hyphens."),
			new Meaning("licence_number_once", "licence_number_taken",
					"The programme has another licence with this number."),
			new Meaning("licence_expires_not_before_issue", "ends_before_start",
					"A licence cannot expire before it is issued."),
			new Meaning("tenure_end_not_before_start", "ends_before_start", "An office cannot end before it starts."),
			new Meaning("programme_revoked_not_before_signed", "ends_before_start",
					"A programme cannot be revoked before it is signed."),
			new Meaning("sanction_event_planned_end_after", "ends_before_start",
					"The planned end of a listing comes after its start."),
			new Meaning("official_birth_year_plausible", "birth_year", "A year of birth lies between 1850 and 2100."),
			new Meaning("announcement_target_count_positive", "target_count", "A number of targets is at least one."),
			new Meaning("_url_form", "url_form", "An address on the web begins with http:// or https://."),
			new Meaning("_fkey", "no_such_record", "A record that this one names is not in the register (any more)."));

	private Refusals() {
	}

	/**
	 * Does some work in the database.
	 * @throws Refused if the database refuses it for a reason that a person can cause
	 */
	public static <T extends @Nullable Object> T explained(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (RuntimeException ex) {
			Refused refused = of(ex);
			throw (refused != null) ? refused : ex;
		}
	}

	/** {@link #explained(Supplier)} for work without a result. */
	public static void explain(Runnable work) {
		explained(() -> {
			work.run();
			return null;
		});
	}

	private static @Nullable Refused of(RuntimeException ex) {
		if (!(NestedExceptionUtils.getMostSpecificCause(ex) instanceof PSQLException cause)
				|| cause.getServerErrorMessage() == null) {
			return null;
		}
		ServerErrorMessage told = cause.getServerErrorMessage();
		String constraint = Objects.requireNonNullElse(told.getConstraint(), "");
		Refused refused = null;
		if (OWN_WORDS.equals(told.getSQLState())) {
			String named = told.getDetail();
			refused = new Refused(constraint, String.valueOf(told.getMessage()),
					(named != null) ? (Object[]) named.split(", ") : new Object[0]);
		}
		else {
			refused = MEANINGS.stream()
				.filter((meaning) -> constraint.endsWith(meaning.constraint()))
				.findFirst()
				.map((meaning) -> new Refused(meaning.code(), meaning.message(), constraint))
				.orElse(null);
		}
		if (refused != null) {
			refused.initCause(ex);
		}
		return refused;
	}

	/**
	 * What a violated constraint means.
	 *
	 * @param constraint how its name ends
	 * @param code the refusal's code
	 * @param message the sentence for people
	 */
	private record Meaning(String constraint, String code, String message) {
	}

}
