package org.courtsanctions.statement;

import org.jspecify.annotations.Nullable;

/**
 * Which statements to list; a null chooses all.
 *
 * @param stance toward the measure
 * @param country of the speaker, ISO 3166-1 alpha-2 or EU
 * @param speaker in what shape the speaker spoke
 * @param announcement the public name of an announcement it answers
 */
public record StatementFilter(@Nullable Stance stance, @Nullable String country, @Nullable SpeakerType speaker,
		@Nullable String announcement) {

	StatementFilter without(String facet) {
		return new StatementFilter(facet.equals("stance") ? null : this.stance,
				facet.equals("country") ? null : this.country, facet.equals("speaker") ? null : this.speaker,
				facet.equals("announcement") ? null : this.announcement);
	}

}
