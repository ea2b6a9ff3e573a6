package org.courtsanctions.opendata;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
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

	private static final Pattern SINGLE = Pattern.compile("/(" + TYPES + ")/[a-z0-9-]+");

	private static final List<String> TIMELINE = List.of("court", "authority", "country", "year", "kind", "order");

	private static final List<String> SEARCH = List.of("q", "kind", "status", "authority", "country");

	@Override
	public List<Alternate.Form> of(String path) {
		if (LIST.matcher(path).matches()) {
			List<String> takes = path.equals("/timeline") ? TIMELINE
					: Choices.filters(RecordType.at(path.substring(1)));
			return List.of(json(path, takes), new Alternate.Form("csv", "text/csv", path + ".csv", takes));
		}
		if (path.equals("/search")) {
			return List.of(json(path, SEARCH));
		}
		Matcher single = SINGLE.matcher(path);
		return single.matches() ? List.of(json(path, Besides.ofPage(RecordType.at(single.group(1))))) : List.of();
	}

	private static Alternate.Form json(String path, List<String> takes) {
		return new Alternate.Form("json", "application/json", path + ".json", takes);
	}

}
