package org.courtsanctions.database;

import java.nio.file.Path;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the embedded PostgreSQL. They mean nothing when
 * {@code spring.datasource.url} names a server.
 *
 * @param directory the folder that holds the data (and the unpacked PostgreSQL programs
 * and their log) in a folder {@code postgresql} of its own; created when missing, and
 * safe to copy as a backup while the application is stopped
 * @param port the port PostgreSQL listens on, on this machine only; 0 picks a free one at
 * each start
 */
@Validated
@ConfigurationProperties("register.database")
public record DatabaseProperties(@DefaultValue("./data") Path directory,
		@DefaultValue("15432") @Min(0) @Max(65535) int port) {
}
