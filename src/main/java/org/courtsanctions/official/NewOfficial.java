package org.courtsanctions.official;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An official to be recorded.
 *
 * @param slug the public name
 * @param name the name to print
 * @param aliases other names and spellings in any script, the better known first
 * @param weakAliases names too common to find anybody by
 * @param formerNames names borne before
 * @param birthYear the year of birth, when a source gives it
 * @param nationalities ISO 3166-1 alpha-2; may be empty
 * @param kind what the person is to a court
 * @param office the office as the record states it today
 * @param courtId where it is held; null when it is no court office
 * @param standing whether it is still held
 * @param notes remarks
 */
public record NewOfficial(String slug, String name, List<String> aliases, List<String> weakAliases,
		List<String> formerNames, @Nullable Integer birthYear, List<String> nationalities, OfficialKind kind,
		String office, @Nullable Long courtId, OfficeStanding standing, @Nullable String notes) {
}
