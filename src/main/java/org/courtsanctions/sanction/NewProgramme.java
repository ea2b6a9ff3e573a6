package org.courtsanctions.sanction;

import java.util.List;

import org.courtsanctions.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * A programme to be recorded: the law a listing hangs in.
 *
 * @param slug its public name
 * @param authorityId who made it
 * @param kind what kind of law it is
 * @param citation how lawyers cite it, for instance "EO 14203"
 * @param title its title
 * @param codes the programme codes lists use for it
 * @param signed when it was signed
 * @param effective when it took effect
 * @param published when it was published officially
 * @param revoked when it was revoked
 * @param revokedById the programme that ended it
 * @param summary what it does
 */
public record NewProgramme(String slug, long authorityId, ProgrammeKind kind, String citation, String title,
		List<String> codes, @Nullable PartialDate signed, @Nullable PartialDate effective,
		@Nullable PartialDate published, @Nullable PartialDate revoked, @Nullable Long revokedById,
		@Nullable String summary) {
}
