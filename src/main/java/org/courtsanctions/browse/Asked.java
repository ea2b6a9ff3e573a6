package org.courtsanctions.browse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;

import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineKind;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What a reader asked for in an address, read so that nothing a reader can type is an
 * error: values that do not exist are set aside and named on the page.
 *
 * @param chosen the values that exist, as the record keeps them, by facet
 * @param address the list's address with just those choices
 * @param page the page asked for, from 1
 * @param ignored the values that do not exist, as typed
 */
record Asked(Map<String, List<String>> chosen, Address address, int page, List<String> ignored) {

	private static final int LONGEST_VALUE = 200;

	/**
	 * Reads the choices of a list.
	 * @param facets the list's facets
	 * @param exists tells for a facet and a value as the record keeps it whether there is
	 * such a value
	 */
	static Asked of(String path, MultiValueMap<String, String> parameters, List<String> facets,
			BiPredicate<String, String> exists) {
		Map<String, List<String>> chosen = new LinkedHashMap<>();
		Map<String, List<String>> inAddress = new LinkedHashMap<>();
		List<String> ignored = new ArrayList<>();
		for (String facet : facets) {
			for (String typed : parameters.getOrDefault(facet, List.of())) {
				String value = Facets.inRecord(facet, typed.strip());
				if (value.isEmpty()) {
					continue;
				}
				if (exists.test(facet, value)) {
					add(chosen, facet, value);
					add(inAddress, facet, Facets.inAddress(value));
				}
				else {
					ignored.add(typed.substring(0, Math.min(typed.length(), LONGEST_VALUE)));
				}
			}
		}
		int page = page(parameters);
		return new Asked(chosen, new Address(path, inAddress), page, ignored);
	}

	private static void add(Map<String, List<String>> values, String facet, String value) {
		List<String> known = values.computeIfAbsent(facet, (name) -> new ArrayList<>());
		if (!known.contains(value)) {
			known.add(value);
		}
	}

	/** The page of a list that its address asks for, from 1. */
	static int page(MultiValueMap<String, String> parameters) {
		return page(parameters.getFirst("page"));
	}

	/** The first choice for a facet, when only one counts. */
	@Nullable String first(String facet) {
		return this.chosen.getOrDefault(facet, List.of()).stream().findFirst().orElse(null);
	}

	/** The first choice for a facet whose values are a closed set. */
	<E extends Enum<E>> @Nullable E first(String facet, Class<E> set) {
		String value = first(facet);
		return (value != null) ? Enum.valueOf(set, value) : null;
	}

	/** Whether a closed set has a member of that name. */
	static <E extends Enum<E>> boolean isMember(Class<E> set, String name) {
		return Arrays.stream(set.getEnumConstants()).anyMatch((member) -> member.name().equals(name));
	}

	private static int page(@Nullable String text) {
		try {
			return (text != null) ? (int) Math.clamp(Long.parseLong(text.strip()), 1, Integer.MAX_VALUE) : 1;
		}
		catch (NumberFormatException ex) {
			boolean large = text.strip().matches("[0-9]{10,}");
			return large ? Integer.MAX_VALUE : 1;
		}
	}

	/**
	 * Which kinds a timeline tells and in which order; what does not exist is set aside.
	 */
	static Timeline.Choice timeline(MultiValueMap<String, String> parameters) {
		List<TimelineKind> kinds = parameters.getOrDefault("kind", List.of())
			.stream()
			.map((typed) -> typed.strip().toUpperCase(Locale.ROOT))
			.filter((name) -> isMember(TimelineKind.class, name))
			.map(TimelineKind::valueOf)
			.distinct()
			.toList();
		boolean oldest = "oldest".equalsIgnoreCase(parameters.getFirst("order"));
		return new Timeline.Choice(kinds, oldest ? Timeline.Order.OLDEST : Timeline.Order.NEWEST);
	}

}
