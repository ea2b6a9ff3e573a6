package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.court.Courts;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.official.Officials;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.sanction.Status;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

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

	private final FeedScopes scopes;

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

	Calendars(FeedScopes scopes, Officials officials, Courts courts, Authorities authorities, Programmes programmes,
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
		return calendar(target, this.sanctions.all(), this.licences.all(), true, day);
	}

	Calendar official(String slug, LocalDate day) {
		List<SanctionView> measures = this.sanctions.ofTarget(this.officials.bySlug(slug).id());
		return calendar(this.scopes.official(slug), measures, this.licences.besideListings(measures), false, day);
	}

	Calendar court(String slug, LocalDate day) {
		List<SanctionView> measures = this.sanctions.aroundCourt(this.courts.bySlug(slug).id());
		return calendar(this.scopes.court(slug), measures, this.licences.besideListings(measures), true, day);
	}

	Calendar authority(String slug, LocalDate day) {
		long id = this.authorities.bySlug(slug).id();
		return calendar(this.scopes.authority(slug), this.sanctions.byAuthority(id), this.licences.ofAuthority(id),
				true, day);
	}

	Calendar programme(String slug, LocalDate day) {
		long id = this.programmes.bySlug(slug, day).id();
		return calendar(this.scopes.programme(slug, day), this.sanctions.underProgramme(id),
				this.licences.ofProgramme(id), true, day);
	}

	private Calendar calendar(FeedTarget target, List<SanctionView> measures, List<LicenceView> licences,
			boolean byAnnouncement, LocalDate day) {
		List<CalendarDate> dates = new ArrayList<>();
		licences.stream().filter((licence) -> !licence.issued().isAfter(day)).forEach((licence) -> {
			LocalDate expires = licence.expires();
			if (expires != null) {
				dates.add(expiry(licence, expires));
			}
		});
		List<Listed> listed = measures.stream().flatMap((sanction) -> listed(sanction, day)).toList();
		listed.forEach((one) -> {
			LocalDate end = one.plannedEnd(day);
			if (end != null && one.stands()) {
				dates.add(plannedEnd(one, end));
			}
		});
		if (byAnnouncement) {
			dates.addAll(anniversariesByAnnouncement(listed));
		}
		else {
			listed.stream().filter(Listed::hasAnniversary).forEach((one) -> dates.add(anniversary(one)));
		}
		dates.sort(Comparator.comparing(CalendarDate::day).thenComparing((date) -> date.id().toString()));
		return new Calendar(target, this.ledger.head().recordedAt(), dates);
	}

	private static Stream<Listed> listed(SanctionView sanction, LocalDate day) {
		return sanction.listingOn(day).stream().map((listing) -> {
			boolean lifted = sanction.statusOn(day) == Status.LIFTED;
			LocalDate end = lifted ? sanction.latestOn(day).map((step) -> step.on().on()).orElse(null) : null;
			return new Listed(sanction, listing, end);
		});
	}

	private CalendarDate expiry(LicenceView licence, LocalDate expires) {
		return new CalendarDate(id("licence-expiry", licence.id()), CalendarDate.Kind.LICENCE_EXPIRY, expires, null,
				this.words.message("feeds.date.title.LICENCE_EXPIRY", licence.number(), licence.programme().label()),
				licence.title(), licence.programme().href() + "#" + licence.slug());
	}

	private CalendarDate plannedEnd(Listed listed, LocalDate end) {
		return new CalendarDate(id("planned-end", listed.listing().id()), CalendarDate.Kind.PLANNED_END, end, null,
				this.words.message("feeds.date.title.PLANNED_END", listed.sanction().target().label(),
						this.words.heading(listed.entry())),
				this.words.plain(listed.sanction(), listed.listing()), this.words.path(listed.entry()));
	}

	private CalendarDate anniversary(Listed listed) {
		return new CalendarDate(id("anniversary", listed.listing().id()), CalendarDate.Kind.ANNIVERSARY,
				listed.listing().on().on(), listed.until(),
				this.words.message("feeds.date.title.ANNIVERSARY", this.words.heading(listed.entry())),
				this.words.plain(listed.sanction(), listed.listing()), this.words.path(listed.entry()));
	}

	private List<CalendarDate> anniversariesByAnnouncement(List<Listed> listed) {
		Map<String, AnnouncementView> rounds = this.announcements
			.touching(listed.stream().map(Listed::sanction).toList())
			.stream()
			.collect(Collectors.toMap(AnnouncementView::slug, (round) -> round));
		Map<AnnouncementView, List<Listed>> together = new LinkedHashMap<>();
		List<CalendarDate> dates = new ArrayList<>();
		for (Listed one : listed) {
			SubjectLink announcement = one.listing().announcement();
			AnnouncementView round = (announcement != null) ? rounds.get(announcement.slug()) : null;
			if (round == null) {
				if (one.hasAnniversary()) {
					dates.add(anniversary(one));
				}
			}
			else if (one.exact()) {
				together.computeIfAbsent(round, (key) -> new ArrayList<>()).add(one);
			}
		}
		together.forEach((round, group) -> {
			List<Listed> kept = group.stream().filter(Listed::hasAnniversary).toList();
			if (!kept.isEmpty()) {
				dates.add(anniversary(round, group, kept));
			}
		});
		return dates;
	}

	private CalendarDate anniversary(AnnouncementView round, List<Listed> group, List<Listed> kept) {
		LocalDate first = kept.stream()
			.map((one) -> one.listing().on().on())
			.min(Comparator.naturalOrder())
			.orElseThrow();
		LocalDate until = kept.stream().anyMatch(Listed::stands) ? null
				: kept.stream().map(Listed::until).filter(Objects::nonNull).max(Comparator.naturalOrder()).orElse(null);
		String standing = names(group, true);
		String lifted = names(group, false);
		String text = Stream
			.of(round.summary(), standing.isEmpty() ? "" : this.words.message("feeds.date.standing", standing),
					lifted.isEmpty() ? "" : this.words.message("feeds.date.lifted", lifted),
					group.stream().allMatch((one) -> one.sanction().kind().inLaw()) ? ""
							: this.words.message("notInLaw"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("\n"));
		return new CalendarDate(id("anniversary-of-round", round.id()), CalendarDate.Kind.ANNIVERSARY, first, until,
				this.words.message("feeds.date.title.ANNIVERSARY", round.title()), text, round.link().href());
	}

	private static String names(List<Listed> group, boolean standing) {
		return group.stream()
			.filter((one) -> one.stands() == standing)
			.map((one) -> one.sanction().target().label())
			.distinct()
			.collect(Collectors.joining("; "));
	}

	private UUID id(String what, long fact) {
		return this.feeds.id("date " + what + " " + fact);
	}

	/**
	 * The latest listing of a target by a day.
	 *
	 * @param sanction the measure
	 * @param listing the listing
	 * @param end when it was lifted; null while it stands
	 */
	private record Listed(SanctionView sanction, EventView listing, @Nullable LocalDate end) {

		boolean stands() {
			return this.end == null;
		}

		/** Whether the day of the listing is known. */
		boolean exact() {
			return this.listing.on().precision() == Precision.DAY;
		}

		/** The last day on which an anniversary can fall; null while it stands. */
		@Nullable LocalDate until() {
			return (this.end != null) ? this.end.minusDays(1) : null;
		}

		boolean hasAnniversary() {
			LocalDate last = until();
			return exact() && (last == null || !last.isBefore(this.listing.on().on().plusYears(1)));
		}

		/** The end that the listing, or a later step by a day, plans. */
		@Nullable LocalDate plannedEnd(LocalDate day) {
			return this.sanction.events()
				.stream()
				.filter((step) -> !step.on().on().isAfter(day) && !step.on().on().isBefore(this.listing.on().on()))
				.map(EventView::plannedEnd)
				.filter(Objects::nonNull)
				.reduce((earlier, later) -> later)
				.orElse(null);
		}

		TimelineEntry.Measure entry() {
			return new TimelineEntry.Measure(this.sanction, this.listing, false);
		}

	}

}
