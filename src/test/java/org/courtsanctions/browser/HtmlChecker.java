package org.courtsanctions.browser;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import nu.validator.client.EmbeddedValidator;
import nu.validator.messages.GnuMessageEmitter;
import nu.validator.messages.MessageEmitterAdapter;
import nu.validator.servlet.imagereview.ImageCollector;
import nu.validator.validation.SimpleDocumentValidator;
import nu.validator.xml.SystemErrErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * The Nu HTML checker. Reading the rules of HTML takes ten times as long as checking a
 * page, so they are read once for all pages.
 */
final class HtmlChecker {

	private static final long STACK = 64 * 1024 * 1024;

	private static final HtmlChecker ONE = new HtmlChecker();

	private final SimpleDocumentValidator checker = new SimpleDocumentValidator(false, false, true);

	private HtmlChecker() {
		var reading = new FutureTask<>(() -> {
			this.checker.setUpMainSchema(EmbeddedValidator.SCHEMA_URL, new SystemErrErrorHandler());
			return true;
		});
		// The rules are nested deeply
		new Thread(null, reading, "rules of HTML", STACK).start();
		try {
			reading.get();
		}
		catch (ExecutionException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One line for each message: place, kind, text. */
	static List<String> messages(String html) throws IOException, SAXException {
		return ONE.check(html);
	}

	static boolean isError(String message) {
		return message.contains("error:");
	}

	private synchronized List<String> check(String html) throws IOException, SAXException {
		var lines = new ByteArrayOutputStream();
		var messages = new MessageEmitterAdapter(null, this.checker.getSourceCode(), false,
				new ImageCollector(this.checker.getSourceCode()), 0, true, new GnuMessageEmitter(lines, false));
		messages.setHtml(true);
		messages.start(null);
		this.checker.setUpValidatorAndParsers(messages, false, false);
		this.checker
			.checkHtmlInputSource(new InputSource(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8))));
		messages.end("", "", "");
		return lines.toString(StandardCharsets.UTF_8).lines().filter((line) -> !line.isBlank()).toList();
	}

}
