package org.courtsanctions.browse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineKind;

import org.springframework.util.MultiValueMap;

/**
 * The links over a timeline: which kinds it tells and in which order, both in the
 * address.
 *
 * @param kinds one for each kind
 * @param order the address of the same timeline in the other order
 */
public record TimelineChoices(List<Kind> kinds, String order) {

	/**
	 * Which kinds a timeline tells and in which order; what does not exist is set aside.
	 */
	static Timeline.Choice asked(MultiValueMap<String, String> parameters) {
		return Timeline.Choice.read(parameters.getOrDefault("kind", List.of()), parameters.getFirst("order"));
	}

	static TimelineChoices of(String path, Timeline.Choice choice) {
		return of(new Address(path), choice);
	}

	/** The links over a timeline whose address has other choices as well. */
	static TimelineChoices of(Address base, Timeline.Choice choice) {
		Address asked = address(base, choice);
		List<Kind> kinds = Arrays.stream(TimelineKind.values())
			.map((kind) -> new Kind(kind, asked.toggle("kind", inAddress(kind)).href() + "#timeline",
					choice.kinds().contains(kind)))
			.toList();
		List<String> other = (choice.order() == Timeline.Order.OLDEST) ? List.of() : List.of("oldest");
		return new TimelineChoices(kinds, asked.with("order", other).href() + "#timeline");
	}

	/** An address with the choices of a timeline. */
	static Address address(Address base, Timeline.Choice choice) {
		boolean oldest = choice.order() == Timeline.Order.OLDEST;
		return base.with("kind", choice.kinds().stream().map(TimelineChoices::inAddress).toList())
			.with("order", oldest ? List.of("oldest") : List.of());
	}

	private static String inAddress(TimelineKind kind) {
		return kind.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The link that tells a kind or stops telling it.
	 *
	 * @param kind the kind
	 * @param href the address
	 * @param chosen whether the reader chose it
	 */
	public record Kind(TimelineKind kind, String href, boolean chosen) {
	}

}
