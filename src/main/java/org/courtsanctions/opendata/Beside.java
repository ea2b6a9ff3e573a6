package org.courtsanctions.opendata;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the page of a record tells besides the record; null for what such a page has not.
 *
 * @param timeline what happened around it
 * @param statements the statements shown
 * @param changed the records that a publication changed
 * @param supported the facts that a source supports
 * @param more whether this is a part that others follow
 */
record Beside(@Nullable List<TimelineData> timeline, @Nullable List<StatementData> statements,
		@Nullable List<ChangedData> changed, @Nullable List<SupportedData> supported, boolean more) {

	/** Nothing besides. */
	static final Beside NOTHING = new Beside(null, null, null, null, false);

	static Beside statements(List<StatementData> statements, boolean more) {
		return new Beside(null, statements, null, null, more);
	}

	static Beside timeline(List<TimelineData> timeline, List<StatementData> statements, boolean more) {
		return new Beside(timeline, statements, null, null, more);
	}

	static Beside changed(List<ChangedData> changed, boolean more) {
		return new Beside(null, null, changed, null, more);
	}

	static Beside supported(List<SupportedData> supported, boolean more) {
		return new Beside(null, null, null, supported, more);
	}

}
