package org.courtsanctions.search;

import java.text.Normalizer;

import org.jspecify.annotations.Nullable;

/** What readers type, made fit to be asked for: whatever it is, it is no error. */
public final class Typed {

	/** The most that is looked at, in signs. */
	public static final int LONGEST = 200;

	private Typed() {
	}

	/**
	 * The text on one line, without control characters, invisible marks of direction and
	 * halves of characters, and no longer than {@link #LONGEST}.
	 */
	public static String clean(@Nullable String typed) {
		if (typed == null) {
			return "";
		}
		// A sign is at most two chars; what lies beyond cannot be among the first signs
		String start = typed.strip();
		start = start.substring(0, Math.min(start.length(), 4 * LONGEST));
		var text = new StringBuilder();
		start.codePoints().forEach((sign) -> {
			switch (Character.getType(sign)) {
				case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> text.append(' ');
				case Character.FORMAT -> {
					// A zero-width non-joiner is spelling, in Persian for instance
					if (sign == 0x200C) {
						text.appendCodePoint(sign);
					}
				}
				case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
				}
				default -> text.appendCodePoint(sign);
			}
		});
		String clean = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
		int signs = clean.codePointCount(0, clean.length());
		return (signs <= LONGEST) ? clean : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)).strip();
	}

}
