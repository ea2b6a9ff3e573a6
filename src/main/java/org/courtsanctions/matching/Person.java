package org.courtsanctions.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Somebody, or some body, that may be the same as another.
 *
 * @param names all names, the primary one first
 * @param birthYear null when not known
 * @param nationalities ISO 3166-1 alpha-2; empty when none is known
 */
public record Person(List<NameForm> names, @Nullable Integer birthYear, List<String> nationalities) {

	/** Somebody with one name. */
	public static Person called(String name, @Nullable Integer birthYear, @Nullable String nationality) {
		return new Person(List.of(NameForm.of(name)), birthYear,
				(nationality != null) ? List.of(nationality) : List.of());
	}

	/** Whether any name can be compared at all. */
	public boolean comparable() {
		return this.names.stream().anyMatch(NameForm::comparable);
	}

}
