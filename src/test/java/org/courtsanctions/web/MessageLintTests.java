package org.courtsanctions.web;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.courtsanctions.actor.ActorKind;
import org.courtsanctions.court.CourtType;
import org.courtsanctions.ledger.ChangedRecord;
import org.courtsanctions.matching.Reason;
import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.proceeding.CaseEventKind;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.AuthorityKind;
import org.courtsanctions.sanction.Capacity;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.LicenceKind;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.sanction.ProgrammeKind;
import org.courtsanctions.sanction.SanctionKind;
import org.courtsanctions.sanction.Standing;
import org.courtsanctions.sanction.Status;
import org.courtsanctions.search.Kind;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.source.ReadAs;
import org.courtsanctions.source.Support;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every word a page asks for is there, and every word that is there is asked for.
 */
class MessageLintTests {

	private static final Path MESSAGES = Path.of("src/main/resources/messages.properties");

	private static final Path SOURCES = Path.of("src/main/java");

	private static final Path FOUNDING = Path.of("src/main/resources/founding");

	private static final Pattern KEY = Pattern.compile("[A-Za-z]\\w*(\\.\\w+)*");

	private static final Pattern JAVA_TEXT = Pattern.compile("\"([A-Za-z]\\w*(?:\\.\\w+)*\\.?)\"");

	/**
	 * Keys that are put together from a beginning and a member of a closed set: what the
	 * members are.
	 */
	private static final Map<String, Supplier<Stream<String>>> FAMILIES = new LinkedHashMap<>();

	static {
		// Every form that an AlternateSource names
		FAMILIES.put("alternate.", () -> Stream.of("json", "csv"));
		FAMILIES.put("open.list.", () -> Stream.of("officials", "courts", "authorities", "programmes", "announcements",
				"sanctions", "statements", "events", "actors", "sources", "changes", "timeline", "search"));
		FAMILIES.put("open.problem.",
				() -> Stream.of("400", "403", "404", "405", "406", "413", "415", "429", "500", "503"));
		FAMILIES.put("api.parameter.",
				() -> Stream.of("action", "announcement", "asOf", "authority", "born", "country", "court", "cursor",
						"fields", "jurisdiction", "kind", "limit", "name", "nationality", "programme", "q", "read",
						"recordedAt", "role", "speaker", "stance", "status", "target", "threshold", "year"));
		FAMILIES.put("stance.", () -> names(Stance.class));
		FAMILIES.put("measure.", () -> names(Measure.class));
		FAMILIES.put("status.", () -> names(Status.class));
		FAMILIES.put("verdict.", () -> names(OfficialStatus.class));
		FAMILIES.put("verdict.on.", () -> Stream.of("IN_FORCE", "CONTESTED", "LIFTED"));
		FAMILIES.put("capacity.", () -> names(Capacity.class));
		FAMILIES.put("standing.", () -> names(Standing.class).filter((name) -> !name.equals("STATED")));
		FAMILIES.put("readAs.", () -> names(ReadAs.class));
		FAMILIES.put("support.", () -> names(Support.class));
		FAMILIES.put("officeStanding.", () -> names(OfficeStanding.class));
		FAMILIES.put("facet.role.", () -> names(OfficialKind.class));
		FAMILIES.put("facet.status.", () -> names(OfficialStatus.class).filter((name) -> !name.equals("NOT_LISTED")));
		FAMILIES.put("facet.kind.", () -> names(Kind.class));
		FAMILIES.put("reason.", () -> names(Reason.Code.class));
		FAMILIES.put("screen.outcome.", () -> Stream.of("MATCH", "NO_MATCH", "CANNOT_COMPARE"));
		FAMILIES.put("screen.refused.", () -> Stream.of("NOTHING", "TOO_MANY", "TOO_LARGE", "NO_TEXT", "MALFORMED",
				"NO_COLUMN", "OTHER_COLUMN", "TOO_MANY_FOR_LINK", "BUSY"));
		FAMILIES.put("facet.action.", () -> names(AnnouncementAction.class));
		FAMILIES.put("facet.stance.", () -> names(Stance.class));
		FAMILIES.put("facet.read.", () -> names(ReadAs.class));
		FAMILIES.put("facet.speaker.", () -> names(SpeakerType.class));
		FAMILIES.put("announcement.action.", () -> names(AnnouncementAction.class));
		FAMILIES.put("announcement.stance.", () -> names(Stance.class));
		FAMILIES.put("factKind.", () -> names(SubjectKind.class));
		FAMILIES.put("timeline.kind.", () -> names(TimelineKind.class));
		FAMILIES.put("timeline.order.", () -> names(Timeline.Order.class));
		FAMILIES.put("court.type.", () -> names(CourtType.class));
		FAMILIES.put("actor.kind.", () -> names(ActorKind.class));
		FAMILIES.put("authority.kind.", () -> names(AuthorityKind.class));
		FAMILIES.put("programme.kind.", () -> names(ProgrammeKind.class));
		FAMILIES.put("programme.licence.kind.", () -> names(LicenceKind.class));
		FAMILIES.put("event.kind.", () -> names(CaseEventKind.class));
		FAMILIES.put("strip.kind.", MessageLintTests::criminalKinds);
		FAMILIES.put("date.", () -> names(Precision.class));
		FAMILIES.put("date.in.", () -> names(Precision.class));
		FAMILIES.put("event.", MessageLintTests::steps);
		FAMILIES.put("field.", MessageLintTests::uncitedFields);
		FAMILIES.put("country.", Stream::empty);
		FAMILIES.put("recordedAt.refused.", () -> names(RecordTime.Refusal.class));
		FAMILIES.put("changes.change.", () -> names(ChangedRecord.Change.class));
		FAMILIES.put("changes.kind.", () -> Stream.of("CORRECTION", "SECOND_CHECK"));
		FAMILIES.put("changes.role.", () -> Stream.of("EDITOR", "REVIEWER", "ADMINISTRATOR"));
		FAMILIES.put("changed.step.", () -> names(EventKind.class));
		FAMILIES.put("feeds.change.", () -> of("feeds.FeedChange"));
		FAMILIES.put("feeds.kind.", () -> Stream.concat(names(SubjectKind.class), Stream.of("SOURCE")));
		FAMILIES.put("feeds.date.", () -> of("feeds.CalendarDate$Kind"));
		FAMILIES.put("feeds.date.title.", () -> of("feeds.CalendarDate$Kind"));
		FAMILIES.put("draft.state.", () -> ofDrafts("Draft$State"));
		FAMILIES.put("draft.note.", () -> ofDrafts("DraftNote$Kind"));
		FAMILIES.put("draft.task.", () -> ofDrafts("DraftPages$Task$State"));
		FAMILIES.put("draft.section.", () -> ofDrafts("Section"));
		FAMILIES.put("draft.section.hint.", () -> ofDrafts("Section"));
		FAMILIES.put("draft.kind.", () -> ofDrafts("RecordKind"));
		FAMILIES.put("draft.kind.hint.", () -> ofDrafts("RecordKind"));
		FAMILIES.put("draft.add.", () -> ofDrafts("RecordKind"));
		FAMILIES.put("draft.refused.", () -> ofDrafts("DraftRefused$Why"));
		FAMILIES.put("draft.warning.", () -> ofDrafts("Findings$Kind"));
		FAMILIES.put("draft.hint.", () -> ofDrafts("Field$Type").filter((name) -> !name.matches("LINE|TEXT|CODE")));
		FAMILIES.put("draft.addHere.", () -> Stream.of("OFFICIAL", "ACTOR", "COURT", "ANNOUNCEMENT", "PROGRAMME",
				"AUTHORITY", "STATEMENT", "CASE_EVENT", "SOURCE"));
		FAMILIES.put("draft.step.", () -> names(EventKind.class));
		FAMILIES.put("draft.standing.", () -> names(Standing.class));
		FAMILIES.put("reconcile.standing.", () -> names(OfficeStanding.class));
		FAMILIES.put("draft.office.", () -> names(OfficeStanding.class));
		FAMILIES.put("intake.refused.", () -> of("inbox.IntakeRefused$Why"));
		FAMILIES.put("intake.state.", () -> of("inbox.Intake$State"));
		FAMILIES.put("intake.mark.", () -> of("inbox.Suggestion$Kind"));
		FAMILIES.put("intake.how.", () -> Stream.concat(of("intake.How"), Stream.of("BY_HAND", "NOT_FOUND")));
		FAMILIES.put("intake.why.", () -> of("intake.Reading$Why"));
		FAMILIES.put("intake.part.", () -> Stream.of("IMPLICATIONS", "NOTES", "CONTACT", "REPEATED"));
		FAMILIES.put("intake.add.", () -> of("inbox.Suggestion$Kind").filter((name) -> !name.matches("ACT|MENTIONED")));
		FAMILIES.put("intake.made.stance.", () -> names(Stance.class));
		FAMILIES.put("intake.made.title.", () -> Stream.of("LISTING", "DELISTING", "AMENDMENT"));
		FAMILIES.put("intake.made.summary.", () -> Stream.of("LISTING", "DELISTING", "AMENDMENT"));
	}

	private final Map<String, String> messages = messages();

	private final Set<String> asked = new TreeSet<>();

	private final Set<String> beginnings = new TreeSet<>();

	MessageLintTests() {
		Templates.all().values().forEach(this::readTemplate);
		readJava();
	}

	@Test
	void hasTheWordsThatTemplatesAskFor() {
		assertThat(this.asked).as("keys that messages.properties lacks").isSubsetOf(this.messages.keySet());
	}

	@Test
	void hasNoWordsThatNobodyAsksFor() {
		assertThat(this.messages.keySet()).as("keys that nothing uses")
			.allMatch((key) -> this.asked.contains(key) || this.beginnings.stream().anyMatch(key::startsWith));
	}

	@Test
	void hasWordsForEveryMemberOfAClosedSet() {
		List<String> missing = new ArrayList<>();
		FAMILIES.forEach((beginning, members) -> {
			if (this.beginnings.contains(beginning) || beginning.startsWith("facet.") && isFacet(beginning)) {
				members.get()
					.map((member) -> beginning + member)
					.filter((key) -> !this.messages.containsKey(key))
					.forEach(missing::add);
			}
		});
		assertThat(missing).as("keys that messages.properties lacks").isEmpty();
	}

	@Test
	void hasWordsForEveryBeginningThatTemplatesPutKeysTogetherFrom() {
		assertThat(this.beginnings).as("beginnings without any key")
			.allMatch((beginning) -> this.messages.keySet().stream().anyMatch((key) -> key.startsWith(beginning)));
	}

	@Test
	void knowsTheMembersOfEveryFamilyWhoseKeysAreCodes() {
		Set<String> unknown = this.messages.keySet()
			.stream()
			.filter((key) -> key.matches(".*\\.[A-Z]+(_[A-Z]+)*"))
			.map((key) -> key.substring(0, key.lastIndexOf('.') + 1))
			.filter((beginning) -> this.beginnings.contains(beginning) && !FAMILIES.containsKey(beginning))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(unknown).as("say in this test which closed set each of these belongs to")
			.isSubsetOf("status.count.");
	}

	@Test
	void sayNothingTwice() throws IOException {
		Set<String> seen = new TreeSet<>();
		assertThat(Files.readAllLines(MESSAGES)
			.stream()
			.filter((line) -> line.matches("[A-Za-z].*"))
			.map((line) -> line.substring(0, line.indexOf('=')).strip())
			.filter((key) -> !seen.add(key))).as("keys with two texts").isEmpty();
	}

	@Test
	void areTextsThatCanBeFilledIn() {
		assertThat(this.messages).allSatisfy((key, text) -> {
			assertThat(text).as(key).isNotBlank();
			if (text.contains("{0")) {
				assertThat(new MessageFormat(text).format(new Object[] { 1, 2, 3, 4 })).as(key)
					.doesNotContain("{0}", "{1}");
				assertThat(text.replace("''", "")).as("single quotes are doubled in %s", key).doesNotContain("'");
			}
		});
	}

	/** The members of a closed set that only drafts know. */
	private static Stream<String> ofDrafts(String type) {
		return of("editing." + type);
	}

	/** The members of a closed set that only its own package knows. */
	private static Stream<String> of(String type) {
		try {
			return Arrays.stream(Class.forName("org.courtsanctions." + type).getEnumConstants())
				.map((member) -> ((Enum<?>) member).name());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether a list has that filter: lists name their filters in Java. */
	private boolean isFacet(String beginning) {
		return this.messages.keySet().stream().anyMatch((key) -> key.startsWith(beginning));
	}

	private void readTemplate(String template) {
		for (String expression : Templates.expressions(template, "#{")) {
			String key = expression.contains("(") ? expression.substring(0, expression.indexOf('(')) : expression;
			if (KEY.matcher(key).matches()) {
				this.asked.add(key);
			}
		}
		Templates.quoted(template).forEach(this::readText);
	}

	private void readJava() {
		try (Stream<Path> files = Files.walk(SOURCES)) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				JAVA_TEXT.matcher(Files.readString(file)).results().map((found) -> found.group(1)).forEach((text) -> {
					if (this.messages.containsKey(text) || text.endsWith(".") && isFacet(text)) {
						readText(text);
					}
				});
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Takes a text for a key, or for the beginning of keys, when it looks like one. */
	private void readText(String text) {
		boolean ours = text.contains(".")
				&& this.messages.keySet().stream().anyMatch((key) -> key.startsWith(text.split("\\.", 2)[0] + "."));
		if (this.messages.containsKey(text) || ours && KEY.matcher(text).matches()) {
			this.asked.add(text);
		}
		else if (ours && text.endsWith(".") && KEY.matcher(text.substring(0, text.length() - 1)).matches()) {
			this.beginnings.add(text);
		}
	}

	private static <E extends Enum<E>> Stream<String> names(Class<E> set) {
		return Arrays.stream(set.getEnumConstants()).map(Enum::name);
	}

	private static Stream<String> criminalKinds() {
		return Arrays.stream(SanctionKind.values()).filter((kind) -> !kind.inLaw()).map(Enum::name);
	}

	/** Every step in the life of a sanction, and of each kind of criminal measure. */
	private static Stream<String> steps() {
		return Stream.concat(names(EventKind.class), Stream.of("LISTED_AGAIN"))
			.flatMap((step) -> Stream.concat(Stream.of(step), criminalKinds().map((kind) -> step + "." + kind)));
	}

	/** Every field that the founding record marks as backed by no source. */
	private static Stream<String> uncitedFields() {
		try (Stream<Path> files = Files.list(FOUNDING)) {
			return files.flatMap(MessageLintTests::uncitedFields)
				.collect(Collectors.toCollection(TreeSet::new))
				.stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Stream<String> uncitedFields(Path file) {
		try (var csv = CSVFormat.RFC4180.builder().setHeader().get().parse(Files.newBufferedReader(file))) {
			return csv.getRecords()
				.stream()
				.filter((row) -> row.isMapped("uncited_fields"))
				.flatMap((row) -> Arrays.stream(row.get("uncited_fields").split(";")))
				.map((field) -> field.replaceAll("\\(.*", "").strip())
				.filter((field) -> !field.isEmpty());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Map<String, String> messages() {
		var properties = new Properties();
		try {
			properties.load(new StringReader(Files.readString(MESSAGES)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return properties.stringPropertyNames()
			.stream()
			.collect(Collectors.toMap((key) -> key, (key) -> Objects.requireNonNull(properties.getProperty(key))));
	}

}
