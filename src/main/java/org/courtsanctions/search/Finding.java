package org.courtsanctions.search;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How a record that was found is shown.
 *
 * @param subject which it is
 * @param slug its public name
 * @param label what it is called
 * @param detail an office, a role, an organisation, a publisher
 * @param place a court, a seat, an authority
 * @param country ISO 3166-1 alpha-2 or EU
 * @param date the day of what happened on one
 */
record Finding(Hit.Subject subject, String slug, String label, @Nullable String detail, @Nullable String place,
		@Nullable String country, @Nullable PartialDate date) {
}
