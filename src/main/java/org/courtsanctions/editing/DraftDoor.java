package org.courtsanctions.editing;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.LeastRole;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where tools hand in drafts as JSON. They prepare; only people send and publish. What
 * cannot be read in a field is kept as it is and named in the answer; a body that is no
 * draft at all is refused and nothing is kept.
 */
@RestController
@LeastRole(Role.EDITOR)
class DraftDoor {

	/** So many bytes a body may have. */
	static final int LARGEST = 1 << 20;

	private static final String KEY = "[a-z][a-z0-9]{0,19}";

	private final Drafts drafts;

	private final DraftCheck check;

	private final Records records;

	private final RecordParts parts;

	private final RegisterReferences register;

	private final Typing typing;

	private final JsonMapper json;

	private final MessageSource messages;

	DraftDoor(Drafts drafts, DraftCheck check, Records records, RecordParts parts, RegisterReferences register,
			Typing typing, JsonMapper json, MessageSource messages) {
		this.drafts = drafts;
		this.check = check;
		this.records = records;
		this.parts = parts;
		this.register = register;
		this.typing = typing;
		this.json = json;
		this.messages = messages;
	}

	@PostMapping("/api/drafts")
	ResponseEntity<?> hand(SignedIn person, HttpServletRequest request) throws IOException {
		String type = request.getContentType();
		if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			return refused(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the draft as application/json.", List.of());
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			return refused(HttpStatus.CONTENT_TOO_LARGE, "A draft has at most " + LARGEST + " bytes.", List.of());
		}
		JsonNode sent;
		try {
			sent = this.json.readTree(body);
		}
		catch (JacksonException ex) {
			return refused(HttpStatus.BAD_REQUEST, notJson(ex), List.of());
		}
		List<Wrong> wrong = new ArrayList<>();
		DraftContent content = content(sent, wrong);
		if (!wrong.isEmpty()) {
			return refused(HttpStatus.UNPROCESSABLE_CONTENT, "The body is no draft; nothing was kept.", wrong);
		}
		long id = this.drafts.begin(person, content);
		this.drafts.explain(person, id, sent.path("reason").asString(""), sent.path("correction").asBoolean(false));
		Draft draft = this.drafts.draft(id);
		Findings findings = this.check.of(draft);
		Map<String, Object> answer = new LinkedHashMap<>();
		answer.put("draft", id);
		answer.put("address", "/admin/drafts/" + id);
		answer.put("problems", findings.problems()
			.stream()
			.map((problem) -> Map.of("field", problem.field(), "message", message(problem.key(), problem.argument())))
			.toList());
		answer.put("warnings",
				findings.warnings()
					.stream()
					.map((warning) -> Map.of("item", warning.item(), "message",
							message("draft.warning." + warning.kind(), warning.argument()) + " "
									+ ((warning.other() != null) ? warning.other().label() : "")))
					.toList());
		return ResponseEntity.created(URI.create("/admin/drafts/" + id)).body(answer);
	}

	private DraftContent content(JsonNode sent, List<Wrong> wrong) {
		JsonNode items = sent.path("items");
		if (!items.isArray() || items.isEmpty() || items.size() > DraftContent.MOST) {
			wrong.add(new Wrong("/items", "must be an array of 1 to " + DraftContent.MOST + " records"));
			return DraftContent.empty();
		}
		List<Item> read = new ArrayList<>();
		for (int index = 0; index < items.size(); index++) {
			Item item = item(items.get(index), "/items/" + index, "i" + (index + 1), wrong);
			if (item != null) {
				if (read.stream().anyMatch((other) -> other.key().equals(item.key()))) {
					wrong.add(new Wrong("/items/" + index + "/key", "is the key of another item"));
				}
				read.add(item);
			}
		}
		return this.typing.tidied(new DraftContent(read));
	}

	private @Nullable Item item(JsonNode sent, String path, String otherwise, List<Wrong> wrong) {
		RecordKind kind = RecordKind.of(sent.path("kind").asString("")).orElse(null);
		if (kind == null) {
			wrong.add(new Wrong(path + "/kind", "must be one of "
					+ List.of(RecordKind.values()).stream().map(RecordKind::key).collect(Collectors.joining(", "))));
			return null;
		}
		String key = sent.path("key").asString(otherwise);
		if (!key.matches(KEY)) {
			wrong.add(new Wrong(path + "/key", "must be a small letter and up to 19 letters or digits"));
		}
		Long subject = null;
		Map<String, List<String>> base = Map.of();
		if (sent.has("change")) {
			subject = subject(sent.path("change").asString(""), kind);
			if (subject == null) {
				wrong.add(new Wrong(path + "/change", "names no record of this kind in the register"));
				return null;
			}
			base = this.drafts.asRecorded(kind, subject);
		}
		Map<String, List<String>> fields = new LinkedHashMap<>(base);
		List<String> known = this.records.fields(kind).stream().map(Field::name).toList();
		JsonNode given = sent.path("fields");
		if (!given.isObject()) {
			wrong.add(new Wrong(path + "/fields", "must be an object"));
			return null;
		}
		for (String name : given.propertyNames()) {
			List<String> texts = texts(given.get(name));
			if (!known.contains(name)) {
				wrong.add(new Wrong(path + "/fields/" + token(name), "must be one of " + String.join(", ", known)));
			}
			else if (texts == null) {
				wrong.add(new Wrong(path + "/fields/" + name, "must be a text, a number, or an array of texts"));
			}
			else {
				fields.put(name, texts);
			}
		}
		return new Item(key, kind, subject, fields, base);
	}

	private @Nullable Long subject(String reference, RecordKind kind) {
		if (reference.matches("[a-z-]+:[0-9]{1,18}")) {
			RecordParts.Part part = this.parts.find(reference);
			return (part != null && part.kind() == kind) ? part.id() : null;
		}
		try {
			return this.register.number(reference, (kind == RecordKind.LISTING) ? List.of() : List.of(kind));
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	private static @Nullable List<String> texts(JsonNode value) {
		if (value.isNull()) {
			return List.of();
		}
		if (value.isValueNode()) {
			return List.of(Typing.clean(value.asString()));
		}
		if (!value.isArray() || value.size() > DraftContent.MOST) {
			return null;
		}
		List<String> texts = new ArrayList<>();
		for (JsonNode one : value) {
			if (!one.isValueNode() || one.isNull()) {
				return null;
			}
			texts.add(Typing.clean(one.asString()));
		}
		return texts;
	}

	private static ResponseEntity<ProblemDetail> refused(HttpStatus status, String detail, List<Wrong> wrong) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		if (!wrong.isEmpty()) {
			problem.setProperty("errors", wrong);
		}
		return ResponseEntity.status(status).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	/** Where the body stops being JSON, in words of our own. */
	private static String notJson(JacksonException ex) {
		TokenStreamLocation at = ex.getLocation();
		return (at == null || at.getLineNr() < 1) ? "The body is not JSON."
				: "The body is not JSON: look at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
	}

	/** A name within a pointer. */
	private static String token(String name) {
		return Typing.clean(name).replace("~", "~0").replace("/", "~1");
	}

	private String message(String key, @Nullable Object argument) {
		return this.messages.getMessage(key, new Object[] { (argument != null) ? argument : "" }, Locale.ENGLISH);
	}

	/**
	 * What is wrong with a body.
	 *
	 * @param pointer where (RFC 6901)
	 * @param detail what it has to be
	 */
	record Wrong(String pointer, String detail) {
	}

}
