package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import org.courtsanctions.timeline.StepChart;
import org.jspecify.annotations.Nullable;

/**
 * The share of a court's people on record who were under sanctions, over time.
 *
 * @param steps the days on which the number under sanctions changed, newest first
 * @param chart the number of those in office under sanctions, drawn
 */
public record CourtShare(List<Step> steps, @Nullable StepChart chart) {

	static CourtShare of(List<BenchRow> people, LocalDate day) {
		var days = new TreeSet<LocalDate>();
		people.stream()
			.flatMap((person) -> person.sanctions().stream())
			.filter((sanction) -> sanction.kind().inLaw())
			.flatMap((sanction) -> sanction.events().stream())
			.map((event) -> event.on().on())
			.filter((on) -> !on.isAfter(day))
			.forEach(days::add);
		people.stream()
			.flatMap((person) -> person.tenures().stream())
			.filter((tenure) -> tenure.end() != null)
			.map((tenure) -> tenure.end().latest().plusDays(1))
			.filter((on) -> !on.isAfter(day))
			.forEach(days::add);
		List<Step> steps = new ArrayList<>();
		SortedMap<LocalDate, Integer> line = new TreeMap<>();
		for (LocalDate on : days) {
			Step step = step(people, on);
			if (steps.isEmpty() ? step.sanctioned() + step.outside() > 0 : !step.sameNumbers(steps.getFirst())) {
				steps.addFirst(step);
				line.put(on, step.sanctioned());
			}
		}
		return new CourtShare(steps, (steps.size() > 1) ? StepChart.of(line, day) : null);
	}

	private static Step step(List<BenchRow> people, LocalDate on) {
		int inOffice = (int) people.stream().filter((person) -> person.satOn(on)).count();
		int sanctioned = (int) people.stream().filter((person) -> person.satOn(on) && person.sanctionedOn(on)).count();
		int outside = (int) people.stream().filter((person) -> !person.satOn(on) && person.sanctionedOn(on)).count();
		return new Step(on, inOffice, sanctioned, outside);
	}

	/**
	 * The numbers from a day on.
	 *
	 * @param day the day
	 * @param inOffice people on record who held a dated office here
	 * @param sanctioned those of them under at least one sanction in law
	 * @param outside people on record under sanctions who held no dated office here on
	 * that day
	 */
	public record Step(LocalDate day, int inOffice, int sanctioned, int outside) {

		/**
		 * The share of those in office who were under sanctions, in per cent; 0 when
		 * nobody was in office.
		 */
		public int share() {
			return (this.inOffice == 0) ? 0 : Math.round(100f * this.sanctioned / this.inOffice);
		}

		boolean sameNumbers(Step other) {
			return this.sanctioned == other.sanctioned && this.outside == other.outside;
		}

	}

}
