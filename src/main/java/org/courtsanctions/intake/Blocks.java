package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;

/** The lines of a text that belong together: a line broken within a sentence goes on. */
final class Blocks {

	/** No block has more signs. */
	private static final int LONGEST = 20_000;

	/** What a sentence may end with. */
	static final String ENDS = ".!?…”\"»:;“)。؟";

	private Blocks() {
	}

	/** Where each begins and ends in a text. */
	static List<int[]> of(String raw) {
		List<int[]> blocks = new ArrayList<>();
		int start = 0;
		while (start < raw.length()) {
			int end = lineEnd(raw, start);
			if (!raw.substring(start, end).isBlank()) {
				int[] before = blocks.isEmpty() ? null : blocks.getLast();
				if (before != null && goesOn(raw, before, start, end)) {
					before[1] = end;
				}
				else {
					blocks.add(new int[] { start, end });
				}
			}
			start = end + 1;
		}
		return blocks;
	}

	private static int lineEnd(String raw, int start) {
		for (int at = start; at < raw.length(); at++) {
			char sign = raw.charAt(at);
			if (at - start > LONGEST && sign == ' ') {
				return at;
			}
			if (sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029' || sign == '\f'
					|| sign == '\u0085') {
				return at;
			}
		}
		return raw.length();
	}

	private static boolean goesOn(String raw, int[] before, int start, int end) {
		int last = before[1] - 1;
		while (last > before[0] && Character.isWhitespace(raw.charAt(last))) {
			last--;
		}
		int first = start;
		while (first < end && Character.isWhitespace(raw.charAt(first))) {
			first++;
		}
		if (end - before[0] > LONGEST) {
			return false;
		}
		boolean adjoining = start - before[1] <= 2
				&& raw.substring(before[1], start).chars().filter((c) -> c == '\n').count() == 1;
		int lastLine = before[1] - Math.max(before[0], lineStart(raw, before));
		return adjoining && lastLine >= 45 && ENDS.indexOf(raw.charAt(last)) < 0
				&& (Character.isLowerCase(raw.charAt(first)) || lastLine >= 60 && raw.charAt(last) == ',');
	}

	private static int lineStart(String raw, int[] block) {
		int at = block[1] - 1;
		while (at > block[0] && raw.charAt(at) != '\n') {
			at--;
		}
		return at;
	}

}
