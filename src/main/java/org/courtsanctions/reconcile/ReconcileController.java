package org.courtsanctions.reconcile;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.SentJson;
import org.courtsanctions.web.SiteAddress;
import org.courtsanctions.web.Toll;
import org.courtsanctions.web.Unanswerable;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The service in version 0.2, at one address: what is asked for stands in a parameter.
 */
@RestController
class ReconcileController {

	private final Manifests manifests;

	private final Reconciler reconciler;

	private final Extension extension;

	private final Knowledge knowledge;

	private final JsonMapper json;

	private final Clock clock;

	private final SiteAddress site;

	ReconcileController(Manifests manifests, Reconciler reconciler, Extension extension, Knowledge knowledge,
			JsonMapper json, Clock clock, SiteAddress site) {
		this.site = site;
		this.manifests = manifests;
		this.reconciler = reconciler;
		this.extension = extension;
		this.knowledge = knowledge;
		this.json = json;
		this.clock = clock;
	}

	@GetMapping({ "/reconcile", "/reconcile/" })
	ResponseEntity<Object> read(HttpServletRequest request) {
		Object answer = answer(request);
		if (answer == null) {
			Toll.pay(request, 1);
			return Answers.json(this.manifests.stable(this.site.origin()));
		}
		return Answers.json(answer);
	}

	@PostMapping({ "/reconcile", "/reconcile/" })
	ResponseEntity<Object> ask(HttpServletRequest request) {
		String type = request.getContentType();
		if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)) {
			throw new Unanswerable(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
					"Send the question as application/x-www-form-urlencoded.");
		}
		Object answer = answer(request);
		if (answer == null) {
			throw Unanswerable.at("queries", "must be there, or extend");
		}
		return Answers.json(answer);
	}

	private @Nullable Object answer(HttpServletRequest request) {
		String queries = parameter(request, "queries");
		if (queries != null) {
			return candidates(SentJson.in(queries, this.json), request);
		}
		String extend = parameter(request, "extend");
		return (extend != null) ? values(SentJson.in(extend, this.json), request) : null;
	}

	private Map<String, Object> candidates(JsonNode sent, HttpServletRequest request) {
		Map<String, Question> questions = Queries.batch(sent);
		Toll.pay(request, questions.size());
		List<List<Candidate>> answers = this.reconciler.answer(List.copyOf(questions.values()),
				Answers.today(this.clock));
		Map<String, Object> results = new LinkedHashMap<>();
		int at = 0;
		for (String name : questions.keySet()) {
			results.put(name, Map.of("result", answers.get(at++).stream().map(this::candidate).toList()));
		}
		return results;
	}

	private Map<String, Object> candidate(Candidate candidate) {
		return this.knowledge.told(candidate,
				candidate.features()
					.stream()
					.map((feature) -> Map.of("id", feature.id(), "value", feature.value()))
					.toList());
	}

	private Map<String, Object> values(JsonNode sent, HttpServletRequest request) {
		Extension.Asked asked = Extension.read(sent, Answers.today(this.clock));
		Toll.pay(request, asked.ids().size() / 10);
		Map<String, Map<String, List<Value>>> rows = new LinkedHashMap<>();
		this.extension.values(asked, this.site.origin()).forEach((id, values) -> {
			Map<String, List<Value>> row = new LinkedHashMap<>();
			values.forEach((property, own) -> row.put(property.id(), own.stream().map(Value::plain).toList()));
			rows.put(id, row);
		});
		return Map.of("meta", this.extension.meta(asked), "rows", rows);
	}

	/** A parameter's only value. */
	private static @Nullable String parameter(HttpServletRequest request, String name) {
		String[] values;
		try {
			values = request.getParameterValues(name);
		}
		catch (IllegalStateException ex) {
			throw new Unanswerable(HttpStatus.BAD_REQUEST, "The form cannot be read.");
		}
		if (values != null && values.length > 1) {
			throw Unanswerable.at(name, "must be there once");
		}
		return (values != null) ? values[0] : null;
	}

}
