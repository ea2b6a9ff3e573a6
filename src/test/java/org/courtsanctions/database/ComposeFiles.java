package org.courtsanctions.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.yaml.snakeyaml.Yaml;

/**
 * The files that {@code docker compose} is given with {@code -f}, read as it reads them:
 * what a later one says of a service counts over what an earlier one says.
 */
public final class ComposeFiles {

	/**
	 * {@code ${NAME}}, {@code ${NAME:-else}} and {@code ${NAME:?what is missing}}, the
	 * innermost first.
	 */
	private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{(\\w+)(?::([-?])([^${}]*))?\\}");

	private static final Path ROLE = Path.of("src/main/docker/create-application-role.sh");

	private final Map<String, Map<String, String>> environments = new LinkedHashMap<>();

	private ComposeFiles() {
	}

	/**
	 * The setup whose applications own nothing.
	 * @param variables what the shell knows that starts it
	 */
	public static ComposeFiles leastPrivilege(Map<String, String> variables) throws IOException {
		var files = new ComposeFiles();
		files.read(Path.of("docker-compose.yml"), variables);
		files.read(Path.of("src/main/docker/least-privilege.yml"), variables);
		return files;
	}

	private void read(Path file, Map<String, String> variables) throws IOException {
		Map<String, Object> content = new Yaml().load(Files.readString(file));
		mapping(content.get("services")).forEach((service, description) -> {
			Map<String, String> environment = this.environments.computeIfAbsent(service,
					(name) -> new LinkedHashMap<>());
			mapping(mapping(description).get("environment"))
				.forEach((name, value) -> environment.put(name, filled(value.toString(), variables)));
		});
	}

	/** The environment of a service. */
	public Map<String, String> environment(String service) {
		return this.environments.get(service);
	}

	/**
	 * The statement with which the database of a new volume gets the application's role.
	 * @param password the password of the role
	 */
	public static String createRole(String password) throws IOException {
		return Files.readString(ROLE)
			.replaceAll("(?s).*<<'SQL'\n(.*)SQL\n", "$1")
			.replace(":'password'", "'" + password.replace("'", "''") + "'");
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> mapping(Object node) {
		return (node != null) ? (Map<String, Object>) node : Map.of();
	}

	private static String filled(String text, Map<String, String> variables) {
		String filled = text;
		for (Matcher variable = VARIABLE.matcher(filled); variable.find(); variable = VARIABLE.matcher(filled)) {
			String value = variables.getOrDefault(variable.group(1), "");
			if (value.isEmpty() && "?".equals(variable.group(2))) {
				throw new IllegalStateException(variable.group(1) + ": " + variable.group(3));
			}
			if (value.isEmpty() && variable.group(3) != null) {
				value = variable.group(3);
			}
			filled = filled.substring(0, variable.start()) + value + filled.substring(variable.end());
		}
		return filled;
	}

}
