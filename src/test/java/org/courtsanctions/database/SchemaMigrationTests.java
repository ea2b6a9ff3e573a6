package org.courtsanctions.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.ContextConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Runs Flyway with the settings of {@code application.yaml} on migrations of its own.
 */
@Isolated("Unpacks programs, which others may then use, where they do not stay")
class SchemaMigrationTests {

	@TempDir
	private static Path directory;

	private static EmbeddedDatabase server;

	@TempDir
	private Path migrations;

	@BeforeAll
	static void startServer() {
		server = EmbeddedDatabase.start(DatabaseFolders.on(directory));
	}

	@AfterAll
	static void stopServer() {
		server.close();
	}

	@BeforeEach
	void migrateOnce() throws IOException {
		migration("V1__create_thing.sql", "create table thing (id bigint primary key);");
		start((context) -> {
			JdbcClient sql = JdbcClient.create(context.getBean(DataSource.class));
			sql.sql("drop schema public cascade").update();
			sql.sql("create schema public").update();
		}, "spring.flyway.enabled=false");
		start((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void refusesADatabaseWrittenByANewerVersion() throws IOException {
		migration("V2__create_other.sql", "create table other (id bigint primary key);");
		start((context) -> assertThat(context).hasNotFailed());
		Files.delete(this.migrations.resolve("V2__create_other.sql"));
		start((context) -> assertThat(context).getFailure()
			.rootCause()
			.hasMessageContaining("Detected applied migration not resolved"));
		start((context) -> assertThat(failure(context)).hasMessageContaining("written by a newer version")
			.hasMessageContaining("2 create other"));
	}

	@Test
	void refusesADatabaseMigratedByADifferentScript() throws IOException {
		migration("V1__create_thing.sql", "create table thing (id uuid primary key);");
		start((context) -> assertThat(failure(context)).hasMessageContaining("does not match this application")
			.hasMessageContaining("checksum mismatch for migration version 1"));
	}

	private void migration(String name, String sql) throws IOException {
		Files.writeString(this.migrations.resolve(name), sql);
	}

	private void start(ContextConsumer<AssertableApplicationContext> consumer, String... properties) {
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class))
			.withBean(SchemaMigration.class)
			.withBean(JdbcConnectionDetails.class, () -> server, (definition) -> definition.setDestroyMethodName(""))
			.withPropertyValues("spring.flyway.locations=filesystem:" + this.migrations)
			.withPropertyValues(properties)
			.run(consumer);
	}

	private static Throwable failure(AssertableApplicationContext context) {
		Throwable failure = context.getStartupFailure();
		while (failure != null && !(failure instanceof StartFailure)) {
			failure = failure.getCause();
		}
		assertThat(failure).isNotNull();
		return failure;
	}

}
