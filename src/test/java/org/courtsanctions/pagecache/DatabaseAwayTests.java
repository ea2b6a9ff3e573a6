package org.courtsanctions.pagecache;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.database.OwnServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** What readers see while the database is away. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseAwayTests {

	private static final String PROFILE = "/officials/kimberly-prost";

	private OwnServer server;

	private ConfigurableApplicationContext application;

	private Asker asker;

	@BeforeAll
	void start() throws Exception {
		this.server = OwnServer.founded(Path.of("target/away-database"));
		this.application = new SpringApplicationBuilder(RegisterApplication.class).run(Stream
			.concat(this.server.settings().stream(), Stream.of("--server.port=0", "--spring.jmx.enabled=false"))
			.toArray(String[]::new));
		this.asker = new Asker(
				this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
	}

	@AfterAll
	void stop() {
		this.application.close();
		this.server.close();
	}

	@Test
	void showsTheLastCopiesWithANoticeUntilItIsBack() throws Exception {
		Asker.Answer before = this.asker.get(PROFILE);
		String card = this.asker.get("/embed/officials/kimberly-prost").text();
		String data = this.asker.get("/officials/kimberly-prost.json").text();
		assertThat(before.tag()).isNotEmpty();

		this.server.end(OwnServer.Ending.STOP_AT_ONCE);
		within(Duration.ofSeconds(12), () -> this.asker.get(PROFILE).tag().isEmpty());
		long asked = System.nanoTime();
		Asker.Answer away = this.asker.get(PROFILE, "If-None-Match", before.tag());
		assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
		assertThat(away.status()).isEqualTo(200);
		assertThat(away.header("Cache-Control")).isEqualTo("no-store");
		assertThat(away.header("Age")).matches("[0-9]+");
		assertThat(away.header("Warning")).startsWith("111");
		assertThat(away.header("Content-Security-Policy")).isEqualTo(before.header("Content-Security-Policy"));
		assertThat(away.text()).contains("<main id=\"main\"><div class=\"notice warning\" role=\"status\">",
				"when the record stood at version 1");
		assertThat(away.text().replaceFirst("<div class=\"notice warning\".*?</div>", "")).isEqualTo(before.text());
		for (String accepted : List.of("gzip", "gzip, br", "gzip")) {
			byte[] decoded = this.asker.get(PROFILE, "Accept-Encoding", accepted).decoded();
			assertThat(new String(decoded, StandardCharsets.UTF_8)).isEqualTo(away.text());
		}
		assertThat(this.asker.head(PROFILE).all()).containsKey("Warning");
		assertThat(this.asker.get("/embed/officials/kimberly-prost").text()).contains("role=\"status\"")
			.hasSizeGreaterThan(card.length());
		assertThat(this.asker.get("/officials/kimberly-prost.json").text()).isEqualTo(data);

		Asker.Answer never = this.asker.get("/courts/icc");
		assertThat(never.status()).as("never rendered").isEqualTo(503);
		assertThat(never.text()).contains("The register cannot be read right now");
		assertThat(this.asker.get("/status").status()).isEqualTo(503);
		assertThat(this.asker.get("/actuator/health/readiness").status()).isEqualTo(503);
		assertThat(this.asker.get("/actuator/health/liveness").status()).isEqualTo(200);

		this.server.startAgain();
		within(Duration.ofSeconds(20), () -> this.asker.get(PROFILE).tag().equals(before.tag()));
		assertThat(this.asker.get(PROFILE).text()).isEqualTo(before.text());
		// The pool of connections tries again every three seconds
		within(Duration.ofSeconds(20), () -> this.asker.get("/courts/icc").status() == 200);
		within(Duration.ofSeconds(20), () -> this.asker.get("/status").status() == 200);
	}

	private static void within(Duration most, BooleanSupplier condition) throws InterruptedException {
		long end = System.nanoTime() + most.toNanos();
		while (!condition.getAsBoolean()) {
			assertThat(System.nanoTime()).isLessThan(end);
			Thread.sleep(50);
		}
	}

}
