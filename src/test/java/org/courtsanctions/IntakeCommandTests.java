package org.courtsanctions;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.courtsanctions.inbox.FoundingKnown;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.logging.LoggingSystemProperty;

import static org.assertj.core.api.Assertions.assertThat;

@Isolated("Silences the log")
class IntakeCommandTests {

	@TempDir
	Path folder;

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

	/**
	 * The command runs in a Java of its own, whose log it silences; here others go on.
	 */
	@AfterAll
	static void logAgain() {
		System.clearProperty(LoggingSystemProperty.CONSOLE_THRESHOLD.getEnvironmentVariableName());
		LoggingSystem log = LoggingSystem.get(IntakeCommandTests.class.getClassLoader());
		log.cleanUp();
		log.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.INFO);
	}

	@Test
	void writesOneLineForEachText() throws IOException {
		assertThat(read("""
				{"id":"a","text":"The United States today sanctioned Judge Alba Invented. Her assets are frozen."}

				{"id":2,"text":"Nothing"}
				""")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo(
				"""
						{"id":"a","kind":"designation","date":null,"authority":"us","programme":null,"officials":[{"name":"Alba Invented"}],"measures":["asset_freeze"],"statements":[]}
						{"id":"2","kind":"none","date":null,"authority":null,"programme":null,"officials":[],"measures":[],"statements":[]}
						""");
	}

	@Test
	void namesTheLinesItCannotReadAndReadsTheOthers() throws IOException {
		assertThat(read("""
				no json
				{"id":"a"}
				{"id":"b","text":"Nothing"}
				""")).isOne();
		assertThat(this.problems.toString(StandardCharsets.UTF_8)).contains("Line 1 is no JSON object",
				"Line 2 wants an \"id\" and a \"text\"");
		assertThat(this.out.toString(StandardCharsets.UTF_8)).startsWith("{\"id\":\"b\"");
	}

	@Test
	void saysWhenThereIsNoFile() {
		assertThat(IntakeCommand.read(this.folder.resolve("none"), FoundingKnown.read(), new PrintStream(this.out),
				new PrintStream(this.problems)))
			.isOne();
		assertThat(this.problems.toString(StandardCharsets.UTF_8)).startsWith("There is no file");
	}

	@Test
	void takesTheFileBehindTheOptionOrInIt() {
		assertThat(IntakeCommand.file(new String[] { "--intake", "a.jsonl" })).isEqualTo("a.jsonl");
		assertThat(IntakeCommand.file(new String[] { "--intake=b.jsonl" })).isEqualTo("b.jsonl");
		assertThat(IntakeCommand.file(new String[] { "--intake" })).isNull();
	}

	@Test
	void needsNoDatabaseAndBeginsNone() {
		Path none = this.folder.resolve("none");
		assertThat(IntakeCommand.known(new String[] { "--register.database.directory=" + none }).people()).isNotEmpty();
		assertThat(none).doesNotExist();
		assertThat(IntakeCommand
			.known(new String[] { "--spring.datasource.url=jdbc:postgresql://localhost:1/nowhere",
					"--spring.datasource.hikari.connection-timeout=250" })
			.people()).isNotEmpty();
	}

	private int read(String lines) throws IOException {
		Path file = Files.writeString(this.folder.resolve("texts.jsonl"), lines);
		return IntakeCommand.read(file, FoundingKnown.read(), new PrintStream(this.out, false, StandardCharsets.UTF_8),
				new PrintStream(this.problems, true, StandardCharsets.UTF_8));
	}

}
