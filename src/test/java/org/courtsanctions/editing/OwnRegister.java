package org.courtsanctions.editing;

import java.sql.SQLException;
import java.time.Instant;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.account.People;
import org.courtsanctions.account.Visitor;
import org.courtsanctions.database.OwnDatabase;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.web.Role;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * A register of its own for all tests that write drafts and publish: a whole application
 * on a database and a port of its own, started once. Tests leave its record changed, so
 * each changes records that no other test relies on.
 */
public final class OwnRegister implements AutoCloseable {

	private final OwnDatabase own;

	public final ConfigurableApplicationContext application;

	public final JdbcClient database;

	final Ledger ledger;

	public final int port;

	/** Of the account admin, given as an operator gives it. */
	static final String FIRST_PASSWORD = "seven green lanterns once";

	private OwnRegister(JdbcConnectionDetails server) throws SQLException {
		this.own = OwnDatabase.founded(server, "edited_register");
		this.application = new SpringApplicationBuilder(RegisterApplication.class).run(this.own
			.settings("--spring.jmx.enabled=false", "--register.accounts.first-password=" + FIRST_PASSWORD));
		this.database = this.application.getBean(JdbcClient.class);
		this.ledger = this.application.getBean(Ledger.class);
		this.port = this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	/** Another application on the same database. */
	ConfigurableApplicationContext anotherNode() {
		return new SpringApplicationBuilder(RegisterApplication.class)
			.run(this.own.settings("--server.port=0", "--spring.jmx.enabled=false"));
	}

	/** Somebody new with a role, signed in. */
	public Visitor person(Role role) {
		return signedIn(account(role));
	}

	public String account(Role role) {
		return People.add(this.application, role);
	}

	public Visitor signedIn(String name) {
		return People.signedIn(this.port, name);
	}

	/** What a stranger reads. */
	Document read(String path) {
		return new Visitor(this.port).get(path).page();
	}

	public long version() {
		return this.ledger.head().version();
	}

	Instant recordedAt() {
		return this.ledger.head().recordedAt();
	}

	/** How many rows there are, as in {@code from} of a query. */
	long count(String from, Object... parameters) {
		return this.database.sql("select count(*) from " + from).params(parameters).query(Long.class).single();
	}

	@Override
	public void close() throws SQLException {
		this.application.close();
		this.own.close();
	}

	/** Hands the one register to the tests that ask for it. */
	public static final class Supplier implements ParameterResolver {

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
			return parameter.getParameter().getType() == OwnRegister.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
			var server = SpringExtension.getApplicationContext(context).getBean(JdbcConnectionDetails.class);
			return context.getRoot()
				.getStore(ExtensionContext.Namespace.create(OwnRegister.class))
				.getOrComputeIfAbsent(OwnRegister.class, (key) -> start(server), OwnRegister.class);
		}

		private static OwnRegister start(JdbcConnectionDetails server) {
			try {
				return new OwnRegister(server);
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
