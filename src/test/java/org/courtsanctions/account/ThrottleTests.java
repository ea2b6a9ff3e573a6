package org.courtsanctions.account;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.courtsanctions.MutableClock;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.RegisterTestConfiguration;
import org.courtsanctions.account.Throttle.Answer;
import org.courtsanctions.account.Throttle.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Slow-down and lock-out, counted in the database and told by a clock that moves. */
@RegisterTest
@ExtendWith(ForgottenAttempts.class)
class ThrottleTests {

	private static final AccountSettings SETTINGS = new AccountSettings(null, null, Duration.ofHours(12), 5,
			Duration.ofSeconds(15), 10, Duration.ofMinutes(15), 50, Duration.ofHours(1));

	private final MutableClock clock = new MutableClock(Clock.fixed(RegisterTestConfiguration.NOW, ZoneOffset.UTC));

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Throttle throttle;

	@BeforeEach
	void watch() {
		this.throttle = new Throttle(this.jdbc, this.clock, SETTINGS);
	}

	@Test
	void slowsDownFromTheFifthFailureAndLocksFromTheTenth() {
		for (int i = 0; i < 5; i++) {
			assertThat(attempt(Kind.NAME, "vera")).isEqualTo(Answer.GO_ON);
		}
		for (int seconds : new int[] { 15, 30, 60, 120 }) {
			assertThat(attempt(Kind.NAME, "vera")).isEqualTo(Answer.REFUSED);
			this.clock.pass(Duration.ofSeconds(seconds - 1));
			assertThat(attempt(Kind.NAME, "vera")).as("before %s s", seconds).isEqualTo(Answer.REFUSED);
			this.clock.pass(Duration.ofSeconds(1));
			assertThat(attempt(Kind.NAME, "vera")).as("after %s s", seconds).isEqualTo(Answer.GO_ON);
		}
		this.clock.pass(Duration.ofSeconds(240));
		assertThat(attempt(Kind.NAME, "VERA")).as("the tenth").isEqualTo(Answer.GO_ON_LOCKING);
		this.clock.pass(Duration.ofMinutes(14));
		assertThat(attempt(Kind.NAME, "vera")).isEqualTo(Answer.REFUSED);
		this.clock.pass(Duration.ofMinutes(1));
		assertThat(attempt(Kind.NAME, "vera")).isEqualTo(Answer.GO_ON_LOCKING);
		assertThat(attempt(Kind.NAME, "vera")).isEqualTo(Answer.REFUSED);
		assertThat(attempt(Kind.NAME, "somebody-else")).isEqualTo(Answer.GO_ON);
	}

	@Test
	void beginsAnewAfterASuccessAndAfterADay() {
		for (int i = 0; i < 5; i++) {
			attempt(Kind.NAME, "vera");
		}
		this.transaction.executeWithoutResult((status) -> this.throttle.succeeded(Kind.NAME, "vera"));
		assertThat(attempt(Kind.NAME, "vera")).isEqualTo(Answer.GO_ON);
		for (int i = 0; i < 9; i++) {
			attempt(Kind.NAME, "otto");
			this.clock.pass(Duration.ofMinutes(5));
		}
		this.clock.pass(Duration.ofHours(25));
		assertThat(attempt(Kind.NAME, "otto")).isEqualTo(Answer.GO_ON);
		assertThat(attempt(Kind.NAME, "otto")).isEqualTo(Answer.GO_ON);
	}

	@Test
	void letsAnAddressFailFiftyTimesAnHour() {
		for (int i = 0; i < 50; i++) {
			assertThat(attempt(Kind.ADDRESS, "192.0.2.1")).isEqualTo(Answer.GO_ON);
		}
		assertThat(attempt(Kind.ADDRESS, "192.0.2.1")).isEqualTo(Answer.REFUSED);
		assertThat(attempt(Kind.ADDRESS, "192.0.2.2")).isEqualTo(Answer.GO_ON);
		this.clock.pass(Duration.ofHours(1));
		assertThat(attempt(Kind.ADDRESS, "192.0.2.1")).isEqualTo(Answer.GO_ON);
	}

	@Test
	void countsManyAtOnceOneByOne() throws Exception {
		List<Callable<Answer>> guesses = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			guesses.add(() -> attempt(Kind.NAME, "vera"));
		}
		int taken = 0;
		try (var threads = Executors.newFixedThreadPool(6)) {
			for (Future<Answer> answer : threads.invokeAll(guesses)) {
				taken += (answer.get() == Answer.REFUSED) ? 0 : 1;
			}
		}
		assertThat(taken).isEqualTo(5);
	}

	@Test
	void takesAnIpv6NetworkForOneAddress() {
		assertThat(Throttle.network("2001:db8:1:2::1")).isEqualTo(Throttle.network("2001:db8:1:2:ffff::9"))
			.isNotEqualTo(Throttle.network("2001:db8:1:3::1"));
		assertThat(Throttle.network("192.0.2.1")).isEqualTo("192.0.2.1");
		assertThat(Throttle.network("fe80::1%eth0")).isEqualTo(Throttle.network("fe80::2"));
	}

	private Answer attempt(Kind kind, String key) {
		Answer answer = this.transaction.execute((status) -> this.throttle.attempt(kind, key));
		assertThat(answer).isNotNull();
		return answer;
	}

}
