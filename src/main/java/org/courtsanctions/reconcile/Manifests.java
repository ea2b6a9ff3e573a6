package org.courtsanctions.reconcile;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;

/** Says what the service is and offers, in the shape of each version. */
@Component
class Manifests {

	/** The size of a preview, in CSS pixels. */
	static final int WIDTH = 420;

	/** The same for its height. */
	static final int HEIGHT = 300;

	private final Knowledge knowledge;

	private final @Nullable String version;

	Manifests(Knowledge knowledge, ObjectProvider<BuildProperties> build) {
		this.knowledge = knowledge;
		BuildProperties properties = build.getIfAvailable();
		this.version = (properties != null) ? properties.getVersion() : null;
	}

	/** Version 0.2. */
	Map<String, Object> stable(String site) {
		String service = site + "/reconcile";
		Map<String, Object> manifest = beginning(site, "0.2");
		manifest.put("identifierSpace", site + "/id/");
		manifest.put("schemaSpace", service + "/type/");
		manifest.put("view", Map.of("url", site + "/id/{{id}}"));
		manifest.put("preview", Map.of("url", service + "/preview?id={{id}}", "width", WIDTH, "height", HEIGHT));
		manifest.put("suggest", Map.of("entity", suggest(service, "entity"), "property", suggest(service, "property"),
				"type", suggest(service, "type")));
		manifest.put("extend",
				Map.of("propose_properties", Map.of("service_url", service, "service_path", "/extend/propose"),
						"property_settings", settings("name", "label", "help_text")));
		return manifest;
	}

	/** The 1.0 draft. */
	Map<String, Object> draft(String site) {
		Map<String, Object> manifest = beginning(site, "1.0-draft");
		manifest.put("lang", "en");
		manifest.put("dir", "ltr");
		manifest.put("standardizedScore", true);
		manifest.put("view", Map.of("url", site + "/id/{id}"));
		manifest.put("preview", Map.of("width", WIDTH, "height", HEIGHT));
		manifest.put("suggest", Map.of("entity", true, "property", true, "type", true));
		manifest.put("extend",
				Map.of("proposeProperties", true, "propertySettings", settings("id", "name", "helpText")));
		return manifest;
	}

	private Map<String, Object> beginning(String site, String version) {
		Map<String, Object> manifest = new LinkedHashMap<>();
		manifest.put("versions", List.of(version));
		manifest.put("name", this.knowledge.words("layout.name"));
		manifest.put("documentation", site + "/about");
		manifest.put("logo", site + "/favicon.svg");
		if (this.version != null) {
			manifest.put("serviceVersion", this.version);
		}
		manifest.put("defaultTypes", types().map((type) -> Map.of("id", type.id(), "name", type.name())).toList());
		manifest.put("batchSize", Shape.BATCH);
		return manifest;
	}

	/** Every type there is. */
	Stream<Type> types() {
		return Arrays.stream(EntityType.values())
			.map((type) -> new Type(type.id(), this.knowledge.words(type.label()), this.knowledge.words(type.hint())));
	}

	/** Every property, or those that a type has. */
	Stream<Type> properties(@Nullable EntityType type) {
		return ((type != null) ? Property.of(type).stream() : Arrays.stream(Property.values()))
			.map((property) -> new Type(property.id(), this.knowledge.words(property.label()), null));
	}

	private static Map<String, Object> suggest(String service, String what) {
		return Map.of("service_url", service, "service_path", "/suggest/" + what, "flyout_service_url", service,
				"flyout_service_path", "/flyout/" + what + "?id=${id}");
	}

	/**
	 * What can be set for a column that is fetched; the versions call the same things by
	 * different names.
	 */
	private List<Map<String, Object>> settings(String id, String name, String help) {
		return List.of(
				Map.of(id, "asOf", name, this.knowledge.words("reconcile.setting.asOf"), "type", "text", "default", "",
						help, this.knowledge.words("reconcile.setting.asOf.hint")),
				Map.of(id, "form", name, this.knowledge.words("reconcile.setting.form"), "type", "select", "default",
						"words", help, this.knowledge.words("reconcile.setting.form.hint"), "choices",
						List.of(Map.of("value", "words", "name", this.knowledge.words("reconcile.setting.form.words")),
								Map.of("value", "codes", "name",
										this.knowledge.words("reconcile.setting.form.codes")))),
				Map.of(id, "limit", name, this.knowledge.words("reconcile.setting.limit"), "type", "number", "default",
						0, help, this.knowledge.words("reconcile.setting.limit.hint")));
	}

	/**
	 * A type or a property, as both are told.
	 *
	 * @param id its name for programs
	 * @param name its name
	 * @param description what it is
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Type(String id, String name, @Nullable String description) {
	}

}
