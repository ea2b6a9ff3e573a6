package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * A programme as pages show it.
 *
 * @param id its number
 * @param slug its public name
 * @param kind what kind of law it is
 * @param citation how lawyers cite it
 * @param title its title
 * @param codes the programme codes lists use for it
 * @param signed when it was signed
 * @param effective when it took effect
 * @param published when it was published officially
 * @param revoked when it was revoked
 * @param revokedBy the law that revoked it
 * @param summary what it does
 * @param authority who made it
 * @param jurisdiction ISO 3166-1 alpha-2 or EU
 * @param listed targets ever listed under it by the day asked for
 * @param standing those of them whose measure stood on that day
 */
public record ProgrammeView(long id, String slug, ProgrammeKind kind, String citation, String title, List<String> codes,
		@Nullable PartialDate signed, @Nullable PartialDate effective, @Nullable PartialDate published,
		@Nullable PartialDate revoked, @Nullable SubjectLink revokedBy, @Nullable String summary, SubjectLink authority,
		String jurisdiction, int listed, int standing) {

	public SubjectLink link() {
		return new SubjectLink(SubjectKind.PROGRAMME, this.slug, this.citation);
	}

	/** When it was made: the earliest of its dates, if any is known. */
	public Optional<PartialDate> made() {
		return Stream.of(this.signed, this.effective, this.published)
			.filter(Objects::nonNull)
			.min(Comparator.naturalOrder());
	}

	/**
	 * Whether it had been made by a day, by the earliest of its dates; without any date
	 * it counts as made.
	 */
	public boolean madeBy(LocalDate day) {
		return made().map((first) -> !first.on().isAfter(day)).orElse(true);
	}

	/** Whether it had been revoked by a day. */
	public boolean revokedBy(LocalDate day) {
		return this.revoked != null && !this.revoked.on().isAfter(day);
	}

}
