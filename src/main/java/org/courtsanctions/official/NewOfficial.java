package org.courtsanctions.official;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

	/** The same official with the names of another added, each once. */
	public NewOfficial withNamesOf(NewOfficial other) {
		Set<String> known = names().collect(Collectors.toSet());
		return withNames(added(this.aliases, Stream.concat(Stream.of(other.name), other.aliases.stream()), known),
				added(this.weakAliases, other.weakAliases.stream(), known),
				added(this.formerNames, other.formerNames.stream(), known));
	}

	/** The same official without some names; the name to print stays. */
	public NewOfficial withoutNames(Collection<String> gone) {
		return withNames(left(this.aliases, gone), left(this.weakAliases, gone), left(this.formerNames, gone));
	}

	private Stream<String> names() {
		return Stream
			.of(Stream.of(this.name), this.aliases.stream(), this.weakAliases.stream(), this.formerNames.stream())
			.flatMap((some) -> some);
	}

	private NewOfficial withNames(List<String> others, List<String> weak, List<String> former) {
		return new NewOfficial(this.slug, this.name, others, weak, former, this.birthYear, this.nationalities,
				this.kind, this.office, this.courtId, this.standing, this.notes);
	}

	private static List<String> added(List<String> names, Stream<String> others, Set<String> known) {
		return Stream.concat(names.stream(), others.filter(known::add)).toList();
	}

	private static List<String> left(List<String> names, Collection<String> gone) {
		return names.stream().filter((text) -> !gone.contains(text)).toList();
	}

}
