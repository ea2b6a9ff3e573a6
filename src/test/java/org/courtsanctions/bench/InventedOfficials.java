package org.courtsanctions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Plainly invented officials, put together from syllables, the same ones every time: each
 * with a name in Latin letters, the same name in another alphabet, and another
 * transcription of it.
 */
final class InventedOfficials {

	private static final List<String> COUNTRIES = List.of("RU", "BY", "IR", "GE", "GR");

	/** The same sounds in Latin, Cyrillic, Arabic, Georgian and Greek letters. */
	private static final String[][] SYLLABLES = { { "ka", "ка", "کا", "კა", "κα" }, { "ri", "ри", "ری", "რი", "ρι" },
			{ "mo", "мо", "مو", "მო", "μο" }, { "ta", "та", "تا", "ტა", "τα" }, { "ne", "не", "نه", "ნე", "νε" },
			{ "lu", "лу", "لو", "ლუ", "λου" }, { "sa", "са", "سا", "სა", "σα" }, { "vi", "ви", "وی", "ვი", "βι" },
			{ "do", "до", "دو", "დო", "ντο" }, { "pe", "пе", "په", "პე", "πε" }, { "ra", "ра", "را", "რა", "ρα" },
			{ "zo", "зо", "زو", "ზო", "ζο" }, { "gi", "ги", "گی", "გი", "γκι" }, { "ba", "ба", "با", "ბა", "μπα" },
			{ "she", "ше", "شه", "შე", "σε" }, { "fu", "фу", "فو", "ფუ", "φου" }, { "no", "но", "نو", "ნო", "νο" },
			{ "li", "ли", "لی", "ლი", "λι" }, { "kha", "ха", "خا", "ხა", "χα" }, { "de", "де", "ده", "დე", "ντε" },
			{ "mi", "ми", "می", "მი", "μι" }, { "ro", "ро", "رو", "რო", "ρο" }, { "tu", "ту", "تو", "ტუ", "του" },
			{ "zhe", "же", "ژه", "ჟე", "ζε" }, { "so", "со", "سو", "სო", "σο" } };

	private static final String[][] ENDS = { { "n", "н", "ن", "ნ", "ν" }, { "r", "р", "ر", "რ", "ρ" },
			{ "s", "с", "س", "ს", "ς" }, { "m", "м", "م", "მ", "μ" }, { "l", "л", "ل", "ლ", "λ" },
			{ "", "", "", "", "" } };

	private static final int GIVEN_NAMES = 1_500;

	private static final int SURNAMES = 30_000;

	private static final int SCRIPTS = 5;

	private final List<String[]> given;

	private final List<String[]> surnames;

	private final Random random = new Random(20261122);

	InventedOfficials() {
		this.given = words(GIVEN_NAMES, 2);
		this.surnames = words(SURNAMES, 3);
	}

	/** The next so many. */
	List<Invented> next(int from, int count) {
		List<Invented> officials = new ArrayList<>(count);
		for (int number = from; number < from + count; number++) {
			// Few given names are common, most are rare
			String[] first = this.given.get((int) (GIVEN_NAMES * Math.pow(this.random.nextDouble(), 2)));
			String[] last = this.surnames.get(this.random.nextInt(SURNAMES));
			int script = 1 + this.random.nextInt(SCRIPTS - 1);
			String name = capital(first[0]) + " " + capital(last[0]);
			officials.add(new Invented("invented-" + number, name, capital(first[script]) + " " + capital(last[script]),
					SCRIPT_CODES.get(script), respelt(first[0]) + " " + respelt(last[0]),
					1930 + this.random.nextInt(65), COUNTRIES.get(script)));
		}
		return officials;
	}

	private static final List<String> SCRIPT_CODES = List.of("Latn", "Cyrl", "Arab", "Geor", "Grek");

	private List<String[]> words(int count, int syllables) {
		List<String[]> words = new ArrayList<>(count);
		for (int number = 0; number < count; number++) {
			String[] word = { "", "", "", "", "" };
			for (int syllable = 0; syllable < syllables; syllable++) {
				add(word, SYLLABLES[this.random.nextInt(SYLLABLES.length)]);
			}
			add(word, ENDS[this.random.nextInt(ENDS.length)]);
			words.add(word);
		}
		return words;
	}

	private static void add(String[] word, String[] part) {
		for (int script = 0; script < word.length; script++) {
			word[script] += part[script];
		}
	}

	/** As another list might transcribe it. */
	private static String respelt(String latin) {
		return capital(latin.replace("kh", "h").replace("zh", "j").replace("u", "ou").replace("i", "y") + "h");
	}

	private static String capital(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	/**
	 * Somebody who does not exist.
	 *
	 * @param slug public name
	 * @param name in Latin letters
	 * @param own in another alphabet
	 * @param script of that alphabet, ISO 15924
	 * @param respelt in another transcription
	 * @param born year of birth
	 * @param country nationality
	 */
	record Invented(String slug, String name, String own, String script, String respelt, int born, String country) {
	}

}
