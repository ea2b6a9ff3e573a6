package org.courtsanctions.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.courtsanctions.inbox.Suggestion.Choice;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The authorities and laws on record, and which of them a text means. */
@Service
@Transactional(readOnly = true)
class LawOptions {

	private static final Pattern WORD = Pattern.compile("\\p{L}{3,}");

	private static final Pattern NUMBER = Pattern.compile("\\d[\\d/]{2,}");

	/** Words in the names of authorities that tell none from another. */
	private static final Set<String> COMMON = Set.of("Department", "Office", "Ministry", "United", "States", "Council",
			"Kingdom", "the", "and", "Affairs", "Foreign", "President", "Republic", "People", "China", "Russia",
			"Ukraine", "Canada", "Russian", "Federation");

	private final JdbcClient jdbc;

	LawOptions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The country that the rules of the texts call so. */
	static String country(String code) {
		return code.equals("uk") ? "GB" : code.toUpperCase(Locale.ROOT);
	}

	/** All authorities, those of a country first. */
	public List<Authority> authorities(String country) {
		return this.jdbc.sql("""
				select 'authority:' || slug as ref, name, short_name, country from authority
				 order by country <> ?, country, short_name, id""")
			.param(country)
			.query((row, number) -> new Authority(row.getString("ref"), row.getString("name"),
					row.getString("short_name"), row.getString("country")))
			.list();
	}

	/** All laws, those of a country first. */
	public List<Choice> programmes(String country) {
		return this.jdbc
			.sql("""
					select 'programme:' || p.slug as ref, p.citation || ', ' || p.title as label, array_to_string(p.codes, ' ') as codes
					  from programme p join authority y on y.id = p.authority_id
					 order by y.country <> ?, p.citation, p.id""")
			.param(country)
			.query((row, number) -> new Choice(row.getString("ref"), row.getString("label"), row.getString("codes")))
			.list();
	}

	/**
	 * The authority of a country that a text speaks of: the only one, or the one whose
	 * telling words stand in it most; none when several might be meant.
	 */
	public Optional<Authority> meant(String country, String text) {
		List<Authority> all = authorities(country).stream().filter((one) -> one.country().equals(country)).toList();
		if (all.size() < 2) {
			return all.stream().findFirst();
		}
		List<String> words = WORD.matcher(text).results().map((found) -> found.group()).toList();
		List<Authority> best = new ArrayList<>(all);
		best.sort(Comparator.comparingLong((Authority one) -> -one.said(words)));
		long most = best.getFirst().said(words);
		return (most > 0 && most > best.get(1).said(words)) ? Optional.of(best.getFirst()) : Optional.empty();
	}

	/** The one law on record that has the number of a text's words for it. */
	public Optional<Choice> meantLaw(String country, String words) {
		Matcher number = NUMBER.matcher(words);
		if (!number.find()) {
			return Optional.empty();
		}
		Pattern whole = Pattern.compile("(?<!\\d)" + Pattern.quote(number.group()) + "(?!\\d)");
		List<Choice> found = programmes(country).stream()
			.filter((one) -> whole.matcher(one.label().split(", ", 2)[0]).find())
			.toList();
		return (found.size() == 1) ? Optional.of(found.getFirst()) : Optional.empty();
	}

	/**
	 * An authority on record.
	 *
	 * @param ref how drafts point at it
	 * @param name its name
	 * @param shortName its short name
	 * @param country its country
	 */
	record Authority(String ref, String name, String shortName, String country) {

		/** How often the words that tell it from others are said. */
		long said(List<String> words) {
			Set<String> telling = WORD.matcher(this.name + " " + this.shortName)
				.results()
				.map((found) -> found.group())
				.filter((word) -> !COMMON.contains(word) && Character.isUpperCase(word.charAt(0)))
				.collect(Collectors.toSet());
			return words.stream().filter(telling::contains).count();
		}

	}

}
