package org.courtsanctions.editing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The kinds of thing that a draft adds or changes. In references, {@link #LISTING} names
 * the sanction that the listing began.
 */
public enum RecordKind {

	/** A public act of an authority. */
	ANNOUNCEMENT(Section.ANNOUNCEMENT),

	/** One target put on a list. */
	LISTING(Section.MEASURES),

	/**
	 * A later step in the life of a sanction: amended, suspended, reinstated, delisted.
	 */
	STEP(Section.MEASURES),

	/** A general licence. */
	LICENCE(Section.MEASURES),

	/** A court official. */
	OFFICIAL(Section.PEOPLE),

	/** An office held by an official. */
	TENURE(Section.PEOPLE),

	/** A person or body that is no court official. */
	ACTOR(Section.PEOPLE),

	/** A court. */
	COURT(Section.PEOPLE),

	/** Who said what. */
	STATEMENT(Section.VOICES),

	/** A dated fact that explains. */
	CASE_EVENT(Section.VOICES),

	/** Who sanctions. */
	AUTHORITY(Section.LAW),

	/** The law a listing hangs in. */
	PROGRAMME(Section.LAW),

	/** A publication that supports facts. */
	SOURCE(Section.SOURCES),

	/** Two records that are one. */
	MERGE(Section.DUPLICATES),

	/** A merge taken back. */
	UNDO(Section.DUPLICATES);

	private final Section section;

	RecordKind(Section section) {
		this.section = section;
	}

	/** The section of a draft it is entered in. */
	public Section section() {
		return this.section;
	}

	/** The kind in references and in the JSON door: {@code case-event}. */
	public String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static Optional<RecordKind> of(String key) {
		return Arrays.stream(values()).filter((kind) -> kind.key().equals(key)).findAny();
	}

}
