package org.courtsanctions.web;

import jakarta.servlet.FilterChain;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** That whoever asks too fast is told how long to wait, and nobody else is. */
class PolitenessTests {

	private final Politeness limit = new Politeness(new PolitenessSettings(5, 1, 4));

	@Test
	void tellsWhoAsksTooFastHowLongToWait() throws Exception {
		for (int request = 0; request < 5; request++) {
			assertThat(ask("GET", "192.0.2.1").getStatus()).isEqualTo(200);
		}
		MockHttpServletResponse refused = ask("GET", "192.0.2.1");
		assertThat(refused.getStatus()).isEqualTo(429);
		assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 5);
		assertThat(ask("GET", "192.0.2.2").getStatus()).as("another address").isEqualTo(200);
	}

	@Test
	void countsAListForMore() throws Exception {
		assertThat(ask("POST", "192.0.2.3").getStatus()).isEqualTo(200);
		assertThat(ask("POST", "192.0.2.3").getStatus()).isEqualTo(429);
		assertThat(ask("GET", "192.0.2.3").getStatus()).isEqualTo(200);
	}

	@Test
	void letsADoorSayWhatItsRequestsCount() throws Exception {
		MockHttpServletRequest batch = through("192.0.2.4");
		Toll.pay(batch, 1);
		Toll.pay(batch, 100);
		assertThatExceptionOfType(Toll.TooFast.class).as("five are spent, of which a batch took no more than a list")
			.isThrownBy(() -> Toll.pay(batch, 1))
			.satisfies((refused) -> assertThat(refused.seconds()).isPositive());
		Toll.pay(through("192.0.2.5"), 1);
	}

	private MockHttpServletRequest through(String address) throws Exception {
		var request = new MockHttpServletRequest("POST", "/match/default");
		request.setRemoteAddr(address);
		this.limit.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
		return request;
	}

	@Test
	void countsAWholeNetworkOfTheNewProtocolAsOne() {
		assertThat(Politeness.network("2001:db8:1:2::1")).isEqualTo(Politeness.network("2001:db8:1:2:ffff::9"));
		assertThat(Politeness.network("2001:db8:1:3::1")).isNotEqualTo(Politeness.network("2001:db8:1:2::1"));
		assertThat(Politeness.network("fe80::1%eth0")).isEqualTo(Politeness.network("fe80::2"));
		assertThat(Politeness.network("not:an:address")).isEqualTo("not:an:address");
	}

	private MockHttpServletResponse ask(String method, String address) throws Exception {
		var request = new MockHttpServletRequest(method, "/search");
		request.setRemoteAddr(address);
		var response = new MockHttpServletResponse();
		FilterChain chain = new MockFilterChain();
		this.limit.doFilter(request, response, chain);
		return response;
	}

}
