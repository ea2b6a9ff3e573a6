package org.courtsanctions.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.shared.FacetClass;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.statement.Statements.StanceCount;
import org.jspecify.annotations.Nullable;

/**
 * The statements made up to a day, counted in classes.
 *
 * @param classes the classes, none of them empty
 * @param day the day; announcements made later are no choice
 */
record StatementTally(List<StatementClass> classes, LocalDate day) {

	private static final String ANNOUNCEMENT = "announcement";

	/** The facets of which a statement has one value at most. */
	private static final List<String> ONE_VALUE = List.of("stance", "speaker", "country");

	private static final Comparator<Answered> NEWEST_FIRST = Comparator.comparing(Answered::on).reversed();

	/** How many statements a filter leaves. */
	long total(StatementFilter filter) {
		return FacetClass.left(this.classes, filter.chosen()).mapToLong(StatementClass::hits).sum();
	}

	/**
	 * How many statements each value of each facet would leave while all other choices
	 * stay; within a facet the most frequent first, announcements the newest.
	 */
	List<FacetCount> facets(StatementFilter filter) {
		Map<String, Map<String, Long>> counts = FacetClass.counts(this.classes, StatementFilter.FACETS,
				filter.chosen());
		List<FacetCount> found = new ArrayList<>();
		ONE_VALUE.forEach((facet) -> counts.getOrDefault(facet, Map.of())
			.entrySet()
			.stream()
			.sorted(FacetClass.MOST_FREQUENT_FIRST)
			.forEach((value) -> found.add(new FacetCount(facet, value.getKey(), null, value.getValue()))));
		Map<String, Long> answers = counts.getOrDefault(ANNOUNCEMENT, Map.of());
		this.classes.stream()
			.flatMap((some) -> some.answered().stream())
			.distinct()
			.filter((one) -> answers.containsKey(one.slug()) && isMade(one))
			.sorted(NEWEST_FIRST.thenComparing(Answered::id))
			.forEach((one) -> found.add(new FacetCount(ANNOUNCEMENT, one.slug(), one.title(),
					Objects.requireNonNull(answers.get(one.slug())))));
		return found;
	}

	/** How many statements of each stance answer each announcement, the newest first. */
	List<StanceCount> stances() {
		Map<Answered, Map<Stance, Long>> counts = new HashMap<>();
		this.classes.forEach((some) -> some.answered()
			.stream()
			.filter(this::isMade)
			.forEach((one) -> counts.computeIfAbsent(one, (any) -> new EnumMap<>(Stance.class))
				.merge(Stance.valueOf(some.stance()), some.hits(), Long::sum)));
		List<StanceCount> found = new ArrayList<>();
		counts.keySet()
			.stream()
			.sorted(NEWEST_FIRST.thenComparing(Answered::id, Comparator.reverseOrder()))
			.forEach((one) -> {
				var link = new SubjectLink(SubjectKind.ANNOUNCEMENT, one.slug(), one.title());
				Objects.requireNonNull(counts.get(one))
					.forEach((stance, hits) -> found.add(new StanceCount(link, stance, Math.toIntExact(hits))));
			});
		return found;
	}

	private boolean isMade(Answered announcement) {
		return !announcement.on().isAfter(this.day);
	}

	/**
	 * Statements that differ in no facet.
	 *
	 * @param stance their stance
	 * @param speaker in what shape the speakers spoke
	 * @param country of the speakers; null when that is none
	 * @param answered the announcements they answer
	 * @param hits how many they are
	 */
	record StatementClass(String stance, String speaker, @Nullable String country, List<Answered> answered,
			long hits) implements FacetClass {

		@Override
		public List<String> values(String facet) {
			return switch (facet) {
				case "stance" -> List.of(this.stance);
				case "speaker" -> List.of(this.speaker);
				case "country" -> (this.country != null) ? List.of(this.country) : List.of();
				case ANNOUNCEMENT -> this.answered.stream().map(Answered::slug).toList();
				default -> List.of();
			};
		}

	}

	/**
	 * An announcement that was answered.
	 *
	 * @param id its number
	 * @param slug its public name
	 * @param title its title
	 * @param on the day it was made
	 */
	record Answered(long id, String slug, String title, LocalDate on) {
	}

}
