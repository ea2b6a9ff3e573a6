package org.courtsanctions.editing;

import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.function.Supplier;

import jakarta.persistence.EntityManager;
import org.courtsanctions.RegisterTest;
import org.courtsanctions.actor.ActorRegistry;
import org.courtsanctions.court.CourtRegistry;
import org.courtsanctions.official.OfficialRegistry;
import org.courtsanctions.proceeding.CaseEventRegistry;
import org.courtsanctions.sanction.AuthorityRegistry;
import org.courtsanctions.sanction.NewAnnouncement;
import org.courtsanctions.sanction.SanctionRegistry;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.SourceRegistry;
import org.courtsanctions.statement.StatementRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Revises every kind of record: with what it says already, and with whatever chance
 * brings. Every test is rolled back.
 */
@RegisterTest
@Transactional
class RevisionTests {

	private static final String HEAD = "(select max(version) from ledger_entry)";

	@Autowired
	private CourtRegistry courts;

	@Autowired
	private OfficialRegistry officials;

	@Autowired
	private ActorRegistry actors;

	@Autowired
	private AuthorityRegistry authorities;

	@Autowired
	private SanctionRegistry sanctions;

	@Autowired
	private CaseEventRegistry events;

	@Autowired
	private StatementRegistry statements;

	@Autowired
	private SourceRegistry sources;

	@Autowired
	private EntityManager entities;

	@Autowired
	private JdbcClient database;

	@Test
	void changesNothingByWhatIsRecordedAlready() {
		each("source", (id) -> this.sources.revise(id, this.sources.asRecorded(id)));
		each("court", (id) -> this.courts.revise(id, this.courts.asRecorded(id), cited(id)));
		each("official", (id) -> this.officials.revise(id, this.officials.asRecorded(id), cited(id)));
		each("tenure", (id) -> this.officials.reviseTenure(id, this.officials.tenureAsRecorded(id), cited(id)));
		each("actor", (id) -> this.actors.revise(id, this.actors.asRecorded(id), cited(id)));
		each("authority", (id) -> this.authorities.revise(id, this.authorities.authorityAsRecorded(id), cited(id)));
		each("programme", (id) -> this.authorities.revise(id, this.authorities.programmeAsRecorded(id), cited(id)));
		each("licence", (id) -> this.authorities.revise(id, this.authorities.licenceAsRecorded(id), cited(id)));
		each("announcement", (id) -> this.sanctions.revise(id, this.sanctions.announcementAsRecorded(id), cited(id)));
		each("sanction_event where kind = 'LISTED'",
				(id) -> this.sanctions.reviseListing(id, this.sanctions.listingAsRecorded(id), cited(id)));
		each("sanction_event where kind <> 'LISTED'",
				(id) -> this.sanctions.reviseStep(id, this.sanctions.stepAsRecorded(id), cited(id)));
		each("case_event", (id) -> this.events.revise(id, this.events.asRecorded(id), cited(id)));
		each("statement", (id) -> this.statements.revise(id, this.statements.asRecorded(id), cited(id)));
	}

	private void each(String table, LongConsumer revision) {
		List<Long> ids = this.database.sql("select id from " + table + " order by id").query(Long.class).list();
		assertThat(ids).as(table).isNotEmpty();
		ids.forEach((id) -> {
			revision.accept(id);
			this.entities.clear();
		});
		assertThat(this.database
			.sql("select record || image::text from history.change where version > " + HEAD + " limit 3")
			.query(String.class)
			.list()).as(table).isEmpty();
	}

	private Provenance cited(long id) {
		return this.sources.provenanceOf(id);
	}

	@Test
	void recordsExactlyWhatARevisionSays() {
		long seed = Instant.now().getEpochSecond();
		var random = new RandomCommands(seed, this.database);
		for (int round = 0; round < 12; round++) {
			said(seed, random, "court", random::court, this.courts::revise, this.courts::asRecorded);
			said(seed, random, "official", random::official, this.officials::revise, this.officials::asRecorded);
			said(seed, random, "tenure", random::tenure, this.officials::reviseTenure,
					this.officials::tenureAsRecorded);
			said(seed, random, "actor", random::actor, this.actors::revise, this.actors::asRecorded);
			said(seed, random, "programme", random::programme, this.authorities::revise,
					this.authorities::programmeAsRecorded);
			said(seed, random, "licence", random::licence, this.authorities::revise,
					this.authorities::licenceAsRecorded);
			said(seed, random, "case_event", random::caseEvent, this.events::revise, this.events::asRecorded);
			said(seed, random, "statement", random::statement, this.statements::revise, this.statements::asRecorded);
			long authority = random.any("authority");
			said(seed, authority, random,
					() -> random.authority(this.authorities.authorityAsRecorded(authority).country()),
					this.authorities::revise, this.authorities::authorityAsRecorded);
			long announcement = random.any("announcement");
			NewAnnouncement known = this.sanctions.announcementAsRecorded(announcement);
			said(seed, announcement, random, () -> random.announcement(known.authorityId()), this.sanctions::revise,
					this.sanctions::announcementAsRecorded);
			long source = random.any("source");
			var told = random.source(this.sources.asRecorded(source).slug());
			this.sources.revise(source, told);
			this.entities.clear();
			assertThat(this.sources.asRecorded(source)).as("seed %s", seed).isEqualTo(told);
		}
		changesNothingMore();
	}

	private void changesNothingMore() {
		long before = changes();
		this.database.sql("select id from official").query(Long.class).list().forEach((id) -> {
			this.officials.revise(id, this.officials.asRecorded(id), cited(id));
			this.entities.clear();
		});
		assertThat(changes()).isEqualTo(before);
	}

	private long changes() {
		return this.database.sql("select count(*) from history.change where version > " + HEAD)
			.query(Long.class)
			.single();
	}

	private <T> void said(long seed, RandomCommands random, String table, Supplier<T> command, Revision<T> revision,
			LongFunction<T> asRecorded) {
		said(seed, random.any(table), random, command, revision, asRecorded);
	}

	private <T> void said(long seed, long id, RandomCommands random, Supplier<T> command, Revision<T> revision,
			LongFunction<T> asRecorded) {
		T told = command.get();
		Provenance provenance = random.provenance();
		try {
			revision.revise(id, told, provenance);
		}
		catch (Refused circle) {
			assertThat(circle.code()).isIn("part_of_itself", "revoked_by_itself", "reply_to_itself");
			this.entities.clear();
			return;
		}
		this.entities.clear();
		assertThat(asRecorded.apply(id)).as("%s, seed %s", id, seed).isEqualTo(told);
		Provenance cited = cited(id);
		assertThat(cited.sources()).as("sources of %s, seed %s", id, seed).isEqualTo(provenance.sources());
		assertThat(cited.wanted()).as("wanted of %s, seed %s", id, seed)
			.containsExactlyInAnyOrderElementsOf(provenance.wanted());
	}

	/** How a registry revises a kind of record. */
	private interface Revision<T> {

		void revise(long id, T command, Provenance provenance);

	}

}
