package org.courtsanctions.feeds;

/** A question that no feed or calendar answers, with a message that says what to do. */
class BadQuestion extends RuntimeException {

	BadQuestion(String message) {
		super(message);
	}

}
