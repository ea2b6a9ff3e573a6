package org.courtsanctions.opendata;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.PartialDate;

/** A record has this address, but on the day asked for it was not there yet. */
class NotYet extends NotFound {

	private final PartialDate since;

	NotYet(RecordType type, String slug, PartialDate since) {
		super(type.plural(), slug);
		this.since = since;
	}

	/** From when on it is there. */
	PartialDate since() {
		return this.since;
	}

}
