package org.courtsanctions.editing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The parts of a draft, in the order in which a new announcement is entered. */
enum Section {

	ANNOUNCEMENT, MEASURES, PEOPLE, VOICES, LAW, SOURCES, DUPLICATES;

	/** The section's name in addresses. */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The kinds of record that are entered there. */
	public List<RecordKind> kinds() {
		return Arrays.stream(RecordKind.values()).filter((kind) -> kind.section() == this).toList();
	}

	static Optional<Section> of(String path) {
		return Arrays.stream(values()).filter((section) -> section.path().equals(path)).findAny();
	}

}
