package org.courtsanctions.ftm;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.screening.Enquiries;
import org.courtsanctions.web.SentJson;
import org.courtsanctions.web.SiteAddress;
import org.courtsanctions.web.Toll;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Screening for tools that speak yente: compares example entities with the register. */
@RestController
class MatchController {

	/** So many queries one batch may have. */
	static final int BATCH = 100;

	private static final int USUAL = 5;

	private static final int MOST = 500;

	private final Matching matching;

	private final JsonMapper json;

	private final Clock clock;

	private final SiteAddress site;

	MatchController(Matching matching, JsonMapper json, Clock clock, SiteAddress site) {
		this.site = site;
		this.matching = matching;
		this.json = json;
		this.clock = clock;
	}

	@PostMapping("/match/{dataset}")
	ResponseEntity<Object> match(@PathVariable String dataset, HttpServletRequest request) throws IOException {
		MultiValueMap<String, String> asked = FtmSite.query(request);
		Parameters.dataset(dataset);
		String algorithm = asked.getOrDefault("algorithm", List.of("best")).getFirst().strip();
		if (!Set.of("best", Matching.ALGORITHM).contains(algorithm)) {
			throw Refusal.bad("Invalid algorithm: " + Filter.shortened(algorithm) + "; there is one, '"
					+ Matching.ALGORITHM + "', also called 'best'");
		}
		int limit = Parameters.number(asked, "limit", USUAL, MOST);
		double threshold = Parameters.score(asked, "threshold", Enquiries.THRESHOLD);
		double cutoff = Math.min(Parameters.score(asked, "cutoff", threshold), threshold);
		Filter filter = Filter.of(asked);
		Map<String, Example> examples = examples(SentJson.in(request, this.json));
		Toll.pay(request, examples.size());
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("responses", this.matching.answer(examples, threshold, cutoff, limit, filter,
				FtmSite.today(this.clock), this.site.origin()));
		answer.put("limit", limit);
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header("X-Batch-Size", Integer.toString(examples.size()))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(answer);
	}

	private static Map<String, Example> examples(JsonNode sent) {
		if (!sent.isObject()) {
			throw Refusal.malformed("must be an object", "body");
		}
		for (String setting : new String[] { "weights", "config" }) {
			JsonNode settings = sent.path(setting);
			if (!settings.isMissingNode() && !settings.isNull() && !settings.isObject()) {
				throw Refusal.malformed("must be an object", "body", setting);
			}
			if (!settings.isEmpty()) {
				throw Refusal.bad("Invalid configuration parameter: "
						+ Filter.shortened(settings.propertyNames().iterator().next()) + " for algorithm "
						+ Matching.ALGORITHM);
			}
		}
		JsonNode queries = sent.path("queries");
		if (!queries.isObject()) {
			throw Refusal.malformed("must be there and an object", "body", "queries");
		}
		if (queries.size() > BATCH) {
			throw Refusal.bad("Too many queries in one batch (limit: " + BATCH + ")");
		}
		Map<String, Example> examples = new LinkedHashMap<>();
		queries.properties()
			.forEach((query) -> examples.put(query.getKey(), Example.read(query.getKey(), query.getValue())));
		if (examples.isEmpty()) {
			throw Refusal.bad("No queries provided.");
		}
		return examples;
	}

}
