package org.courtsanctions.web;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.account.Visitor;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** Requests that the web server refuses before any page is asked. */
@RegisterTest
class UnreadRequestTests {

	@LocalServerPort
	private int port;

	@Test
	void areToldInWordsWhatIsWrongWithThem() throws Exception {
		var answer = new Visitor(this.port).get("/search?q=" + "a".repeat(100_000));
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.response().body())
			.contains("This request could not be read", "longer than some 8,000 letters")
			.doesNotContain("HTTP Status", "Tomcat");
	}

}
