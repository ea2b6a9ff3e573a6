package org.courtsanctions.statement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.statement.Statements.StanceCount;
import org.jspecify.annotations.Nullable;

/**
 * The statements made up to a day, counted in classes: all statements of a class have the
 * same values of all facets, so that every choice of filters is counted without looking
 * at any of them.
 *
 * @param classes the classes, none of them empty
 * @param day the day; announcements made later are no choice
 */
record StatementTally(List<StatementClass> classes, LocalDate day) {

	/** The facets of which a statement has one value at most. */
	private static final List<String> ONE_VALUE = List.of("stance", "speaker", "country");

	private static final Comparator<Answered> NEWEST_FIRST = Comparator.comparing(Answered::on).reversed();

	/** How many statements a filter leaves. */
	long total(StatementFilter filter) {
		return this.classes.stream()
			.filter((some) -> some.against(filter).isEmpty())
			.mapToLong(StatementClass::hits)
			.sum();
	}

	/**
	 * How many statements each value of each facet would leave while all other choices
	 * stay; within a facet the most frequent first, announcements the newest.
	 */
	List<FacetCount> facets(StatementFilter filter) {
		Map<String, Map<String, Long>> counts = new HashMap<>();
		Map<Answered, Long> answered = new HashMap<>();
		for (StatementClass some : this.classes) {
			List<String> against = some.against(filter);
			Collection<String> counted = switch (against.size()) {
				case 0 -> StatementFilter.FACETS;
				case 1 -> against;
				default -> List.of();
			};
			for (String facet : counted) {
				String value = some.value(facet);
				if (value != null) {
					counts.computeIfAbsent(facet, (name) -> new HashMap<>()).merge(value, some.hits(), Long::sum);
				}
				else if (facet.equals("announcement")) {
					some.answered().forEach((one) -> answered.merge(one, some.hits(), Long::sum));
				}
			}
		}
		List<FacetCount> found = new ArrayList<>();
		ONE_VALUE.forEach((facet) -> counts.getOrDefault(facet, Map.of())
			.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.forEach((value) -> found.add(new FacetCount(facet, value.getKey(), null, value.getValue()))));
		answered.keySet()
			.stream()
			.filter(this::isMade)
			.sorted(NEWEST_FIRST.thenComparing(Answered::id))
			.forEach((one) -> found.add(new FacetCount("announcement", one.slug(), one.title(),
					Objects.requireNonNull(answered.get(one)))));
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
	record StatementClass(String stance, String speaker, @Nullable String country, List<Answered> answered, long hits) {

		/** The value of a facet that has one at most. */
		@Nullable String value(String facet) {
			return switch (facet) {
				case "stance" -> this.stance;
				case "speaker" -> this.speaker;
				case "country" -> this.country;
				default -> null;
			};
		}

		/** The facets of which no chosen value holds. */
		List<String> against(StatementFilter filter) {
			return filter.chosen()
				.entrySet()
				.stream()
				.filter((choice) -> !choice.getValue().isEmpty() && !has(choice.getKey(), choice.getValue()))
				.map(Map.Entry::getKey)
				.toList();
		}

		private boolean has(String facet, List<String> values) {
			if (facet.equals("announcement")) {
				return this.answered.stream().map(Answered::slug).anyMatch(values::contains);
			}
			String value = value(facet);
			return value != null && values.contains(value);
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
