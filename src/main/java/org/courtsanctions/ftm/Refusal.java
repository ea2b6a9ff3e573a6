package org.courtsanctions.ftm;

import java.util.List;
import java.util.Map;

import org.springframework.http.HttpStatus;

/**
 * A question of a program that this door does not answer, in the words yente would use.
 */
class Refusal extends RuntimeException {

	private final HttpStatus status;

	private final Object detail;

	Refusal(HttpStatus status, String detail) {
		super(detail);
		this.status = status;
		this.detail = detail;
	}

	private Refusal(Object detail) {
		super("malformed");
		this.status = HttpStatus.UNPROCESSABLE_CONTENT;
		this.detail = detail;
	}

	/** Something in the question has another shape than it must have. */
	static Refusal malformed(String message, String... place) {
		return new Refusal(List.of(Map.of("loc", List.of(place), "msg", message, "type", "value_error")));
	}

	/** Something that the question says is not known. */
	static Refusal bad(String detail) {
		return new Refusal(HttpStatus.BAD_REQUEST, detail);
	}

	static Refusal missing(String detail) {
		return new Refusal(HttpStatus.NOT_FOUND, detail);
	}

	HttpStatus status() {
		return this.status;
	}

	Object detail() {
		return this.detail;
	}

}
