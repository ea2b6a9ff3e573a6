package org.courtsanctions.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The least role that may use a route of the back office: stands on the controller, or on
 * one handler that needs another than its controller. A route under {@code /admin} that
 * declares none is closed to everybody.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
public @interface LeastRole {

	/** The least role. */
	Role value();

}
