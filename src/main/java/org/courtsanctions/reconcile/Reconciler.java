package org.courtsanctions.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.reconcile.Candidate.Feature;
import org.courtsanctions.reconcile.Question.Condition;
import org.courtsanctions.reconcile.Question.Given;
import org.courtsanctions.reconcile.Question.Quantifier;
import org.courtsanctions.screening.Enquiries;
import org.courtsanctions.screening.Enquiry;
import org.courtsanctions.screening.Likeness;
import org.courtsanctions.search.CountryNames;
import org.courtsanctions.search.Kind;
import org.courtsanctions.search.Suggestion;
import org.courtsanctions.search.Suggestions;
import org.courtsanctions.search.Typed;
import org.courtsanctions.shared.RecordId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds candidates. Names, years of birth and countries make the score, as on the
 * screening page; whatever else a query says is told as a feature, and what contradicts
 * the record keeps a candidate from being taken without a look. Who is named by the
 * record's own name, its page's address or its number on a list needs no comparison.
 */
@Service
@Transactional(readOnly = true)
class Reconciler {

	private static final double CERTAIN = 100;

	private static final int NAMED_ALIKE = 20;

	private static final Pattern YEAR = Pattern.compile("(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)");

	private static final Pattern PAGE = Pattern
		.compile("(?:https?://[^/]+)?/(officials|courts|actors|authorities)/([a-z0-9-]+)(?:[?#].*)?");

	private static final Map<String, String> PREFIXES = Map.of("officials", "official-", "courts", "court-", "actors",
			"actor-", "authorities", "authority-");

	private final Enquiries enquiries;

	private final Suggestions suggestions;

	private final Subjects subjects;

	private final Fit fit;

	private final Knowledge knowledge;

	Reconciler(Enquiries enquiries, Suggestions suggestions, Subjects subjects, Fit fit, Knowledge knowledge) {
		this.enquiries = enquiries;
		this.suggestions = suggestions;
		this.subjects = subjects;
		this.fit = fit;
		this.knowledge = knowledge;
	}

	/** The candidates of each question, best first. */
	List<List<Candidate>> answer(List<Question> questions, LocalDate day) {
		List<List<Likeness>> alike = this.enquiries.answer(questions.stream().map(Reconciler::enquiry).toList(),
				Enquiries.THRESHOLD);
		List<Map<RecordId, Boolean>> named = questions.stream().map((question) -> named(question, day)).toList();
		Set<RecordId> wanted = new HashSet<>();
		named.forEach((ids) -> wanted.addAll(ids.keySet()));
		for (int at = 0; at < questions.size(); at++) {
			if (!questions.get(at).conditions().isEmpty()) {
				alike.get(at).forEach((one) -> wanted.add(id(one)));
			}
		}
		Map<RecordId, Subject> known = wanted.isEmpty() ? Map.of() : this.subjects.read(wanted);
		List<List<Candidate>> answers = new ArrayList<>();
		for (int at = 0; at < questions.size(); at++) {
			answers.add(candidates(questions.get(at), named.get(at), alike.get(at), known, day));
		}
		return answers;
	}

	private List<Candidate> candidates(Question question, Map<RecordId, Boolean> named, List<Likeness> alike,
			Map<RecordId, Subject> known, LocalDate day) {
		Map<RecordId, Weighed> weighed = new LinkedHashMap<>();
		named.forEach((id, certain) -> {
			Subject subject = known.get(id);
			if (subject != null && question.types().contains(subject.type())
					&& (certain || referenced(question, subject, day))) {
				var feature = new Feature(certain ? "identifier" : Property.LIST_REFERENCES.id(), this.knowledge
					.words(certain ? "reconcile.feature.identifier" : Property.LIST_REFERENCES.label()), true);
				String about = Stream.ofNullable(subject.office())
					.filter((office) -> subject.type() == EntityType.OFFICIAL)
					.findFirst()
					.orElse("");
				weighed.put(subject.id(),
						new Weighed(subject.id(), subject.name(), about, CERTAIN, true, List.of(feature)));
			}
		});
		for (Likeness one : alike) {
			weighed.putIfAbsent(id(one), new Weighed(id(one), one.found().label(), one.found().hint(),
					Math.round(one.score() * 1000) / 10.0, one.match(), grounds(one)));
		}
		Set<RecordId> only = question.ids()
			.stream()
			.flatMap((id) -> identifier(id).stream())
			.flatMap((id) -> Stream.ofNullable(known.get(id)))
			.map(Subject::id)
			.collect(Collectors.toSet());
		List<Weighed> left = weighed.values()
			.stream()
			.filter((one) -> !question.idsRequired() || only.contains(one.id()))
			.map((one) -> compared(question, one, known.get(one.id()), day))
			.filter((one) -> one.fits() >= 0)
			.sorted(Comparator.comparingDouble((Weighed one) -> -one.score())
				.thenComparing((one) -> !question.wished().contains(EntityType.of(one.id())))
				.thenComparingInt((one) -> -one.fits()))
			.toList();
		// Two that are as good as each other are for people to tell apart
		return left.stream()
			.limit(question.limit())
			.map((one) -> new Candidate(one.id(), one.name(), one.description(), one.score(),
					one.match() && left.stream()
						.noneMatch((other) -> other != one && other.match() && other.score() >= one.score()),
					one.features()))
			.toList();
	}

	private Weighed compared(Question question, Weighed one, @Nullable Subject subject, LocalDate day) {
		if (subject == null || question.conditions().isEmpty()) {
			return one;
		}
		List<Feature> features = new ArrayList<>(one.features());
		boolean match = one.match();
		int fits = 0;
		for (Condition condition : question.conditions()) {
			Optional<Boolean> fit = this.fit.of(condition, subject, day);
			if (condition.required() && !fit.orElse(condition.quantifier() == Quantifier.NONE)) {
				return one.refused();
			}
			boolean own = condition.property() == Property.NAMES && condition.quantifier() != Quantifier.NONE;
			if (fit.isPresent() && !own) {
				boolean told = features.stream().anyMatch((feature) -> feature.id().equals(condition.property().id()));
				if (!told) {
					features.add(new Feature(condition.property().id(),
							this.knowledge.words(condition.property().label()), fit.get()));
				}
				match &= condition.property().scored() || fit.get();
				fits += fit.get() ? 1 : 0;
			}
		}
		return new Weighed(one.id(), one.name(), one.description(), one.score(), match, List.copyOf(features), fits);
	}

	/** Records named outright (true), or by what may be a number on a list (false). */
	private Map<RecordId, Boolean> named(Question question, LocalDate day) {
		Map<RecordId, Boolean> named = new LinkedHashMap<>();
		Stream.concat(question.names().stream(), question.ids().stream())
			.forEach((text) -> identifier(text).ifPresent((id) -> named.put(id, true)));
		question.conditions()
			.stream()
			.filter((condition) -> condition.property() == Property.LIST_REFERENCES
					&& condition.quantifier() != Quantifier.NONE)
			.flatMap((condition) -> condition.given().stream().limit(Enquiry.MOST_NAMES))
			.forEach((given) -> {
				Set<Kind> kinds = question.types().stream().map(EntityType::kind).collect(Collectors.toSet());
				for (Suggestion found : this.suggestions.suggest(given.text(), kinds, NAMED_ALIKE, day)) {
					EntityType type = EntityType.of(found.kind());
					named.putIfAbsent(new RecordId(type.subject(), found.slug()), false);
				}
			});
		return named;
	}

	private boolean referenced(Question question, Subject subject, LocalDate day) {
		return question.conditions()
			.stream()
			.filter((condition) -> condition.property() == Property.LIST_REFERENCES)
			.anyMatch((condition) -> this.fit.of(condition, subject, day).orElse(false));
	}

	/** The record that a text names by its name among all records or by its address. */
	static Optional<RecordId> identifier(String text) {
		var page = PAGE.matcher(text.strip());
		return RecordId.read(page.matches() ? PREFIXES.get(page.group(1)) + page.group(2) : text);
	}

	private static Enquiry enquiry(Question question) {
		List<String> names = Stream.concat(question.names().stream(), given(question, Property.NAMES))
			.map(Typed::clean)
			.filter((name) -> !name.isEmpty())
			.distinct()
			.toList();
		Integer year = given(question, Property.BIRTH_YEAR).map(YEAR::matcher)
			.filter(Matcher::find)
			.map((found) -> Integer.valueOf(found.group()))
			.findFirst()
			.orElse(null);
		List<String> countries = Stream.concat(given(question, Property.NATIONALITY), given(question, Property.COUNTRY))
			.flatMap((text) -> Stream.ofNullable(CountryNames.code(Typed.clean(text))))
			.distinct()
			.toList();
		return new Enquiry(names, year, countries,
				question.types().stream().map(EntityType::kind).collect(Collectors.toSet()));
	}

	private static Stream<String> given(Question question, Property property) {
		return question.conditions()
			.stream()
			.filter((condition) -> condition.property() == property && condition.quantifier() != Quantifier.NONE)
			.flatMap((condition) -> condition.given().stream())
			.map(Given::text);
	}

	/** Reasons of one code, such as several words that are alike, are one feature. */
	private static List<Feature> grounds(Likeness one) {
		Map<String, String> words = new LinkedHashMap<>();
		one.grounds()
			.forEach((ground) -> words.merge(ground.code(), ground.words(), (first, next) -> first + "; " + next));
		return words.entrySet()
			.stream()
			.map((ground) -> new Feature(ground.getKey(), ground.getValue(), true))
			.toList();
	}

	private static RecordId id(Likeness one) {
		return new RecordId(EntityType.of(one.found().kind()).subject(), one.found().slug());
	}

	/**
	 * A candidate while it is weighed.
	 *
	 * @param fits how many conditions fit; below 0 when one that had to does not
	 */
	private record Weighed(RecordId id, String name, String description, double score, boolean match,
			List<Feature> features, int fits) {

		Weighed(RecordId id, String name, String description, double score, boolean match, List<Feature> features) {
			this(id, name, description, score, match, features, 0);
		}

		Weighed refused() {
			return new Weighed(this.id, this.name, this.description, this.score, false, this.features, -1);
		}

	}

}
