package org.courtsanctions.replica;

import java.io.IOException;
import java.sql.Connection;
import java.util.List;
import java.util.Properties;

import javax.sql.DataSource;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.KnownHead;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts the replica beside the application's data source when one is named, else nothing.
 * A connection is then fetched with the first statement, when it is known whether its
 * transaction only reads.
 */
@Configuration(proxyBeanMethods = false)
@Conditional(ReplicaConfiguration.ReplicaNamed.class)
@EnableConfigurationProperties(ReplicaSettings.class)
class ReplicaConfiguration {

	/** What is never read from the replica: drafts and accounts have no version. */
	private static final List<String> BACK_OFFICE = List.of("/admin", "/sign-in", "/sign-out", "/api/drafts", "/login",
			"/webauthn");

	@Bean
	Replica replica(ReplicaSettings settings, KnownHead primary, Environment environment) {
		// Statements end there when they end at the primary
		Properties limits = Binder.get(environment)
			.bind("spring.datasource.hikari.data-source-properties", Properties.class)
			.orElseGet(Properties::new);
		return new Replica(settings, primary, limits);
	}

	@Bean
	static BeanPostProcessor readsTheReplica(ObjectProvider<Replica> replica) {
		return new BeanPostProcessor() {
			@Override
			public Object postProcessAfterInitialization(Object bean, String name) {
				return (bean instanceof DataSource primary && name.equals("dataSource"))
						? lazily(primary, replica.getObject()) : bean;
			}
		};
	}

	private static DataSource lazily(DataSource primary, Replica replica) {
		var lazy = new LazyConnectionDataSourceProxy();
		lazy.setDefaultAutoCommit(true);
		lazy.setDefaultTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
		lazy.setTargetDataSource(primary);
		lazy.setReadOnlyDataSource(new PrimaryOrReplica(primary, replica));
		return lazy;
	}

	@Bean
	FilterRegistrationBean<OncePerRequestFilter> readersOfTheReplica() {
		var filter = new FilterRegistrationBean<OncePerRequestFilter>(new OncePerRequestFilter() {
			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				ReadingPlace.open();
				try {
					chain.doFilter(request, response);
				}
				finally {
					ReadingPlace.close();
				}
			}

			@Override
			protected boolean shouldNotFilter(HttpServletRequest request) {
				return !isOfThePublic(request);
			}
		});
		// Inside the cache of pages, which reads nothing
		filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
		return filter;
	}

	/**
	 * Public pages set no cookie: whoever sends one is an editor, who reads what was just
	 * written.
	 */
	static boolean isOfThePublic(HttpServletRequest request) {
		String path = request.getRequestURI();
		return request.getHeader(HttpHeaders.COOKIE) == null && request.getHeader(HttpHeaders.AUTHORIZATION) == null
				&& BACK_OFFICE.stream().noneMatch(path::startsWith);
	}

	/** Matches when {@code register.replica.url} is there and not blank. */
	static final class ReplicaNamed extends SpringBootCondition {

		private static final String URL = "register.replica.url";

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			boolean named = StringUtils.hasText(context.getEnvironment().getProperty(URL));
			return new ConditionOutcome(named,
					ConditionMessage.forCondition("Replica named").because(URL + (named ? " is set" : " is not set")));
		}

	}

}
