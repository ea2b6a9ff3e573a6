package org.courtsanctions.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.account.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** More slow senders than there are places, and the site answers everybody else. */
@RegisterTest
class SlowSendersTests {

	private static final int MANY = 20;

	@LocalServerPort
	private int port;

	@Test
	void keepNobodyWaiting() throws Exception {
		List<SlowSender> slow = new ArrayList<>();
		for (String path : List.of("/sign-in", "/screen/list", "/api/drafts", "/reconcile")) {
			for (int number = 0; number < MANY; number++) {
				slow.add(new SlowSender(this.port).begin(path, 100).send("names="));
			}
		}
		try {
			long began = System.nanoTime();
			Visitor visitor = new Visitor(this.port);
			assertThat(visitor.post("/screen/list", "names", "Kimberly Prost").status()).isEqualTo(200);
			visitor.get("/sign-in");
			assertThat(visitor.post("/sign-in", "name", "nobody", "password", "of a test").status()).isNotEqualTo(503);
			assertThat(visitor.get("/officials").status()).isEqualTo(200);
			assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(8));
		}
		finally {
			for (SlowSender sender : slow) {
				sender.close();
			}
		}
	}

}
