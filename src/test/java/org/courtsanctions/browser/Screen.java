package org.courtsanctions.browser;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import org.courtsanctions.browser.ExamplePages.ExamplePage;

/**
 * One window of a browser, as one kind of reader has it. It opens page after page of the
 * register and writes down what a reader would never see but should not happen either.
 */
final class Screen implements AutoCloseable {

	private final String site;

	private final BrowserContext context;

	private final Page page;

	private final List<String> noticed = new ArrayList<>();

	private ExamplePage opened = new ExamplePage("nothing", "about:blank");

	Screen(Browser browser, Mode mode, int port) {
		this.site = "http://localhost:" + port;
		this.context = browser.newContext(new Browser.NewContextOptions().setViewportSize(mode.width, 900)
			.setColorScheme(mode.colours)
			.setJavaScriptEnabled(mode != Mode.WITHOUT_SCRIPTS));
		this.page = this.context.newPage();
		this.page.emulateMedia(new Page.EmulateMediaOptions().setMedia(mode.media));
		this.page.onRequest(this::leaving);
		this.page.onResponse(this::answered);
		this.page.onRequestFailed((request) -> this.noticed.add("no answer: " + request.url()));
		this.page.onConsoleMessage(this::said);
		this.page.onPageError((error) -> this.noticed.add("script error: " + error));
	}

	/** Opens a page and checks that it answers as it should. */
	Page open(ExamplePage example) {
		this.noticed.clear();
		this.opened = example;
		Response response = this.page.navigate(this.site + example.address());
		if (response.status() != example.status()) {
			this.noticed.add("answers " + response.status() + " and not " + example.status());
		}
		this.context.cookies().forEach((cookie) -> this.noticed.add("sets a cookie: " + cookie.name));
		return this.page;
	}

	Page open(String address) {
		return open(new ExamplePage(address, address));
	}

	/** Shows the open page in another mode, without loading it again. */
	void show(Mode mode) {
		mode.show(this.page);
	}

	/** What happened since the page was opened and should not have. */
	List<String> noticed() {
		return List.copyOf(this.noticed);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private void leaving(Request request) {
		if (!request.url().startsWith(this.site + "/")) {
			this.noticed.add("asks another site: " + request.url());
		}
	}

	private void answered(Response response) {
		if (response.status() >= 400 && !response.request().isNavigationRequest()) {
			this.noticed.add("answers " + response.status() + ": " + response.url());
		}
		if (response.headers().containsKey("set-cookie")) {
			this.noticed.add("sets a cookie: " + response.url());
		}
	}

	private void said(ConsoleMessage message) {
		boolean ownStatus = this.opened.status() >= 400
				&& message.location().startsWith(this.site + this.opened.address());
		if (!ownStatus) {
			this.noticed.add("console: " + message.text());
		}
	}

	/** How a reader reads. */
	enum Mode {

		LIGHT("on a light screen", 1200, ColorScheme.LIGHT, Media.SCREEN),
		DARK("on a dark screen", 1200, ColorScheme.DARK, Media.SCREEN),
		NARROW("on a phone 320 pixels wide", 320, ColorScheme.LIGHT, Media.SCREEN),
		/** As wide as what the margins leave of a sheet of A4. */
		PRINT("on paper", 673, ColorScheme.LIGHT, Media.PRINT),
		WITHOUT_SCRIPTS("without scripts", 1200, ColorScheme.LIGHT, Media.SCREEN);

		private final String words;

		private final int width;

		private final ColorScheme colours;

		private final Media media;

		Mode(String words, int width, ColorScheme colours, Media media) {
			this.words = words;
			this.width = width;
			this.colours = colours;
			this.media = media;
		}

		/** Shows an open page so, without loading it again. */
		void show(Page page) {
			page.setViewportSize(this.width, 900);
			page.emulateMedia(new Page.EmulateMediaOptions().setMedia(this.media)
				.setColorScheme(this.colours)
				// Colours that fade into others cannot be measured
				.setReducedMotion(ReducedMotion.REDUCE));
		}

		@Override
		public String toString() {
			return this.words;
		}

	}

}
