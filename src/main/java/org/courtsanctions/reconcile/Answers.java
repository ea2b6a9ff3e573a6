package org.courtsanctions.reconcile;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.courtsanctions.ledger.RecordedAt;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What all answers of the service share. */
final class Answers {

	private Answers() {
	}

	static ResponseEntity<Object> json(Object body) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).header("Content-Language", "en").body(body);
	}

	static LocalDate today(Clock clock) {
		return LocalDate.ofInstant(RecordedAt.now(clock), ZoneOffset.UTC);
	}

}
