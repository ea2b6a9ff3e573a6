package org.courtsanctions.browser;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.browser.ExamplePages.ExamplePage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That the Nu HTML checker finds no error in any page. Its warnings are in the log.
 */
@RegisterTest
class ValidHtmlTests {

	private static final Logger log = LoggerFactory.getLogger(ValidHtmlTests.class);

	@LocalServerPort
	private int port;

	@ParameterizedTest(name = "{0} is valid HTML")
	@MethodSource("pages")
	void isValidHtml(ExamplePage example) throws IOException, SAXException {
		Site.Answer answer = new Site(this.port).get(example.address());
		assertThat(answer.status()).isEqualTo(example.status());
		List<String> messages = HtmlChecker.messages(answer.body());
		warnings(messages).forEach((text, times) -> log.warn("{}: {} times: {}", example, times, text));
		assertThat(messages).as("errors of %s", example).noneMatch(HtmlChecker::isError);
	}

	static Stream<ExamplePage> pages() {
		return ExamplePages.all();
	}

	/** How often the checker warns of what. */
	private static Map<String, Long> warnings(List<String> messages) {
		return messages.stream()
			.filter((message) -> !HtmlChecker.isError(message))
			.map((message) -> message.replaceFirst("^:[0-9.:-]+ ", ""))
			.collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
	}

}
