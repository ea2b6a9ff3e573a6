package org.courtsanctions.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.matching.Assessment;
import org.courtsanctions.matching.Matcher;
import org.courtsanctions.matching.NameForm;
import org.courtsanctions.matching.Person;
import org.courtsanctions.matching.Weights;
import org.courtsanctions.screening.Recall.Target;
import org.courtsanctions.search.Found;
import org.courtsanctions.search.Kind;
import org.courtsanctions.search.Match;
import org.courtsanctions.search.Search;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks names against officials and the other targets on record: the index recalls who
 * is worth comparing, the matcher compares.
 */
@Service
@Transactional(readOnly = true)
public class Screening {

	/** Names checked together; so many cost hardly more statements than one. */
	public static final int BATCH = 100;

	/**
	 * The score from which on a candidate counts as a match, if nobody says otherwise.
	 */
	public static final double THRESHOLD = Weights.THRESHOLD;

	/** The least score that is shown at all. */
	public static final double LEAST = Weights.SHOWN;

	/** So many names a permanent link may carry. */
	public static final int MOST_IN_LINK = 20;

	/** With at most so many names, look-alikes by spelling are recalled as well. */
	private static final int FEW = 20;

	/** No more candidates than these are shown for one name. */
	private static final int SHOWN = 8;

	private static final int KEPT = 20_000;

	private final Recall recall;

	private final Search search;

	private final Ledger ledger;

	private final Sentences sentences;

	/** Who was compared lately, as read; a record version never changes. */
	private final Cache<Known, Person> people = Caffeine.newBuilder().maximumSize(KEPT).build();

	Screening(Recall recall, Search search, Ledger ledger, Sentences sentences) {
		this.recall = recall;
		this.search = search;
		this.ledger = ledger;
		this.sentences = sentences;
	}

	/**
	 * The names of a text, one a line, as pages and their links write them: each perhaps
	 * with a year and a country after semicolons; at most one more than a link may carry.
	 */
	public static List<Screened.Name> typed(String text) {
		return text.lines()
			.filter((line) -> !line.isBlank())
			.limit(MOST_IN_LINK + 1L)
			.map((line) -> Line.typed(1, line))
			.map((line) -> new Screened.Name(line.name(),
					(line.birthYear() != null) ? line.birthYear().toString() : null, line.nationality()))
			.toList();
	}

	/**
	 * Checks some names, at most {@link #BATCH}, for other features.
	 * @param threshold the score from which on a candidate counts as a match
	 * @param day the day whose status is told
	 */
	public List<Screened> check(List<Screened.Name> names, double threshold, LocalDate day) {
		List<Line> lines = new ArrayList<>();
		names.forEach((name) -> lines.add(Line.of(lines.size() + 1, name.name(), name.born(), name.nationality())));
		return check(lines, threshold, day, lines.size() <= FEW).stream().map(Screened::of).toList();
	}

	/**
	 * Checks some names, at most {@link #BATCH}.
	 * @param threshold the score from which on a candidate counts as a match
	 * @param day the day whose status is told
	 * @param few whether the whole check is of few names
	 */
	List<Checked> check(List<Line> lines, double threshold, LocalDate day, boolean few) {
		Map<Integer, NameForm> names = new LinkedHashMap<>();
		lines.forEach((line) -> {
			NameForm name = NameForm.of(line.name());
			if (name.comparable()) {
				names.put(line.number(), name);
			}
		});
		Map<Integer, Set<Target>> candidates = this.recall.candidates(names, few && lines.size() <= FEW);
		Map<Target, Person> known = people(candidates.values());
		Map<Integer, List<Scored>> scored = new HashMap<>();
		Set<Target> shown = new HashSet<>();
		for (Line line : lines) {
			NameForm name = names.get(line.number());
			if (name != null) {
				List<Scored> best = scored(line, name, candidates.getOrDefault(line.number(), Set.of()), known);
				scored.put(line.number(), best);
				best.stream().map(Scored::target).forEach(shown::add);
			}
		}
		Map<Target, Found> found = found(shown);
		Map<Long, Recall.Standing> standing = this.recall.standing(shown.stream().map(Target::id).toList(), day);
		return lines.stream()
			.map((line) -> new Checked(line, names.containsKey(line.number()),
					scored.getOrDefault(line.number(), List.of())
						.stream()
						.flatMap((one) -> candidate(one, threshold, found, standing).stream())
						.toList()))
			.toList();
	}

	/** How many records of each kind names are compared with. */
	Map<Kind, Integer> extent() {
		return this.recall.extent();
	}

	private List<Scored> scored(Line line, NameForm name, Set<Target> candidates, Map<Target, Person> known) {
		Person asked = new Person(List.of(name), line.birthYear(),
				(line.nationality() != null) ? List.of(line.nationality()) : List.of());
		List<Scored> scored = new ArrayList<>();
		for (Target target : candidates) {
			Person person = known.get(target);
			if (person != null) {
				Assessment assessment = Matcher.compare(asked, person);
				if (assessment.score() >= Weights.SHOWN) {
					scored.add(new Scored(target, assessment));
				}
			}
		}
		scored.sort(Comparator.comparingDouble((Scored one) -> -one.assessment().score())
			.thenComparing((one) -> one.target().kind())
			.thenComparing((one) -> one.target().id()));
		return scored.subList(0, Math.min(SHOWN, scored.size()));
	}

	private List<Candidate> candidate(Scored one, double threshold, Map<Target, Found> found,
			Map<Long, Recall.Standing> standing) {
		Found record = found.get(one.target());
		if (record == null) {
			return List.of();
		}
		Recall.Standing stands = standing.get(one.target().id());
		return List.of(new Candidate(record, (stands != null) ? new Candidate.Status(stands.status()) : null,
				(stands != null) ? stands.authorities() : List.of(), one.assessment().score(),
				one.assessment().score() >= threshold, this.sentences.of(one.assessment().speakingFor()),
				this.sentences.of(one.assessment().speakingAgainst())));
	}

	/** Who some records are, for comparing. */
	Map<Target, Person> people(Collection<Set<Target>> targets) {
		long version = this.ledger.versionRead();
		Map<Target, Person> known = new HashMap<>();
		Set<Target> unknown = new HashSet<>();
		targets.forEach((all) -> all.forEach((target) -> {
			Person person = this.people.getIfPresent(new Known(version, target));
			if (person != null) {
				known.put(target, person);
			}
			else {
				unknown.add(target);
			}
		}));
		if (!unknown.isEmpty()) {
			this.recall.people(unknown).forEach((target, person) -> {
				this.people.put(new Known(version, target), person);
				known.put(target, person);
			});
		}
		return known;
	}

	/** How some records are shown. */
	Map<Target, Found> found(Set<Target> targets) {
		List<Match> matches = targets.stream()
			.map((target) -> new Match(target.kind(), target.id(), Match.Way.COUNTRY, "", null, List.of(), List.of()))
			.toList();
		Map<Target, Found> found = new HashMap<>();
		this.search.describeEach(matches)
			.forEach((match, description) -> found.put(new Target(match.kind(), match.id()), description));
		return found;
	}

	/**
	 * A candidate that was compared.
	 *
	 * @param target the record
	 * @param assessment what that came to
	 */
	private record Scored(Target target, Assessment assessment) {
	}

	/**
	 * A record as a version has it.
	 *
	 * @param version the record version
	 * @param target the record
	 */
	private record Known(long version, Target target) {
	}

}
