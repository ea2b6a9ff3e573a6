package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.shared.SubjectLink;
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
