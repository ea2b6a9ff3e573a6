package org.courtsanctions.inbox;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

import org.courtsanctions.intake.Known;
import org.courtsanctions.intake.Reading;
import org.courtsanctions.intake.Recogniser;
import org.courtsanctions.ledger.Ledger;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads texts with what the record knows. What it knows is gathered once for each version
 * of the record.
 */
@Service
@Transactional(readOnly = true)
public class Inbox {

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final AtomicReference<Gathered> gathered = new AtomicReference<>(new Gathered(-1, Known.nothing()));

	Inbox(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.ledger = ledger;
	}

	/** Reads the text of a press release or report. */
	public Reading read(String text) {
		return Recogniser.read(text, known());
	}

	/** What the record knows now. */
	public Known known() {
		long version = this.ledger.head().version();
		Gathered known = Objects.requireNonNull(this.gathered.get());
		if (known.version() != version) {
			known = new Gathered(version, RecordKnown.of(this.jdbc));
			this.gathered.set(known);
		}
		return known.known();
	}

	private record Gathered(long version, Known known) {

	}

}
