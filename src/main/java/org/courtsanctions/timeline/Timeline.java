package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Entries in order, as a page shows them.
 *
 * @param years the entries by year, in the chosen order
 * @param count how many entries there are in all years
 * @param headings whether years get headings of their own, on each part of it alike
 * @param choice the choices this timeline answers
 * @param available how many entries of each kind there would be without a choice of kind
 */
public record Timeline(List<Year> years, int count, boolean headings, Choice choice,
		Map<TimelineKind, Integer> available) {

	/** From this many entries on, years get headings. */
	private static final int HEADINGS_FROM = 13;

	/**
	 * Orders the entries that had happened by a day.
	 * @param day nothing later is told
	 * @param choice which kinds, in which order
	 */
	public static Timeline of(List<TimelineEntry> entries, LocalDate day, Choice choice) {
		List<TimelineEntry> past = entries.stream().filter((entry) -> !entry.date().on().isAfter(day)).toList();
		Map<TimelineKind, Integer> available = new EnumMap<>(TimelineKind.class);
		past.forEach((entry) -> available.merge(entry.kind(), 1, Integer::sum));
		Comparator<TimelineEntry> order = Comparator.comparing(TimelineEntry::date);
		if (choice.order() == Order.NEWEST) {
			order = order.reversed();
		}
		return part(past.stream().filter(choice::includes).sorted(order).toList(), choice, available);
	}

	/**
	 * Lays out a part of a longer timeline that was chosen and put in order elsewhere.
	 * @param available how many entries of each kind the whole has without a choice of
	 * kind
	 */
	public static Timeline part(List<TimelineEntry> told, Choice choice, Map<TimelineKind, Integer> available) {
		List<Year> years = new ArrayList<>();
		for (TimelineEntry entry : told) {
			if (years.isEmpty() || years.getLast().year() != entry.date().year()) {
				years.add(new Year(entry.date().year(), new ArrayList<>()));
			}
			years.getLast().entries().add(entry);
		}
		int all = available.entrySet()
			.stream()
			.filter((kind) -> choice.includes(kind.getKey()))
			.mapToInt(Map.Entry::getValue)
			.sum();
		return new Timeline(years, told.size(), all >= HEADINGS_FROM, choice, available);
	}

	/** The facts it tells, in reading order. */
	public List<Long> facts() {
		return this.years.stream().flatMap((year) -> year.entries().stream()).map(TimelineEntry::factId).toList();
	}

	/**
	 * The entries of one year.
	 *
	 * @param year the year
	 * @param entries in order
	 */
	public record Year(int year, List<TimelineEntry> entries) {

		/** The entries for a template, in order. */
		public List<Line> lines() {
			return this.entries.stream().map(Line::new).toList();
		}

	}

	/**
	 * What the entries of every form have in common, asked of one class: a template's
	 * expression is compiled for the class it met, and thrown away when it meets another.
	 *
	 * @param entry the entry itself
	 */
	public record Line(TimelineEntry entry) {

		public long factId() {
			return this.entry.factId();
		}

		public PartialDate date() {
			return this.entry.date();
		}

		public String anchor() {
			return this.entry.anchor();
		}

		public TimelineKind kind() {
			return this.entry.kind();
		}

		public String form() {
			return this.entry.form();
		}

	}

	/**
	 * What a reader chose to see.
	 *
	 * @param kinds the kinds to tell; all when empty
	 * @param order newest or oldest first
	 */
	public record Choice(List<TimelineKind> kinds, Order order) {

		/** Everything, newest first. */
		public static final Choice EVERYTHING = new Choice(List.of(), Order.NEWEST);

		/** Reads what a reader typed; what does not exist is set aside. */
		public static Choice read(List<String> kinds, @Nullable String order) {
			return new Choice(kinds.stream().flatMap((typed) -> kind(typed).stream()).distinct().toList(),
					"oldest".equalsIgnoreCase(order) ? Order.OLDEST : Order.NEWEST);
		}

		/** The kind that a reader typed, if there is one. */
		public static Optional<TimelineKind> kind(String typed) {
			return Stream.of(TimelineKind.values())
				.filter((kind) -> kind.name().equals(typed.strip().toUpperCase(Locale.ROOT)))
				.findFirst();
		}

		boolean includes(TimelineEntry entry) {
			return includes(entry.kind());
		}

		public boolean includes(TimelineKind kind) {
			return this.kinds.isEmpty() || this.kinds.contains(kind);
		}

	}

	/** The two directions of reading. */
	public enum Order {

		NEWEST, OLDEST

	}

}
