package org.courtsanctions.intake;

/** A document that no text can be taken from, with the reason. */
public final class Unreadable extends Exception {

	private static final long serialVersionUID = 1L;

	private final Reason reason;

	Unreadable(Reason reason) {
		super("The document cannot be read: " + reason);
		this.reason = reason;
	}

	/** Why. */
	public Reason reason() {
		return this.reason;
	}

	/** Reasons, for messages. */
	public enum Reason {

		/** More than {@link Documents#LARGEST} bytes, or more text than that inside. */
		TOO_LARGE,
		/** No text in it: nothing at all, or only pictures. */
		EMPTY,
		/** Locked with a password. */
		ENCRYPTED,
		/** Not whole, or not what it says it is. */
		DAMAGED,
		/** Neither text, HTML, .docx, PDF nor .eml. */
		UNKNOWN_KIND,
		/** Taking it apart takes longer than anybody waits. */
		TAKES_TOO_LONG

	}

}
