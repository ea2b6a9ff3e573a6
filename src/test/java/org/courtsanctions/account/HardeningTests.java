package org.courtsanctions.account;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.read.ListAppender;
import jakarta.servlet.http.Cookie;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.web.Role;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

/** What holds of every answer, cookie and log line, whoever asks for whatever. */
@RegisterTest
@ExtendWith(ForgottenAttempts.class)
@Isolated("Reads what is logged")
class HardeningTests {

	private static final String NOW_A_LINE = "2026-11-21T12:00:00.000Z  INFO [main] forged : all is well";

	@LocalServerPort
	private int port;

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AccountStore accounts;

	@ParameterizedTest
	@CsvSource({ "GET, /", "GET, /officials/kimberly-prost", "GET, /officials.json", "GET, /css/site.css",
			"GET, /nothing-here", "GET, /nothing-here.json", "GET, /sign-in", "GET, /admin", "POST, /officials",
			"GET, /search?q=%zz", "GET, /officials/..;/admin", "GET, //admin", "GET, /status", "GET, /actuator/health",
			"PUT, /sign-in", "GET, /admin/nothing", "GET, /changes.atom" })
	void hasItsHeadersOnEveryAnswer(String method, String target) throws IOException {
		String head = head(method, target);
		assertThat(head)
			.contains("content-security-policy: default-src 'none'; ", "frame-ancestors 'none'", "base-uri 'none'",
					"x-content-type-options: nosniff", "referrer-policy: strict-origin-when-cross-origin",
					"permissions-policy: ", "cross-origin-opener-policy: same-origin")
			.doesNotContain("unsafe-", "\r\nserver:", "x-powered-by", "strict-transport-security");
	}

	@ParameterizedTest
	@CsvSource({ "/, 200", "/officials.json, 200", "/css/site.css, 200", "/nothing-here, 404", "/sign-in, 200" })
	void tellsBrowsersThatCameByHttpsToStayWithIt(String path, int status) throws Exception {
		MockHttpServletResponse answer = this.mvc.perform(get(path).secure(true)).andReturn().getResponse();
		assertThat(answer.getStatus()).isEqualTo(status);
		assertThat(answer.getHeader("Strict-Transport-Security")).isEqualTo("max-age=63072000; includeSubDomains");
	}

	@Test
	void bindsItsCookiesToThisHostAndHttps() throws Exception {
		MockHttpServletResponse door = this.mvc.perform(get("/sign-in").secure(true)).andReturn().getResponse();
		String form = cookie(door, "__Host-form");
		assertThat(form).contains("; Path=/", "; Secure", "; HttpOnly").doesNotContain("Domain=");
		assertThat(head("GET", "/sign-in")).containsPattern("set-cookie: form=[^\r]*; httponly; samesite=lax");
		String token = Jsoup.parse(door.getContentAsString()).select("input[name=_csrf]").attr("value");
		MockHttpServletResponse in = this.mvc
			.perform(post("/sign-in").secure(true)
				.cookie(new Cookie("__Host-form", form.substring(form.indexOf('=') + 1, form.indexOf(';'))))
				.param("_csrf", token)
				.param("name", People.add(this.accounts, Role.EDITOR))
				.param("password", People.PASSWORD))
			.andReturn()
			.getResponse();
		assertThat(in.getStatus()).isEqualTo(302);
		assertThat(cookie(in, "__Host-session")).contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
			.doesNotContain("Domain=");
	}

	@Test
	void takesNoCookieByHttpsThatHttpCouldHaveSet() throws Exception {
		Visitor visitor = People.signedIn(this.port, People.add(this.accounts, Role.EDITOR));
		String session = visitor.cookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("session"))
			.findAny()
			.orElseThrow()
			.getValue();
		assertThat(this.mvc.perform(get("/admin").secure(true).cookie(new Cookie("session", session)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(302);
		assertThat(this.mvc.perform(get("/admin").cookie(new Cookie("session", session)))
			.andReturn()
			.getResponse()
			.getStatus()).isEqualTo(200);
	}

	@Test
	void answersNoTraceAndEchoesNothing() throws IOException {
		String answer = exchange("TRACE", "/", "Cookie: session=secret-of-somebody\r\n");
		assertThat(answer).startsWith("HTTP/1.1 405").doesNotContain("secret-of-somebody");
	}

	@Test
	void namesNoHostThatARequestGivesIt() throws Exception {
		for (String path : List.of("/", "/officials/kimberly-prost", "/officials.json", "/changes.atom", "/sitemap.xml",
				"/nothing-here", "/sign-in")) {
			MockHttpServletResponse answer = this.mvc.perform(get(path).with((request) -> {
				request.setServerName("evil.example");
				request.addHeader("Host", "evil.example");
				request.addHeader("X-Forwarded-Host", "evil.example");
				return request;
			})).andReturn().getResponse();
			assertThat(answer.getContentAsString()).as(path).doesNotContain("evil.example");
		}
		assertThat(head("GET", "/admin")).contains("\r\nlocation: /sign-in\r\n");
	}

	@Test
	void refusesRequestsThatTwoServersCouldCutInTwoWays() throws IOException {
		for (String headers : List.of("Content-Length: 5\r\nContent-Length: 6\r\n",
				"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n", "Transfer-Encoding: gzip\r\n")) {
			assertThat(exchange("POST", "/screen/list", headers)).as(headers).matches("(?s)HTTP/1.1 (400|501) .*");
		}
	}

	@Test
	void showsThePageOfAnErrorAlsoForAFormThatNobodyCanTakeApart() {
		Visitor visitor = People.signedIn(this.port, People.add(this.accounts, Role.EDITOR));
		for (String type : List.of("multipart/form-data", "application/x-www-form-urlencoded")) {
			Visitor.Answer answer = visitor.postRaw("/admin/drafts", type, "a=%zz");
			assertThat(answer.status()).as(type).isEqualTo(400);
			assertThat(answer.page().select("main h1").text()).as(type).isNotBlank();
		}
	}

	@Test
	void sharesNothingOfTheBackOfficeWithOtherSites() throws IOException {
		assertThat(head("GET", "/sign-in")).contains("cross-origin-resource-policy: same-origin",
				"cache-control: no-store");
		assertThat(
				exchange("OPTIONS", "/admin", "Origin: https://evil.example\r\nAccess-Control-Request-Method: POST\r\n")
					.toLowerCase(Locale.ROOT))
			.doesNotContain("access-control-allow");
	}

	@Test
	void showsNothingOfItselfInAnError() throws IOException {
		for (String target : List.of("/officials?asOf=%27", "/search?q=%00", "/officials/x%0d%0aSet-Cookie:%20a=b",
				"/%zz", "/api/v1/officials?limit=x", "/nothing-here", "/.git/config", "/WEB-INF/web.xml",
				"/application.yaml", "/css/")) {
			String answer = exchange("GET", target, "");
			assertThat(answer).as(target)
				.matches("(?s)HTTP/1.1 (200|400|404) .*")
				.doesNotContain("\tat ", "Exception", "org.springframework", "org.postgresql", "Apache Tomcat",
						"\r\nSet-Cookie");
		}
	}

	@Test
	void makesNoLogLineOfWhatComesFromOutside() {
		var failure = new IllegalArgumentException("odd\r\n" + NOW_A_LINE,
				new IllegalStateException("\n" + NOW_A_LINE));
		for (String odd : List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029", "\u001b[2K\r\n", "\u000b\n")) {
			String logged = logged("Asked for " + odd + NOW_A_LINE, failure);
			assertThat(logged.lines().filter((line) -> line.startsWith("20"))).as(logged).hasSize(1);
			assertThat(logged).contains("\n    ").doesNotContain("\u001b[2K", "\u2028", "\u0085");
			assertThat(logged).contains("HardeningTests", "Caused by");
		}
		assertThat(logged("All is well", null).lines()).hasSize(1);
	}

	@Test
	void logsRefusalsAndNoSecrets() {
		String name = People.add(this.accounts, Role.EDITOR);
		var lines = new ListAppender<ILoggingEvent>();
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		lines.start();
		root.addAppender(lines);
		try {
			new Visitor(this.port).signIn(name, "a wrong secret of mine");
			new Visitor(this.port).signIn("my secret in the wrong field", "x");
			Visitor visitor = People.signedIn(this.port, name);
			assertThat(visitor.get("/admin/accounts").status()).isEqualTo(403);
			assertThat(visitor.at("/admin").post("/sign-out", "_csrf", "forged").status()).isEqualTo(403);
			visitor.at("/admin/password")
				.post("/admin/password", "current", "current secret", "new", "short secret", "again", "short secret");
			List<String> told = lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
			assertThat(told).anyMatch((line) -> line.startsWith("Sign-in as " + name + " refused from "))
				.anyMatch((line) -> line.startsWith("Sign-in as nobody refused from "))
				.anyMatch((line) -> line.startsWith("GET /admin/accounts refused to " + name))
				.anyMatch((line) -> line.startsWith("POST /sign-out refused to "))
				.noneMatch((line) -> line.contains("secret") || line.contains(People.PASSWORD))
				.noneMatch((line) -> visitor.cookies().stream().anyMatch((cookie) -> line.contains(cookie.getValue())));
		}
		finally {
			root.detachAppender(lines);
		}
	}

	private static String logged(String message, Throwable failure) {
		Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
		var console = (ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE");
		Logger logger = (Logger) LoggerFactory.getLogger(HardeningTests.class);
		var event = new LoggingEvent(HardeningTests.class.getName(), logger, Level.INFO, message, failure,
				new Object[0]);
		return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
	}

	private static String cookie(MockHttpServletResponse answer, String name) {
		return answer.getHeaders("Set-Cookie")
			.stream()
			.filter((cookie) -> cookie.startsWith(name + "="))
			.findAny()
			.orElseThrow(() -> new AssertionError(name + " is not among " + answer.getHeaders("Set-Cookie")));
	}

	private String head(String method, String target) throws IOException {
		String answer = exchange(method, target, "");
		return answer.substring(0, answer.indexOf("\r\n\r\n") + 2).toLowerCase(Locale.ROOT);
	}

	/** Sends a request as it is, which no library would. */
	private String exchange(String method, String target, String headers) throws IOException {
		try (var socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.setSoTimeout(20_000);
			String request = method + " " + target + " HTTP/1.1\r\nHost: localhost:" + this.port + "\r\n" + headers
					+ "Connection: close\r\n\r\n";
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.getOutputStream().flush();
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
