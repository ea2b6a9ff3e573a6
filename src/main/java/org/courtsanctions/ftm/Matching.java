package org.courtsanctions.ftm;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.courtsanctions.opendata.RecordType;
import org.courtsanctions.screening.Enquiries;
import org.courtsanctions.screening.Likeness;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Compares example entities with the register, by screening. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class Matching {

	/** The name of the one algorithm there is: what the screening page does. */
	static final String ALGORITHM = "court-sanctions";

	private final Enquiries enquiries;

	private final FtmEntities entities;

	Matching(Enquiries enquiries, FtmEntities entities) {
		this.enquiries = enquiries;
		this.entities = entities;
	}

	/**
	 * The answers by the names of the examples.
	 * @param threshold the score from which on a result counts as a match
	 * @param cutoff results below this score are not told
	 */
	Map<String, Answer> answer(Map<String, Example> examples, double threshold, double cutoff, int limit, Filter filter,
			LocalDate day, String site) {
		List<List<Likeness>> alike = this.enquiries
			.answer(examples.entrySet().stream().map((one) -> one.getValue().enquiry(one.getKey())).toList(), threshold)
			.stream()
			.map((all) -> all.stream().filter((one) -> one.score() >= cutoff).toList())
			.toList();
		Map<String, Entity> known = filter.nothing() ? Map.of() : entities(alike, day, site);
		Map<String, Answer> answers = new LinkedHashMap<>();
		int at = 0;
		for (Map.Entry<String, Example> example : examples.entrySet()) {
			List<Result> results = new ArrayList<>();
			for (Likeness one : alike.get(at++)) {
				Entity entity = known.get(id(one));
				if (entity != null && Model.compatible(example.getValue().schema(), entity.schema())
						&& filter.accepts(entity)) {
					results.add(new Result(entity, rounded(one.score()), one.match(), explanations(one)));
				}
			}
			long matches = results.stream().filter(Result::match).count();
			answers.put(example.getKey(), new Answer(200, results.stream().limit(limit).toList(),
					new Total((int) matches, "eq"), example.getValue()));
		}
		return answers;
	}

	private Map<String, Entity> entities(List<List<Likeness>> alike, LocalDate day, String site) {
		Map<RecordType, Set<Long>> numbers = new HashMap<>();
		alike.forEach((all) -> all.forEach((one) -> numbers
			.computeIfAbsent(RecordType.valueOf(one.found().kind().name()), (type) -> new LinkedHashSet<>())
			.add(one.id())));
		Map<String, Entity> entities = new HashMap<>();
		numbers.forEach((type, wanted) -> this.entities.families(type, wanted, day, site)
			.forEach((family) -> entities.put(family.entity().id(), family.entity())));
		return entities;
	}

	private static String id(Likeness one) {
		return one.found().kind().name().toLowerCase(Locale.ROOT) + "-" + one.found().slug();
	}

	/** Several words that are alike, and the like, are one explanation. */
	private static Map<String, Explanation> explanations(Likeness one) {
		Map<String, Explanation> explanations = new LinkedHashMap<>();
		one.grounds()
			.forEach((ground) -> explanations.merge(ground.code().replace('-', '_'),
					new Explanation(ground.speaksFor() ? 1 : 0, ground.words(), null, one.matched()),
					(first, next) -> new Explanation(first.score(), first.detail() + "; " + next.detail(), null,
							first.candidate())));
		return explanations;
	}

	private static double rounded(double score) {
		return Math.round(score * 10_000) / 10_000.0;
	}

	/**
	 * The answer to one example.
	 *
	 * @param status 200
	 * @param results best first
	 * @param total how many match
	 * @param query the example as it was read
	 */
	record Answer(int status, List<Result> results, Total total, Example query) {
	}

	/**
	 * An entity that an example may mean.
	 *
	 * @param entity the entity
	 * @param score how alike, from 0 to 1
	 * @param match whether the score reaches the threshold
	 * @param explanations what was compared
	 */
	record Result(@JsonUnwrapped Entity entity, double score, boolean match, Map<String, Explanation> explanations) {
	}

	/**
	 * One thing that was compared.
	 *
	 * @param score 1 for what speaks for it, 0 for what speaks against it
	 * @param detail the same in words
	 * @param query what of the example
	 * @param candidate the name of the entity that came nearest
	 */
	record Explanation(double score, String detail, @Nullable String query, @Nullable String candidate) {
	}

	/**
	 * How many there are.
	 *
	 * @param value the number
	 * @param relation whether it is exact (eq) or the least (gte)
	 */
	record Total(int value, String relation) {
	}

}
