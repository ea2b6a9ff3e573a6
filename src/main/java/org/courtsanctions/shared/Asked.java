package org.courtsanctions.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The choices that a reader made in an address, read in the same way for pages and for
 * data: values that do not exist are set aside. Pages name them; data refuse them.
 *
 * @param chosen the values that exist, as the record keeps them, by facet
 * @param inAddress the same as addresses write them
 * @param page the page asked for, from 1
 * @param unknown the values that do not exist, or are one too many
 */
public record Asked(Map<String, List<String>> chosen, Map<String, List<String>> inAddress, int page,
		List<Unknown> unknown) {

	private static final int LONGEST_VALUE = 200;

	/**
	 * Reads the choices of a list.
	 * @param parameters the parameters of the address
	 * @param facets the list's facets
	 * @param known the values of each facet, as the record keeps them
	 */
	public static Asked of(Map<String, List<String>> parameters, List<String> facets,
			Map<String, ? extends Collection<String>> known) {
		return read(parameters, facets, known, Integer.MAX_VALUE);
	}

	/**
	 * Reads the choices of a list of whose facets one value each counts: whatever follows
	 * the first one is set aside.
	 * @param parameters the parameters of the address
	 * @param facets the list's facets
	 * @param known the values of each facet, as the record keeps them
	 */
	public static Asked ofOne(Map<String, List<String>> parameters, List<String> facets,
			Map<String, ? extends Collection<String>> known) {
		return read(parameters, facets, known, 1);
	}

	private static Asked read(Map<String, List<String>> parameters, List<String> facets,
			Map<String, ? extends Collection<String>> known, int most) {
		Map<String, List<String>> chosen = new LinkedHashMap<>();
		Map<String, List<String>> inAddress = new LinkedHashMap<>();
		List<Unknown> unknown = new ArrayList<>();
		for (String facet : facets) {
			Collection<String> there = known.containsKey(facet) ? known.get(facet) : List.of();
			for (String typed : parameters.getOrDefault(facet, List.of())) {
				String value = inRecord(facet, typed.strip());
				if (value.isEmpty()) {
					continue;
				}
				List<String> before = chosen.getOrDefault(facet, List.of());
				if (there.contains(value) && before.size() >= most && !before.contains(value)) {
					unknown.add(new Unknown(facet, typed, List.of(), true));
				}
				else if (there.contains(value)) {
					add(chosen, facet, value);
					add(inAddress, facet, inAddress(value));
				}
				else {
					unknown.add(new Unknown(facet, typed.substring(0, Math.min(typed.length(), LONGEST_VALUE)),
							there.stream().map(Asked::inAddress).sorted().toList(), false));
				}
			}
		}
		List<String> pages = parameters.getOrDefault("page", List.of());
		return new Asked(chosen, inAddress, page(pages.isEmpty() ? null : pages.getFirst()), unknown);
	}

	private static void add(Map<String, List<String>> values, String facet, String value) {
		List<String> known = values.computeIfAbsent(facet, (name) -> new ArrayList<>());
		if (!known.contains(value)) {
			known.add(value);
		}
	}

	/** The values that are set aside, as typed. */
	public List<String> ignored() {
		return this.unknown.stream().map(Unknown::typed).toList();
	}

	/** The first choice for a facet, when only one counts. */
	public @Nullable String first(String facet) {
		return this.chosen.getOrDefault(facet, List.of()).stream().findFirst().orElse(null);
	}

	/** The first choice for a facet whose values are a closed set. */
	public <E extends Enum<E>> @Nullable E first(String facet, Class<E> set) {
		String value = first(facet);
		return (value != null) ? Enum.valueOf(set, value) : null;
	}

	/** Whether a closed set has a member of that name. */
	public static <E extends Enum<E>> boolean isMember(Class<E> set, String name) {
		return Arrays.stream(set.getEnumConstants()).anyMatch((member) -> member.name().equals(name));
	}

	/** The names of a closed set's members. */
	public static <E extends Enum<E>> List<String> members(Class<E> set) {
		return Arrays.stream(set.getEnumConstants()).map(Enum::name).toList();
	}

	/**
	 * A value as addresses write it: codes in lower case with hyphens, everything else as
	 * it is.
	 */
	public static String inAddress(String value) {
		return value.matches("[A-Z]++(?:_[A-Z]++)*+") && value.length() > 2
				? value.toLowerCase(Locale.ROOT).replace('_', '-') : value;
	}

	/** What {@link #inAddress} was given. */
	public static String inRecord(String facet, String value) {
		return switch (facet) {
			case "status", "role", "action", "stance", "speaker", "kind", "read" ->
				value.toUpperCase(Locale.ROOT).replace('-', '_');
			default -> value;
		};
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
	 * A value that is set aside.
	 *
	 * @param facet of which facet
	 * @param typed the value as typed
	 * @param allowed the values that exist, as addresses write them
	 * @param surplus whether it exists, but the facet has one value already and takes no
	 * more; otherwise it does not exist
	 */
	public record Unknown(String facet, String typed, List<String> allowed, boolean surplus) {
	}

}
