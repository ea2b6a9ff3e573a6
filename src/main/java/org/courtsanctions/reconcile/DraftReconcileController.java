package org.courtsanctions.reconcile;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.SentJson;
import org.courtsanctions.web.SiteAddress;
import org.courtsanctions.web.Toll;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The service as the 1.0 draft of the specification has it, under a root of its own. */
@RestController
class DraftReconcileController {

	private final Manifests manifests;

	private final Reconciler reconciler;

	private final Extension extension;

	private final Knowledge knowledge;

	private final JsonMapper json;

	private final Clock clock;

	private final SiteAddress site;

	DraftReconcileController(Manifests manifests, Reconciler reconciler, Extension extension, Knowledge knowledge,
			JsonMapper json, Clock clock, SiteAddress site) {
		this.site = site;
		this.manifests = manifests;
		this.reconciler = reconciler;
		this.extension = extension;
		this.knowledge = knowledge;
		this.json = json;
		this.clock = clock;
	}

	@GetMapping({ "/reconcile/v1", "/reconcile/v1/" })
	ResponseEntity<Object> manifest() {
		return Answers.json(this.manifests.draft(this.site.origin()));
	}

	@PostMapping("/reconcile/v1/match")
	ResponseEntity<Object> match(HttpServletRequest request) throws IOException {
		List<Question> questions = Queries.draft(SentJson.in(request, this.json));
		Toll.pay(request, questions.size());
		return Answers.json(Map.of("results",
				this.reconciler.answer(questions, Answers.today(this.clock))
					.stream()
					.map((candidates) -> Map.of("candidates",
							candidates.stream()
								.map((candidate) -> this.knowledge.told(candidate, candidate.features()))
								.toList()))
					.toList()));
	}

	@PostMapping("/reconcile/v1/extend")
	ResponseEntity<Object> extend(HttpServletRequest request) throws IOException {
		Extension.Asked asked = Extension.read(SentJson.in(request, this.json), Answers.today(this.clock));
		Toll.pay(request, asked.ids().size() / 10);
		List<Map<String, Object>> rows = this.extension.values(asked, this.site.origin())
			.entrySet()
			.stream()
			.map((row) -> Map.of("id", row.getKey(), "properties",
					row.getValue()
						.entrySet()
						.stream()
						.map((cell) -> Map.of("id", cell.getKey().id(), "values", cell.getValue()))
						.toList()))
			.toList();
		return Answers.json(Map.of("meta", this.extension.meta(asked), "rows", rows));
	}

}
