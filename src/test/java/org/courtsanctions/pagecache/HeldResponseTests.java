package org.courtsanctions.pagecache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import org.courtsanctions.ledger.LedgerHead;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What is held back of an answer. */
class HeldResponseTests {

	private static final int LARGEST = 100;

	private final MockHttpServletResponse real = new MockHttpServletResponse();

	private final Rendering rendering = new Rendering("/", new LedgerHead(1, Instant.EPOCH), 0);

	private final HeldResponse held = new HeldResponse(this.real, this.rendering, LARGEST);

	@BeforeEach
	void writeInUtf8() {
		this.held.setContentType("text/html;charset=UTF-8");
	}

	@Test
	void isTheWholePageAndNothingIsSent() throws IOException {
		this.rendering.isForAll("");
		this.held.getWriter().write("Zoë");
		this.held.flushBuffer();
		assertThat(this.real.isCommitted()).isFalse();
		assertThat(this.held.end()).isEqualTo("Zoë".getBytes(StandardCharsets.UTF_8));
		assertThat(this.real.getContentAsByteArray()).isEmpty();
	}

	@Test
	void isNothingWhenTheAnswerIsNotTheSameForAll() throws IOException {
		this.held.setContentLength(2);
		this.held.getOutputStream().write(new byte[] { 'o', 'k' });
		assertThat(this.held.end()).isNull();
		assertThat(this.real.getContentAsString()).isEqualTo("ok");
		assertThat(this.real.getContentLength()).isEqualTo(2);
	}

	@Test
	void isLetThroughOnceItIsTooLarge() throws IOException {
		this.rendering.isForAll("");
		for (int i = 0; i < 50; i++) {
			this.held.getWriter().write("12345");
			this.held.getWriter().flush();
		}
		this.held.getWriter().write("end");
		assertThat(this.held.end()).isNull();
		assertThat(this.real.getContentAsString()).isEqualTo("12345".repeat(50) + "end");
		assertThat(this.rendering.await()).isNull();
	}

	@Test
	void isLetThroughAtOnceWhenItsLengthSaysSo() throws IOException {
		this.rendering.isForAll("");
		this.held.setContentLength(LARGEST + 1);
		this.held.getOutputStream().write(new byte[LARGEST]);
		assertThat(this.real.getContentAsByteArray()).hasSize(LARGEST);
		this.held.getOutputStream().write(1);
		assertThat(this.real.getContentLength()).isEqualTo(LARGEST + 1);
	}

	@Test
	void beginsAnewWhenAnErrorTakesThePlaceOfThePage() throws IOException {
		this.rendering.isForAll("");
		this.held.getWriter().write("half a page");
		this.held.resetBuffer();
		this.held.getOutputStream().write('e');
		assertThat(this.held.end()).containsExactly('e');
	}

}
