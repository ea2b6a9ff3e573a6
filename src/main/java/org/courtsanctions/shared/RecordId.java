package org.courtsanctions.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a record among records of every kind, for programs that keep one column for
 * all: {@code official-kimberly-prost}. Letters, digits and hyphens only, so that it
 * stands in any address unchanged.
 *
 * @param kind a kind that has a page of its own
 * @param slug its public name among those of its kind
 */
public record RecordId(SubjectKind kind, String slug) {

	private static final Pattern FORM = Pattern
		.compile("(official|court|actor|authority)-([a-z0-9]++(?:-[a-z0-9]++)*+)");

	private static final int LONGEST = 200;

	public static RecordId of(SubjectLink link) {
		return new RecordId(link.kind(), link.slug());
	}

	/** Reads a name; whether there is such a record is another question. */
	public static Optional<RecordId> read(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		Matcher matcher = FORM.matcher(text.strip());
		return matcher.matches()
				? Optional
					.of(new RecordId(SubjectKind.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)), matcher.group(2)))
				: Optional.empty();
	}

	/** The address of its page, without host and query. */
	public String href() {
		return "/" + this.kind.path() + "/" + this.slug;
	}

	@Override
	public String toString() {
		return this.kind.name().toLowerCase(Locale.ROOT) + "-" + this.slug;
	}

}
