package org.courtsanctions.editing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.courtsanctions.actor.ActorKind;
import org.courtsanctions.actor.NewActor;
import org.courtsanctions.court.CourtType;
import org.courtsanctions.court.NewCourt;
import org.courtsanctions.official.NewOfficial;
import org.courtsanctions.official.NewTenure;
import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.proceeding.CaseEventKind;
import org.courtsanctions.proceeding.NewCaseEvent;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.AuthorityKind;
import org.courtsanctions.sanction.LicenceKind;
import org.courtsanctions.sanction.NewAnnouncement;
import org.courtsanctions.sanction.NewAuthority;
import org.courtsanctions.sanction.NewLicence;
import org.courtsanctions.sanction.NewProgramme;
import org.courtsanctions.sanction.ProgrammeKind;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.NewSource;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.ReadAs;
import org.courtsanctions.statement.NewStatement;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Commands of an invented kind, made at random, that name records the register has.
 */
class RandomCommands {

	private static final List<String> NAMES = List.of("Invented Person", "Personne Inventée", "Выдуманное Лицо",
			"Вигадана Особа", "創作太郎", "شخص مخترع", "Epinoímeno Prósopo", "Επινοημένο Πρόσωπο", "가상 인물");

	private final Random random;

	private final JdbcClient database;

	private int slugs;

	RandomCommands(long seed, JdbcClient database) {
		this.random = new Random(seed);
		this.database = database;
	}

	/** A record of a table, any one. */
	long any(String table) {
		return pick(this.database.sql("select id from " + table + " order by id").query(Long.class).list());
	}

	Provenance provenance() {
		List<Long> sources = upTo(4, (number) -> any("source"));
		if (sources.isEmpty()) {
			sources = List.of(any("source"));
		}
		return new Provenance(sources, upTo(3,
				(number) -> new Provenance.Wanted(pick(List.of("notes", "start", "title")), pick(List.of("", "day")))));
	}

	NewSource source(String slug) {
		return new NewSource(slug, text(), text(), url(), maybe(this::date), "en", pick(ReadAs.values()),
				maybe(this::text), maybe(this::text));
	}

	NewCourt court() {
		return new NewCourt(slug(), text(), maybe(this::text), pick(CourtType.values()), maybe(this::country),
				maybe(this::text), maybe(() -> any("court")), maybe(this::text));
	}

	NewOfficial official() {
		List<String> names = new ArrayList<>(NAMES);
		Collections.shuffle(names, this.random);
		int[] cuts = this.random.ints(3, 1, names.size()).sorted().toArray();
		return new NewOfficial(slug(), names.getFirst(), names.subList(1, cuts[0]), names.subList(cuts[0], cuts[1]),
				names.subList(cuts[1], cuts[2]), maybe(() -> 1900 + this.random.nextInt(90)),
				upTo(2, (number) -> country()), pick(OfficialKind.values()), text(), maybe(() -> any("court")),
				pick(OfficeStanding.values()), maybe(this::text));
	}

	NewTenure tenure() {
		PartialDate one = date();
		PartialDate other = date();
		return new NewTenure(maybe(() -> any("court")), text(), maybe(() -> min(one, other)),
				maybe(() -> max(one, other)), maybe(this::text));
	}

	NewActor actor() {
		return new NewActor(slug(), text(), pick(ActorKind.values()), maybe(this::text), maybe(this::country),
				upTo(3, (number) -> text()), maybe(() -> any("court")), maybe(this::text));
	}

	NewAuthority authority(String country) {
		return new NewAuthority(slug(), text(), text(), country, pick(AuthorityKind.values()), maybe(this::text), url(),
				maybe(this::text));
	}

	NewProgramme programme() {
		PartialDate one = date();
		PartialDate other = date();
		return new NewProgramme(slug(), any("authority"), pick(ProgrammeKind.values()), text(), text(),
				upTo(3, (number) -> text()), maybe(() -> min(one, other)), maybe(this::date), maybe(this::date),
				maybe(() -> max(one, other)), maybe(() -> any("programme")), maybe(this::text));
	}

	NewAnnouncement announcement(long authority) {
		return new NewAnnouncement(slug(), authority, pick(AnnouncementAction.values()), text(), text(), date(),
				maybe(this::date), maybe(this::date), maybe(() -> 1 + this.random.nextInt(90)),
				List.copyOf(new TreeSet<>(upTo(3, (number) -> any("programme")))), url());
	}

	NewLicence licence() {
		LocalDate issued = date().on();
		return new NewLicence(slug(), text(), any("authority"), any("programme"), maybe(() -> any("announcement")),
				text(), pick(LicenceKind.values()), issued, maybe(() -> issued.plusDays(this.random.nextInt(90))),
				maybe(this::text));
	}

	NewCaseEvent caseEvent() {
		return new NewCaseEvent(slug(), pick(CaseEventKind.values()), text(), text(), date(), maybe(() -> any("court")),
				maybe(this::country), url(),
				about(SubjectKind.ANNOUNCEMENT, SubjectKind.OFFICIAL, SubjectKind.ACTOR, SubjectKind.PROGRAMME));
	}

	NewStatement statement() {
		String quotation = maybe(this::text);
		SubjectKind speaker = pick(List.of(SubjectKind.OFFICIAL, SubjectKind.ACTOR));
		return new NewStatement(slug(), date(), ref(speaker), text(), pick(SpeakerType.values()), maybe(this::text),
				maybe(this::country), pick(Stance.values()), quotation, (quotation != null) ? "fr" : null, text(),
				url(), maybe(() -> any("statement")),
				about(SubjectKind.ANNOUNCEMENT, SubjectKind.CASE_EVENT, SubjectKind.OFFICIAL));
	}

	PartialDate date() {
		LocalDate day = LocalDate.of(1990, 1, 1).plusDays(this.random.nextInt(12_000));
		Precision precision = pick(Precision.values());
		return switch (precision) {
			case YEAR -> new PartialDate(day.withDayOfYear(1), precision);
			case MONTH -> new PartialDate(day.withDayOfMonth(1), precision);
			case DAY, APPROXIMATE, INFERRED -> new PartialDate(day, precision);
		};
	}

	String text() {
		return "Invented " + this.random.nextInt(1_000_000) + pick(List.of("", " <b>ü</b>", " 'x' -- ;"));
	}

	String slug() {
		return "invented-" + this.random.nextInt(1_000_000) + "-" + this.slugs++;
	}

	<T> T pick(List<T> all) {
		return all.get(this.random.nextInt(all.size()));
	}

	private <T> T pick(T[] all) {
		return pick(List.of(all));
	}

	private String country() {
		return pick(List.of("JP", "NZ", "UA", "IR", "GR", "KR", "EU"));
	}

	private String url() {
		return maybe(() -> "https://example.org/" + slug());
	}

	private List<SubjectRef> about(SubjectKind... kinds) {
		return SubjectRef.sorted(upTo(3, (number) -> ref(pick(kinds))).stream().distinct().toList());
	}

	private SubjectRef ref(SubjectKind kind) {
		return new SubjectRef(kind, any(kind.name().toLowerCase(Locale.ROOT)));
	}

	private <T> T maybe(Supplier<T> value) {
		return this.random.nextInt(3) == 0 ? null : value.get();
	}

	private <T> List<T> upTo(int most, IntFunction<T> value) {
		return IntStream.range(0, this.random.nextInt(most + 1)).mapToObj(value).distinct().toList();
	}

	private static PartialDate min(PartialDate one, PartialDate other) {
		return one.on().isBefore(other.on()) ? one : other;
	}

	private static PartialDate max(PartialDate one, PartialDate other) {
		return one.on().isBefore(other.on()) ? other : one;
	}

}
