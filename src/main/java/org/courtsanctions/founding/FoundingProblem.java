package org.courtsanctions.founding;

/**
 * A row of the founding record cannot be loaded. The load stops and the database stays
 * empty.
 */
public class FoundingProblem extends RuntimeException {

	private final String file;

	private final long line;

	private final String column;

	private final String reason;

	FoundingProblem(String file, long line, String column, String reason) {
		super(file + ", line " + line + ", " + column + ": " + reason);
		this.file = file;
		this.line = line;
		this.column = column;
		this.reason = reason;
	}

	/** The file's name, for instance {@code sanctions.csv}. */
	public String file() {
		return this.file;
	}

	/** The line in that file on which the row starts; the header is line 1. */
	public long line() {
		return this.line;
	}

	/** The column at fault, or "row" when the row as a whole is refused. */
	public String column() {
		return this.column;
	}

	public String reason() {
		return this.reason;
	}

}
