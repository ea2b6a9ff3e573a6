package org.courtsanctions.editing;

import java.net.URI;
import java.util.List;

import jakarta.persistence.EntityManager;
import org.assertj.core.api.ThrowableAssert;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.court.NewCourt;
import org.courtsanctions.official.NewOfficial;
import org.courtsanctions.official.NewTenure;
import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.sanction.AuthorityKind;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.NewAnnouncement;
import org.courtsanctions.sanction.NewAuthority;
import org.courtsanctions.sanction.NewListing;
import org.courtsanctions.sanction.NewProgramme;
import org.courtsanctions.sanction.Standing;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.NewSource;
import org.courtsanctions.source.Provenance;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Records, changes and corrects what plainly invented people and bodies did. Every test
 * is rolled back.
 */
@RegisterTest
@Transactional
class RecordedChangesTests {

	@Autowired
	private BeanFactory beans;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient database;

	@Autowired
	private MockMvcTester mvc;

	private InventedRecords records;

	private long court;

	private long judge;

	private long ministry;

	private long law;

	private long round;

	@BeforeEach
	void invent() {
		this.records = new InventedRecords(this.beans, "invented-paper");
		this.court = this.records.court("invented-court");
		this.judge = this.records.official("invented-judge", this.court);
		this.ministry = this.records.authority("invented-ministry", "NZ");
		this.law = this.records.programme("invented-law", this.ministry);
		this.round = this.records.announcement("invented-round", this.ministry, "2021-01-01", this.law);
	}

	@Test
	void answersAFormerNameForEver() throws Exception {
		rename("invented-judge-2");
		assertMoved("/officials/invented-judge", "/officials/invented-judge-2");
		rename("invented-judge-3");
		assertMoved("/officials/invented-judge", "/officials/invented-judge-3");
		assertMoved("/officials/invented-judge-2?asOf=2021-01-01&x=%7By%7D",
				"/officials/invented-judge-3?asOf=2021-01-01&x=%7By%7D");
		rename("invented-judge");
		assertMoved("/officials/invented-judge-3", "/officials/invented-judge");
		assertThat(open("/officials/invented-judge").select("h1").text()).isEqualTo("Invented judge");
	}

	@Test
	void keepsAFormerNameFromEveryOtherRecordOfItsKind() {
		rename("invented-judge-2");
		this.records.court("invented-judge");
		refused("slug_taken", () -> this.records.official("invented-judge", this.court));
	}

	@Test
	void keepsAPresentNameFromEveryOtherRecordOfItsKind() {
		refused("slug_taken", () -> this.records.court("invented-court"));
	}

	@Test
	void keepsTheNameOfASource() {
		var known = this.records.sources.asRecorded(this.records.source);
		refused("slug_fixed", () -> this.records.sources.revise(this.records.source, new NewSource("another",
				known.publisher(), known.title(), null, null, "en", known.readAs(), null, null)));
	}

	@Test
	void swapsNamesWithoutMeetingOneTwice() {
		long official = this.records.officials.add(
				this.records.official("invented-name", "Invented Name", this.court, "Выдуманное Имя", "Вигадане Ім'я"),
				this.records.cited());
		var swapped = new NewOfficial("invented-name", "Выдуманное Имя", List.of("Invented Name"),
				List.of("Вигадане Ім'я"), List.of("Ancient Name"), 1960, List.of("UA"), OfficialKind.JUDGE, "Judge",
				this.court, OfficeStanding.FORMER, "Renamed");
		this.records.officials.revise(official, swapped, this.records.cited());
		this.entities.clear();
		assertThat(this.records.officials.asRecorded(official)).isEqualTo(swapped);
		assertThat(this.database
			.sql("select kind || ' ' || text from official_name where official_id = ? order by position")
			.param(official)
			.query(String.class)
			.list()).containsExactly("PRIMARY Выдуманное Имя", "ALIAS Invented Name", "WEAK Вигадане Ім'я",
					"FORMER Ancient Name");
	}

	@Test
	void keepsTheHolderOfAnOffice() {
		long office = this.records.tenure(this.judge, this.court, "Judge", "2015", "2020-05");
		assertThat(this.records.officials.holderOf(office)).isEqualTo(this.judge);
		var corrected = new NewTenure(null, "Mayor", InventedRecords.date("2016-02-01"), null, "Corrected");
		this.records.officials.reviseTenure(office, corrected, this.records.cited());
		this.entities.clear();
		assertThat(this.records.officials.tenureAsRecorded(office)).isEqualTo(corrected);
		assertThat(this.records.officials.holderOf(office)).isEqualTo(this.judge);
		refused("ends_before_start",
				() -> this.records.officials.reviseTenure(office,
						new NewTenure(null, "Mayor", InventedRecords.date("2016"), InventedRecords.date("2015"), null),
						this.records.cited()));
	}

	@Test
	void citesExactlyTheSourcesOfARevisionInItsOrder() {
		long second = this.records.source("invented-second");
		long third = this.records.source("invented-third");
		var wanted = new Provenance.Wanted("notes", "");
		this.records.sources.recite(this.court, new Provenance(List.of(third, this.records.source), List.of(wanted)));
		assertThat(this.records.sources.provenanceOf(this.court))
			.isEqualTo(new Provenance(List.of(third, this.records.source), List.of(wanted)));
		this.records.sources.recite(this.court, new Provenance(List.of(second, third), List.of()));
		assertThat(this.records.sources.provenanceOf(this.court))
			.isEqualTo(new Provenance(List.of(second, third), List.of()));
	}

	@Test
	void listsAnEndedSanctionAgainAndRefusesAStandingOne() {
		long first = listed("invented-listing", "2021-01-01");
		refused("listed_already", () -> listed("invented-again", "2021-02-01"));
		this.records.stepped("invented-end", first, EventKind.DELISTED, "2021-03-01");
		long again = listed("invented-again", "2021-04-01");
		assertThat(this.records.sanctions.sanctionOf(again)).isEqualTo(this.records.sanctions.sanctionOf(first));
		long other = this.records.sanctions.designate(this.records.listing("invented-notice", this.round, target(),
				this.law, "2021-04-01", Measure.WANTED_NOTICE), this.records.cited());
		assertThat(this.records.sanctions.sanctionOf(other)).isNotEqualTo(this.records.sanctions.sanctionOf(first));
	}

	@Test
	void takesWhatWasFoundLaterAtItsPlace() {
		long listing = listed("invented-listing", "2021-01-01");
		this.records.stepped("invented-end", listing, EventKind.DELISTED, "2021-05-01");
		this.records.stepped("invented-change", listing, EventKind.AMENDED, "2021-02-01", Measure.ENTRY_BAN);
		this.records.stepped("invented-pause", listing, EventKind.SUSPENDED, "2021-05-01");
		assertThat(life(listing)).containsExactly("LISTED 2021-01-01", "AMENDED 2021-02-01", "SUSPENDED 2021-05-01",
				"DELISTED 2021-05-01");
		refused("not_standing", () -> this.records.stepped("invented-early", listing, EventKind.AMENDED, "2020-12-31"));
		refused("listed_already", () -> listed("invented-again", "2021-03-01"));
		refused("not_suspended",
				() -> this.records.stepped("invented-return", listing, EventKind.REINSTATED, "2021-03-01"));
		assertThat(life(listing)).hasSize(4);
	}

	@Test
	void takesAnEarlierListingTogetherWithItsEnd() {
		long listing = listed("invented-listing", "2021-01-01");
		this.records.stepped("invented-change", listing, EventKind.AMENDED, "2021-02-01", Measure.ENTRY_BAN);
		refused("listed_already", () -> listed("invented-early", "2019-01-01"));
		this.records.sanctions.together(() -> {
			long early = listed("invented-early", "2019-01-01");
			this.records.stepped("invented-early-pause", early, EventKind.SUSPENDED, "2019-02-01");
			this.records.stepped("invented-early-end", early, EventKind.DELISTED, "2020-01-01");
		});
		assertThat(life(listing)).containsExactly("LISTED 2019-01-01", "SUSPENDED 2019-02-01", "DELISTED 2020-01-01",
				"LISTED 2021-01-01", "AMENDED 2021-02-01");
		assertThat(this.database.sql("select in_force::text from sanction where id = ?")
			.param(this.records.sanctions.sanctionOf(listing))
			.query(String.class)
			.single()).isEqualTo("{[2019-01-01,2019-02-01),[2021-01-01,)}");
	}

	@Test
	void refusesAnEarlierListingThatNothingEnded() {
		listed("invented-listing", "2021-01-01");
		refused("listed_already", () -> this.records.sanctions.together(() -> listed("invented-early", "2019-01-01")));
	}

	private List<String> life(long listing) {
		this.entities.flush();
		return this.database
			.sql("select kind || ' ' || happened_on from sanction_event where sanction_id = ? order by position")
			.param(this.records.sanctions.sanctionOf(listing))
			.query(String.class)
			.list();
	}

	@Test
	void takesAmendedMeasuresForThoseInForceFromThatDayOn() throws Exception {
		long listing = listed("invented-listing", "2021-01-01");
		this.records.stepped("invented-reason", listing, EventKind.AMENDED, "2021-01-20");
		this.records.stepped("invented-change", listing, EventKind.AMENDED, "2021-02-01", Measure.ENTRY_BAN,
				Measure.TRANSACTION_BAN);
		assertThat(measures("2021-01-31")).contains("asset freeze").doesNotContain("entry ban");
		assertThat(measures("2021-02-01")).contains("entry ban", "transaction ban").doesNotContain("asset freeze");
		this.records.stepped("invented-pause", listing, EventKind.SUSPENDED, "2021-03-01");
		this.records.stepped("invented-return", listing, EventKind.REINSTATED, "2021-04-01");
		assertThat(measures("2021-04-01")).contains("entry ban").doesNotContain("asset freeze");
		this.records.stepped("invented-end", listing, EventKind.EXPIRED, "2021-05-01");
		listed("invented-again", "2021-06-01");
		assertThat(measures("2021-06-01")).contains("asset freeze").doesNotContain("entry ban");
	}

	@Test
	void correctsAListingAndItsTarget() {
		long listing = listed("invented-listing", "2021-01-01");
		long other = this.records.official("invented-other", this.court);
		var corrected = new NewListing("invented-corrected", this.round, SubjectRef.official(other), null,
				List.of("CODE"), List.of(Measure.WANTED_NOTICE), InventedRecords.date("2021-01-02"), null,
				Standing.CONTESTED, null, null, null, "no-1");
		this.records.sanctions.reviseListing(listing, corrected, this.records.cited());
		this.entities.clear();
		assertThat(this.records.sanctions.listingAsRecorded(listing)).isEqualTo(corrected);
		assertThat(this.database.sql("select slug || ' ' || kind || ' ' || in_force from sanction where target_id = ?")
			.param(other)
			.query(String.class)
			.list()).containsExactly("invented-corrected WANTED_NOTICE {[2021-01-02,)}");
	}

	@Test
	void refusesToCorrectTheTargetOfASanctionWithSeveralListings() {
		long first = listed("invented-listing", "2021-01-01");
		this.records.stepped("invented-end", first, EventKind.DELISTED, "2021-03-01");
		listed("invented-again", "2021-04-01");
		long other = this.records.official("invented-other", this.court);
		refused("listed_again",
				() -> this.records.sanctions.reviseListing(first, this.records.listing("invented-listing", this.round,
						SubjectRef.official(other), this.law, "2021-01-01"), this.records.cited()));
	}

	@Test
	void refusesACorrectionThatTakesStepsOutOfOrder() {
		long listing = listed("invented-listing", "2021-01-01");
		long end = this.records.stepped("invented-end", listing, EventKind.DELISTED, "2021-03-01");
		refused("out_of_order", () -> this.records.sanctions.reviseStep(end,
				this.records.step("invented-end", listing, EventKind.DELISTED, "2020-12-31"), this.records.cited()));
	}

	@Test
	void refusesACorrectionThatOverlapsAnotherListing() {
		long other = this.records.official("invented-other", this.court);
		listed("invented-listing", "2021-01-01");
		long misplaced = this.records.listed("invented-double", this.round, SubjectRef.official(other), this.law,
				"2021-02-01");
		refused("overlapping_listings",
				() -> this.records.sanctions.reviseListing(misplaced,
						this.records.listing("invented-double", this.round, target(), this.law, "2021-02-01"),
						this.records.cited()));
	}

	@Test
	void correctsAStepAndKeepsItWithItsSanction() {
		long listing = listed("invented-listing", "2021-01-01");
		long end = this.records.stepped("invented-end", listing, EventKind.DELISTED, "2021-03-01");
		var corrected = this.records.step("invented-expiry", listing, EventKind.EXPIRED, "2021-03-02");
		this.records.sanctions.reviseStep(end, corrected, this.records.cited());
		this.entities.clear();
		assertThat(this.records.sanctions.stepAsRecorded(end)).isEqualTo(corrected);
		refused("no_step", () -> this.records.sanctions.stepAsRecorded(listing));
		refused("no_listing", () -> this.records.sanctions.listingAsRecorded(end));
		long second = this.records.official("invented-other", this.court);
		long elsewhere = this.records.listed("invented-elsewhere", this.round, SubjectRef.official(second), null,
				"2021-01-01");
		refused("other_sanction",
				() -> this.records.sanctions.reviseStep(end,
						this.records.step("invented-expiry", elsewhere, EventKind.EXPIRED, "2021-03-02"),
						this.records.cited()));
	}

	@Test
	void keepsTheJurisdictionOfWhoListed() {
		listed("invented-listing", "2021-01-01");
		refused("lists_already",
				() -> this.records.authorities.revise(this.ministry, new NewAuthority("invented-ministry", "Ministry",
						"Ministry", "JP", AuthorityKind.COURT, null, null, null), this.records.cited()));
		long foreign = this.records.authority("invented-foreign", "JP");
		var moved = this.records.sanctions.announcementAsRecorded(this.round);
		refused("lists_already",
				() -> this.records.sanctions.revise(
						this.round, new NewAnnouncement(moved.slug(), foreign, moved.action(), moved.title(),
								moved.summary(), moved.announced(), null, null, null, List.of(), null),
						this.records.cited()));
	}

	@Test
	void refusesALicenceNumberTheProgrammeHas() {
		this.records.licence("invented-licence", "GL 1", this.ministry, this.law, null);
		refused("licence_number_taken",
				() -> this.records.licence("invented-licence-2", "GL 1", this.ministry, this.law, null));
	}

	@Test
	void refusesCirclesInTheTreeOfCourtsAmongLawsAndInThreads() {
		long chamber = this.records.court("invented-chamber", this.court);
		var whole = this.records.courts.asRecorded(this.court);
		refused("part_of_itself",
				() -> this.records.courts.revise(this.court,
						new NewCourt(whole.slug(), whole.name(), null, whole.type(), null, null, chamber, null),
						this.records.cited()));
		NewProgramme known = this.records.authorities.programmeAsRecorded(this.law);
		refused("revoked_by_itself",
				() -> this.records.authorities.revise(
						this.law, new NewProgramme(known.slug(), this.ministry, known.kind(), known.citation(),
								known.title(), List.of(), null, null, null, null, this.law, null),
						this.records.cited()));
	}

	@Test
	void saysWhatIsNotOnRecord() {
		refused("no_such_record", () -> this.records.courts.asRecorded(-1));
		refused("no_such_record", () -> this.records.officials.tenureAsRecorded(this.court));
		refused("no_such_record", () -> this.records.sources.provenanceOf(-1));
		refused("no_such_record",
				() -> this.records.event("invented-event", null, new SubjectRef(SubjectKind.ACTOR, -1)));
	}

	private static void refused(String code, ThrowableAssert.ThrowingCallable change) {
		assertThatExceptionOfType(Refused.class).isThrownBy(change)
			.returns(code, Refused::code)
			.satisfies((refused) -> assertThat(refused.getMessage()).endsWith("."));
	}

	private void rename(String slug) {
		NewOfficial known = this.records.officials.asRecorded(this.judge);
		this.records.officials.revise(this.judge,
				new NewOfficial(slug, known.name(), known.aliases(), List.of(), List.of(), known.birthYear(),
						known.nationalities(), known.kind(), known.office(), known.courtId(), known.standing(),
						known.notes()),
				this.records.cited());
		this.entities.clear();
	}

	private SubjectRef target() {
		return SubjectRef.official(this.judge);
	}

	private long listed(String slug, String on) {
		return this.records.listed(slug, this.round, target(), this.law, on);
	}

	/** The measures column of the profile's tables on a day. */
	private String measures(String day) throws Exception {
		return open("/officials/invented-judge?asOf=" + day).select("main table").text();
	}

	private Document open(String address) throws Exception {
		var answer = this.mvc.get().uri(address).exchange();
		assertThat(answer).as(address).hasStatusOk();
		return Jsoup.parse(answer.getResponse().getContentAsString());
	}

	private void assertMoved(String from, String to) {
		assertThat(this.mvc.get().uri(URI.create(from))).hasStatus(301).hasRedirectedUrl(to);
	}

}
