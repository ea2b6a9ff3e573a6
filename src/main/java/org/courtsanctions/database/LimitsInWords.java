package org.courtsanctions.database;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/**
 * Gives a name to the one refusal of PostgreSQL that Spring has none for: a lock that was
 * waited for too long.
 */
@Configuration(proxyBeanMethods = false)
class LimitsInWords {

	private static final String LOCK_NOT_AVAILABLE = "55P03";

	@Bean
	SQLExceptionTranslator sqlExceptionTranslator() {
		var translator = new SQLExceptionSubclassTranslator();
		translator.setCustomTranslator((task, sql, ex) -> LOCK_NOT_AVAILABLE.equals(ex.getSQLState())
				? new CannotAcquireLockException(task + ": " + ex.getMessage(), ex) : null);
		return translator;
	}

}
