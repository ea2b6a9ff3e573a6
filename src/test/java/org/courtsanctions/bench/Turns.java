package org.courtsanctions.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Servers that are asked one after the other, round after round: the machine is not as
 * fast at one time as at another, and only what was measured within seconds of each other
 * can be compared.
 */
final class Turns {

	private final List<Turn> servers = new ArrayList<>();

	private final Map<String, List<Wrk.Result>> results = new LinkedHashMap<>();

	/** Adds what a server gives; nothing when there is no such server. */
	void add(String name, @Nullable MeasuredServer server, String page, String... headers) {
		if (server != null) {
			this.servers.add(new Turn(name, server.address(page), headers));
			this.results.put(name, new ArrayList<>());
		}
	}

	/** Warms each up, and then measures all of them in each round. */
	void run(int warmUp, int rounds, int seconds) throws Exception {
		for (Turn turn : this.servers) {
			Wrk.run(turn.address(), warmUp, turn.headers());
		}
		for (int round = 0; round < rounds; round++) {
			for (Turn turn : this.servers) {
				Wrk.Result result = Wrk.run(turn.address(), seconds, turn.headers());
				if (result.refused() > 0) {
					throw new IllegalStateException(turn.name() + ": not every answer was the page");
				}
				this.results.get(turn.name()).add(result);
			}
		}
	}

	/** One line for each server. */
	String table() {
		var table = new StringBuilder();
		this.results.forEach((name, rounds) -> {
			double[] rates = rounds.stream().mapToDouble(Wrk.Result::perSecond).sorted().toArray();
			table.append(String.format(Locale.ROOT, "profile in turns, %-16s %8.0f requests/s (%.0f to %.0f)%n",
					name + ":", Ratio.median(rates), rates[0], rates[rates.length - 1]));
		});
		return table.append(System.lineSeparator()).toString();
	}

	/** One server's figure over another's, of each round; none when one was not there. */
	Optional<Ratio> compare(String one, String other, ToDoubleFunction<Wrk.Result> figure) {
		List<Wrk.Result> ones = this.results.getOrDefault(one, List.of());
		List<Wrk.Result> others = this.results.getOrDefault(other, List.of());
		return (ones.isEmpty() || others.isEmpty()) ? Optional.empty()
				: Optional.of(Ratio.of(IntStream.range(0, ones.size())
					.mapToDouble(
							(round) -> figure.applyAsDouble(ones.get(round)) / figure.applyAsDouble(others.get(round)))
					.toArray()));
	}

	/**
	 * What is asked.
	 *
	 * @param name what it is called
	 * @param address where it is
	 * @param headers what is said with it
	 */
	private record Turn(String name, String address, String... headers) {
	}

	/**
	 * How two servers compare.
	 *
	 * @param median in the middle of all rounds
	 * @param least the least of all
	 * @param most the most of all
	 */
	record Ratio(double median, double least, double most) {

		private static Ratio of(double[] rounds) {
			Arrays.sort(rounds);
			return new Ratio(median(rounds), rounds[0], rounds[rounds.length - 1]);
		}

		/** The one in the middle, or between the two that are, of some in their order. */
		private static double median(double[] sorted) {
			return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
		}

		String tell() {
			return String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", this.median, this.least, this.most);
		}

	}

}
