package org.courtsanctions.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.courtsanctions.RegisterTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Holds every kind of answer against the JSON schemas of the specification. They lie
 * outside the project, so this class runs only when the profile
 * {@code reconciliation-schemas} says where ({@code -Dreconciliation.schemas=}); the
 * rules they hold stand in {@link ReconcileTests} and {@link DraftReconcileTests} as
 * well.
 */
@RegisterTest
class ReconciliationSchemaCheck {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final String IDS = "[\"official-kimberly-prost\", \"official-tomoko-akane\", \"official-fatou-bensouda\", \"court-icc\", \"court-ru-basmanny\", \"actor-al-haq\", \"authority-us-ofac\", \"nobody\"]";

	@Autowired
	private MockMvc mvc;

	private Service service;

	@BeforeEach
	void speak() {
		this.service = new Service(this.mvc);
	}

	@Test
	void readsItsSchemasSoThatTheyTellRightFromWrong() throws Exception {
		for (String version : List.of("0.2", "1.0-draft")) {
			Schemas schemas = new Schemas(version);
			int examples = 0;
			for (Path kind : folders(schemas.folder().resolveSibling("examples"))) {
				Path schema = schemas.folder().resolve(kind.getFileName() + ".json");
				if (Files.exists(schema)) {
					for (String label : List.of("valid", "invalid")) {
						for (Path example : folders(kind.resolve(label))) {
							List<?> errors = schemas.errors(kind.getFileName().toString(),
									JSON.readTree(Files.readString(example)));
							assertThat(errors.isEmpty()).as("%s: %s", example, errors).isEqualTo(label.equals("valid"));
							examples++;
						}
					}
				}
			}
			assertThat(examples).as(version).isGreaterThan(20);
		}
	}

	@Test
	void answersInTheShapesOfVersion02() throws Exception {
		Schemas schemas = new Schemas("0.2");
		schemas.accept("manifest", this.service.read("/reconcile"));
		schemas.accept("reconciliation-result-batch", this.service.match("""
				{"a": {"query": "Khan", "properties": [{"pid": "court", "v": "International Criminal Court"}]},
				 "b": {"query": "international criminal court"}, "c": {"query": "OFAC"}, "d": {"query": "court-icc"},
				 "e": {"query": "Invented Nobody"}}"""));
		schemas.accept("suggest-entities-response", this.service.read("/reconcile/suggest/entity?prefix=criminal"));
		schemas.accept("suggest-entities-response", this.service.read("/reconcile/suggest/entity?prefix="));
		schemas.accept("suggest-properties-response", this.service.read("/reconcile/suggest/property?prefix="));
		schemas.accept("suggest-types-response", this.service.read("/reconcile/suggest/type?prefix="));
		for (String type : List.of("official", "court", "actor", "authority")) {
			schemas.accept("data-extension-property-proposal",
					this.service.read("/reconcile/extend/propose?limit=50&type=" + type));
		}
		schemas.accept("data-extension-property-proposal", this.service.read("/reconcile/extend/propose?type=court"));
		schemas.accept("data-extension-response", this.service.extend(everything()));
	}

	@Test
	void answersInTheShapesOfTheDraft() throws Exception {
		Schemas schemas = new Schemas("1.0-draft");
		schemas.accept("manifest", this.service.read("/reconcile/v1"));
		schemas.accept("reconciliation-result-batch", this.service.draft("/match", """
				{"queries": [{"conditions": [{"matchType": "name", "propertyValue": "Khan"},
				  {"matchType": "property", "propertyId": "court", "propertyValue": {"id": "court-icc"}}]},
				  {"conditions": [{"matchType": "id", "propertyValue": "authority-us-ofac"}]},
				  {"conditions": [{"matchType": "name", "propertyValue": "Invented Nobody"}]}]}"""));
		schemas.accept("suggest-entities-response", this.service.read("/reconcile/v1/suggest/entity?prefix=criminal"));
		schemas.accept("suggest-properties-response", this.service.read("/reconcile/v1/suggest/property?prefix="));
		schemas.accept("suggest-types-response", this.service.read("/reconcile/v1/suggest/type?prefix="));
		schemas.accept("data-extension-property-proposal",
				this.service.read("/reconcile/v1/extend/propose?type=official&limit=9"));
		schemas.accept("data-extension-response", this.service.draft("/extend", everything()));
	}

	/** Every property of entities of every type. */
	private static String everything() {
		String properties = Stream.of(Property.values())
			.map((property) -> "{\"id\": \"" + property.id() + "\"}")
			.toList()
			.toString();
		return "{\"ids\": " + IDS + ", \"properties\": " + properties + "}";
	}

	private static List<Path> folders(Path folder) throws IOException {
		if (!Files.isDirectory(folder)) {
			return List.of();
		}
		try (Stream<Path> inside = Files.list(folder)) {
			return inside.sorted().toList();
		}
	}

	/** The schemas of one version, with the addresses they name each other by. */
	private static final class Schemas {

		private final Path folder;

		private final Map<String, String> addresses = new HashMap<>();

		private final SchemaRegistry registry;

		Schemas(String version) throws IOException {
			this.folder = Path.of(System.getProperty("reconciliation.schemas"), version, "schemas");
			Map<String, String> texts = new HashMap<>();
			for (Path file : folders(this.folder)) {
				ObjectNode schema = (ObjectNode) JSON.readTree(Files.readString(file));
				// They say "any draft"; the newest that knows all they use is the seventh
				schema.put("$schema", "http://json-schema.org/draft-07/schema#");
				String address = schema.path("$id").asString().replaceFirst("#$", "");
				this.addresses.put(file.getFileName().toString().replace(".json", ""), address);
				texts.put(address, schema.toString());
			}
			this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7,
					(builder) -> builder.schemas(texts));
		}

		Path folder() {
			return this.folder;
		}

		List<?> errors(String name, JsonNode answer) {
			Schema schema = this.registry.getSchema(SchemaLocation.of(this.addresses.get(name)));
			return schema.validate(answer);
		}

		void accept(String name, JsonNode answer) {
			assertThat(errors(name, answer)).as("%s: %s", name, answer).isEmpty();
		}

	}

}
