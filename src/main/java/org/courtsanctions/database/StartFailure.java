package org.courtsanctions.database;

import org.springframework.boot.diagnostics.FailureAnalyzedException;

/**
 * Why the application cannot start, and what the person who starts it can do. Spring Boot
 * prints the two texts instead of a stack trace.
 */
final class StartFailure extends FailureAnalyzedException {

	StartFailure(String description, String action) {
		super(description, action);
	}

	StartFailure(String description, String action, Throwable cause) {
		super(description, action, cause);
	}

}
