package org.courtsanctions.account;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Before and after each test nobody has tried to sign in, and nobody needs a second
 * factor.
 */
final class ForgottenAttempts implements BeforeEachCallback, AfterEachCallback {

	@Override
	public void beforeEach(ExtensionContext test) {
		forget(SpringExtension.getApplicationContext(test));
	}

	@Override
	public void afterEach(ExtensionContext test) {
		forget(SpringExtension.getApplicationContext(test));
	}

	private static void forget(ApplicationContext register) {
		register.getBean(JdbcClient.class).sql("delete from sign_in_attempt").update();
		register.getBean(AccountStore.class).requireSecondFactor(false);
	}

}
