package org.courtsanctions;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A test against the whole application: its web server on a random port, an embedded
 * PostgreSQL that is empty when the tests begin, the clock standing at
 * {@link RegisterTestConfiguration#NOW}. All such tests share one running application,
 * which therefore starts once; a test that needs other settings is no such test. They run
 * one after the other, beside what shares nothing with them: a {@link ServerTest}, or a
 * test without Spring.
 * <p>
 * A test class may ask for {@link SqlCount}, {@code RestTestClient} and {@code MockMvc}
 * by {@code @Autowired}, and for the port by {@code @LocalServerPort}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ServerTest
@Execution(ExecutionMode.SAME_THREAD)
public @interface RegisterTest {

}
