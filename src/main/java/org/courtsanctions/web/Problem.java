package org.courtsanctions.web;

import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a field of a form. A page whose model holds a list of them as
 * {@code problems} says so in its title and in a summary above its heading.
 *
 * @param field the id of the field
 * @param key the message, the same in the summary and at the field
 * @param argument what the message is told, if anything
 */
public record Problem(String field, String key, @Nullable Object argument) {

	public Problem(String field, String key) {
		this(field, key, null);
	}

}
