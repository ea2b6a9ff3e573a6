package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Offices held and measures in force as bars on one time axis, ready to be drawn as SVG
 * in a box 720 wide.
 *
 * @param height of the drawing
 * @param bottom where the grid lines end
 * @param ticks the years
 * @param bars the bars, one to a row
 * @param today where the day the page speaks for stands
 * @param todayAnchor which end of that day's label stands there: start, middle or end
 */
public record StripChart(int height, int bottom, List<Axis.Tick> ticks, List<Bar> bars, String today,
		String todayAnchor) {

	private static final int LEFT = 160;

	private static final int RIGHT = 690;

	private static final int TOP = 30;

	private static final int PITCH = 26;

	private static final int LONGEST_LABEL = 25;

	/**
	 * Lays out the spans that had begun by a day, in the order given.
	 * @return null when there is nothing to draw
	 */
	public static @Nullable StripChart of(List<Span> spans, LocalDate day) {
		List<Span> begun = spans.stream().filter((span) -> !span.from().isAfter(day)).toList();
		if (begun.isEmpty()) {
			return null;
		}
		LocalDate first = begun.stream().map(Span::from).min(LocalDate::compareTo).orElse(day);
		LocalDate last = Stream.concat(Stream.of(day), begun.stream().map(Span::to).filter(Objects::nonNull))
			.max(LocalDate::compareTo)
			.orElse(day);
		Axis axis = Axis.covering(first, last, LEFT, RIGHT);
		List<Bar> bars = new ArrayList<>();
		for (Span span : begun) {
			int y = TOP + bars.size() * PITCH;
			double x = axis.at(span.from());
			double end = axis.at((span.to() != null) ? span.to() : day);
			bars.add(new Bar(shorten(span.label()), span.word(), span.style(), y, Axis.number(x),
					Axis.number(Math.max(end - x, 1.5)),
					(span.to() == null) ? "M%s %dl7 7-7 7z".formatted(Axis.number(end), y) : null));
		}
		int bottom = TOP + bars.size() * PITCH;
		double today = axis.at(day);
		String anchor = (today > RIGHT - 50) ? "end" : (today < LEFT + 50) ? "start" : "middle";
		return new StripChart(bottom + 14, bottom, axis.ticks(), bars, Axis.number(today), anchor);
	}

	private static String shorten(String label) {
		return (label.length() <= LONGEST_LABEL) ? label : label.substring(0, LONGEST_LABEL - 1).strip() + "…";
	}

	/**
	 * Something that lasted.
	 *
	 * @param label what
	 * @param word the key of a word that follows the label; null for none
	 * @param style how to draw it: office, measure, criminal, licence, ended or suspended
	 * @param from its first day
	 * @param to its last day; null when no end is on record
	 */
	public record Span(String label, @Nullable String word, String style, LocalDate from, @Nullable LocalDate to) {
	}

	/**
	 * A bar.
	 *
	 * @param label what stands beside it, cut to fit
	 * @param word the key of a word that follows the label; null for none
	 * @param style how to draw it
	 * @param y its upper edge
	 * @param x its left edge
	 * @param width its width
	 * @param openEnd the path of the arrow when no end is on record
	 */
	public record Bar(String label, @Nullable String word, String style, int y, String x, String width,
			@Nullable String openEnd) {
	}

}
