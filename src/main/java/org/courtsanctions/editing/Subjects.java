package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Between numbers and the pairs of kind and number that some records point with. */
final class Subjects {

	private Subjects() {
	}

	/** The numbers that were read, each with the kind its reference names. */
	static @Nullable Object of(@Nullable Object value, List<String> typed, References references, Field field)
			throws Unreadable {
		if (value == null) {
			return null;
		}
		List<SubjectRef> subjects = new ArrayList<>();
		for (String token : typed.stream().map(String::strip).filter((text) -> !text.isEmpty()).distinct().toList()) {
			subjects.add(new SubjectRef(SubjectKind.valueOf(references.kind(token).name()),
					references.number(token, field.kinds())));
		}
		return (value instanceof List) ? List.copyOf(subjects) : subjects.getFirst();
	}

	/** The numbers of pairs; any other value as it is. */
	static @Nullable Object numbers(@Nullable Object value) {
		if (value instanceof SubjectRef subject) {
			return subject.id();
		}
		if (value instanceof List<?> list && !list.isEmpty() && list.getFirst() instanceof SubjectRef) {
			return list.stream().map((one) -> ((SubjectRef) one).id()).toList();
		}
		return value;
	}

}
