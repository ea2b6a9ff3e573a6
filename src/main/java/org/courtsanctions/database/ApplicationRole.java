package org.courtsanctions.database;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.FluentConfiguration;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Gives the application's role its rights when another one, {@code spring.flyway.user},
 * owns the database: after the migrations of each start the scripts of {@value #GRANTS}
 * run as that owner. With one role for both nothing of it happens.
 */
@Component
class ApplicationRole implements FlywayConfigurationCustomizer {

	private static final String GRANTS = "classpath:db/grants";

	private final FlywayProperties migrations;

	private final ObjectProvider<JdbcConnectionDetails> server;

	ApplicationRole(FlywayProperties migrations, ObjectProvider<JdbcConnectionDetails> server) {
		this.migrations = migrations;
		this.server = server;
	}

	@Override
	public void customize(FluentConfiguration flyway) {
		String owner = this.migrations.getUser();
		this.server.ifAvailable((details) -> {
			String application = details.getUsername();
			if (StringUtils.hasText(owner) && StringUtils.hasText(application) && !owner.equals(application)) {
				flyway.locations(
						Stream.concat(Stream.of(flyway.getLocations()).map(Location::toString), Stream.of(GRANTS))
							.toArray(String[]::new));
				Map<String, String> placeholders = new HashMap<>(flyway.getPlaceholders());
				placeholders.put("applicationRole", application.replace("'", "''"));
				flyway.placeholders(placeholders);
			}
		});
	}

}
