package org.courtsanctions.ftm;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * Reads parameters of addresses as yente does: what cannot be read is refused with 422.
 */
final class Parameters {

	private Parameters() {
	}

	static int number(MultiValueMap<String, String> asked, String name, int otherwise, int most) {
		String text = asked.getFirst(name);
		if (text == null) {
			return otherwise;
		}
		if (!text.strip().matches("\\d{1,9}") || Integer.parseInt(text.strip()) > most) {
			throw Refusal.malformed("must be a whole number from 0 to " + most, "query", name);
		}
		return Integer.parseInt(text.strip());
	}

	static double score(MultiValueMap<String, String> asked, String name, double otherwise) {
		String text = asked.getFirst(name);
		if (text == null) {
			return otherwise;
		}
		try {
			double score = Double.parseDouble(text.strip());
			if (Double.isFinite(score)) {
				return score;
			}
		}
		catch (NumberFormatException ex) {
			// Told below, like what is no score
		}
		throw Refusal.malformed("must be a number, as 0.75", "query", name);
	}

	static boolean flag(@Nullable String text, String name, boolean otherwise) {
		if (text == null) {
			return otherwise;
		}
		return switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "true", "1", "yes", "on" -> true;
			case "false", "0", "no", "off" -> false;
			default -> throw Refusal.malformed("must be true or false", "query", name);
		};
	}

	/** Refuses a dataset that there is not. */
	static void dataset(String name) {
		if (!Filter.DATASETS.contains(name)) {
			throw Refusal.missing("No such dataset.");
		}
	}

}
