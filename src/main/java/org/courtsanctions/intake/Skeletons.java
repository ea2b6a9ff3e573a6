package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.ibm.icu.text.Transliterator;
import org.courtsanctions.intake.Known.Person;
import org.jspecify.annotations.Nullable;

/**
 * Finds people by what is left of their names in any alphabet: the consonants, with one
 * sign for those that transcriptions confuse, and without the ending of a declension.
 */
final class Skeletons {

	/** Shorter skeletons are alike by chance. */
	private static final int TELLING = 2;

	/** Skeletons this long may differ by their last consonant. */
	private static final int LONG = 3;

	private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

	private static final Transliterator CYRILLIC = Transliterator
		.getInstance("Russian-Latin/BGN; Any-Latin; Latin-ASCII; Lower");

	private final Map<String, Set<Person>> byWord = new HashMap<>();

	private final Map<Person, List<List<String>>> names = new LinkedHashMap<>();

	void add(Person person, List<String> spellings) {
		for (String name : spellings) {
			List<String> bones = bones(name);
			if (bones.size() > 1) {
				this.names.computeIfAbsent(person, (any) -> new ArrayList<>()).add(bones);
				bones.forEach((bone) -> this.byWord.computeIfAbsent(key(bone), (any) -> new HashSet<>()).add(person));
			}
		}
	}

	/**
	 * The one person whose name has all words of this one; null when none or several do.
	 */
	@Nullable Person nearest(String name) {
		List<String> asked = bones(name);
		if (asked.size() < 2) {
			return null;
		}
		Set<Person> candidates = new HashSet<>();
		asked.forEach((bone) -> candidates.addAll(this.byWord.getOrDefault(key(bone), Set.of())));
		Person best = null;
		int most = 0;
		boolean tie = false;
		for (Person person : candidates) {
			int score = this.names.getOrDefault(person, List.of())
				.stream()
				.mapToInt((bones) -> shared(asked, bones))
				.max()
				.orElse(0);
			if (score > most) {
				most = score;
				best = person;
				tie = false;
			}
			else if (score == most && score > 0) {
				tie = true;
			}
		}
		return (tie || most == 0) ? null : best;
	}

	/** How good a match is; 0 when a word of the shorter name is not in the longer. */
	private static int shared(List<String> asked, List<String> known) {
		List<String> left = new ArrayList<>(known);
		int same = 0;
		int score = 0;
		for (String bone : asked) {
			int at = left.indexOf(bone);
			if (at < 0) {
				for (int other = 0; other < left.size() && at < 0; other++) {
					at = alike(bone, left.get(other)) ? other : -1;
				}
			}
			else {
				score++;
			}
			if (at >= 0) {
				left.remove(at);
				same++;
				score += 4;
			}
		}
		boolean telling = asked.stream().anyMatch((bone) -> bone.length() > TELLING);
		return (telling && same >= 2 && (same == asked.size() || same == known.size())) ? score : 0;
	}

	/** Whether two words differ by an ending, or by one consonant in a long word. */
	private static boolean alike(String one, String other) {
		String shorter = (one.length() <= other.length()) ? one : other;
		String longer = (one.length() <= other.length()) ? other : one;
		return shorter.length() >= LONG && longer.length() - shorter.length() <= 2 && longer.startsWith(shorter)
				|| shorter.length() > LONG && longer.length() - shorter.length() <= 1 && subsequence(shorter, longer);
	}

	private static boolean subsequence(String shorter, String longer) {
		int at = 0;
		for (int sign = 0; sign < longer.length() && at < shorter.length(); sign++) {
			if (longer.charAt(sign) == shorter.charAt(at)) {
				at++;
			}
		}
		return at == shorter.length();
	}

	private static String key(String bone) {
		return bone.substring(0, Math.min(TELLING, bone.length()));
	}

	/** The skeletons of the words of a name. */
	static List<String> bones(String name) {
		List<String> bones = new ArrayList<>();
		String latin;
		boolean cyrillic = name.codePoints()
			.anyMatch((sign) -> Character.UnicodeScript.of(sign) == Character.UnicodeScript.CYRILLIC);
		synchronized (LATIN) {
			latin = (cyrillic ? CYRILLIC : LATIN).transliterate(name.substring(0, Math.min(name.length(), 120)));
		}
		for (String word : latin.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
			String bone = bone(word);
			if (!bone.isEmpty()) {
				bones.add(bone);
			}
		}
		return bones;
	}

	private static String bone(String word) {
		if (word.length() < 3) {
			return "";
		}
		String plain = word.replace("sch", "s")
			.replace("sh", "s")
			.replace("ch", "s")
			.replace("zh", "j")
			.replace("kh", "h")
			.replace("gh", "g")
			.replace("ph", "f")
			.replace("th", "t")
			.replace("dh", "d")
			.replace("ts", "s")
			.replace("dz", "d")
			.replace("tz", "s")
			.replace("x", "ks");
		var bones = new StringBuilder();
		for (int at = 0; at < plain.length(); at++) {
			char sign = switch (plain.charAt(at)) {
				case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'v', 'h' -> 0;
				case 'c', 'q', 'g', 'k' -> 'k';
				case 'p' -> 'b';
				case 'z', 's' -> 's';
				case 'j' -> 'j';
				default -> plain.charAt(at);
			};
			if (sign != 0 && (bones.isEmpty() || bones.charAt(bones.length() - 1) != sign)) {
				bones.append(sign);
			}
		}
		return bones.toString();
	}

}
