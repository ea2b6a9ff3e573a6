package org.courtsanctions.ftm;

import java.util.Map;

import org.courtsanctions.ledger.Ledger;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says that the service runs, and whether it can answer. */
@RestController
class HealthController {

	private final Ledger ledger;

	HealthController(Ledger ledger) {
		this.ledger = ledger;
	}

	@GetMapping("/healthz")
	ResponseEntity<Object> running() {
		return status(HttpStatus.OK, Map.of("status", "ok"));
	}

	@GetMapping("/readyz")
	ResponseEntity<Object> ready() {
		try {
			this.ledger.head();
			return status(HttpStatus.OK, Map.of("status", "ok"));
		}
		catch (DataAccessException | TransactionException ex) {
			return status(HttpStatus.SERVICE_UNAVAILABLE, Map.of("detail", "Index not ready."));
		}
	}

	private static ResponseEntity<Object> status(HttpStatus status, Map<String, String> body) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.header("Cache-Control", "no-store")
			.body(body);
	}

}
