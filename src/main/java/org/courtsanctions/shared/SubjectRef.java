package org.courtsanctions.shared;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * Points at one fact of the record, whatever its kind. The database holds the same pair
 * as a foreign key, so that it can never point at two things or at nothing.
 *
 * @param kind what it is
 * @param id its number, unique over all kinds
 */
@Embeddable
public record SubjectRef(@Enumerated(EnumType.STRING) SubjectKind kind, long id) {

	/** The references in the order of their kinds and numbers. */
	public static List<SubjectRef> sorted(Collection<SubjectRef> references) {
		return references.stream()
			.sorted(Comparator.comparing(SubjectRef::kind).thenComparingLong(SubjectRef::id))
			.toList();
	}

	public static SubjectRef official(long id) {
		return new SubjectRef(SubjectKind.OFFICIAL, id);
	}

	public static SubjectRef court(long id) {
		return new SubjectRef(SubjectKind.COURT, id);
	}

	public static SubjectRef actor(long id) {
		return new SubjectRef(SubjectKind.ACTOR, id);
	}

}
