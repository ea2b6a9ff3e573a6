package org.courtsanctions.matching;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.text.Transliterator;

/**
 * Writes words in Latin letters: by ICU's tables of the BGN where there is one for the
 * script, by its general ones for all others; and folds away what transcriptions of one
 * name differ in.
 */
final class Latin {

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	private static final Pattern NO_LETTER = Pattern.compile("[^a-z0-9]+");

	/** Latin letters that do not come apart into a letter and a mark. */
	private static final Map<Character, String> LETTERS = Map.ofEntries(Map.entry('ø', "o"), Map.entry('ł', "l"),
			Map.entry('đ', "d"), Map.entry('ð', "d"), Map.entry('ß', "ss"), Map.entry('æ', "ae"), Map.entry('œ', "oe"),
			Map.entry('þ', "th"), Map.entry('ı', "i"), Map.entry('ə', "a"), Map.entry('ħ', "h"), Map.entry('ŋ', "n"));

	private static final Map<Integer, String> RULES = Map.of(UScript.CYRILLIC, "Russian-Latin/BGN; Any-Latin",
			UScript.GEORGIAN, "Georgian-Latin/BGN; Any-Latin", UScript.ARMENIAN, "Armenian-Latin/BGN; Any-Latin",
			UScript.HAN, "Han-Latin/Names; Any-Latin");

	private static final Map<Integer, Transliterator> KNOWN = new HashMap<>();

	private static final Transliterator SIMPLIFIED = Transliterator.getInstance("Traditional-Simplified");

	/**
	 * What transcriptions differ in, what stands for it, and the letters of which a word
	 * must have one for it.
	 */
	private static final String[][] SOUNDS = { { "shch|tsch|sch|sh", "S", "h" }, { "tch|ch|cz", "C", "c" },
			{ "dzh|dj|zh|j", "J", "jh" }, { "dz", "d", "z" }, { "kh", "h", "h" }, { "gh", "g", "h" },
			{ "ph", "f", "h" }, { "th", "t", "h" }, { "dh", "d", "h" }, { "ts|tz", "T", "t" }, { "ck|q", "k", "cq" },
			{ "c(?![eiyc])", "k", "c" }, { "x", "ks", "x" }, { "w", "v", "w" }, { "ou|oo", "u", "o" },
			{ "ee", "i", "e" }, { "^(ye|je|ie)", "e", "e" }, { "(iy|yi|ij|ii|ie|ye|y)", "i", "iy" },
			{ "^h(?=[tnml])", "", "h" }, { "(?<=[aeiou])h(?=[^aeiou]|$)", "", "h" }, { "[ao][uv]$", "ov", "uv" },
			{ "(.)\\1+", "$1", "" } };

	private static final Pattern[] SOUND_PATTERNS = patterns();

	private Latin() {
	}

	/** A word in small Latin letters without marks. */
	static String of(String word, int script) {
		String latin = (script == UScript.LATIN || script == UScript.COMMON) ? word : transliterate(word, script);
		String plain = MARKS.matcher(Normalizer.normalize(latin.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD))
			.replaceAll("");
		var letters = new StringBuilder(plain.length());
		for (int at = 0; at < plain.length(); at++) {
			letters.append(LETTERS.getOrDefault(plain.charAt(at), String.valueOf(plain.charAt(at))));
		}
		return NO_LETTER.matcher(letters).replaceAll("");
	}

	/**
	 * A Latin word as it is compared: alike for kh and h, zh and j, w and v, y and i and
	 * the like. S, C, J and T stand for sh, ch, zh and ts.
	 */
	static String folded(String latin) {
		String folded = latin;
		for (int rule = 0; rule < SOUNDS.length; rule++) {
			if (hasOneOf(folded, SOUNDS[rule][2])) {
				folded = SOUND_PATTERNS[rule].matcher(folded).replaceAll(SOUNDS[rule][1]);
			}
		}
		return folded.isEmpty() ? latin : folded;
	}

	private static boolean hasOneOf(String word, String letters) {
		for (int at = 0; at < letters.length(); at++) {
			if (word.indexOf(letters.charAt(at)) >= 0) {
				return true;
			}
		}
		return letters.isEmpty();
	}

	/**
	 * What is left of a folded word in alphabets that write no short vowels, with one
	 * sign for letters that such alphabets are transcribed by turns (q and gh, dh and z).
	 */
	static String consonants(String folded) {
		var bones = new StringBuilder(folded.length());
		for (int at = 0; at < folded.length(); at++) {
			char sign = switch (folded.charAt(at)) {
				case 'a', 'e', 'i', 'o', 'u', 'h', 'v' -> 0;
				case 'g', 'q' -> 'k';
				case 'z', 'J' -> 'd';
				case 'T' -> 's';
				default -> folded.charAt(at);
			};
			if (sign != 0 && (bones.isEmpty() || bones.charAt(bones.length() - 1) != sign)) {
				bones.append(sign);
			}
		}
		return bones.toString();
	}

	/** Chinese signs in their simplified form. */
	static String simplified(String text) {
		return SIMPLIFIED.transliterate(text);
	}

	private static String transliterate(String word, int script) {
		Transliterator rules;
		synchronized (KNOWN) {
			rules = KNOWN.computeIfAbsent(script,
					(code) -> Transliterator.getInstance(RULES.getOrDefault(code, "Any-Latin") + "; Latin-ASCII"));
		}
		return rules.transliterate(word);
	}

	private static Pattern[] patterns() {
		Pattern[] patterns = new Pattern[SOUNDS.length];
		for (int rule = 0; rule < SOUNDS.length; rule++) {
			patterns[rule] = Pattern.compile(SOUNDS[rule][0]);
		}
		return patterns;
	}

}
