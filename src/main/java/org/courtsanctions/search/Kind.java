package org.courtsanctions.search;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.courtsanctions.shared.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * What can be found: every kind of record that has a page of its own, the sources among
 * them, in the order in which results are grouped.
 */
public enum Kind {

	OFFICIAL(SubjectKind.OFFICIAL), COURT(SubjectKind.COURT), ACTOR(SubjectKind.ACTOR),
	AUTHORITY(SubjectKind.AUTHORITY), PROGRAMME(SubjectKind.PROGRAMME), ANNOUNCEMENT(SubjectKind.ANNOUNCEMENT),
	CASE_EVENT(SubjectKind.CASE_EVENT), STATEMENT(SubjectKind.STATEMENT), SOURCE(null);

	/** Every kind. */
	public static final Set<Kind> ALL = Collections.unmodifiableSet(EnumSet.allOf(Kind.class));

	private final @Nullable SubjectKind subject;

	Kind(@Nullable SubjectKind subject) {
		this.subject = subject;
	}

	/** The kind of fact it is; null for sources, which are none. */
	public @Nullable SubjectKind subject() {
		return this.subject;
	}

	/** The first segment of its pages' addresses. */
	public String path() {
		return (this.subject != null) ? this.subject.path() : "sources";
	}

	/**
	 * The kind of a fact that has a page of its own.
	 * @throws IllegalArgumentException for a fact that has none
	 */
	public static Kind of(SubjectKind subject) {
		return Arrays.stream(values())
			.filter((kind) -> kind.subject == subject)
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException(subject + " has no page of its own"));
	}

}
