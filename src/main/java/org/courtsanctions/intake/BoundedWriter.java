package org.courtsanctions.intake;

import java.io.StringWriter;

/** Collects text up to a limit. */
final class BoundedWriter extends StringWriter {

	private final int most;

	BoundedWriter(int most) {
		this.most = most;
	}

	@Override
	public void write(int sign) {
		super.write(sign);
		check();
	}

	@Override
	public void write(char[] signs, int from, int length) {
		super.write(signs, from, length);
		check();
	}

	@Override
	public void write(String text) {
		super.write(text);
		check();
	}

	@Override
	public void write(String text, int from, int length) {
		super.write(text, from, length);
		check();
	}

	private void check() {
		if (getBuffer().length() > this.most) {
			throw new Full();
		}
	}

	/** There is more text than fits. */
	static final class Full extends RuntimeException {

		private static final long serialVersionUID = 1L;

	}

}
