package org.courtsanctions.ledger;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Turns read-only transactions to the past while {@link RecordedAt} is set: their tables
 * are then the views of the schema {@code as_recorded}, which have the same names and
 * columns. Other transactions cost not one statement more.
 */
@Configuration(proxyBeanMethods = false)
class RecordTimeTransactions {

	@Bean
	PlatformTransactionManager transactionManager(DataSource dataSource,
			ObjectProvider<TransactionManagerCustomizers> customizers) {
		var transactions = new Manager(JdbcClient.create(dataSource));
		customizers.ifAvailable((all) -> all.customize(transactions));
		return transactions;
	}

	/** Begins every transaction; those that read the past look at it from then on. */
	private static final class Manager extends JpaTransactionManager {

		private final transient JdbcClient jdbc;

		private Manager(JdbcClient jdbc) {
			this.jdbc = jdbc;
		}

		@Override
		protected void doBegin(Object transaction, TransactionDefinition definition) {
			super.doBegin(transaction, definition);
			RecordedAt past = RecordedAt.current();
			if (past != null && definition.isReadOnly()) {
				try {
					lookAt(past);
				}
				catch (RuntimeException ex) {
					doCleanupAfterCompletion(transaction);
					throw ex;
				}
			}
		}

		private void lookAt(RecordedAt past) {
			this.jdbc.sql("""
					select set_config('search_path', 'as_recorded, public', true),
					       set_config('register.version_read', ?, true)""")
				.param(Long.toString(past.version()))
				.query((row) -> {
				});
		}

	}

}
