package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Status;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.timeline.TimelineEntry;
import org.jspecify.annotations.Nullable;

/**
 * Takes from measures and licences, one after the other, the dates that matter as a day
 * knows them, and keeps the {@link #MOST} latest: those to come, then the anniversaries
 * of the newest measures.
 */
final class CalendarDates {

	/** So many dates a calendar program takes at a time without complaint. */
	static final int MOST = 5000;

	private static final Comparator<CalendarDate> IN_ORDER = Comparator.comparing(CalendarDate::day)
		.thenComparing((date) -> date.id().toString());

	private final FeedWords words;

	private final String register;

	private final LocalDate day;

	private final boolean byAnnouncement;

	private final PriorityQueue<CalendarDate> latest = new PriorityQueue<>(IN_ORDER);

	private final Map<String, Round> rounds = new LinkedHashMap<>();

	private int found;

	/**
	 * @param words tells what happens
	 * @param register what tells this register from others
	 * @param day nothing that happens later is known
	 * @param byAnnouncement whether what one announcement began is one anniversary
	 */
	CalendarDates(FeedWords words, String register, LocalDate day, boolean byAnnouncement) {
		this.words = words;
		this.register = register;
		this.day = day;
		this.byAnnouncement = byAnnouncement;
	}

	void add(LicenceView licence) {
		LocalDate expires = licence.expires();
		if (expires != null && !licence.issued().isAfter(this.day)) {
			keep(expires,
					() -> new CalendarDate(id("licence-expiry", licence.id()), CalendarDate.Kind.LICENCE_EXPIRY,
							expires, null,
							this.words.message("feeds.date.title.LICENCE_EXPIRY", licence.number(),
									licence.programme().label()),
							licence.title(), licence.programme().href() + "#" + licence.slug()));
		}
	}

	void add(SanctionView sanction) {
		EventView listing = sanction.listingOn(this.day).orElse(null);
		if (listing == null) {
			return;
		}
		boolean lifted = sanction.statusOn(this.day) == Status.LIFTED;
		LocalDate end = lifted ? sanction.latestOn(this.day).map((step) -> step.on().on()).orElse(null) : null;
		var listed = new Listed(sanction, listing, end);
		LocalDate planned = listed.plannedEnd(this.day);
		if (planned != null && listed.stands()) {
			keep(planned,
					() -> new CalendarDate(id("planned-end", listing.id()), CalendarDate.Kind.PLANNED_END, planned,
							null,
							this.words.message("feeds.date.title.PLANNED_END", sanction.target().label(),
									this.words.heading(listed.entry())),
							this.words.plain(sanction, listing), this.words.path(listed.entry())));
		}
		SubjectLink announcement = listing.announcement();
		if (this.byAnnouncement && announcement != null) {
			if (listed.exact()) {
				this.rounds.computeIfAbsent(announcement.slug(), (slug) -> new Round()).add(listed);
			}
		}
		else if (listed.hasAnniversary()) {
			keep(listing.on().on(),
					() -> new CalendarDate(id("anniversary", listing.id()), CalendarDate.Kind.ANNIVERSARY,
							listing.on().on(), listed.until(),
							this.words.message("feeds.date.title.ANNIVERSARY", this.words.heading(listed.entry())),
							this.words.plain(sanction, listing), this.words.path(listed.entry())));
		}
	}

	/**
	 * All dates in order.
	 * @param announcements reads those with the given public names
	 */
	List<CalendarDate> inOrder(Function<Collection<String>, List<AnnouncementView>> announcements) {
		this.rounds.values().removeIf((round) -> round.first == null);
		if (!this.rounds.isEmpty()) {
			announcements.apply(this.rounds.keySet()).forEach(this::add);
			this.rounds.clear();
		}
		return this.latest.stream().sorted(IN_ORDER).toList();
	}

	/** How many dates there are, with those that were not kept. */
	int found() {
		return this.found;
	}

	private void add(AnnouncementView announcement) {
		Round round = Objects.requireNonNull(this.rounds.get(announcement.slug()));
		LocalDate first = Objects.requireNonNull(round.first);
		keep(first,
				() -> new CalendarDate(id("anniversary-of-round", announcement.id()), CalendarDate.Kind.ANNIVERSARY,
						first, round.until(), this.words.message("feeds.date.title.ANNIVERSARY", announcement.title()),
						text(announcement, round), announcement.link().href()));
	}

	private String text(AnnouncementView announcement, Round round) {
		return Stream
			.of(announcement.summary(), names("feeds.date.standing", round.standing),
					names("feeds.date.lifted", round.lifted), round.inLaw ? "" : this.words.message("notInLaw"))
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining("\n"));
	}

	private String names(String key, Set<String> names) {
		return names.isEmpty() ? "" : this.words.message(key, String.join("; ", names));
	}

	/**
	 * Keeps a date, unless there are enough later ones: then nothing is written of it.
	 */
	private void keep(LocalDate day, Supplier<CalendarDate> date) {
		this.found++;
		if (this.latest.size() < MOST) {
			this.latest.add(date.get());
		}
		else if (day.isAfter(this.latest.element().day())) {
			this.latest.remove();
			this.latest.add(date.get());
		}
	}

	private UUID id(String what, long fact) {
		return Feeds.id(this.register, "date " + what + " " + fact);
	}

	/** What one announcement began. */
	private static final class Round {

		private final Set<String> standing = new LinkedHashSet<>();

		private final Set<String> lifted = new LinkedHashSet<>();

		private @Nullable LocalDate first;

		private @Nullable LocalDate last;

		private boolean stands;

		private boolean inLaw;

		void add(Listed listed) {
			(listed.stands() ? this.standing : this.lifted).add(listed.sanction().target().label());
			this.inLaw |= listed.sanction().kind().inLaw();
			if (listed.hasAnniversary()) {
				LocalDate began = listed.listing().on().on();
				this.first = (this.first == null || began.isBefore(this.first)) ? began : this.first;
				this.stands |= listed.stands();
				LocalDate until = listed.until();
				this.last = (this.last == null || until != null && until.isAfter(this.last)) ? until : this.last;
			}
		}

		/**
		 * The last day on which an anniversary can fall; null while one of them stands.
		 */
		@Nullable LocalDate until() {
			return this.stands ? null : this.last;
		}

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
