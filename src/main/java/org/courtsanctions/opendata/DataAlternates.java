package org.courtsanctions.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.courtsanctions.web.Alternate;
import org.courtsanctions.web.AlternateSource;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lists can be had as JSON and as CSV, single records as JSON. */
@Component
@Order(0)
class DataAlternates implements AlternateSource {

	private static final String TYPES = Arrays.stream(RecordType.values())
		.map(RecordType::plural)
		.collect(Collectors.joining("|"));

	private static final Pattern LIST = Pattern.compile("/(" + TYPES + "|timeline)");

	private static final Pattern SINGLE = Pattern.compile("/(" + TYPES + ")/[a-z0-9-]+|/search");

	@Override
	public List<Alternate.Form> of(String path) {
		if (LIST.matcher(path).matches()) {
			return List.of(json(path), new Alternate.Form("csv", "text/csv", path + ".csv"));
		}
		return SINGLE.matcher(path).matches() ? List.of(json(path)) : List.of();
	}

	private static Alternate.Form json(String path) {
		return new Alternate.Form("json", "application/json", path + ".json");
	}

}
