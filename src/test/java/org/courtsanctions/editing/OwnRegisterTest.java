package org.courtsanctions.editing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.courtsanctions.ServerTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A test in {@link OwnRegister}, which its constructor takes. Such tests run one after
 * the other, beside those of the application that only reads; and first, so that what
 * waits for none is left for both threads in the end.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@ExtendWith(OwnRegister.Supplier.class)
@ResourceLock("the register of its own")
@Order(0)
public @interface OwnRegisterTest {

}
