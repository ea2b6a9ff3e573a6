package org.courtsanctions.bench;

import java.io.File;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Measures the public pages of the built application, in a process of its own, under the
 * load of wrk: without its page cache, with it, and asked by somebody who has the page
 * (304); with the founding record, and with the {@link LargeRecord}. The profile is then
 * compared, in {@link Turns}, with nginx and the same bytes as files, when it is
 * installed, with an endpoint of Spring MVC that does nothing, and with what else has a
 * goal. {@code mvn -DskipTests package}, then {@code mvn -Pbench test -Dtest=SiteBench};
 * the first run takes some minutes more, to make the large record. What was measured is
 * printed and written to {@code target/bench/site.txt} and {@code site.csv}.
 */
class SiteBench {

	private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warmup", 60);

	private static final int SECONDS = Integer.getInteger("bench.seconds", 10);

	private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private static final Path FOLDER = Path.of("target/bench");

	private static final Path DOCKER = Path.of("src/main/docker");

	private static final Path FILES = FOLDER.resolve("nginx");

	private static final Path APPLICATION = FOLDER.resolve("application");

	private static final Path FOUNDING = Path.of("target/bench-founding");

	/** The same record, for a server that runs beside another. */
	private static final Path KEPT = Path.of("target/bench-kept");

	private static final Path BARE = Path.of("target/bench-bare");

	private static final Path LARGE = Path.of("target/bench-large");

	private static final String PROFILE = "/officials/kimberly-prost";

	private static final String OWNER = "/owners/1";

	private static final Map<String, String> PAGES = pages("home", "/", "officials list", "/officials",
			"officials list, filtered", "/officials?status=in-force&role=judge", "profile", PROFILE, "court",
			"/courts/icc", "timeline", "/timeline", "search", "/search?q=Kimberly+Prost", "profile as JSON",
			PROFILE + ".json");

	private static final Map<String, String> LARGE_PAGES = pages("profile with 20 statements", "/officials/invented-1",
			"profile with 10,000 statements", "/officials/invented-0");

	private final SiteReport report = new SiteReport();

	@Test
	void thePublicPages() throws Exception {
		if (!Wrk.installed("wrk", "-v")) {
			throw new IllegalStateException("wrk is not installed; on Debian: apt-get install wrk");
		}
		Files.createDirectories(FILES);
		unpack();
		settle(FOUNDING, false);
		settle(KEPT, false);
		settle(LARGE, true);
		measureFiles();
		measure("founding", FOUNDING, PAGES);
		Map<String, String> all = new LinkedHashMap<>(PAGES);
		all.putAll(LARGE_PAGES);
		measure("large", LARGE, all);
		compare();
		String told = this.report.table() + this.report.goals();
		System.out.println(told);
		Files.writeString(FOLDER.resolve("site.txt"), told);
		Files.writeString(FOLDER.resolve("site.csv"), this.report.csv());
	}

	/** Makes the application ready to start as in its container. */
	private static void unpack() throws Exception {
		run(JAVA, "-Djarmode=tools", "-jar", jar().toString(), "extract", "--force", "--destination",
				APPLICATION.toString());
		run("bash", DOCKER.resolve("aot-cache.sh").toString(), APPLICATION.resolve(jar().getFileName()).toString(),
				APPLICATION.resolve("register.aot").toString());
	}

	private static void run(String... command) throws Exception {
		var process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(FOLDER.resolve("unpack.log").toFile());
		process.environment().put("JAVA_HOME", System.getProperty("java.home"));
		if (process.start().waitFor() != 0) {
			throw new IllegalStateException(String.join(" ", command) + " failed: see " + FOLDER + "/unpack.log");
		}
	}

	/** Makes a database, and what is to stand in it. */
	private void settle(Path database, boolean large) throws Exception {
		try (MeasuredServer server = register(database, true)) {
			if (large) {
				Path postgres = database.resolve("postgresql");
				String port = Files.readAllLines(postgres.resolve("cluster/postmaster.pid")).get(3);
				try (var connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/register",
						"register", Files.readString(postgres.resolve("password")).strip())) {
					var source = new SingleConnectionDataSource(connection, true);
					var record = new LargeRecord(JdbcClient.create(source),
							new TransactionTemplate(new JdbcTransactionManager(source)), System.out::println);
					record.fillOfficials();
					record.fillStatements();
				}
			}
			for (String page : PAGES.values()) {
				HttpResponse<byte[]> answer = server.get(page, null);
				if (answer.statusCode() != 200) {
					throw new IllegalStateException(page + " answered " + answer.statusCode());
				}
			}
		}
	}

	/** The same bytes as files. */
	private void measureFiles() throws Exception {
		try (MeasuredServer server = register(FOUNDING, true)) {
			for (Map.Entry<String, String> page : PAGES.entrySet()) {
				Files.write(FILES.resolve(file(page.getKey())), server.get(page.getValue(), null).body());
			}
		}
		Files.copy(FILES.resolve(file("profile")), FILES.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING);
		try (MeasuredServer nginx = files()) {
			if (nginx != null) {
				for (String page : PAGES.keySet()) {
					add("founding", page, "nginx", nginx, "/" + file(page), null);
				}
			}
		}
	}

	/** The profile beside what it is compared with, all of them started, in turns. */
	private void compare() throws Exception {
		try (MeasuredServer nginx = files();
				MeasuredServer bare = bare();
				MeasuredServer clinic = petClinic();
				MeasuredServer made = register(FOUNDING, false);
				MeasuredServer large = register(LARGE, false);
				MeasuredServer kept = register(KEPT, true);
				MeasuredServer proxy = proxy(kept)) {
			Turns turns = this.report.turns();
			turns.add("nginx", nginx, "/" + file("profile"));
			turns.add("bare", bare, BareEndpoint.ADDRESS);
			turns.add("petclinic", clinic, OWNER);
			turns.add("uncached", made, PROFILE);
			turns.add("uncached, large", large, PROFILE);
			turns.add("cached", kept, PROFILE);
			turns.add("304", kept, PROFILE,
					"If-None-Match: " + kept.get(PROFILE, null).headers().firstValue("ETag").orElseThrow());
			turns.add("proxy", proxy, PROFILE);
			turns.run(WARM_UP_SECONDS, ROUNDS, Math.max(1, SECONDS / 2));
		}
	}

	private static @Nullable MeasuredServer files() throws Exception {
		if (!Wrk.installed("nginx", "-v")) {
			System.out
				.println("nginx is not installed, so nothing is compared with it; on Debian: apt-get install nginx");
			return null;
		}
		return MeasuredServer.files(FILES, FOLDER.resolve("nginx.log"));
	}

	/** Spring MVC without doing anything, behind the register's filters. */
	private static MeasuredServer bare() throws Exception {
		// Alone, so that no other class of the tests is found by the register's scan
		Path own = Files.createDirectories(FOLDER.resolve("bare/org/courtsanctions/bench"));
		for (Class<?> part : List.of(BareEndpoint.class, BareEndpoint.Bare.class)) {
			String name = part.getName().substring(part.getPackageName().length() + 1) + ".class";
			try (var bytes = part.getResourceAsStream(name)) {
				Files.write(own.resolve(name), bytes.readAllBytes());
			}
		}
		String path = Stream
			.concat(Stream.of(FOLDER.resolve("bare").toString()),
					Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
						.filter((entry) -> !entry.endsWith("test-classes")))
			.collect(Collectors.joining(File.pathSeparator));
		return MeasuredServer.register(List.of(JAVA, "-cp", path, BareEndpoint.class.getName()), BARE,
				FOLDER.resolve("bare.log"), Map.of("register.page-cache.enabled", "false"));
	}

	/** The owner's page of the Spring PetClinic, if it is told where its jar is. */
	private static @Nullable MeasuredServer petClinic() throws Exception {
		String jar = System.getProperty("bench.petclinic", "");
		if (jar.isEmpty()) {
			System.out.println("The Spring PetClinic is not compared with: -Dbench.petclinic=JAR says where it is");
			return null;
		}
		return MeasuredServer.other(List.of(JAVA, "-jar", jar), OWNER, FOLDER.resolve("petclinic.log"));
	}

	/** What the proxy of the larger setup keeps. */
	private static @Nullable MeasuredServer proxy(MeasuredServer register) throws Exception {
		return !Wrk.installed("nginx", "-v") ? null : MeasuredServer.proxy(DOCKER.resolve("proxy.conf"), register,
				Files.createDirectories(FOLDER.resolve("proxy")), FOLDER.resolve("proxy.log"));
	}

	private void measure(String record, Path database, Map<String, String> pages) throws Exception {
		try (MeasuredServer server = register(database, false)) {
			warmUp(server, pages);
			for (Map.Entry<String, String> page : pages.entrySet()) {
				add(record, page.getKey(), "uncached", server, page.getValue(), null);
			}
			this.report.process(record, "uncached", server.started(), server.residentMegabytes());
		}
		try (MeasuredServer server = register(database, true)) {
			warmUp(server, pages);
			for (Map.Entry<String, String> page : pages.entrySet()) {
				add(record, page.getKey(), "cached", server, page.getValue(), null);
				String etag = server.get(page.getValue(), null).headers().firstValue("ETag").orElse(null);
				if (etag != null && server.get(page.getValue(), etag).statusCode() == 304) {
					add(record, page.getKey(), "304", server, page.getValue(), etag);
				}
			}
			this.report.process(record, "cached", server.started(), server.residentMegabytes());
		}
	}

	private static void warmUp(MeasuredServer server, Map<String, String> pages) throws Exception {
		for (String page : pages.values()) {
			Wrk.run(server.address(page), Math.max(1, WARM_UP_SECONDS / pages.size()));
		}
	}

	private void add(String record, String page, String how, MeasuredServer server, String path, String etag)
			throws Exception {
		String[] headers = (etag != null) ? new String[] { "If-None-Match: " + etag } : new String[0];
		int bytes = server.get(path, etag).body().length;
		Wrk.run(server.address(path), Math.max(1, SECONDS / 5), headers);
		this.report.add(record, page, how, bytes, Wrk.run(server.address(path), SECONDS, headers));
	}

	private static MeasuredServer register(Path database, boolean cached) throws Exception {
		List<String> command = new ArrayList<>(List.of(JAVA, "@" + DOCKER.resolve("java.options"),
				"-XX:AOTCache=" + APPLICATION.resolve("register.aot")));
		command.addAll(Arrays.stream(System.getProperty("bench.java", "-Xmx160m").split(" ")).toList());
		command.addAll(List.of("-jar", APPLICATION.resolve(jar().getFileName()).toString()));
		return MeasuredServer.register(command, database, FOLDER.resolve("register.log"),
				Map.of("register.page-cache.enabled", Boolean.toString(cached)));
	}

	/** The built application. */
	static Path jar() throws Exception {
		try (Stream<Path> files = Files.list(Path.of("target"))) {
			return files.filter((file) -> file.getFileName().toString().matches("court-sanctions-register-.*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException("No jar to measure: first mvn -DskipTests package"));
		}
	}

	private static String file(String page) {
		return page.replaceAll("[^a-zA-Z0-9]+", "-") + ".html";
	}

	private static Map<String, String> pages(String... pages) {
		Map<String, String> named = new LinkedHashMap<>();
		for (int i = 0; i < pages.length; i += 2) {
			named.put(pages[i], pages[i + 1]);
		}
		return named;
	}

}
