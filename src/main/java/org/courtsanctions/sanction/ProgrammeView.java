package org.courtsanctions.sanction;

import java.util.List;

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

}
