package org.courtsanctions.account;

import java.time.Duration;

import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of sign-in. The public page {@code /about/security} tells them to readers.
 *
 * @param firstPassword the one-time password of {@code admin} on the very first start; a
 * random one is made and printed when there is none
 * @param reset the account that gets a new one-time password at this start, for lost
 * access
 * @param longestSession after how long even a busy session ends
 * @param slowAfter from which failure on an account waits
 * @param firstDelay the first wait; each failure after it doubles the wait
 * @param lockAfter from which failure on every failure locks the account
 * @param lock for how long
 * @param perAddress how many failures a network address may make within the window
 * @param addressWindow that window
 */
@Validated
@ConfigurationProperties("register.accounts")
record AccountSettings(@Nullable String firstPassword, @Nullable String reset,
		@DefaultValue("12h") Duration longestSession, @DefaultValue("5") @Min(1) int slowAfter,
		@DefaultValue("15s") Duration firstDelay, @DefaultValue("10") @Min(1) int lockAfter,
		@DefaultValue("15m") Duration lock, @DefaultValue("50") @Min(1) int perAddress,
		@DefaultValue("1h") Duration addressWindow) {
}
