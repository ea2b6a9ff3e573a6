package org.courtsanctions.timeline;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.statement.StatementView;

/** One thing that happened, as a timeline tells it. */
public sealed interface TimelineEntry {

	/** The number of the fact it tells, under which its sources are noted. */
	long factId();

	PartialDate date();

	/** The name of its anchor, unique on a page. */
	String anchor();

	TimelineKind kind();

	/** The name of its form, for instance "Measure", by which templates tell it. */
	default String form() {
		return getClass().getSimpleName();
	}

	/**
	 * A step in the life of one sanction.
	 *
	 * @param sanction the sanction
	 * @param event the step
	 * @param again whether a listing follows an earlier one that had ended
	 */
	record Measure(SanctionView sanction, EventView event, boolean again) implements TimelineEntry {

		@Override
		public long factId() {
			return this.event.id();
		}

		@Override
		public PartialDate date() {
			return this.event.on();
		}

		@Override
		public String anchor() {
			return this.event.slug();
		}

		@Override
		public TimelineKind kind() {
			return TimelineKind.MEASURE;
		}

	}

	/**
	 * A whole announcement, with all it names.
	 *
	 * @param announcement the announcement
	 */
	record Round(AnnouncementView announcement) implements TimelineEntry {

		@Override
		public long factId() {
			return this.announcement.id();
		}

		@Override
		public PartialDate date() {
			return this.announcement.announced();
		}

		@Override
		public String anchor() {
			return this.announcement.slug();
		}

		@Override
		public TimelineKind kind() {
			return TimelineKind.MEASURE;
		}

	}

	/**
	 * Something said.
	 *
	 * @param statement the statement
	 */
	record Said(StatementView statement) implements TimelineEntry {

		@Override
		public long factId() {
			return this.statement.id();
		}

		@Override
		public PartialDate date() {
			return this.statement.said();
		}

		@Override
		public String anchor() {
			return this.statement.slug();
		}

		@Override
		public TimelineKind kind() {
			return TimelineKind.STATEMENT;
		}

	}

	/**
	 * A case event.
	 *
	 * @param event the event
	 */
	record Happened(CaseEventView event) implements TimelineEntry {

		@Override
		public long factId() {
			return this.event.id();
		}

		@Override
		public PartialDate date() {
			return this.event.happened();
		}

		@Override
		public String anchor() {
			return this.event.slug();
		}

		@Override
		public TimelineKind kind() {
			return TimelineKind.EVENT;
		}

	}

	/**
	 * An office taken up or left.
	 *
	 * @param holder who
	 * @param tenure the office
	 * @param date when
	 * @param taken whether it was taken up; otherwise it was left
	 */
	record Office(SubjectLink holder, TenureView tenure, PartialDate date, boolean taken) implements TimelineEntry {

		@Override
		public long factId() {
			return this.tenure.id();
		}

		@Override
		public String anchor() {
			return "office-" + this.tenure.id() + (this.taken ? "-taken" : "-left");
		}

		@Override
		public TimelineKind kind() {
			return TimelineKind.OFFICE;
		}

	}

	/**
	 * A general licence issued or expired.
	 *
	 * @param licence the licence
	 * @param date when
	 * @param issued whether it was issued; otherwise it expired
	 */
	record Licensed(LicenceView licence, PartialDate date, boolean issued) implements TimelineEntry {

		@Override
		public long factId() {
			return this.licence.id();
		}

		@Override
		public String anchor() {
			return this.licence.slug() + (this.issued ? "-issued" : "-expired");
		}

		@Override
		public TimelineKind kind() {
			return TimelineKind.LICENCE;
		}

	}

}
