package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.statement.Portions;
import org.jspecify.annotations.Nullable;

/**
 * Another record, by what is needed to name and find it.
 *
 * @param kind what kind of record it is
 * @param id its public name
 * @param name what it is called
 * @param path the address of its page on this site
 */
@Schema(name = "Ref", description = "Another record, by what is needed to name and find it.")
public record RefData(@Schema(description = "What kind of record it is.") RecordType kind,
		@Schema(description = "Its public name.") String id, @Schema(description = "What it is called.") String name,
		@Schema(description = "The address of its page on this site.") String path) {

	/** Describes the records that are related to one that has a page. */
	static final String RELATED = "The latest " + Portions.SIZE
			+ " of the statements by or about it or in answer to it and of the case events that concern it, by the day, "
			+ "the latest first; the others name it themselves, and its parts tell them.";

	static RefData of(SubjectLink link) {
		return new RefData(RecordType.of(link.kind()), link.slug(), link.label(), link.href());
	}

	static @Nullable RefData ofNullable(@Nullable SubjectLink link) {
		return (link != null) ? of(link) : null;
	}

	static List<RefData> of(List<SubjectLink> links) {
		return links.stream().map(RefData::of).toList();
	}

}
