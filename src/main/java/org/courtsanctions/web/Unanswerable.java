package org.courtsanctions.web;

import java.util.List;

import org.springframework.http.HttpStatus;

/**
 * What a program sent cannot be answered: no JSON, another shape than the door takes, too
 * much at once.
 */
public class Unanswerable extends RuntimeException {

	private final HttpStatus status;

	private final List<Wrong> errors;

	public Unanswerable(HttpStatus status, String detail) {
		this(status, detail, List.of());
	}

	public Unanswerable(HttpStatus status, String detail, List<Wrong> errors) {
		super(detail);
		this.status = status;
		this.errors = List.copyOf(errors);
	}

	/** One thing wrong in what was sent. */
	public static Unanswerable at(String pointer, String detail) {
		return new Unanswerable(HttpStatus.BAD_REQUEST,
				"At " + (pointer.isEmpty() ? "the top" : pointer) + ": " + detail + ".",
				List.of(new Wrong(pointer, detail)));
	}

	public HttpStatus status() {
		return this.status;
	}

	/** What it is, in a sentence. */
	public String detail() {
		return String.valueOf(getMessage());
	}

	public List<Wrong> errors() {
		return this.errors;
	}

	/**
	 * What is wrong at a place.
	 *
	 * @param pointer the place in the JSON that was sent (RFC 6901), or a parameter's
	 * name
	 * @param detail what it has to be
	 */
	public record Wrong(String pointer, String detail) {
	}

}
