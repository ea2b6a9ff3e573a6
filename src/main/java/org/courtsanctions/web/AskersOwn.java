package org.courtsanctions.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler, or a controller with all its handlers, whose answer tells whom somebody
 * looked for: the asker may keep it, a cache that others share may not.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface AskersOwn {

	/**
	 * The parameter that narrows a list to those with a name; the answers of every
	 * handler that has it are such answers.
	 */
	String NAME = "q";

}
