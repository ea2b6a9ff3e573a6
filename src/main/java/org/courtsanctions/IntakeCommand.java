package org.courtsanctions;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.courtsanctions.inbox.FoundingKnown;
import org.courtsanctions.inbox.Prediction;
import org.courtsanctions.inbox.RecordKnown;
import org.courtsanctions.intake.Known;
import org.courtsanctions.intake.Recogniser;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.StringUtils;

/**
 * The command {@code --intake FILE.jsonl}: reads the texts of a file of JSON lines, each
 * with an {@code id} and a {@code text}, and writes what was found, one line for each, to
 * standard output. It starts no web server and changes nothing; what is known comes from
 * the configured or embedded database, or from the founding record when there is none, it
 * cannot be read, or is empty.
 */
final class IntakeCommand {

	private static final String OPTION = "--intake";

	private IntakeCommand() {
	}

	static boolean isAskedFor(String[] arguments) {
		return FileOption.isGiven(OPTION, arguments);
	}

	/**
	 * Runs the command.
	 * @return the exit code: 0 when every line was read, else 1
	 */
	static int run(String[] arguments) {
		String file = file(arguments);
		if (file == null) {
			System.err.println("Say which file to read: --intake FILE.jsonl");
			return 1;
		}
		var out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
		return read(Path.of(file), known(arguments), out, System.err);
	}

	/**
	 * What is known: from the database that is configured or was begun in the data
	 * directory, else from the founding record. None is begun for this.
	 */
	static Known known(String[] arguments) {
		var settings = new StandardEnvironment();
		settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
		String url = settings.getProperty("spring.datasource.url");
		Path directory = Path.of(settings.getProperty("register.database.directory", "./data"));
		if (!StringUtils.hasText(url) && !Files.isDirectory(directory.resolve("postgresql"))) {
			return FoundingKnown.read();
		}
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(LedgerCommand.DatabaseOnly.class)
			.web(WebApplicationType.NONE)
			.initializers(LedgerCommand::joinRunningDatabase)
			.properties("logging.level.root=off", "logging.threshold.console=off")
			.run(arguments)) {
			return known(context.getBean(DataSource.class));
		}
		catch (RuntimeException ex) {
			System.err.println("The database cannot be read; the names are those of the founding record.");
			return FoundingKnown.read();
		}
	}

	static @Nullable String file(String[] arguments) {
		return FileOption.file(OPTION, arguments);
	}

	/** Reads a file line by line; lines that cannot be read are named and left out. */
	static int read(Path file, Known known, PrintStream out, PrintStream problems) {
		JsonMapper json = JsonMapper.shared();
		int failed = 0;
		try (BufferedReader lines = Files.newBufferedReader(file)) {
			int number = 0;
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				number++;
				if (!line.isBlank()) {
					failed += read(line, number, known, json, out, problems) ? 0 : 1;
				}
			}
		}
		catch (NoSuchFileException ex) {
			problems.println("There is no file " + file);
			failed++;
		}
		catch (MalformedInputException ex) {
			problems.println("The file is not in UTF-8");
			failed++;
		}
		catch (IOException ex) {
			problems.println("The file cannot be read: " + ex.getMessage());
			failed++;
		}
		out.flush();
		return (failed == 0) ? 0 : 1;
	}

	private static boolean read(String line, int number, Known known, JsonMapper json, PrintStream out,
			PrintStream problems) {
		try {
			JsonNode item = json.readTree(line);
			JsonNode id = item.path("id");
			JsonNode text = item.path("text");
			if (!id.isValueNode() || id.isNull() || !text.isString()) {
				problems.println("Line %d wants an \"id\" and a \"text\"".formatted(number));
				return false;
			}
			out.print(json.writeValueAsString(Prediction.of(id.asString(), Recogniser.read(text.asString(), known)))
					+ "\n");
			return true;
		}
		catch (JacksonException ex) {
			problems.println("Line %d is no JSON object".formatted(number));
			return false;
		}
	}

	private static Known known(DataSource source) {
		try {
			Known known = RecordKnown.of(JdbcClient.create(source));
			if (!known.people().isEmpty()) {
				return known;
			}
		}
		catch (BadSqlGrammarException ex) {
			// A database in which the register never started has no tables
		}
		return FoundingKnown.read();
	}

}
