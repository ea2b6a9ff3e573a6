package org.courtsanctions.database;

import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Checks the server, then brings the schema up to date; refuses a database whose schema
 * this application does not know.
 */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

	private final ObjectProvider<JdbcConnectionDetails> server;

	SchemaMigration(ObjectProvider<JdbcConnectionDetails> server) {
		this.server = server;
	}

	@Override
	public void migrate(Flyway flyway) {
		this.server.ifAvailable(ServerCheck::run);
		try {
			flyway.migrate();
		}
		catch (FlywayValidateException ex) {
			List<String> unknown = unknownMigrations(flyway);
			throw unknown.isEmpty() ? StartFailures.schemaChanged(ex) : StartFailures.schemaNewer(unknown, ex);
		}
	}

	private static List<String> unknownMigrations(Flyway flyway) {
		return Arrays.stream(flyway.info().applied())
			.filter((migration) -> migration.getState().isApplied() && !migration.getState().isResolved())
			.map(SchemaMigration::name)
			.toList();
	}

	private static String name(MigrationInfo migration) {
		return migration.isVersioned() ? migration.getVersion() + " " + migration.getDescription()
				: migration.getDescription();
	}

}
