package org.courtsanctions.editing;

import java.util.List;

import org.courtsanctions.actor.ActorKind;
import org.courtsanctions.actor.ActorRegistry;
import org.courtsanctions.actor.NewActor;
import org.courtsanctions.court.CourtRegistry;
import org.courtsanctions.court.CourtType;
import org.courtsanctions.court.NewCourt;
import org.courtsanctions.official.NewOfficial;
import org.courtsanctions.official.NewTenure;
import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.official.OfficialRegistry;
import org.courtsanctions.proceeding.CaseEventKind;
import org.courtsanctions.proceeding.CaseEventRegistry;
import org.courtsanctions.proceeding.NewCaseEvent;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.AuthorityKind;
import org.courtsanctions.sanction.AuthorityRegistry;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.LicenceKind;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.NewAnnouncement;
import org.courtsanctions.sanction.NewAuthority;
import org.courtsanctions.sanction.NewLicence;
import org.courtsanctions.sanction.NewListing;
import org.courtsanctions.sanction.NewProgramme;
import org.courtsanctions.sanction.NewStep;
import org.courtsanctions.sanction.ProgrammeKind;
import org.courtsanctions.sanction.SanctionRegistry;
import org.courtsanctions.sanction.Standing;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.NewSource;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.ReadAs;
import org.courtsanctions.source.SourceRegistry;
import org.courtsanctions.statement.NewStatement;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.statement.StatementRegistry;

import org.springframework.beans.factory.BeanFactory;

/**
 * Plainly invented records, each with all that it must have, recorded inside the
 * transaction of the caller. What a record is called is its slug; the source of each is
 * {@link #source}, unless told otherwise.
 */
class InventedRecords {

	final CourtRegistry courts;

	final OfficialRegistry officials;

	final ActorRegistry actors;

	final AuthorityRegistry authorities;

	final SanctionRegistry sanctions;

	final CaseEventRegistry events;

	final StatementRegistry statements;

	final SourceRegistry sources;

	final long source;

	InventedRecords(BeanFactory beans, String source) {
		this.courts = beans.getBean(CourtRegistry.class);
		this.officials = beans.getBean(OfficialRegistry.class);
		this.actors = beans.getBean(ActorRegistry.class);
		this.authorities = beans.getBean(AuthorityRegistry.class);
		this.sanctions = beans.getBean(SanctionRegistry.class);
		this.events = beans.getBean(CaseEventRegistry.class);
		this.statements = beans.getBean(StatementRegistry.class);
		this.sources = beans.getBean(SourceRegistry.class);
		this.source = source(source);
	}

	final long source(String slug) {
		return this.sources
			.add(new NewSource(slug, "Invented Press", title(slug), null, null, "en", ReadAs.PAGE, null, null));
	}

	Provenance cited(Long... others) {
		return new Provenance((others.length > 0) ? List.of(others) : List.of(this.source), List.of());
	}

	long court(String slug) {
		return court(slug, null);
	}

	long court(String slug, Long parent) {
		return this.courts.add(
				new NewCourt(slug, title(slug), null, CourtType.DISTRICT, "JP", "Invented City", parent, null),
				cited());
	}

	NewOfficial official(String slug, String name, long court, String... aliases) {
		return new NewOfficial(slug, name, List.of(aliases), List.of(), List.of(), null, List.of("UA"),
				OfficialKind.JUDGE, "Judge", court, OfficeStanding.IN_OFFICE, null);
	}

	long official(String slug, long court) {
		return this.officials.add(official(slug, title(slug), court), cited());
	}

	long tenure(long official, Long court, String role, String start, String end) {
		return this.officials.addTenure(official, new NewTenure(court, role, date(start), date(end), null), cited());
	}

	long actor(String slug, String... aliases) {
		return this.actors.add(
				new NewActor(slug, title(slug), ActorKind.PERSON, "Minister", "NZ", List.of(aliases), null, null),
				cited());
	}

	long authority(String slug, String country) {
		return this.authorities.add(new NewAuthority(slug, title(slug), title(slug), country,
				AuthorityKind.FOREIGN_MINISTRY, null, null, null), cited());
	}

	long programme(String slug, long authority) {
		return this.authorities.add(new NewProgramme(slug, authority, ProgrammeKind.REGULATION, title(slug),
				title(slug), List.of(), date("2020"), null, null, null, null, null), cited());
	}

	long announcement(String slug, long authority, String on, Long... programmes) {
		return this.sanctions.announce(new NewAnnouncement(slug, authority, AnnouncementAction.LISTING, title(slug),
				"Nobody is listed.", date(on), null, null, null, List.of(programmes), null), cited());
	}

	NewListing listing(String slug, long announcement, SubjectRef target, Long programme, String on,
			Measure... measures) {
		return new NewListing(slug, announcement, target, programme, List.of(),
				(measures.length > 0) ? List.of(measures) : List.of(Measure.ASSET_FREEZE), date(on), null,
				Standing.STATED, null, null, "Invented reason", null);
	}

	long listed(String slug, long announcement, SubjectRef target, Long programme, String on) {
		return this.sanctions.designate(listing(slug, announcement, target, programme, on), cited());
	}

	NewStep step(String slug, long listing, EventKind kind, String on, Measure... measures) {
		return new NewStep(slug, this.sanctions.sanctionOf(listing), kind, date(on), null, List.of(measures), null);
	}

	long stepped(String slug, long listing, EventKind kind, String on, Measure... measures) {
		return this.sanctions.step(step(slug, listing, kind, on, measures), cited());
	}

	long licence(String slug, String number, long authority, long programme, Long announcement) {
		return this.authorities.add(new NewLicence(slug, number, authority, programme, announcement, title(slug),
				LicenceKind.WIND_DOWN, date("2021-01-01").on(), date("2021-03-01").on(), null), cited());
	}

	long event(String slug, Long court, SubjectRef... about) {
		return this.events.add(new NewCaseEvent(slug, CaseEventKind.REPORT, title(slug), "Nothing happened.",
				date("2021-06-01"), court, null, null, List.of(about)), cited());
	}

	long statement(String slug, SubjectRef speaker, Long replyTo, SubjectRef... about) {
		return this.statements.add(
				new NewStatement(slug, date("2021-07-01"), speaker, "Invented Speaker", SpeakerType.PERSON, null, null,
						Stance.CONDEMNS, null, null, title(slug) + " is said.", null, replyTo, List.of(about)),
				cited());
	}

	static PartialDate date(String text) {
		return (text != null) ? PartialDate.parse(text) : null;
	}

	private static String title(String slug) {
		return Character.toUpperCase(slug.charAt(0)) + slug.substring(1).replace('-', ' ');
	}

}
