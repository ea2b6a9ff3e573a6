package org.courtsanctions.opendata;

/**
 * A record of the register as anybody may take it. The components of each kind, with
 * their names, order, types and descriptions, are the one description from which JSON,
 * CSV, the data dictionary and OpenAPI come.
 */
public sealed interface PublicRecord permits OfficialData, CourtData, AuthorityData, ProgrammeData, AnnouncementData,
		SanctionData, StatementData, EventData, ActorData, SourceData, ChangeData {

	/** The public name, which never changes. */
	String id();

	/** The address of the page it stands on, without host. */
	String path();

	/** What to call it in a line. */
	String label();

}
