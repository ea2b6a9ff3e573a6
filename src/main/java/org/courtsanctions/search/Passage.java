package org.courtsanctions.search;

import java.util.Arrays;
import java.util.Locale;

/** Cuts out of a long text the part in which the words asked for begin. */
final class Passage {

	private Passage() {
	}

	/**
	 * At most so many signs, whole words, with an ellipsis where something is left out.
	 */
	static String of(String text, String asked, int most) {
		if (text.length() <= most) {
			return text;
		}
		String plain = text.toLowerCase(Locale.ROOT);
		int at = Arrays.stream(asked.toLowerCase(Locale.ROOT).split("\\P{L}+"))
			.filter((word) -> word.length() > 2)
			.mapToInt(plain::indexOf)
			.filter((place) -> place >= 0 && place < text.length())
			.min()
			.orElse(0);
		int from = Math.max(0, Math.min(at - most / 3, text.length() - most));
		int start = (from == 0) ? 0 : text.indexOf(' ', from) + 1;
		int end = Math.min(text.length(), start + most);
		int stop = (end == text.length()) ? end : Math.max(start + 1, text.lastIndexOf(' ', end));
		return ((start > 0) ? "… " : "") + text.substring(start, stop).strip() + ((stop < text.length()) ? " …" : "");
	}

}
