package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.courtsanctions.web.OpenData;

import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The API's address for each type of record. */
final class Doors {

	private Doors() {
	}

	/** Officials. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/officials")
	@Tag(name = "officials")
	static class OfficialDoor extends Door<OfficialData> {

		OfficialDoor(Parts parts) {
			super(RecordType.of(OfficialData.class), parts);
		}

	}

	/** Courts. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/courts")
	@Tag(name = "courts")
	static class CourtDoor extends Door<CourtData> {

		CourtDoor(Parts parts) {
			super(RecordType.of(CourtData.class), parts);
		}

	}

	/** Authorities. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/authorities")
	@Tag(name = "authorities")
	static class AuthorityDoor extends Door<AuthorityData> {

		AuthorityDoor(Parts parts) {
			super(RecordType.of(AuthorityData.class), parts);
		}

	}

	/** Programmes. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/programmes")
	@Tag(name = "programmes")
	static class ProgrammeDoor extends Door<ProgrammeData> {

		ProgrammeDoor(Parts parts) {
			super(RecordType.of(ProgrammeData.class), parts);
		}

	}

	/** Announcements. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/announcements")
	@Tag(name = "announcements")
	static class AnnouncementDoor extends Door<AnnouncementData> {

		AnnouncementDoor(Parts parts) {
			super(RecordType.of(AnnouncementData.class), parts);
		}

	}

	/** Sanctions. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/sanctions")
	@Tag(name = "sanctions")
	static class SanctionDoor extends Door<SanctionData> {

		SanctionDoor(Parts parts) {
			super(RecordType.of(SanctionData.class), parts);
		}

	}

	/** Statements. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/statements")
	@Tag(name = "statements")
	static class StatementDoor extends Door<StatementData> {

		StatementDoor(Parts parts) {
			super(RecordType.of(StatementData.class), parts);
		}

	}

	/** Events. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/events")
	@Tag(name = "events")
	static class EventDoor extends Door<EventData> {

		EventDoor(Parts parts) {
			super(RecordType.of(EventData.class), parts);
		}

	}

	/** Actors. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/actors")
	@Tag(name = "actors")
	static class ActorDoor extends Door<ActorData> {

		ActorDoor(Parts parts) {
			super(RecordType.of(ActorData.class), parts);
		}

	}

	/** Sources. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/sources")
	@Tag(name = "sources")
	static class SourceDoor extends Door<SourceData> {

		SourceDoor(Parts parts) {
			super(RecordType.of(SourceData.class), parts);
		}

	}

	/** Changes. */
	@RestController
	@OpenData
	@RequestMapping("/api/v1/changes")
	@Tag(name = "changes")
	static class ChangeDoor extends Door<ChangeData> {

		ChangeDoor(Parts parts) {
			super(RecordType.of(ChangeData.class), parts);
		}

	}

}
