package org.courtsanctions.editing;

import org.courtsanctions.actor.ActorKind;
import org.courtsanctions.actor.NewActor;
import org.courtsanctions.court.CourtType;
import org.courtsanctions.court.NewCourt;
import org.courtsanctions.official.NewOfficial;
import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.proceeding.CaseEventKind;
import org.courtsanctions.proceeding.NewCaseEvent;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.AuthorityKind;
import org.courtsanctions.sanction.Capacity;
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
import org.courtsanctions.sanction.Standing;
import org.courtsanctions.source.NewSource;
import org.courtsanctions.source.Provenance;
import org.courtsanctions.source.ReadAs;
import org.courtsanctions.statement.NewStatement;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;

import static org.courtsanctions.editing.Field.code;
import static org.courtsanctions.editing.Field.codes;
import static org.courtsanctions.editing.Field.date;
import static org.courtsanctions.editing.Field.line;
import static org.courtsanctions.editing.Field.lines;
import static org.courtsanctions.editing.Field.of;
import static org.courtsanctions.editing.Field.text;
import static org.courtsanctions.editing.Field.to;
import static org.courtsanctions.editing.Field.toAll;

/** The form of each kind of record: which fields, in which order. */
final class Forms {

	static final RecordForm<NewAnnouncement> ANNOUNCEMENT = new RecordForm<>(NewAnnouncement.class,
			to("authority", RecordKind.AUTHORITY).filling("authorityId").needed(),
			code("action", AnnouncementAction.class, "facet.action."), line("title").needed(), text("summary").needed(),
			date("announced").needed(), date("effective").seldom(), date("gazetted").seldom(),
			of("targetCount", Field.Type.NUMBER), toAll("programmes", RecordKind.PROGRAMME).filling("programmeIds"),
			of("url", Field.Type.ADDRESS), slug());

	static final RecordForm<NewListing> LISTING = new RecordForm<>(NewListing.class,
			to("target", RecordKind.OFFICIAL, RecordKind.ACTOR, RecordKind.COURT).needed(),
			to("announcement", RecordKind.ANNOUNCEMENT).filling("announcementId").needed(),
			to("programme", RecordKind.PROGRAMME).filling("programmeId"), lines("programmeCodes").seldom(),
			codes("measures", Measure.class, "measure.").needed(), date("since").needed(), text("reason"),
			code("capacity", Capacity.class, "capacity.").optional(), line("listReference"),
			of("plannedEnd", Field.Type.DAY).seldom(), code("standing", Standing.class, "draft.standing."),
			date("seen").seldom(), slug());

	static final RecordForm<NewStep> STEP = new RecordForm<>(NewStep.class,
			to("sanction", RecordKind.LISTING).filling("sanctionId").needed(),
			code("step", EventKind.class, "draft.step.").filling("kind"), date("on").needed(),
			to("announcement", RecordKind.ANNOUNCEMENT).filling("announcementId"), text("reason"),
			codes("measures", Measure.class, "measure."), slug());

	static final RecordForm<NewLicence> LICENCE = new RecordForm<>(NewLicence.class,
			to("authority", RecordKind.AUTHORITY).filling("authorityId").needed(),
			to("programme", RecordKind.PROGRAMME).filling("programmeId").needed(), line("number").needed(),
			line("title").needed(), code("licenceKind", LicenceKind.class, "programme.licence.kind.").filling("kind"),
			of("issued", Field.Type.DAY).needed(), of("expires", Field.Type.DAY),
			to("announcement", RecordKind.ANNOUNCEMENT).filling("announcementId"), text("notes").seldom(), slug());

	static final RecordForm<NewOfficial> OFFICIAL = new RecordForm<>(NewOfficial.class, line("name").needed(),
			lines("aliases"), lines("weakAliases").seldom(), lines("formerNames").seldom(),
			code("officialKind", OfficialKind.class, "facet.role.").filling("kind"), line("office").needed(),
			to("court", RecordKind.COURT).filling("courtId"),
			code("officeStanding", OfficeStanding.class, "draft.office.").filling("standing"),
			of("birthYear", Field.Type.NUMBER).seldom(), of("nationalities", Field.Type.COUNTRIES),
			text("notes").seldom(), slug());

	static final RecordForm<OfficeHeld> TENURE = new RecordForm<>(OfficeHeld.class,
			to("official", RecordKind.OFFICIAL).filling("officialId").needed(), line("role").needed(),
			to("court", RecordKind.COURT).filling("courtId"), date("start"), date("end"), text("note").seldom());

	static final RecordForm<NewActor> ACTOR = new RecordForm<>(NewActor.class, line("name").needed(),
			code("actorKind", ActorKind.class, "actor.kind.").filling("kind"), lines("aliases"),
			line("actorRole").filling("role"), country(), to("court", RecordKind.COURT).filling("courtId"),
			text("notes").seldom(), slug());

	static final RecordForm<NewCourt> COURT = new RecordForm<>(NewCourt.class, line("name").needed(),
			line("nameLocal").seldom(), code("courtType", CourtType.class, "court.type.").filling("type"), country(),
			line("seat"), to("parent", RecordKind.COURT).filling("parentId"), text("notes").seldom(), slug());

	static final RecordForm<NewStatement> STATEMENT = new RecordForm<>(NewStatement.class, date("said").needed(),
			to("speakerRecord", RecordKind.OFFICIAL, RecordKind.ACTOR).filling("speakerRef").needed(),
			line("speaker").seldom(), code("speakerType", SpeakerType.class, "facet.speaker."),
			line("organisation").seldom(), country(), code("stance", Stance.class, "stance."), text("quotation"),
			of("quotationLanguage", Field.Type.LANGUAGE), text("summary").needed(), of("url", Field.Type.ADDRESS),
			toAll("about", RecordKind.ANNOUNCEMENT, RecordKind.CASE_EVENT, RecordKind.OFFICIAL),
			to("replyTo", RecordKind.STATEMENT).filling("replyToId").seldom(), slug());

	static final RecordForm<NewCaseEvent> CASE_EVENT = new RecordForm<>(NewCaseEvent.class,
			code("eventKind", CaseEventKind.class, "event.kind.").filling("kind"), line("title").needed(),
			text("summary").needed(), date("happened").needed(), to("court", RecordKind.COURT).filling("courtId"),
			country(), of("url", Field.Type.ADDRESS),
			toAll("about", RecordKind.ANNOUNCEMENT, RecordKind.OFFICIAL, RecordKind.ACTOR, RecordKind.PROGRAMME),
			slug());

	static final RecordForm<NewAuthority> AUTHORITY = new RecordForm<>(NewAuthority.class, line("name").needed(),
			line("shortName").needed(), country().needed(),
			code("authorityKind", AuthorityKind.class, "authority.kind.").filling("kind"), line("listName"),
			of("listUrl", Field.Type.ADDRESS), text("notes").seldom(), slug());

	static final RecordForm<NewProgramme> PROGRAMME = new RecordForm<>(NewProgramme.class,
			to("authority", RecordKind.AUTHORITY).filling("authorityId").needed(),
			code("programmeKind", ProgrammeKind.class, "programme.kind.").filling("kind"), line("citation").needed(),
			line("title").needed(), lines("codes"), date("signed"), date("effective").seldom(), date("published"),
			date("revoked").seldom(), to("revokedBy", RecordKind.PROGRAMME).filling("revokedById").seldom(),
			text("summary"), slug());

	static final RecordForm<NewSource> SOURCE = new RecordForm<>(NewSource.class, line("publisher").needed(),
			line("title").needed(), of("url", Field.Type.ADDRESS), date("published"),
			of("language", Field.Type.LANGUAGE).needed(), code("readAs", ReadAs.class, "readAs."),
			line("seenIn").seldom(), text("notes").seldom(), slug());

	static final RecordForm<Duplicates> MERGE = new RecordForm<>(Duplicates.class, merged("loser"), merged("winner"));

	static final RecordForm<MergeUndone> UNDO = new RecordForm<>(MergeUndone.class,
			of("version", Field.Type.NUMBER).needed());

	/** What every fact's form ends with: where it comes from. */
	static final RecordForm<Provenance> PROVENANCE = new RecordForm<>(Provenance.class,
			toAll("sources", RecordKind.SOURCE).needed(), of("excerpts", Field.Type.EXCERPTS).seldom(),
			of("wanted", Field.Type.WANTED).seldom());

	private Forms() {
	}

	private static Field slug() {
		return of("slug", Field.Type.SLUG).seldom();
	}

	private static Field country() {
		return of("country", Field.Type.COUNTRY);
	}

	private static Field merged(String name) {
		return to(name, RecordKind.OFFICIAL, RecordKind.ACTOR, RecordKind.COURT, RecordKind.STATEMENT,
				RecordKind.CASE_EVENT, RecordKind.ANNOUNCEMENT, RecordKind.AUTHORITY, RecordKind.PROGRAMME)
			.needed();
	}

}
