package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

import org.jspecify.annotations.Nullable;

/**
 * A number that changes from day to day, ready to be drawn as steps in an SVG box 720
 * wide and 220 high.
 *
 * @param line the points of the line
 * @param area the points of the area under it
 * @param years the marks on the time axis
 * @param levels the marks on the axis of numbers
 */
public record StepChart(String line, String area, List<Axis.Tick> years, List<Axis.Tick> levels) {

	private static final int LEFT = 40;

	private static final int RIGHT = 700;

	private static final int TOP = 14;

	private static final int BOTTOM = 190;

	/**
	 * Draws the steps up to a day.
	 * @param steps the number from each day on
	 * @return null when there is nothing to draw
	 */
	public static @Nullable StepChart of(SortedMap<LocalDate, Integer> steps, LocalDate day) {
		if (steps.isEmpty() || steps.firstKey().isAfter(day)) {
			return null;
		}
		SortedMap<LocalDate, Integer> told = steps.headMap(day.plusDays(1));
		Axis axis = Axis.covering(told.firstKey(), day, LEFT, RIGHT);
		int most = told.values().stream().mapToInt(Integer::intValue).max().orElse(1);
		int unit = unit(most);
		int top = (most / unit + 1) * unit;
		List<String> points = new ArrayList<>();
		double y = BOTTOM;
		for (Map.Entry<LocalDate, Integer> step : told.entrySet()) {
			double x = axis.at(step.getKey());
			points.add(point(x, y));
			y = height(step.getValue(), top);
			points.add(point(x, y));
		}
		points.add(point(axis.at(day), y));
		String line = String.join(" ", points);
		String area = point(axis.at(told.firstKey()), BOTTOM) + " " + line + " " + point(axis.at(day), BOTTOM);
		List<Axis.Tick> levels = new ArrayList<>();
		for (int level = 0; level <= top; level += unit) {
			levels.add(new Axis.Tick(Axis.number(height(level, top)), Integer.toString(level)));
		}
		return new StepChart(line, area, axis.ticks(), levels);
	}

	/**
	 * The distance of the marks: 1, 2 or 5 times a power of ten, so that there are at
	 * most six with the one at nothing and the one above the highest step.
	 */
	private static int unit(int most) {
		for (int power = 1;; power *= 10) {
			for (int factor : new int[] { 1, 2, 5 }) {
				if (most / (factor * power) < 5) {
					return factor * power;
				}
			}
		}
	}

	private static double height(int value, int top) {
		return BOTTOM - (double) value / top * (BOTTOM - TOP);
	}

	private static String point(double x, double y) {
		return Axis.number(x) + "," + Axis.number(y);
	}

}
