package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.courtsanctions.court.Courts;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.official.Officials;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gathers the dates that matter as a day knows them: when licences expire, when measures
 * that stand are planned to end, and the anniversaries of measures, every year until they
 * are lifted. Dates known to a month or a year only are left out: a calendar cannot say
 * so. What one announcement began is one anniversary, but in the calendar of an official.
 */
@Service
@Transactional(readOnly = true)
class Calendars {

	private final RecordScopes scopes;

	private final Officials officials;

	private final Courts courts;

	private final Authorities authorities;

	private final Programmes programmes;

	private final Sanctions sanctions;

	private final Licences licences;

	private final Announcements announcements;

	private final Ledger ledger;

	private final Feeds feeds;

	private final FeedWords words;

	Calendars(RecordScopes scopes, Officials officials, Courts courts, Authorities authorities, Programmes programmes,
			Sanctions sanctions, Licences licences, Announcements announcements, Ledger ledger, Feeds feeds,
			FeedWords words) {
		this.scopes = scopes;
		this.officials = officials;
		this.courts = courts;
		this.authorities = authorities;
		this.programmes = programmes;
		this.sanctions = sanctions;
		this.licences = licences;
		this.announcements = announcements;
		this.ledger = ledger;
		this.feeds = feeds;
		this.words = words;
	}

	Calendar everything(LocalDate day) {
		var target = new FeedTarget(this.words.message("feeds.calendar"), "/timeline", Map.of(), FeedScope.EVERYTHING);
		CalendarDates dates = dates(day, true);
		this.sanctions.each(dates::add);
		return calendar(target, dates, this.licences.all());
	}

	Calendar official(String slug, LocalDate day) {
		List<SanctionView> measures = this.sanctions.ofTarget(this.officials.bySlug(slug).id());
		return calendar(this.scopes.official(slug), dates(day, false), measures,
				this.licences.besideListings(measures));
	}

	Calendar court(String slug, LocalDate day) {
		List<SanctionView> measures = this.sanctions.aroundCourt(this.courts.bySlug(slug).id());
		return calendar(this.scopes.court(slug), dates(day, true), measures, this.licences.besideListings(measures));
	}

	Calendar authority(String slug, LocalDate day) {
		long id = this.authorities.bySlug(slug).id();
		return calendar(this.scopes.authority(slug), dates(day, true), this.sanctions.byAuthority(id),
				this.licences.ofAuthority(id));
	}

	Calendar programme(String slug, LocalDate day) {
		long id = this.programmes.bySlug(slug, day).id();
		return calendar(this.scopes.programme(slug, day), dates(day, true), this.sanctions.underProgramme(id),
				this.licences.ofProgramme(id));
	}

	private CalendarDates dates(LocalDate day, boolean byAnnouncement) {
		return new CalendarDates(this.words, this.feeds.register(), day, byAnnouncement);
	}

	private Calendar calendar(FeedTarget target, CalendarDates dates, List<SanctionView> measures,
			List<LicenceView> licences) {
		measures.forEach(dates::add);
		return calendar(target, dates, licences);
	}

	private Calendar calendar(FeedTarget target, CalendarDates dates, List<LicenceView> licences) {
		licences.forEach(dates::add);
		List<CalendarDate> inOrder = dates.inOrder(this.announcements::bySlugs);
		return new Calendar(target, this.ledger.head().recordedAt(), inOrder, dates.found());
	}

}
