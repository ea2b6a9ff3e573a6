package org.courtsanctions.opendata;

import java.util.Arrays;

import org.courtsanctions.shared.SubjectKind;

/** The types of record that anybody may take, each with its one description. */
public enum RecordType {

	OFFICIAL("officials", OfficialData.class), COURT("courts", CourtData.class),
	AUTHORITY("authorities", AuthorityData.class), PROGRAMME("programmes", ProgrammeData.class),
	ANNOUNCEMENT("announcements", AnnouncementData.class), SANCTION("sanctions", SanctionData.class),
	STATEMENT("statements", StatementData.class), CASE_EVENT("events", EventData.class),
	ACTOR("actors", ActorData.class), SOURCE("sources", SourceData.class), CHANGE("changes", ChangeData.class);

	private final String plural;

	private final Class<? extends PublicRecord> form;

	RecordType(String plural, Class<? extends PublicRecord> form) {
		this.plural = plural;
		this.form = form;
	}

	/** The first segment of addresses and the name of tables. */
	public String plural() {
		return this.plural;
	}

	/** The description. */
	public Class<? extends PublicRecord> form() {
		return this.form;
	}

	/** The type of the records at the first segment of an address. */
	static RecordType at(String plural) {
		return Arrays.stream(values()).filter((type) -> type.plural.equals(plural)).findFirst().orElseThrow();
	}

	/** The type of the records of a form. */
	public static RecordType of(Class<? extends PublicRecord> form) {
		return Arrays.stream(values()).filter((type) -> type.form == form).findFirst().orElseThrow();
	}

	/**
	 * The type of a fact that has a page of its own.
	 * @throws IllegalArgumentException for a fact that has none
	 */
	public static RecordType of(SubjectKind kind) {
		return valueOf(kind.name());
	}

}
