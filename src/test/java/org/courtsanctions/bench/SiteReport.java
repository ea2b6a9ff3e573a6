package org.courtsanctions.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Gathers what {@link SiteBench} measures, and tells it beside what was aimed at. */
final class SiteReport {

	private final List<Line> lines = new ArrayList<>();

	private final List<Started> starts = new ArrayList<>();

	private final Turns turns = new Turns();

	/** The profile beside what it is compared with. */
	Turns turns() {
		return this.turns;
	}

	void add(String record, String page, String how, int bytes, Wrk.Result result) {
		if (result.refused() > 0) {
			throw new IllegalStateException(page + ", " + how + ": not every answer was the page");
		}
		var line = new Line(record, page, how, bytes, result);
		this.lines.add(line);
		System.out.println(line.tell());
	}

	void process(String record, String how, double seconds, long megabytes) {
		this.starts.add(new Started(record, how, seconds, megabytes));
	}

	/** One line for each page and way it was asked for. */
	String table() {
		var table = new StringBuilder(String.format(Locale.ROOT, "%-9s %-31s %-9s %9s %10s %9s %9s %7s%n", "record",
				"page", "how", "bytes", "requests/s", "p50 ms", "p99 ms", "x nginx"));
		for (Line line : this.lines) {
			table.append(line.tell())
				.append(' ')
				.append(ratio(line.result().perSecond(), found("founding", line.page(), "nginx")))
				.append(System.lineSeparator());
		}
		return table.append(System.lineSeparator()).toString();
	}

	private static String ratio(double value, Optional<Line> beside) {
		return beside.map((line) -> String.format(Locale.ROOT, "%7.2f", value / line.result().perSecond()))
			.orElse("      -");
	}

	/** What was aimed at for two cores, the load tool included, and what was reached. */
	String goals() {
		var told = new StringBuilder(this.turns.table());
		this.starts.forEach((start) -> told.append(String.format(Locale.ROOT,
				"%s record, %s: start to first page %.1f s (goal 6), resident memory after the run %d MB (goal 400)%n",
				start.record(), start.how(), start.seconds(), start.megabytes())));
		goal(told, "cached profile / bare endpoint (goal at least 2.5)", "cached", "bare");
		goal(told, "304 of the profile / bare endpoint", "304", "bare");
		goal(told, "cached profile / nginx (goal at least 0.3)", "cached", "nginx");
		goal(told, "profile behind the proxy / nginx (goal at least 0.9)", "proxy", "nginx");
		goal(told, "uncached profile / owner page of petclinic (goal at least 2)", "uncached", "petclinic");
		goal(told, "cached profile / owner page of petclinic (goal at least 25)", "cached", "petclinic");
		this.turns.compare("uncached, large", "uncached", Wrk.Result::p50)
			.ifPresent((ratio) -> told
				.append("uncached profile, p50 with the large record / with the founding record (goal at most 1.3): ")
				.append(ratio.tell())
				.append(System.lineSeparator()));
		return told.toString();
	}

	private void goal(StringBuilder told, String what, String one, String other) {
		this.turns.compare(one, other, Wrk.Result::perSecond)
			.ifPresent((ratio) -> told.append(what).append(": ").append(ratio.tell()).append(System.lineSeparator()));
	}

	String csv() {
		var csv = new StringBuilder("record,page,how,bytes,requests_per_second,p50_ms,p99_ms\n");
		this.lines.forEach((line) -> csv
			.append(String.format(Locale.ROOT, "%s,\"%s\",%s,%d,%.1f,%.3f,%.3f%n", line.record(), line.page(),
					line.how(), line.bytes(), line.result().perSecond(), line.result().p50(), line.result().p99())));
		return csv.toString();
	}

	private Optional<Line> found(String record, String page, String how) {
		return this.lines.stream()
			.filter((line) -> line.record().equals(record) && line.page().equals(page) && line.how().equals(how))
			.findFirst();
	}

	/**
	 * What was measured of one page.
	 *
	 * @param record which record the register had
	 * @param page the page
	 * @param how it was served
	 * @param bytes the size of an answer's body
	 * @param result what wrk says
	 */
	private record Line(String record, String page, String how, int bytes, Wrk.Result result) {

		String tell() {
			return String.format(Locale.ROOT, "%-9s %-31s %-9s %9d %10.0f %9.2f %9.2f", this.record, this.page,
					this.how, this.bytes, this.result.perSecond(), this.result.p50(), this.result.p99());
		}

	}

	/**
	 * What a process took.
	 *
	 * @param record which record it had
	 * @param how it served pages
	 * @param seconds from its start to its first page
	 * @param megabytes of resident memory when all was measured
	 */
	private record Started(String record, String how, double seconds, long megabytes) {
	}

}
