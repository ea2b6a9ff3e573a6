package org.courtsanctions.database;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Isolated("Unpacks programs, which others may then use, where they do not stay")
class ServerCheckTests {

	@TempDir
	private static Path directory;

	private static EmbeddedDatabase server;

	@BeforeAll
	static void startServer() {
		server = EmbeddedDatabase.start(DatabaseFolders.on(directory));
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@Test
	void acceptsARunningServer() {
		assertThatCode(() -> ServerCheck.run(server)).doesNotThrowAnyException();
	}

	@Test
	void namesTheSettingsWhenThePasswordIsWrong() {
		StartFailure failure = failure(server.getJdbcUrl(), "register", "wrong-secret");
		assertThat(failure).hasMessageContaining("refuses user \"register\"");
		assertThat(text(failure)).contains("SPRING_DATASOURCE_PASSWORD").doesNotContain("wrong-secret");
	}

	@Test
	void namesTheSettingsWhenThePasswordIsMissing() {
		assertThat(failure(server.getJdbcUrl(), "register", null)).hasMessageContaining("refuses user \"register\"");
	}

	@Test
	void showsHowToCreateAMissingDatabase() {
		String url = server.getJdbcUrl().replace("/register", "/absent");
		StartFailure failure = failure(url, "register", server.getPassword());
		assertThat(text(failure)).contains("the database of " + url + " is missing", "CREATE DATABASE absent");
	}

	@Test
	void tellsAServerThatCannotBeReachedWithoutShowingSecretsOfTheAddress() {
		StartFailure failure = failure("jdbc:postgresql://127.0.0.1:1/register?password=secret", null, null);
		assertThat(text(failure)).contains("jdbc:postgresql://127.0.0.1:1/register cannot be reached")
			.contains("SPRING_DATASOURCE_URL")
			.doesNotContain("secret");
	}

	@Test
	void refusesAnotherKindOfDatabase() {
		assertThat(failure("jdbc:mysql://localhost/register", null, null))
			.hasMessageContaining("not an address of a PostgreSQL database");
	}

	@Test
	void refusesAServerOlderThanTheSchemaNeeds() {
		assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> ServerCheck.requireVersion(14))
			.withMessageContaining("runs PostgreSQL 14")
			.withMessageContaining("PostgreSQL 15 or newer");
		assertThatCode(() -> ServerCheck.requireVersion(15)).doesNotThrowAnyException();
	}

	private static StartFailure failure(String url, @Nullable String user, @Nullable String password) {
		return assertThatExceptionOfType(StartFailure.class)
			.isThrownBy(() -> ServerCheck.run(new Details(url, user, password)))
			.actual();
	}

	private static String text(StartFailure failure) {
		return failure.getMessage() + "\n" + failure.analysis().getAction();
	}

	private record Details(String getJdbcUrl, @Nullable String getUsername,
			@Nullable String getPassword) implements JdbcConnectionDetails {
	}

}
