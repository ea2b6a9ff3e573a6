package org.courtsanctions.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the Chromium or Chrome of this machine, starts it once for all tests of a thread,
 * as the library wants it, and closes it after the last.
 */
class InstalledBrowser implements ExecutionCondition, ParameterResolver {

	private static final Logger log = LoggerFactory.getLogger(InstalledBrowser.class);

	/** The environment variable that names another browser. */
	private static final String CHOICE = "REGISTER_BROWSER";

	private static final String MISSING = """
			No Chromium or Chrome was found, so pages cannot be tested in a browser. Install one \
			(Debian, Ubuntu: apt-get install chromium; macOS: brew install --cask google-chrome; \
			Windows: winget install Google.Chrome), or name its program in the environment variable \
			REGISTER_BROWSER.""";

	private static final List<String> USUAL_PLACES = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium",
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium");

	private static final List<String> WINDOWS_FOLDERS = List.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData");

	private static final List<String> WINDOWS_PLACES = List.of("Google/Chrome/Application/chrome.exe",
			"Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe");

	private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
			"--force-color-profile=srgb");

	private final AtomicBoolean told = new AtomicBoolean();

	/**
	 * Decides for each test method and not for its class: a class that is skipped whole
	 * would count as no test at all.
	 */
	@Override
	public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
		if (context.getTestMethod().isEmpty() || program().isPresent()) {
			return ConditionEvaluationResult.enabled("No browser needed, or there is one");
		}
		if (this.told.compareAndSet(false, true)) {
			log.warn(MISSING);
		}
		return ConditionEvaluationResult.disabled(MISSING);
	}

	@Override
	public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
		return parameter.getParameter().getType() == Browser.class;
	}

	@Override
	public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
		return context.getRoot()
			.getStore(Namespace.create(InstalledBrowser.class))
			.computeIfAbsent(Thread.currentThread(), (thread) -> Running.start(), Running.class)
			.browser();
	}

	private static Optional<Path> program() {
		String choice = System.getenv(CHOICE);
		Stream<String> places = (choice != null && !choice.isBlank()) ? Stream.of(choice)
				: Stream.concat(USUAL_PLACES.stream(), windowsPlaces());
		return places.map(Path::of).filter(Files::isExecutable).findFirst();
	}

	private static Stream<String> windowsPlaces() {
		return WINDOWS_FOLDERS.stream()
			.map(System::getenv)
			.filter(Objects::nonNull)
			.flatMap((folder) -> WINDOWS_PLACES.stream().map((place) -> folder + "/" + place));
	}

	/**
	 * A started browser.
	 *
	 * @param playwright what drives it
	 * @param browser the browser
	 */
	record Running(Playwright playwright, Browser browser) implements AutoCloseable {

		static Running start() {
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			try {
				Browser browser = playwright.chromium()
					.launch(new LaunchOptions().setExecutablePath(program().orElseThrow())
						.setArgs(ARGUMENTS)
						.setHeadless(true));
				return new Running(playwright, browser);
			}
			catch (RuntimeException ex) {
				playwright.close();
				throw ex;
			}
		}

		@Override
		public void close() {
			this.playwright.close();
		}

	}

}
