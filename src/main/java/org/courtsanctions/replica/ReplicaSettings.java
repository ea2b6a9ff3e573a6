package org.courtsanctions.replica;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the replica is.
 *
 * @param url its JDBC address; without one, all is read from the primary
 * @param username who reads there; may be somebody who can only read
 * @param password the password
 * @param connections how many connections each node keeps to it at most
 */
@Validated
@ConfigurationProperties("register.replica")
record ReplicaSettings(
		@Pattern(regexp = "jdbc:postgresql:.+",
				message = "is written like jdbc:postgresql://host/database") @Nullable String url,
		@Nullable String username, @Nullable String password, @DefaultValue("10") @Min(1) int connections) {
}
