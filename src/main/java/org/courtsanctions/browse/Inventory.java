package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.source.Sources;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the status page: how much is on record, and since when. */
@Service
@Transactional(readOnly = true)
class Inventory {

	private final Sources sources;

	private final Ledger ledger;

	private final Announcements announcements;

	Inventory(Sources sources, Ledger ledger, Announcements announcements) {
		this.sources = sources;
		this.ledger = ledger;
		this.announcements = announcements;
	}

	Page page(LocalDate day) {
		List<AnnouncementView> latest = this.announcements.list(new Announcements.Filter(null, null, null), day, 1, 1)
			.items();
		return new Page(this.sources.inventory(), this.ledger.foundingRows(), this.ledger.entries(),
				latest.isEmpty() ? null : latest.getFirst());
	}

	/**
	 * What the status page shows.
	 *
	 * @param records how many records of each kind there are
	 * @param founding how many rows each file of the founding record had
	 * @param entries the ledger, newest first
	 * @param latest the latest announcement on record
	 */
	public record Page(List<Sources.Count> records, List<Ledger.FileRows> founding, List<LedgerEntry> entries,
			@Nullable AnnouncementView latest) {
	}

}
