package org.courtsanctions.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The load tool wrk: 16 connections that ask again as soon as they are answered. */
final class Wrk {

	private static final int CONNECTIONS = 16;

	private Wrk() {
	}

	/** Whether a command is installed. */
	static boolean installed(String command, String asking) {
		try {
			new ProcessBuilder(command, asking).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start()
				.waitFor();
			return true;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	/** Asks for one address for some seconds. */
	static Result run(String address, int seconds, String... headers) throws Exception {
		return crowd(CONNECTIONS, address, seconds, headers);
	}

	/** The same over more connections. */
	static Result crowd(int connections, String address, int seconds, String... headers) throws Exception {
		List<String> command = new ArrayList<>(
				List.of("wrk", "-t2", "-c" + connections, "-d" + seconds + "s", "--timeout", "30s", "--latency"));
		for (String header : headers) {
			command.addAll(List.of("-H", header));
		}
		command.add(address);
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		process.waitFor();
		if (!told.contains("Requests/sec:")) {
			throw new IllegalStateException(address + ": " + told);
		}
		return new Result(refused(told), number(told, "Requests/sec:\\s+([0-9.]+)"), latency(told, "50"),
				latency(told, "99"));
	}

	private static double latency(String told, String per) {
		Matcher found = Pattern.compile("\\s" + per + "%\\s+([0-9.]+)(us|ms|s|m)\\b").matcher(told);
		if (!found.find()) {
			return Double.NaN;
		}
		return Double.parseDouble(found.group(1)) * switch (found.group(2)) {
			case "us" -> 0.001;
			case "ms" -> 1;
			case "s" -> 1_000;
			default -> 60_000;
		};
	}

	/** In wrk's own seconds, which are a little more than those asked for. */
	private static double refused(String told) {
		double refused = number(told, "Non-2xx or 3xx responses:\\s+([0-9]+)");
		return Double.isNaN(refused) ? 0
				: refused / number(told, "([0-9]+) requests in") * number(told, "Requests/sec:\\s+([0-9.]+)");
	}

	private static double number(String told, String pattern) {
		Matcher found = Pattern.compile(pattern).matcher(told);
		return found.find() ? Double.parseDouble(found.group(1)) : Double.NaN;
	}

	/**
	 * What was measured.
	 *
	 * @param refused requests a second that were not answered with the page
	 * @param perSecond requests a second, those among them
	 * @param p50 milliseconds within which half of the answers came
	 * @param p99 milliseconds within which 99 of 100 came
	 */
	record Result(double refused, double perSecond, double p50, double p99) {
	}

}
