package org.courtsanctions.browser;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.browser.RawRequest.Answer;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That nothing a reader can type is an error of ours: no 5xx, no stack trace, nothing
 * handed back unescaped, whatever stands in an address.
 */
@RegisterTest
class FuzzTests {

	private static final List<String> PARAMETERS = List.of("asOf", "page", "order", "kind", "status", "authority",
			"programme", "court", "role", "nationality", "year", "stance", "country", "speaker", "announcement",
			"action", "read", "q", "name", "born", "threshold", "recordedAt");

	/** Those that a page without a list may know. */
	private static final List<String> OF_EVERY_PAGE = List.of("asOf", "page", "order", "kind", "recordedAt");

	private static final List<String> QUERIES = List.of("?", "?&&&", "?=", "?=x", "?%00=x", "?a[]=1&status[]=x",
			"?status[0]=x", "?page=1&page=2&page=x", "?status=in-force&status=in-force&status=lifted",
			"?asOf=2021-03-01&asOf=x", "?q", "?q=a?b=c", "?class.module.classLoader=x", "?%3Cscript%3E=1",
			"?_method=DELETE", "?__proto__=x");

	private static final List<String> METHODS = List.of("HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE",
			"BREW");

	private static final List<String> HEADERS = List.of("Accept: application/json", "Accept: image/png", "Accept: ,;q",
			"Accept: text/*;q=2", "Accept-Language: xx-%%%", "Accept-Language: " + "de,".repeat(500),
			"Accept-Encoding: br;q=x", "Cookie: JSESSIONID=../../x; a", "If-None-Match: x", "If-Modified-Since: x",
			"Range: bytes=9-1", "X-Forwarded-Host: evil.example", "X-Forwarded-Proto: javascript",
			"X-Forwarded-Port: x", "Content-Type: x/y/z", "Origin: null");

	private static final int AT_ONCE = 4;

	private static final Pattern INSIDES = Pattern.compile("\\tat |\\.java:\\d|"
			+ "\\b(java|jakarta|org|com)\\.\\w+\\.[\\w.]*(Exception|Error)\\b|Whitelabel|Apache Tomcat/|SQLSTATE|PSQL");

	@LocalServerPort
	private int port;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping routes;

	@Test
	void everyParameterOfEveryPageTakesEveryValue() throws Exception {
		List<String> targets = new ArrayList<>();
		for (String path : paths()) {
			List<String> names = isList(path) ? PARAMETERS : OF_EVERY_PAGE;
			int turn = targets.size();
			share(NastyValues.WELL_FORMED, turn, isList(path) ? 1 : 3)
				.forEach((value) -> targets.add(path + query(names, value)));
			names.forEach((name) -> share(NastyValues.WELL_FORMED, targets.size(), isList(path) ? 10 : 40)
				.forEach((value) -> targets.add(path + query(List.of(name), value))));
		}
		assertThat(problems(targets, 200, 200)).isEmpty();
	}

	@Test
	void whatIsNoAddressIsRefusedCleanly() throws Exception {
		List<String> targets = new ArrayList<>();
		for (String path : paths()) {
			List<String> names = isList(path) ? List.of("status", "q", "asOf") : List.of("asOf", "kind");
			for (String name : names) {
				share(NastyValues.MALFORMED, targets.size(), 3)
					.forEach((value) -> targets.add(path + query(List.of(name), value)));
			}
			share(QUERIES, targets.size(), 2).forEach((query) -> targets.add(path + query));
			targets.add(path + "?" + many());
		}
		assertThat(problems(targets, 200, 499)).isEmpty();
	}

	@Test
	void noRecordHasANastyName() throws Exception {
		List<String> nasty = Stream.concat(NastyValues.all(),
				Stream.of("..", ".", "%2e%2e", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "..;/..;/", "..%5c..%5c", "%2f", "%5c",
						"x;jsessionid=1", ";", "x/", "x//", "KIMBERLY-PROST", "x.json", "x.html", "-", "x-", "*", "~",
						"favicon.ico", "WEB-INF/web.xml", "%252e%252e", "@evil.example", "\\evil.example"))
			.filter((slug) -> !slug.isEmpty() && !slug.equals("a#b"))
			.toList();
		List<String> targets = Routes.pages(this.routes)
			.stream()
			.filter((route) -> route.contains("{"))
			.flatMap((route) -> nasty.stream().map((slug) -> route.replaceFirst("\\{\\w+}.*", "") + slug))
			.filter((target) -> !target.matches("/\\w+/(\\.|%2e|\\.\\.|%2e%2e|\\?.*|)/?"))
			.collect(Collectors.toCollection(ArrayList::new));
		List.of("//evil.example", "///evil.example/%2e%2e", "/%5cevil.example", "/officials//evil.example", "/%00",
				"/%ff", "/..%2f", "/css/../../application.yaml", "/css/%2e%2e/%2e%2e/application.yaml", "/webjars/",
				"/css/", "/error", "/" + "x/".repeat(2000), "*", "http://evil.example/officials/x")
			.forEach(targets::add);
		assertThat(problems(targets, 300, 499)).isEmpty();
	}

	@Test
	void noMethodAndNoHeaderIsAnError() throws Exception {
		List<Callable<String>> requests = new ArrayList<>();
		for (String path : paths()) {
			METHODS.forEach((method) -> requests
				.add(() -> problem(method + " " + path, RawRequest.send(this.port, method, path, ""), 200, 501)));
			share(HEADERS, requests.size(), 3).forEach((header) -> requests.add(() -> problem(header + " " + path,
					RawRequest.send(this.port, "GET", path, header + "\r\n"), 200, 499)));
		}
		assertThat(together(requests)).isEmpty();
	}

	/** An address for every page that our controllers answer. */
	private Collection<String> paths() {
		return Routes.pages(this.routes)
			.stream()
			.map((route) -> ExamplePages.found()
				.map(ExamplePages.ExamplePage::path)
				.filter((path) -> path.matches(route.replaceAll("\\{\\w+}", "[^/]+")))
				.findFirst()
				.orElseThrow())
			.toList();
	}

	/** Every n-th of some values, so that a few pages together take them all. */
	private static List<String> share(List<String> values, int turn, int of) {
		return IntStream.range(0, values.size())
			.filter((number) -> number % of == turn % of)
			.mapToObj(values::get)
			.toList();
	}

	private static boolean isList(String path) {
		return path.matches("/(search|screen|officials|courts|announcements|programmes|statements|timeline|sources)");
	}

	private static String query(List<String> names, String value) {
		return names.stream().map((name) -> name + "=" + value).collect(Collectors.joining("&", "?", ""));
	}

	private static String many() {
		return IntStream.range(0, 900).mapToObj((number) -> "a" + number + "=").collect(Collectors.joining("&"));
	}

	private List<String> problems(List<String> targets, int least, int most) throws Exception {
		return together(targets.stream()
			.<Callable<String>>map((target) -> () -> problem(target, RawRequest.get(this.port, target), least, most))
			.toList());
	}

	private static List<String> together(List<Callable<String>> requests) throws Exception {
		List<String> problems = new ArrayList<>();
		try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
			for (Future<String> answer : threads.invokeAll(requests)) {
				problems.add(answer.get());
			}
		}
		problems.removeIf(String::isEmpty);
		return problems;
	}

	/** What is wrong with an answer; empty when nothing is. */
	private static String problem(String asked, Answer answer, int least, int most) {
		List<String> problems = new ArrayList<>();
		if (answer.status() < least || answer.status() > most || answer.status() == 500) {
			problems.add("answers " + answer.status());
		}
		var insides = INSIDES.matcher(answer.body());
		if (insides.find()) {
			problems.add("shows its insides: " + insides.group());
		}
		String page = answer.body().toLowerCase(Locale.ROOT);
		if (page.contains("<script>alert") || page.contains("<img src=x") || page.contains("\"><b>")
				|| page.contains("\" onmouseover=\"")) {
			problems.add("hands back markup");
		}
		if (page.contains(NastyValues.EVALUATED)) {
			problems.add("evaluates expressions");
		}
		if (answer.head().contains("\nset-cookie:") || answer.head().contains("\nlocation: //")
				|| answer.head().contains("evil.example")) {
			problems.add("lets headers be written: " + answer.head());
		}
		return problems.isEmpty() ? "" : shortened(asked) + ": " + problems;
	}

	private static String shortened(String text) {
		return (text.length() > 160) ? text.substring(0, 160) + "…" : text;
	}

}
