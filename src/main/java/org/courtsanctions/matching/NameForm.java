package org.courtsanctions.matching;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.ibm.icu.lang.UScript;
import org.apache.commons.codec.language.DaitchMokotoffSoundex;

/**
 * A name, read: its words with their scripts, transcriptions and roles. Reading costs
 * more than comparing, so keep the form of a name that is compared again.
 *
 * @param text the name as written
 * @param words its words in order
 * @param whole all of it as one Latin word, as it is compared
 */
public record NameForm(String text, List<Word> words, String whole) {

	private static final DaitchMokotoffSoundex SOUNDS = new DaitchMokotoffSoundex();

	private static final int LONGEST = 200;

	private static final int MOST_WORDS = 12;

	/** Shorter words sound like too many others. */
	private static final int SOUNDING = 5;

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}ـ]");

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’ʼ`]+");

	private static final Pattern QUOTES = Pattern.compile("['’ʼ`]");

	private static final Pattern ELISION = Pattern.compile("(?<=\\p{L})['’ʼ`](?=\\p{L}{3})");

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	private static final Pattern PATRONYMIC = Pattern.compile(
			".{2,}(ovich|evich|ievich|yevich|ovna|evna|yevna|ichna|inichna|ovych|evych|ivna|avich|auna|avna|euna|eevich|eevna|ogly|oglu|kyzy)");

	private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "miss", "dr", "prof", "professor", "judge",
			"justice", "hon", "honourable", "honorable", "sir", "lord", "lady", "dame", "kc", "qc", "esq", "phd", "llm",
			"jr", "sr", "ayatollah", "hojatoleslam", "hojjatoleslam", "hojjat", "qazi", "qadi", "sheikh", "shaikh",
			"haji", "hajji", "maulvi", "mawlawi", "mullah", "general", "colonel", "major", "president", "prosecutor",
			"daw");

	private static final Set<String> PARTICLES = Set.of("al", "el", "ul", "ur", "bin", "ibn", "bint", "ben", "de",
			"del", "della", "da", "das", "do", "dos", "di", "du", "des", "la", "le", "los", "las", "van", "von", "der",
			"den", "ter", "ten", "y", "e", "abu", "u", "zu", "oglu", "ogly", "kyzy", "qizi", "st");

	/** Reads a name; whatever the text is, it is no error. */
	public static NameForm of(String text) {
		String shortened = text.substring(0, Math.min(text.length(), LONGEST));
		String plain = INVISIBLE.matcher(Normalizer.normalize(shortened.replace("\u200C", " "), Normalizer.Form.NFKC))
			.replaceAll("");
		List<Word> words = new ArrayList<>();
		String[] parts = GAPS.split(ELISION.matcher(plain).replaceAll(" "));
		long lettered = Arrays.stream(parts).filter((part) -> part.codePointCount(0, part.length()) > 1).count();
		for (String part : parts) {
			String word = QUOTES.matcher(part).replaceAll("");
			if (!word.isEmpty() && word.codePoints().anyMatch(Character::isLetter) && words.size() < MOST_WORDS) {
				words.add(word(word, lettered));
			}
		}
		return new NameForm(text, List.copyOf(words),
				Latin.folded(words.stream().map(Word::latin).collect(Collectors.joining())));
	}

	/**
	 * Whether there is anything to compare: a word of two letters, or one sign of a
	 * script whose signs are words.
	 */
	public boolean comparable() {
		return this.words.stream()
			.anyMatch((word) -> word.role() == Word.Role.NAME || word.role() == Word.Role.PATRONYMIC
					|| word.role() == Word.Role.PARTICLE && this.words.size() > 1);
	}

	/** The name in Latin letters; empty when it is written in them. */
	public String latin() {
		return this.words.stream()
			.filter((word) -> word.script() != UScript.LATIN)
			.map(Word::latin)
			.collect(Collectors.joining(" "));
	}

	/** The words that tell people apart. */
	List<Word> telling() {
		return this.words.stream().filter(Word::tells).toList();
	}

	/** Two words written as one. */
	static Word joined(Word first, Word second) {
		return built(first.shown() + " " + second.shown(), first.text() + second.text(), first.script(),
				first.latin() + second.latin(), Word.Role.NAME);
	}

	private static Word word(String shown, long lettered) {
		String text = shown.toLowerCase(Locale.ROOT);
		int script = UScript.getScript(text.codePointAt(0));
		String latin = Latin.of(text, script);
		boolean single = latin.length() == 1 && text.codePointCount(0, text.length()) == 1;
		Word.Role role = Word.Role.NAME;
		if (TITLES.contains(latin) && lettered > 2) {
			role = Word.Role.TITLE;
		}
		else if (PARTICLES.contains(latin) && lettered > 1) {
			role = Word.Role.PARTICLE;
		}
		else if (single) {
			role = Word.Role.INITIAL;
		}
		else if (PATRONYMIC.matcher(latin).matches() && lettered > 2) {
			role = Word.Role.PATRONYMIC;
		}
		return built(shown, text, script, latin, role);
	}

	private static Word built(String shown, String text, int script, String latin, Word.Role role) {
		String signs = (script == UScript.HAN) ? Latin.simplified(text) : text;
		String bare = MARKS.matcher(Normalizer.normalize(signs, Normalizer.Form.NFD)).replaceAll("");
		String folded = Latin.folded(latin);
		return new Word(shown, Normalizer.normalize(bare, Normalizer.Form.NFC), script, latin, folded,
				Latin.consonants(folded), sounds(latin), role);
	}

	private static Set<String> sounds(String latin) {
		if (latin.length() < SOUNDING) {
			return Set.of();
		}
		return Set.of(SOUNDS.soundex(latin).split("\\|"));
	}

}
