package org.courtsanctions.screening;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

import org.courtsanctions.screening.Refused.Why;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a file: UTF-8 or UTF-16, with or without a mark, else Windows-1252. A
 * file that is no text is refused.
 */
final class Encoding {

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final int SAMPLE = 4096;

	private Encoding() {
	}

	static String text(byte[] file) {
		if (starts(file, 0xEF, 0xBB, 0xBF)) {
			return decode(file, 3, StandardCharsets.UTF_8);
		}
		if (starts(file, 0xFF, 0xFE)) {
			return decode(file, 2, StandardCharsets.UTF_16LE);
		}
		if (starts(file, 0xFE, 0xFF)) {
			return decode(file, 2, StandardCharsets.UTF_16BE);
		}
		if (starts(file, '%', 'P', 'D', 'F') || starts(file, 'P', 'K', 3, 4) || starts(file, 0xD0, 0xCF, 0x11, 0xE0)) {
			throw new Refused(Why.NO_TEXT);
		}
		Charset wide = wide(file);
		if (wide != null) {
			return decode(file, 0, wide);
		}
		try {
			return checked(StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(file))
				.toString());
		}
		catch (CharacterCodingException ex) {
			return decode(file, 0, WINDOWS);
		}
	}

	/** UTF-16 without a mark: every other byte of Latin text is zero. */
	private static @Nullable Charset wide(byte[] file) {
		int[] zeros = new int[2];
		int length = Math.min(file.length, SAMPLE);
		for (int at = 0; at < length; at++) {
			if (file[at] == 0) {
				zeros[at % 2]++;
			}
		}
		if (zeros[1] > length / 5 && zeros[0] == 0) {
			return StandardCharsets.UTF_16LE;
		}
		return (zeros[0] > length / 5 && zeros[1] == 0) ? StandardCharsets.UTF_16BE : null;
	}

	private static String decode(byte[] file, int from, Charset charset) {
		return checked(new String(file, from, file.length - from, charset));
	}

	/** Text has hardly any control characters. */
	private static String checked(String text) {
		long odd = text.chars()
			.limit(SAMPLE)
			.filter((sign) -> sign < ' ' && sign != '\n' && sign != '\r' && sign != '\t' || sign == 0xFFFD)
			.count();
		if (odd * 50 > Math.min(text.length(), SAMPLE)) {
			throw new Refused(Why.NO_TEXT);
		}
		return text;
	}

	private static boolean starts(byte[] file, int... signs) {
		if (file.length < signs.length) {
			return false;
		}
		for (int at = 0; at < signs.length; at++) {
			if ((file[at] & 0xFF) != signs[at]) {
				return false;
			}
		}
		return true;
	}

}
