package org.courtsanctions.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A controller whose answers are data that anybody may take: from any origin, without a
 * cookie, kept by caches for a minute, answered with 304 as long as record version, build
 * and day are those that the asker has, and with problem+json when something is wrong.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OpenData {

}
