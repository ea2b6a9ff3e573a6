package org.courtsanctions.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.proceeding.CaseEventView;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.statement.StatementView;

/** Turns view records into timeline entries; the order does not matter here. */
public final class Entries {

	private Entries() {
	}

	/** Every step of every sanction. */
	public static List<TimelineEntry> ofSanctions(Collection<SanctionView> sanctions) {
		return sanctions.stream().flatMap(Entries::steps).toList();
	}

	private static Stream<TimelineEntry> steps(SanctionView sanction) {
		List<TimelineEntry> steps = new ArrayList<>();
		boolean listed = false;
		for (EventView event : sanction.events()) {
			steps.add(new TimelineEntry.Measure(sanction, event, listed && event.kind() == EventKind.LISTED));
			listed |= event.kind() == EventKind.LISTED;
		}
		return steps.stream();
	}

	public static List<TimelineEntry> ofAnnouncements(Collection<AnnouncementView> announcements) {
		return announcements.stream().<TimelineEntry>map(TimelineEntry.Round::new).toList();
	}

	public static List<TimelineEntry> ofStatements(Collection<StatementView> statements) {
		return statements.stream().<TimelineEntry>map(TimelineEntry.Said::new).toList();
	}

	public static List<TimelineEntry> ofCaseEvents(Collection<CaseEventView> events) {
		return events.stream().<TimelineEntry>map(TimelineEntry.Happened::new).toList();
	}

	/** The days on which somebody took up and left offices, as far as they are known. */
	public static List<TimelineEntry> ofTenures(SubjectLink holder, Collection<TenureView> tenures) {
		return tenures.stream().<TimelineEntry>mapMulti((tenure, entries) -> {
			if (tenure.start() != null) {
				entries.accept(new TimelineEntry.Office(holder, tenure, tenure.start(), true));
			}
			if (tenure.end() != null && !tenure.end().equals(tenure.start())) {
				entries.accept(new TimelineEntry.Office(holder, tenure, tenure.end(), false));
			}
		}).toList();
	}

	/** The days on which licences were issued and expired. */
	public static List<TimelineEntry> ofLicences(Collection<LicenceView> licences) {
		return licences.stream().<TimelineEntry>mapMulti((licence, entries) -> {
			entries.accept(new TimelineEntry.Licensed(licence, PartialDate.day(licence.issued()), true));
			LocalDate expires = licence.expires();
			if (expires != null) {
				entries.accept(new TimelineEntry.Licensed(licence, PartialDate.day(expires), false));
			}
		}).toList();
	}

	/** All of several lists. */
	@SafeVarargs
	public static List<TimelineEntry> together(List<TimelineEntry>... lists) {
		return Stream.of(lists).flatMap(List::stream).toList();
	}

}
