package org.courtsanctions;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.courtsanctions.database.DatabaseFolders;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Primary;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * What {@link RegisterTest} changes in the application.
 */
@TestConfiguration(proxyBeanMethods = false)
public class RegisterTestConfiguration {

	/**
	 * When every {@link RegisterTest} happens: noon UTC on 21 November 2026.
	 */
	public static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

	@Bean
	@Primary
	Clock fixedClock() {
		return Clock.fixed(NOW, ZoneOffset.UTC);
	}

	@Bean
	SqlCount sqlCount() {
		return new SqlCount();
	}

	/**
	 * A client of the running website that does not follow redirects. It names its HTTP
	 * library, because Spring would choose the one the HTML checker brings.
	 */
	@Bean
	@Lazy
	RestTestClient restTestClient(@Value("${local.server.port}") int port) {
		return RestTestClient.bindToServer(new JdkClientHttpRequestFactory(HttpClient.newHttpClient()))
			.baseUrl("http://localhost:" + port)
			.build();
	}

	@Bean
	static BeanPostProcessor countingDataSource(ObjectProvider<SqlCount> count) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource dataSource)
						? ProxyDataSourceBuilder.create(dataSource).listener(count.getObject()).build() : bean;
			}
		};
	}

	/**
	 * Has transactions of all databases on the tests' server not wait for the disk: no
	 * test takes its power. Those that kill a server have one of their own.
	 */
	@Bean
	static BeanPostProcessor hastyServer() {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				if (bean instanceof JdbcConnectionDetails server) {
					JdbcClient
						.create(new DriverManagerDataSource(server.getJdbcUrl(), server.getUsername(),
								server.getPassword()))
						.sql("alter role current_user set synchronous_commit = off")
						.update();
				}
				return bean;
			}
		};
	}

	/**
	 * Empties the test database before the application starts on it.
	 */
	static class EmptyDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

		@Override
		public void initialize(ConfigurableApplicationContext context) {
			DatabaseFolders.empty(Path.of(context.getEnvironment().getRequiredProperty("register.database.directory")));
		}

	}

}
