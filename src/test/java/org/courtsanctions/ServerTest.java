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
 * A test that asks the shared application of {@link RegisterTest} for its PostgreSQL
 * server only, keeps to databases and applications of its own there, and therefore runs
 * beside other tests.
 */
@Documented
@Target({ ElementType.TYPE, ElementType.ANNOTATION_TYPE })
@Retention(RetentionPolicy.RUNTIME)
@Tag("application")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "register.database.directory=target/test-database", "register.database.port=0",
				"spring.jmx.enabled=false", "register.page-cache.enabled=false", "spring.session.jdbc.cleanup-cron=-",
				"register.address=https://register.example", "register.politeness.burst=1000000",
				"register.politeness.per-second=1000000" })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = RegisterTestConfiguration.EmptyDatabase.class)
@Import(RegisterTestConfiguration.class)
public @interface ServerTest {

}
