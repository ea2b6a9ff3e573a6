package org.courtsanctions;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.Tag;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test against the whole application: its web server on a random port, an embedded
 * PostgreSQL that is empty when the tests begin, the clock standing at
 * {@link RegisterTestConfiguration#NOW}. All such tests share one running application,
 * which therefore starts once; a test that needs other settings is no such test.
 * <p>
 * A test class may ask for {@link SqlCount}, {@code RestTestClient} and {@code MockMvc}
 * by {@code @Autowired}, and for the port by {@code @LocalServerPort}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "register.database.directory=target/test-database", "register.database.port=0",
				"spring.jmx.enabled=false", "register.page-cache.enabled=false",
				"register.address=https://register.example", "register.politeness.burst=1000000",
				"register.politeness.per-second=1000000" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = RegisterTestConfiguration.EmptyDatabase.class)
@Import(RegisterTestConfiguration.class)
public @interface RegisterTest {

}
