package org.courtsanctions;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.postgresql.util.PSQLException;

import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One transaction in the real database that leaves no trace: it is rolled back when
 * closed.
 */
public final class RolledBack implements AutoCloseable {

	private final Connection connection;

	private final JdbcClient sql;

	public RolledBack(DataSource dataSource) throws SQLException {
		this.connection = dataSource.getConnection();
		this.connection.setAutoCommit(false);
		this.sql = JdbcClient.create(new SingleConnectionDataSource(this.connection, true));
	}

	/** Reads and writes inside the transaction. */
	public JdbcClient sql() {
		return this.sql;
	}

	public int run(String statement, Object... params) {
		return this.sql.sql(statement).params(params).update();
	}

	/** The first column of the only row. */
	public long number(String query, Object... params) {
		return this.sql.sql(query).params(params).query(Long.class).single();
	}

	/**
	 * Runs a statement and, when the database refuses it, forgets it and says why.
	 */
	public Optional<Refusal> attempt(String statement, Object... params) throws SQLException {
		Savepoint before = this.connection.setSavepoint();
		try {
			run(statement, params);
			this.connection.releaseSavepoint(before);
			return Optional.empty();
		}
		catch (DataAccessException ex) {
			this.connection.rollback(before);
			var error = Objects.requireNonNull(((PSQLException) ex.getMostSpecificCause()).getServerErrorMessage());
			return Optional.of(new Refusal(error.getConstraint(), error.getMessage()));
		}
	}

	/** Runs a statement that the database must refuse. */
	public Refusal refusal(String statement, Object... params) throws SQLException {
		Optional<Refusal> refusal = attempt(statement, params);
		assertThat(refusal).as("the database refuses: %s", statement).isPresent();
		return refusal.get();
	}

	/** What a commit would check, checked now. */
	public Refusal refusalAtCommit() throws SQLException {
		return refusal("set constraints all immediate");
	}

	@Override
	public void close() throws SQLException {
		this.connection.rollback();
		this.connection.setAutoCommit(true);
		this.connection.close();
	}

	/**
	 * Hands one to each test whose class asks for it, and closes it after the test.
	 */
	public static final class Each implements ParameterResolver {

		@Override
		public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
			return ExtensionContextScope.TEST_METHOD;
		}

		@Override
		public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
			return parameter.getParameter().getType() == RolledBack.class;
		}

		@Override
		public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
			return test.getStore(ExtensionContext.Namespace.create(RolledBack.class))
				.computeIfAbsent(RolledBack.class, (key) -> begin(SpringExtension.getApplicationContext(test)),
						RolledBack.class);
		}

		private static RolledBack begin(ApplicationContext register) {
			try {
				return new RolledBack(register.getBean(DataSource.class));
			}
			catch (SQLException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

	/**
	 * Why the database refused a statement.
	 *
	 * @param constraint the constraint that was violated; null when none was
	 * @param message what the database says
	 */
	public record Refusal(String constraint, String message) {
	}

}
