package org.courtsanctions.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What can be learned of an answer before it is sent. */
class WrittenAnswerTests {

	private static final int LARGE = 600_000;

	private final MockHttpServletRequest request = new MockHttpServletRequest();

	private final MockHttpServletResponse reader = new MockHttpServletResponse();

	private final AtomicInteger told = new AtomicInteger();

	@TempDir
	private Path folder;

	private WholeAnswer answer;

	@BeforeEach
	void begin() {
		this.answer = new WholeAnswer(this.request, this.reader, new Room(1 << 20, 10 << 20, this.folder));
		this.answer.setContentType("text/html;charset=UTF-8");
		this.answer.whenLonger(100, this.told::incrementAndGet);
	}

	@AfterEach
	void end() {
		this.answer.close();
		assertThat(this.folder).isEmptyDirectory();
	}

	@Test
	void isTheWholePageAndNothingIsSent() throws IOException {
		this.answer.getWriter().write("Zoë");
		this.answer.flushBuffer();
		assertThat(this.answer.bytes()).isEqualTo("Zoë".getBytes(StandardCharsets.UTF_8));
		assertThat(this.told).hasValue(0);
		assertThat(this.reader.isCommitted()).isFalse();
		assertThat(this.reader.getContentAsByteArray()).isEmpty();
	}

	@Test
	void isNothingBeforeAnythingIsWritten() throws IOException {
		assertThat(this.answer.bytes()).isNull();
	}

	@Test
	void isTheWholePageAlsoWhenItBecameAFile() throws IOException {
		for (int number = 0; number < LARGE / 10; number++) {
			this.answer.getOutputStream().write("0123456789".getBytes(StandardCharsets.US_ASCII));
		}
		assertThat(this.answer.bytes()).isEqualTo("0123456789".repeat(LARGE / 10).getBytes(StandardCharsets.US_ASCII));
	}

	@Test
	void tellsOnceThatItIsLongerThanItMayBe() throws IOException {
		for (int number = 0; number < 10; number++) {
			this.answer.getOutputStream().write(new byte[10]);
		}
		assertThat(this.told).hasValue(0);
		this.answer.getOutputStream().write(1);
		assertThat(this.told).hasValue(1);
		this.answer.getOutputStream().write(new byte[500]);
		assertThat(this.told).hasValue(1);
		assertThat(this.answer.bytes()).hasSize(601);
	}

	@Test
	void isNotWhatSomebodyHandedOver() throws IOException {
		Path file = Files.write(this.folder.resolve("edition"), new byte[101]);
		WholeAnswer.handOver(file, this.request, this.answer);
		assertThat(this.told).hasValue(1);
		assertThat(this.answer.bytes()).isNull();
	}

	@Test
	void beginsAnewWhenAnErrorTakesThePlaceOfThePage() throws IOException {
		this.answer.getWriter().write("half a page");
		this.answer.resetBuffer();
		this.answer.getOutputStream().write('e');
		assertThat(this.answer.bytes()).containsExactly('e');
	}

	@Test
	void saysItsLanguageBeforeItIsSent() {
		this.answer.setLocale(Locale.FRANCE);
		assertThat(this.answer.getHeader("Content-Language")).isEqualTo("fr-FR");
	}

}
