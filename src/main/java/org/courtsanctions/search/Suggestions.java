package org.courtsanctions.search;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedAt;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The records that somebody who is still typing may mean: names that begin so first, then
 * those that have every word, and when there is none, names that sound or look alike, in
 * any script.
 */
@Service
@Transactional(readOnly = true)
public class Suggestions {

	private static final int KEPT = 5_000;

	private final SearchIndex index;

	private final Hints hints;

	private final Ledger ledger;

	private final Clock clock;

	/** What was suggested lately: everybody types the same first letters. */
	private final Cache<Chosen, List<Suggestion>> suggested = Caffeine.newBuilder().maximumSize(KEPT).build();

	Suggestions(SearchIndex index, Hints hints, Ledger ledger, Clock clock) {
		this.index = index;
		this.hints = hints;
		this.ledger = ledger;
		this.clock = clock;
	}

	/**
	 * Suggests records of some kinds.
	 * @param typed whatever was typed, in any script; nothing in it is an error
	 * @param kinds what may be suggested
	 * @param limit how many at most
	 */
	public List<Suggestion> suggest(@Nullable String typed, Set<Kind> kinds, int limit) {
		return suggest(typed, kinds, limit, LocalDate.ofInstant(RecordedAt.now(this.clock), ZoneOffset.UTC));
	}

	/**
	 * The same without anything that came after a day.
	 */
	public List<Suggestion> suggest(@Nullable String typed, Set<Kind> kinds, int limit, LocalDate day) {
		String asked = Typed.clean(typed);
		if (asked.isEmpty() || kinds.isEmpty() || limit < 1) {
			return List.of();
		}
		var question = new Chosen(Search.Question.of(asked, day, this.ledger), kinds, limit,
				LocaleContextHolder.getLocale());
		List<Suggestion> known = this.suggested.getIfPresent(question);
		if (known != null) {
			return known;
		}
		List<Suggestion> suggestions = ask(asked, kinds, limit, day);
		this.suggested.put(question, suggestions);
		return suggestions;
	}

	private List<Suggestion> ask(String asked, Set<Kind> kinds, int limit, LocalDate day) {
		Map<Hit.Subject, Hit> found = new LinkedHashMap<>();
		add(found, this.index.beginning(asked, kinds, day, 2 * limit));
		if (found.size() < limit) {
			add(found, this.index.withWords(asked, kinds, day, 2 * limit));
		}
		if (found.isEmpty()) {
			add(found, this.index.alike(asked, kinds, day, limit));
		}
		List<Hit> chosen = mixed(found.values(), limit);
		Map<Hit.Subject, Finding> findings = this.index.findings(chosen.stream().map(Hit::subject).toList());
		List<Suggestion> suggestions = new ArrayList<>();
		for (Hit hit : chosen) {
			Finding finding = findings.get(hit.subject());
			if (finding != null) {
				suggestions.add(suggestion(hit, finding));
			}
		}
		return List.copyOf(suggestions);
	}

	private Suggestion suggestion(Hit hit, Finding finding) {
		boolean other = hit.field() != Hit.Field.NAME && !hit.text().equals(finding.label());
		return new Suggestion(hit.kind(), finding.slug(), finding.label(), other ? hit.text() : null,
				this.hints.of(finding));
	}

	private static void add(Map<Hit.Subject, Hit> found, List<Hit> hits) {
		hits.forEach((hit) -> found.putIfAbsent(hit.subject(), hit));
	}

	/**
	 * What is just what was typed first, then the kinds in their order; none takes more
	 * than half while others have something.
	 */
	private static List<Hit> mixed(Collection<Hit> found, int limit) {
		Comparator<Hit> order = Comparator.comparing((Hit hit) -> !hit.whole()).thenComparing(Hit::kind);
		Map<Kind, Integer> taken = new EnumMap<>(Kind.class);
		List<Hit> first = new ArrayList<>();
		List<Hit> rest = new ArrayList<>();
		found.stream()
			.sorted(order)
			.forEach((hit) -> (taken.merge(hit.kind(), 1, Integer::sum) <= (limit + 1) / 2 ? first : rest).add(hit));
		List<Hit> all = new ArrayList<>(first);
		all.addAll(rest);
		return all.subList(0, Math.min(limit, all.size())).stream().sorted(order).toList();
	}

	/**
	 * What was asked, and what may be suggested for it.
	 *
	 * @param question what was typed, and of which record
	 * @param kinds what may be suggested
	 * @param limit how many at most
	 * @param locale the language of the hints
	 */
	private record Chosen(Search.Question question, Set<Kind> kinds, int limit, Locale locale) {
	}

}
