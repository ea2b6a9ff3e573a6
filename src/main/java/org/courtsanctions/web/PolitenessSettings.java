package org.courtsanctions.web;

import jakarta.validation.constraints.Positive;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How fast one network address may search and check names.
 *
 * @param burst so many requests may come at once
 * @param perSecond so many more every second
 * @param listCost as how many requests a list that is sent counts
 */
@Validated
@ConfigurationProperties("register.politeness")
public record PolitenessSettings(@DefaultValue("120") @Positive int burst, @DefaultValue("20") @Positive int perSecond,
		@DefaultValue("20") @Positive int listCost) {
}
