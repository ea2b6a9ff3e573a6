package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A time axis of whole years laid over a range of the drawing.
 *
 * @param from the first day
 * @param to the day after the last
 * @param left where the first day stands
 * @param right where the axis ends
 */
public record Axis(LocalDate from, LocalDate to, double left, double right) {

	/** At most this many years get a label, so that labels do not touch. */
	private static final int LABELS = 12;

	static Axis covering(LocalDate first, LocalDate last, double left, double right) {
		LocalDate from = first.withDayOfYear(1);
		LocalDate to = last.withDayOfYear(1).plusYears(1);
		return new Axis(from, to, left, right);
	}

	double at(LocalDate day) {
		double share = (double) ChronoUnit.DAYS.between(this.from, day) / ChronoUnit.DAYS.between(this.from, this.to);
		return this.left + Math.clamp(share, 0, 1) * (this.right - this.left);
	}

	/**
	 * A mark at the start of every year, or of every second, fifth … when there are many.
	 */
	List<Tick> ticks() {
		int years = this.to.getYear() - this.from.getYear();
		int every = 1;
		while (years / every > LABELS) {
			every = (every == 1) ? 2 : (every == 2) ? 5 : every + 5;
		}
		List<Tick> ticks = new ArrayList<>();
		for (int year = this.from.getYear(); year <= this.to.getYear(); year++) {
			if (year % every == 0) {
				ticks.add(new Tick(number(at(LocalDate.of(year, 1, 1))), Integer.toString(year)));
			}
		}
		return ticks;
	}

	/** A coordinate as SVG writes it: one decimal, a point. */
	static String number(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

	/**
	 * A mark on an axis.
	 *
	 * @param at where, in the drawing's units
	 * @param label what it says
	 */
	public record Tick(String at, String label) {
	}

}
