package org.courtsanctions.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.courtsanctions.browser.Screen.Mode;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Makes the picture in the README. No part of the gate: {@code mvn -Pscreenshot test}
 * runs it and nothing else.
 */
@BrowserTest
class ReadmePicture {

	private static final Path PICTURE = Path.of("src/site/profile.png");

	private static final int MOST_BYTES = 250 * 1024;

	@LocalServerPort
	private int port;

	@Test
	void showsTheTopOfAProfile(Browser browser) throws IOException {
		try (var screen = new Screen(browser, Mode.LIGHT, this.port)) {
			Page page = screen.open("/officials/kimberly-prost");
			assertThat(screen.noticed()).isEmpty();
			page.setViewportSize(1200, 1000);
			Files.createDirectories(PICTURE.getParent());
			page.screenshot(new Page.ScreenshotOptions().setPath(PICTURE));
		}
		assertThat(Files.size(PICTURE)).isBetween(10_000L, (long) MOST_BYTES);
	}

}
