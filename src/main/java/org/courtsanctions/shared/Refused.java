package org.courtsanctions.shared;

import java.util.List;
import java.util.stream.Stream;

/**
 * The record refuses what it was asked to say, because it contradicts what it says
 * already or what no record can say. The code is for programs (and for the words a form
 * shows), the message is one plain English sentence.
 */
public class Refused extends RuntimeException {

	private final String code;

	private final List<String> arguments;

	/**
	 * Says why.
	 * @param code in lower case with underscores, for instance {@code slug_taken}
	 * @param message a sentence for people
	 * @param arguments what the sentence names, in its order
	 */
	public Refused(String code, String message, Object... arguments) {
		super(message);
		this.code = code;
		this.arguments = Stream.of(arguments).map(String::valueOf).toList();
	}

	/** Nothing of that kind has that number, perhaps no longer. */
	public static Refused missing(String kind, long id) {
		return new Refused("no_such_record", "There is no " + kind + " with the number " + id + ".", kind, id);
	}

	public String code() {
		return this.code;
	}

	public List<String> arguments() {
		return this.arguments;
	}

}
