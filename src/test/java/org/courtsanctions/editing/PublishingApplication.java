package org.courtsanctions.editing;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.MutableClock;
import org.courtsanctions.RegisterApplication;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real application in a Java process that a test can kill. It reads one command a
 * line, follows each in a thread of its own, and answers it with one line, which it
 * writes only when the transaction is through:
 * <ul>
 * <li>{@code prepare <number>}: a draft of six records, sent to review; {@code waiting
 * <draft>}</li>
 * <li>{@code approve <draft>}: {@code published <draft> <version>}</li>
 * <li>{@code skew <seconds>}: moves the application's clock;
 * {@code skewed <seconds>}</li>
 * </ul>
 * or {@code failed <draft or number> <why>}. It begins with {@code ready <port>}.
 */
final class PublishingApplication {

	static final String READY = "ready ";

	private static final SignedIn AUTHOR = new SignedIn("invented.author", Role.EDITOR, true);

	private static final SignedIn REVIEWER = new SignedIn("invented.reviewer", Role.REVIEWER, true);

	/** What no password hashes to. */
	private static final String NO_PASSWORD = "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0$aGFzaA";

	private final Drafts drafts;

	private final PublishService publishing;

	private final MutableClock clock;

	private PublishingApplication(ConfigurableApplicationContext application) {
		this.drafts = application.getBean(Drafts.class);
		this.publishing = application.getBean(PublishService.class);
		this.clock = application.getBean(MutableClock.class);
		List.of(AUTHOR, REVIEWER)
			.forEach((person) -> application.getBean(JdbcClient.class)
				.sql("""
						insert into account (name, role, password_hash, password_once, created_at)
						values (?, ?, ?, false, now()) on conflict do nothing""")
				.params(person.name(), person.role().name(), NO_PASSWORD)
				.update());
	}

	public static void main(String[] settings) throws Exception {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(RegisterApplication.class,
				SkewedClock.class)
			.lazyInitialization(true)
			.properties("spring.jmx.enabled=false")
			.run(settings)) {
			var application = new PublishingApplication(context);
			System.out.println(READY + context.getEnvironment().getProperty("local.server.port"));
			BufferedReader commands = new BufferedReader(new InputStreamReader(System.in));
			for (String line = commands.readLine(); line != null; line = commands.readLine()) {
				String command = line;
				Thread.ofVirtual().start(() -> System.out.println(application.answer(command)));
			}
		}
	}

	/** What the publications of a number say why. */
	static String reason(int number) {
		return "Invented publication " + number;
	}

	private String answer(String command) {
		String[] words = command.split(" ");
		try {
			return switch (words[0]) {
				case "prepare" -> "waiting " + prepare(Integer.parseInt(words[1])) + " " + words[1];
				case "approve" -> "published " + words[1] + " " + approve(Long.parseLong(words[1]));
				case "skew" -> {
					this.clock.runAhead(Duration.ofSeconds(Long.parseLong(words[1])));
					yield "skewed " + words[1];
				}
				default -> throw new IllegalArgumentException(command);
			};
		}
		catch (RuntimeException ex) {
			return "failed " + words[1] + " " + ex.toString().replace('\n', ' ');
		}
	}

	private long prepare(int number) {
		long id = this.drafts.begin(AUTHOR, content("crash-" + number + "-"));
		this.drafts.explain(AUTHOR, id, reason(number), false);
		this.drafts.send(AUTHOR, id);
		return id;
	}

	private long approve(long id) {
		return this.publishing.approve(REVIEWER, id, this.drafts.draft(id).revision());
	}

	private static DraftContent content(String prefix) {
		return DraftContent.empty()
			.plus(item("i1", RecordKind.SOURCE, prefix + "source", "publisher", "Invented Press", "title",
					"Invented page", "language", "en", "readAs", "PAGE"))
			.plus(item("i2", RecordKind.OFFICIAL, prefix + "official", "name", "Invented Official", "officialKind",
					"JUDGE", "office", "Judge", "officeStanding", "IN_OFFICE", "sources", "item:i1"))
			.plus(item("i3", RecordKind.ANNOUNCEMENT, prefix + "announcement", "authority", "authority:us-president",
					"action", "LISTING", "title", "Invented round", "summary", "An invented official is listed.",
					"announced", "2026-01-02", "programmes", "programme:us-eo-13928", "sources", "item:i1"))
			.plus(item("i4", RecordKind.LISTING, prefix + "listing", "target", "item:i2", "announcement", "item:i3",
					"programme", "programme:us-eo-13928", "measures", "ASSET_FREEZE", "since", "2026-01-02", "standing",
					"STATED", "sources", "item:i1"))
			.plus(item("i5", RecordKind.STATEMENT, prefix + "statement", "said", "2026-01-03", "speakerRecord",
					"item:i2", "speakerType", "OFFICIAL", "stance", "CONDEMNS", "summary", "Invented words.", "about",
					"item:i3", "sources", "item:i1"))
			.plus(item("i6", RecordKind.CASE_EVENT, prefix + "event", "eventKind", "COURT_RULING", "title",
					"Invented ruling", "summary", "An invented ruling.", "happened", "2026-01-04", "about", "item:i2",
					"sources", "item:i1"));
	}

	private static Item item(String key, RecordKind kind, String slug, String... fields) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		typed.put("slug", List.of(slug));
		for (int i = 0; i < fields.length; i += 2) {
			typed.put(fields[i], List.of(fields[i + 1]));
		}
		return new Item(key, kind, null, typed, Map.of());
	}

	/** A clock that goes wrong when told to. */
	@TestConfiguration(proxyBeanMethods = false)
	static class SkewedClock {

		@Bean
		@Primary
		MutableClock skewed() {
			return new MutableClock(Clock.systemUTC());
		}

	}

}
