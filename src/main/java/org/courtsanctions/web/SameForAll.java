package org.courtsanctions.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A handler, or a controller with all its handlers, whose answer depends on nothing but
 * the address that was asked for, the record and the day: one copy of it serves everybody
 * until the next publication or midnight. What is limited by the number of requests,
 * tells of the machine, or knows who asks, is never marked.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface SameForAll {

	/**
	 * The request attribute that says that the answer is true at this moment only, and
	 * must not be kept.
	 */
	String ONLY_NOW = "org.courtsanctions.web.SameForAll.onlyNow";

}
