package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.courtsanctions.official.Officials;
import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;

import org.springframework.stereotype.Component;

/** Reads what was taken against many targets at once. */
@Component
class Measures {

	private final Sanctions sanctions;

	private final Licences licences;

	private final Officials officials;

	Measures(Sanctions sanctions, Licences licences, Officials officials) {
		this.sanctions = sanctions;
		this.licences = licences;
		this.officials = officials;
	}

	/** What was taken against targets that hold no office. */
	Against against(Collection<Long> targets, LocalDate day) {
		return against(targets, Map.of(), day);
	}

	/** What was taken against targets whose offices are known. */
	Against against(Collection<Long> targets, Map<Long, List<TenureView>> offices, LocalDate day) {
		List<SanctionView> measures = this.sanctions.ofTargets(targets);
		return Against.of(measures, this.licences.besideListings(measures), offices, day);
	}

	/** Some measures by number. */
	Against byIds(Collection<Long> ids, LocalDate day) {
		List<SanctionView> measures = this.sanctions.byIds(ids);
		return Against.of(measures, this.licences.besideListings(measures),
				this.officials.officesOf(measures.stream().map(SanctionView::targetId).distinct().toList()), day);
	}

}
