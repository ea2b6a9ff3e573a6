package org.courtsanctions.database;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.exception.FlywayValidateException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Checks the server, then brings the schema up to date; refuses a database whose schema
 * this application does not know. Migrations have a connection of their own, without the
 * time limits of the pool. When {@code spring.flyway.user} names another role than the
 * application's, it owns the database, and the scripts of {@value #GRANTS} give the
 * application what it needs.
 */
@Component
class SchemaMigration implements FlywayMigrationStrategy {

	private static final String GRANTS = "classpath:db/grants";

	private final ObjectProvider<JdbcConnectionDetails> server;

	private final ObjectProvider<FlywayProperties> settings;

	SchemaMigration(ObjectProvider<JdbcConnectionDetails> server, ObjectProvider<FlywayProperties> settings) {
		this.server = server;
		this.settings = settings;
	}

	@Override
	public void migrate(Flyway pooled) {
		JdbcConnectionDetails details = this.server.getIfAvailable();
		Flyway flyway = pooled;
		if (details != null) {
			ServerCheck.run(details);
			flyway = apart(pooled, details, this.settings.getObject());
		}
		try {
			flyway.migrate();
		}
		catch (FlywayValidateException ex) {
			List<String> unknown = unknownMigrations(flyway);
			throw unknown.isEmpty() ? StartFailures.schemaChanged(ex) : StartFailures.schemaNewer(unknown, ex);
		}
	}

	/** The same migrations on a connection of their own. */
	private static Flyway apart(Flyway pooled, JdbcConnectionDetails details, FlywayProperties settings) {
		Configuration before = pooled.getConfiguration();
		FluentConfiguration apart = Flyway.configure(before.getClassLoader()).configuration(before);
		String application = details.getUsername();
		String owner = settings.getUser();
		boolean owned = StringUtils.hasText(owner) && !owner.equals(application);
		String url = StringUtils.hasText(settings.getUrl()) ? settings.getUrl() : details.getJdbcUrl();
		apart.dataSource(url, owned ? owner : application, owned ? settings.getPassword() : details.getPassword());
		if (owned && application != null) {
			apart.locations(Stream.concat(Stream.of(before.getLocations()).map(Location::toString), Stream.of(GRANTS))
				.toArray(String[]::new));
			Map<String, String> placeholders = new HashMap<>(before.getPlaceholders());
			placeholders.put("applicationRole", application.replace("'", "''"));
			apart.placeholders(placeholders);
		}
		return apart.load();
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
