package org.courtsanctions.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.shared.Asked;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds records of every kind by what somebody typed: names in any script and spelling,
 * references, codes, words of titles and summaries, countries. Names that are only alike
 * are looked for when no name has every word.
 */
@Service
@Transactional(readOnly = true)
public class Search {

	/** More records than these are not ranked. */
	public static final int MOST = 500;

	/** What results are filtered by. */
	public static final List<String> FACETS = List.of("kind", "status", "authority", "country");

	private static final int PASSAGE = 160;

	private static final int KEPT = 500;

	private static final int FEW = 8;

	private final SearchIndex index;

	private final Hints hints;

	private final Ledger ledger;

	/** What was found lately, for whoever turns the page or chooses a filter. */
	private final Cache<Question, Results> found = Caffeine.newBuilder().maximumSize(KEPT).build();

	/** Short names of all authorities, for as long as the record is the same. */
	private final Cache<Question, Map<String, String>> authorities = Caffeine.newBuilder().maximumSize(FEW).build();

	Search(SearchIndex index, Hints hints, Ledger ledger) {
		this.index = index;
		this.hints = hints;
		this.ledger = ledger;
	}

	/**
	 * What answers a text, best first within each kind.
	 * @param typed whatever was typed; nothing in it is an error
	 * @param day nothing that came later is found
	 */
	public Results find(@Nullable String typed, LocalDate day) {
		String asked = Typed.clean(typed);
		if (asked.isEmpty()) {
			return new Results(asked, List.of(), false, Map.of());
		}
		var question = Question.of(asked, day, this.ledger);
		Results known = this.found.getIfPresent(question);
		if (known != null) {
			return known;
		}
		Results results = ask(question);
		this.found.put(question, results);
		return results;
	}

	private Results ask(Question question) {
		String asked = question.asked();
		CountryNames.Named country = CountryNames.in(asked);
		List<Match> matches = this.index.matches(asked, country, question.day(), MOST + 1);
		boolean more = matches.size() > MOST;
		Map<Hit.Subject, Match> found = new LinkedHashMap<>();
		matches.stream().limit(MOST).forEach((match) -> found.put(subject(match), match));
		if (found.values().stream().noneMatch((match) -> match.way() == Match.Way.NAME)) {
			this.index.matchesAlike(asked, question.day(), MOST)
				.forEach((match) -> found.putIfAbsent(subject(match), match));
		}
		return new Results(asked, List.copyOf(found.values()), more,
				this.authorities.get(question.ofRecord(), (record) -> this.index.authorities()));
	}

	/**
	 * The records whose names come nearest to a text, however far that is.
	 * @param kinds which kinds
	 * @param limit how many at most
	 */
	public List<Found> nearest(@Nullable String typed, Set<Kind> kinds, LocalDate day, int limit) {
		String asked = Typed.clean(typed);
		if (asked.isEmpty()) {
			return List.of();
		}
		Map<Hit.Subject, Match> found = new LinkedHashMap<>();
		for (Hit hit : this.index.alike(asked, kinds, day, 4 * limit)) {
			found.putIfAbsent(hit.subject(),
					new Match(hit.kind(), hit.id(), Match.Way.ALIKE, hit.text(), null, List.of(), List.of()));
		}
		return describe(found.values().stream().limit(limit).toList(), asked);
	}

	/**
	 * What to show of some of the matches, in their order.
	 * @param asked the text that was asked for
	 */
	public List<Found> describe(List<Match> matches, String asked) {
		Map<Hit.Subject, Finding> findings = this.index.findings(matches.stream().map(Search::subject).toList());
		List<Found> described = new ArrayList<>();
		for (Match match : matches) {
			Finding finding = findings.get(subject(match));
			if (finding != null) {
				described.add(found(match, finding, asked));
			}
		}
		return described;
	}

	/** The same by match; what is not there any more is left out. */
	public Map<Match, Found> describeEach(List<Match> matches) {
		Map<Hit.Subject, Finding> findings = this.index.findings(matches.stream().map(Search::subject).toList());
		Map<Match, Found> described = new LinkedHashMap<>();
		for (Match match : matches) {
			Finding finding = findings.get(subject(match));
			if (finding != null) {
				described.put(match, found(match, finding, ""));
			}
		}
		return described;
	}

	private Found found(Match match, Finding finding, String asked) {
		return new Found(match.kind(), finding.slug(), finding.label(), matched(match, finding, asked),
				this.hints.of(finding), match.status(), match.authorities());
	}

	private static @Nullable String matched(Match match, Finding finding, String asked) {
		if (match.way() == Match.Way.COUNTRY || match.text().equals(finding.label())) {
			return null;
		}
		if (match.way() != Match.Way.WORDS) {
			return match.text();
		}
		String text = match.text().startsWith(finding.label())
				? match.text().substring(finding.label().length()).strip() : match.text();
		return text.isEmpty() ? null : Passage.of(text, asked, PASSAGE);
	}

	private static Hit.Subject subject(Match match) {
		return new Hit.Subject(match.kind(), match.id());
	}

	/**
	 * What was found.
	 *
	 * @param asked the text asked for, cleaned
	 * @param matches what answers it, best first within each kind
	 * @param more whether there are more than {@link #MOST}
	 * @param authorities short names of the authorities by public name
	 */
	public record Results(String asked, List<Match> matches, boolean more, Map<String, String> authorities) {

		/** The values of each facet that some match has. */
		public Map<String, Set<String>> known() {
			return FACETS.stream()
				.collect(Collectors.toMap((facet) -> facet,
						(facet) -> this.matches.stream()
							.flatMap((match) -> match.values(facet).stream())
							.collect(Collectors.toSet())));
		}

		/**
		 * The matches that are left by the choices of all facets but one.
		 */
		public List<Match> left(Asked choices, String except) {
			return this.matches.stream()
				.filter((match) -> choices.chosen()
					.entrySet()
					.stream()
					.filter((choice) -> !choice.getKey().equals(except))
					.allMatch((choice) -> match.values(choice.getKey()).stream().anyMatch(choice.getValue()::contains)))
				.toList();
		}

	}

	/**
	 * What was asked of which record. The same version read as the present and as the
	 * past are kept apart: while somebody publishes, the present may be one ahead.
	 *
	 * @param asked the text, cleaned
	 * @param day nothing that came later is found
	 * @param version the record version
	 * @param past whether it was asked for as the past's
	 */
	record Question(String asked, LocalDate day, long version, boolean past) {

		/** What this thread asks. */
		static Question of(String asked, LocalDate day, Ledger ledger) {
			return new Question(asked, day, ledger.versionRead(), RecordedAt.current() != null);
		}

		/** The same for every text and day. */
		Question ofRecord() {
			return new Question("", LocalDate.EPOCH, this.version, this.past);
		}

	}

}
