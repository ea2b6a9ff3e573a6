package org.courtsanctions.opendata;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.screening.Screening;
import org.courtsanctions.search.Kind;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineKind;
import org.courtsanctions.web.DataProblem;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/**
 * Completes what OpenAPI says of the API with what the code knows: filters, what may go
 * wrong, and which fields are always there.
 */
@Component
class ApiOperations {

	private static final String PROBLEM = "application/problem+json";

	/** Where schemas stand in the document. */
	private static final String REF = "#/components/schemas/";

	/** Before the name of a type: such a record with some fields only. */
	static final String SOME = "Some";

	private final Frames frames;

	ApiOperations(Frames frames) {
		this.frames = frames;
	}

	/** Adds the parameters and the problems of an operation. */
	Operation describe(Operation operation, HandlerMethod handler) {
		if (handler.getBean() instanceof Door<?> || Door.class.isAssignableFrom(handler.getBeanType())) {
			RecordType type = RecordType.at(operation.getTags().getFirst());
			boolean list = handler.getMethod().getName().equals("list");
			operation.setOperationId((list ? "list-" : "get-") + type.plural());
			operation.setSummary(this.frames.message(list ? "api.list" : "api.single", type.plural()));
			if (list) {
				Choices.filters(type).forEach((name) -> operation.addParametersItem(filter(type, name)));
				operation.addParametersItem(query("limit", integer(1, Parts.MOST)));
				operation.addParametersItem(query("cursor", text()));
			}
			operation.addParametersItem(query("fields",
					array(text(),
							Described.of(type.form().asSubclass(Record.class)).stream().map(Described::name).toList()))
				.explode(false));
			problem(operation, HttpStatus.BAD_REQUEST);
			if (!list) {
				Besides.parameters(type).forEach((name) -> operation.addParametersItem(beside(type, name)));
				problem(operation, HttpStatus.NOT_FOUND);
			}
		}
		else if (handler.getBeanType() == FindController.class) {
			find(operation, handler.getMethod().getName());
		}
		if (!handler.getMethod().getName().equals("several")) {
			operation.addParametersItem(query("asOf", day()));
			operation.addParametersItem(query("recordedAt", instant()));
		}
		return operation;
	}

	private void find(Operation operation, String name) {
		operation.setOperationId(switch (name) {
			case "search" -> "search";
			case "one" -> "screen-one";
			default -> "screen";
		});
		if (name.equals("search")) {
			operation.addParametersItem(query("q", text()));
			operation.addParametersItem(query("kind", array(text(), codes(Kind.class))));
			operation.addParametersItem(query("status", array(text(), codes(OfficialStatus.class))));
			operation.addParametersItem(query("authority", array(text(), List.of())));
			operation.addParametersItem(query("country", array(text(), List.of())));
		}
		else if (name.equals("one")) {
			operation.addParametersItem(query("name", text().minLength(1)).required(true));
			operation.addParametersItem(query("born", text()));
			operation.addParametersItem(query("nationality", text()));
			Schema<?> threshold = new NumberSchema().minimum(BigDecimal.valueOf(Screening.LEAST))
				.maximum(BigDecimal.ONE);
			threshold.addType("number");
			operation.addParametersItem(query("threshold", threshold));
		}
		else {
			problem(operation, HttpStatus.CONTENT_TOO_LARGE);
			problem(operation, HttpStatus.UNSUPPORTED_MEDIA_TYPE);
			problem(operation, HttpStatus.UNPROCESSABLE_CONTENT);
		}
		problem(operation, HttpStatus.BAD_REQUEST);
		problem(operation, HttpStatus.TOO_MANY_REQUESTS);
	}

	private Parameter filter(RecordType type, String name) {
		List<String> codes = Choices.members(type, name).stream().map(Codes::of).toList();
		boolean one = name.equals("q") || type == RecordType.ANNOUNCEMENT;
		return query(name, one ? oneOf(codes) : array(text(), codes));
	}

	/** What can be chosen of what the page of a record tells besides. */
	private Parameter beside(RecordType type, String name) {
		return switch (name) {
			case "kind" -> (type == RecordType.CHANGE) ? query(name, "changed", text())
					: query(name, "entries", array(text(), codes(TimelineKind.class)));
			case "order" -> query(name, oneOf(codes(Timeline.Order.class)));
			case Stretch.PARAMETER -> query(name, new IntegerSchema().minimum(BigDecimal.ONE));
			default -> query(name, text());
		};
	}

	private Parameter query(String name, Schema<?> schema) {
		return query(name, "", schema);
	}

	private Parameter query(String name, String meaning, Schema<?> schema) {
		return new Parameter().in("query")
			.name(name)
			.description(this.frames.message("api.parameter." + name + (meaning.isEmpty() ? "" : "." + meaning)))
			.schema(schema);
	}

	private static <E extends Enum<E>> List<String> codes(Class<E> set) {
		return Arrays.stream(set.getEnumConstants())
			.map(Codes::of)
			.filter((code) -> !code.equals("not-listed"))
			.toList();
	}

	private static Schema<?> text() {
		Schema<?> schema = new StringSchema();
		schema.addType("string");
		return schema;
	}

	private static Schema<?> oneOf(List<String> values) {
		var schema = new StringSchema();
		schema.addType("string");
		values.forEach(schema::addEnumItem);
		return schema;
	}

	private static Schema<?> array(Schema<?> items, List<String> values) {
		Schema<?> schema = new ArraySchema().items(values.isEmpty() ? items : oneOf(values));
		schema.addType("array");
		return schema;
	}

	private static Schema<?> day() {
		return text().format("date");
	}

	private static Schema<?> instant() {
		return text().format("date-time");
	}

	private static Schema<?> integer(int least, int most) {
		Schema<?> schema = new IntegerSchema().minimum(BigDecimal.valueOf(least)).maximum(BigDecimal.valueOf(most));
		schema.addType("integer");
		return schema;
	}

	private void problem(Operation operation, HttpStatus status) {
		Schema<?> schema = new Schema<>().$ref(REF + "Problem");
		operation.getResponses()
			.addApiResponse(Integer.toString(status.value()), new ApiResponse().description(status.getReasonPhrase())
				.content(new Content().addMediaType(PROBLEM, new MediaType().schema(schema))));
	}

	/** Says which fields are always there, and describes problems. */
	void complete(OpenAPI api) {
		@SuppressWarnings("rawtypes")
		Map<String, Schema> schemas = api.getComponents().getSchemas();
		io.swagger.v3.core.converter.ModelConverters.getInstance(true)
			.readAll(DataProblem.class)
			.forEach(schemas::putIfAbsent);
		Map<String, Class<? extends Record>> forms = forms();
		schemas.forEach((name, schema) -> {
			Class<? extends Record> form = name.startsWith("ListAnswer") ? ListAnswer.class
					: name.startsWith("RecordAnswer") ? RecordAnswer.class : forms.get(name);
			if (form != null) {
				schema.setRequired(
						Described.of(form).stream().filter((field) -> !field.optional()).map(Described::name).toList());
				schema.setAdditionalProperties(false);
			}
		});
		for (RecordType type : RecordType.values()) {
			someFields(schemas, type);
		}
	}

	/**
	 * An answer may be asked for with some fields of its records only: describes such
	 * records, and where they may stand.
	 */
	@SuppressWarnings("rawtypes")
	private void someFields(Map<String, Schema> schemas, RecordType type) {
		String name = CodeSchemas.nameOf(type.form());
		Schema<?> whole = Objects.requireNonNull(schemas.get(name), name);
		Schema<?> some = new Schema<>().description(this.frames.message("api.some", name))
			.properties(whole.getProperties());
		some.addType("object");
		some.setAdditionalProperties(false);
		schemas.put(SOME + name, some);
		Schema<?> either = new Schema<>();
		either.addAnyOfItem(new Schema<>().$ref(REF + name));
		either.addAnyOfItem(new Schema<>().$ref(REF + SOME + name));
		Schema<?> record = property(schemas, "RecordAnswer" + name, "record");
		either.setDescription(record.getDescription());
		Objects.requireNonNull(schemas.get("RecordAnswer" + name)).getProperties().put("record", either);
		property(schemas, "ListAnswer" + name, "items").setItems(new Schema<>().anyOf(either.getAnyOf()));
	}

	@SuppressWarnings("rawtypes")
	private static Schema<?> property(Map<String, Schema> schemas, String schema, String property) {
		Schema<?> whole = Objects.requireNonNull(schemas.get(schema), schema);
		return Objects.requireNonNull(whole.getProperties().get(property), property);
	}

	/** Every described record by the name of its schema. */
	private static Map<String, Class<? extends Record>> forms() {
		Map<String, Class<? extends Record>> forms = new LinkedHashMap<>();
		List<Class<? extends Record>> open = new ArrayList<>(List.of(SearchAnswer.class, ScreeningAnswer.class,
				ScreeningRequest.class, TimelineData.class, ChangedData.class, SupportedData.class));
		for (RecordType type : RecordType.values()) {
			open.add(type.form().asSubclass(Record.class));
		}
		open.add(TermsData.class);
		while (!open.isEmpty()) {
			Class<? extends Record> form = open.removeLast();
			var schema = form.getAnnotation(io.swagger.v3.oas.annotations.media.Schema.class);
			if (schema != null && forms.putIfAbsent(schema.name(), form) == null) {
				Described.of(form)
					.stream()
					.filter((field) -> Record.class.isAssignableFrom(field.type()))
					.forEach((field) -> open.add(field.type().asSubclass(Record.class)));
			}
		}
		return forms;
	}

}
