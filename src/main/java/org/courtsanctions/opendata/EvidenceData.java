package org.courtsanctions.opendata;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Schema;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.SourceView;
import org.courtsanctions.source.Support;
import org.jspecify.annotations.Nullable;

/**
 * What a fact rests on.
 *
 * @param support confirmed when one source was read in the original or two publishers say
 * it, else reported
 * @param sources the public names of the sources, the best first; they stand at /sources
 * @param wanted fields that no source backs, in brackets the part that is meant
 * @param awaitingCheck the publication of this fact that one person made alone and nobody
 * has checked yet
 */
@Schema(name = "Evidence", description = "What a fact rests on.")
public record EvidenceData(@Schema(
		description = "Confirmed when one source was read in the original or two publishers say it, else reported.") Support support,
		@Schema(description = "The public names of the sources, the best first; they stand at /sources.") List<String> sources,
		@Schema(description = "Fields that no source backs, in brackets the part that is meant.") List<String> wanted,
		@Schema(description = "The publication of this fact that one person made alone and nobody has checked yet.") @Nullable Long awaitingCheck) {

	/** What a fact rests on, as the notes of a page tell it. */
	static EvidenceData of(SourceNotes notes, long fact) {
		return new EvidenceData(notes.support(fact), notes.sources(fact).stream().map(SourceView::slug).toList(),
				notes.wanted(fact).stream().map(WantedNames::of).toList(), notes.unchecked(fact));
	}

}
