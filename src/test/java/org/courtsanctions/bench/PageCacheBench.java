package org.courtsanctions.bench;

import java.io.PrintWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/**
 * Measures a kept page beside the same page rendered anew and the least that Spring MVC
 * can do, with the load generator wrk, which must be installed. What was measured is
 * printed and added to {@code target/bench.txt}.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "register.database.directory=target/page-cache-bench-database", "register.database.port=0" })
@Import(BareEndpoint.class)
class PageCacheBench {

	private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 20);

	private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

	private static final String PAGE = "/officials/kimberly-prost";

	private static final Pattern MEASURED = Pattern
		.compile("(?s)50%\\s+(\\S+).*99%\\s+(\\S+).*Requests/sec:\\s+(\\S+)");

	@LocalServerPort
	private int port;

	@Test
	void aProfile() throws Exception {
		String browser = "Accept-Encoding: gzip, br";
		HttpResponse<Void> page = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + PAGE))
				.header("Accept-Encoding", "gzip, br")
				.build(), HttpResponse.BodyHandlers.discarding());
		String tag = page.headers().firstValue("ETag").orElseThrow();
		measure("bare endpoint", BareEndpoint.ADDRESS);
		measure("kept page", PAGE, browser);
		measure("kept page, not encoded", PAGE);
		measure("304", PAGE, browser, "If-None-Match: " + tag);
		measure("rendered page", PAGE, "Cookie: session=none");
	}

	private void measure(String what, String address, String... headers) throws Exception {
		load(WARM_UP_SECONDS, address, headers);
		Matcher measured = MEASURED.matcher(load(SECONDS, address, headers));
		if (!measured.find()) {
			throw new IllegalStateException("wrk measured nothing");
		}
		String line = "%-24s %10s requests/s, p50 %s, p99 %s".formatted(what, measured.group(3), measured.group(1),
				measured.group(2));
		System.out.println(line);
		try (var report = new PrintWriter(Files.newBufferedWriter(Path.of("target/bench.txt"),
				StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
			report.println(line);
		}
	}

	private String load(int seconds, String address, String... headers) throws Exception {
		List<String> command = new ArrayList<>(List.of("wrk", "-t1", "-c16", "--latency", "-d" + seconds + "s"));
		for (String header : headers) {
			command.addAll(List.of("-H", header));
		}
		command.add("http://localhost:" + this.port + address);
		Process wrk = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(wrk.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (wrk.waitFor() != 0 || output.contains("Non-2xx") && !List.of(headers).toString().contains("None-Match")) {
			throw new IllegalStateException(output);
		}
		return output;
	}

}
