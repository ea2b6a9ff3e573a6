package org.courtsanctions.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.Toll;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/**
 * What completes a field while somebody types, in both versions, and what hovers over it.
 */
@RestController
class SuggestController {

	private final Suggested suggested;

	private final Subjects subjects;

	private final Manifests manifests;

	private final Knowledge knowledge;

	SuggestController(Suggested suggested, Subjects subjects, Manifests manifests, Knowledge knowledge) {
		this.suggested = suggested;
		this.subjects = subjects;
		this.manifests = manifests;
		this.knowledge = knowledge;
	}

	@GetMapping({ "/reconcile/suggest/entity", "/reconcile/v1/suggest/entity" })
	ResponseEntity<Object> entity(@RequestParam Map<String, String> asked, AsOf asOf, HttpServletRequest request) {
		Toll.pay(request, 1);
		return Answers.json(Map.of("result", this.suggested.entities(asked.get("prefix"), asked.get("type"),
				limit(asked), skip(asked), asOf.day())));
	}

	@GetMapping({ "/reconcile/suggest/property", "/reconcile/v1/suggest/property" })
	ResponseEntity<Object> property(@RequestParam Map<String, String> asked) {
		return Answers.json(Map.of("result", this.suggested.properties(asked.get("prefix"), asked.get("type"),
				Suggested.number(asked.get("limit"), "limit", Property.values().length, 1), skip(asked))));
	}

	@GetMapping({ "/reconcile/suggest/type", "/reconcile/v1/suggest/type" })
	ResponseEntity<Object> type(@RequestParam Map<String, String> asked) {
		return Answers.json(Map.of("result", this.suggested.types(asked.get("prefix"), limit(asked), skip(asked))));
	}

	/** The properties that can be fetched for a type. */
	@GetMapping({ "/reconcile/extend/propose", "/reconcile/v1/extend/propose" })
	ResponseEntity<Object> propose(@RequestParam Map<String, String> asked) {
		String type = asked.get("type");
		EntityType of = (type == null || type.isBlank()) ? null : Shape.type(type, "type");
		int limit = Suggested.number(asked.get("limit"), "limit", 0, 1);
		Map<String, Object> proposal = new LinkedHashMap<>();
		proposal.put("type", (type != null) ? type : "");
		if (limit > 0) {
			proposal.put("limit", limit);
		}
		proposal.put("properties",
				this.manifests.properties(of).limit((limit > 0) ? limit : Property.values().length).toList());
		return Answers.json(proposal);
	}

	/** A few words in HTML about what is suggested. */
	@GetMapping("/reconcile/flyout/{what:entity|property|type}")
	ResponseEntity<Object> flyout(@PathVariable String what, @RequestParam(defaultValue = "") String id) {
		String words = switch (what) {
			case "entity" -> entity(id);
			case "property" -> Property.of(id).map((property) -> this.knowledge.words(property.label())).orElse(null);
			default -> EntityType.of(id).map((type) -> this.knowledge.words(type.hint())).orElse(null);
		};
		if (words == null) {
			throw ReconcileErrors.nothing(id);
		}
		return Answers.json(Map.of("id", id, "html", "<p>" + HtmlUtils.htmlEscape(words) + "</p>"));
	}

	private @Nullable String entity(String id) {
		Subject subject = Reconciler.identifier(id).map(this.subjects::read).orElse(null);
		if (subject == null) {
			return null;
		}
		List<String> parts = new ArrayList<>(List.of(subject.name()));
		Stream.of(subject.office(), (subject.court() != null) ? subject.court().label() : null)
			.filter(Objects::nonNull)
			.forEach(parts::add);
		return String.join(", ", parts);
	}

	private static int limit(Map<String, String> asked) {
		return Suggested.number(asked.get("limit"), "limit", Shape.USUAL, 1);
	}

	/** Version 0.2 calls it cursor, the draft offset. */
	private static int skip(Map<String, String> asked) {
		return Suggested.number(asked.get("cursor"), "cursor", Suggested.number(asked.get("offset"), "offset", 0, 0),
				0);
	}

}
