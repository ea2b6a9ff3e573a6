package org.courtsanctions.ledger;

/** A second check was asked for of a publication that does not await one. */
public class NotAwaitingSecondCheck extends RuntimeException {

	private final long version;

	NotAwaitingSecondCheck(long version) {
		super("version " + version + " does not await a second check");
		this.version = version;
	}

	/** The number of the publication. */
	public long version() {
		return this.version;
	}

}
