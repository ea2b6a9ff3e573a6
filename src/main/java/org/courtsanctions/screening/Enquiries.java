package org.courtsanctions.screening;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.matching.Assessment;
import org.courtsanctions.matching.Matcher;
import org.courtsanctions.matching.NameForm;
import org.courtsanctions.matching.Person;
import org.courtsanctions.matching.Reason;
import org.courtsanctions.matching.Weights;
import org.courtsanctions.screening.Recall.Target;
import org.courtsanctions.search.Found;
import org.courtsanctions.search.Kind;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Answers programs that ask which record somebody or some body is: recall, comparison and
 * scores are those of the screening page, for several names at once and for authorities
 * as well.
 */
@Service
@Transactional(readOnly = true)
public class Enquiries {

	/**
	 * The score from which on a candidate counts as a match when nobody asks for another.
	 */
	public static final double THRESHOLD = Weights.THRESHOLD;

	/** Candidates below this score are never told. */
	public static final double SHOWN = Weights.SHOWN;

	/** The kinds that can be asked about. */
	public static final Set<Kind> KINDS = Set.of(Kind.OFFICIAL, Kind.COURT, Kind.ACTOR, Kind.AUTHORITY);

	/** With at most so many names, look-alikes by spelling are recalled as well. */
	private static final int FEW = 20;

	private final Recall recall;

	private final Screening screening;

	private final Sentences sentences;

	Enquiries(Recall recall, Screening screening, Sentences sentences) {
		this.recall = recall;
		this.screening = screening;
		this.sentences = sentences;
	}

	/**
	 * The candidates of each enquiry, most alike first.
	 * @param threshold the score from which on a candidate counts as a match
	 */
	public List<List<Likeness>> answer(List<Enquiry> enquiries, double threshold) {
		Map<Integer, NameForm> names = new LinkedHashMap<>();
		List<List<Integer>> numbers = new ArrayList<>();
		for (Enquiry enquiry : enquiries) {
			List<Integer> own = new ArrayList<>();
			enquiry.names()
				.stream()
				.limit(Enquiry.MOST_NAMES)
				.map(NameForm::of)
				.filter(NameForm::comparable)
				.forEach((name) -> {
					own.add(names.size());
					names.put(names.size(), name);
				});
			numbers.add(own);
		}
		Map<Integer, Set<Target>> recalled = this.recall.candidates(names, names.size() <= FEW);
		Set<Target> authorities = enquiries.stream().anyMatch((enquiry) -> enquiry.kinds().contains(Kind.AUTHORITY))
				? this.recall.authorities() : Set.of();
		List<Set<Target>> candidates = new ArrayList<>();
		for (int at = 0; at < enquiries.size(); at++) {
			Set<Kind> kinds = enquiries.get(at).kinds();
			Set<Target> own = new LinkedHashSet<>();
			if (!numbers.get(at).isEmpty()) {
				numbers.get(at).forEach((number) -> own.addAll(recalled.getOrDefault(number, Set.of())));
				own.addAll(authorities);
				own.removeIf((target) -> !kinds.contains(target.kind()));
			}
			candidates.add(own);
		}
		Map<Target, Person> known = this.screening.people(candidates);
		List<Map<Target, Assessment>> assessed = new ArrayList<>();
		Set<Target> shown = new HashSet<>();
		for (int at = 0; at < enquiries.size(); at++) {
			Map<Target, Assessment> own = assess(enquiries.get(at), numbers.get(at).stream().map(names::get).toList(),
					candidates.get(at), known);
			shown.addAll(own.keySet());
			assessed.add(own);
		}
		Map<Target, Found> found = this.screening.found(shown);
		return assessed.stream().map((own) -> likenesses(own, threshold, found)).toList();
	}

	private static Map<Target, Assessment> assess(Enquiry enquiry, List<NameForm> names, Set<Target> candidates,
			Map<Target, Person> known) {
		Person asked = new Person(names, enquiry.birthYear(), enquiry.countries());
		Map<Target, Assessment> assessed = new HashMap<>();
		for (Target target : candidates) {
			Person person = known.get(target);
			if (person != null) {
				Assessment assessment = Matcher.compare(asked, person);
				if (assessment.score() >= SHOWN) {
					assessed.put(target, assessment);
				}
			}
		}
		return assessed;
	}

	private List<Likeness> likenesses(Map<Target, Assessment> assessed, double threshold, Map<Target, Found> found) {
		List<Likeness> likenesses = new ArrayList<>();
		assessed.entrySet()
			.stream()
			.sorted(Comparator.comparingDouble((Map.Entry<Target, Assessment> one) -> -one.getValue().score())
				.thenComparing((one) -> one.getKey().kind())
				.thenComparing((one) -> one.getKey().id()))
			.forEach((one) -> {
				Found record = found.get(one.getKey());
				Assessment assessment = one.getValue();
				if (record != null) {
					likenesses.add(new Likeness(record, one.getKey().id(), assessment.score(),
							assessment.score() >= threshold, assessment.matched(), grounds(assessment.reasons())));
				}
			});
		return likenesses;
	}

	private List<Likeness.Ground> grounds(List<Reason> reasons) {
		return reasons.stream()
			.map((reason) -> new Likeness.Ground(reason.code().name().toLowerCase(Locale.ROOT).replace('_', '-'),
					reason.code().speaksFor(), this.sentences.of(List.of(reason)).getFirst()))
			.toList();
	}

}
