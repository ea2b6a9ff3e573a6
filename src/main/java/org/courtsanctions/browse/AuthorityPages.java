package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.courtsanctions.official.Officials;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.AuthorityView;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.LicenceView;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.Sources;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the pages about authorities for a day. */
@Service
@Transactional(readOnly = true)
class AuthorityPages {

	private static final int LATEST = 10;

	private final Authorities authorities;

	private final Sanctions sanctions;

	private final Officials officials;

	private final Licences licences;

	private final Announcements announcements;

	private final Programmes programmes;

	private final Sources sources;

	AuthorityPages(Authorities authorities, Sanctions sanctions, Officials officials, Licences licences,
			Announcements announcements, Programmes programmes, Sources sources) {
		this.authorities = authorities;
		this.sanctions = sanctions;
		this.officials = officials;
		this.licences = licences;
		this.announcements = announcements;
		this.programmes = programmes;
		this.sources = sources;
	}

	/** All authorities, those with most targets under sanctions first. */
	List<Authorities.Tally> all(LocalDate day) {
		return this.authorities.tallyOn(day);
	}

	/**
	 * The authority as of a day.
	 * @throws org.courtsanctions.shared.NotFound if no authority has that public name
	 */
	AuthorityPage authority(String slug, LocalDate day) {
		AuthorityView authority = this.authorities.bySlug(slug);
		Authorities.Tally tally = this.authorities.tallyOn(day)
			.stream()
			.filter((one) -> one.authority().slug().equals(slug))
			.findFirst()
			.orElseThrow();
		List<SanctionView> touched = this.sanctions.byAuthority(authority.id());
		MeasuresTaken measures = measures(touched, slug, day);
		Paged<AnnouncementView> latest = this.announcements.list(new Announcements.Filter(slug, null, null), day, 1,
				LATEST);
		List<ProgrammeView> made = this.programmes.all(day)
			.stream()
			.filter((programme) -> programme.authority().slug().equals(slug) && programme.madeBy(day))
			.toList();
		return new AuthorityPage(authority, tally, measures, latest,
				new Address(AnnouncementLists.PATH).with("authority", List.of(slug)).href(), made,
				this.sources.notesFor(new SubjectRef(SubjectKind.AUTHORITY, authority.id()),
						facts(authority, measures, latest, made)));
	}

	/** What it listed, and what it ended although others had listed it. */
	private MeasuresTaken measures(List<SanctionView> touched, String slug, LocalDate day) {
		List<LicenceView> beside = this.licences.besideListings(touched);
		Predicate<EventView> own = (event) -> event.authority() != null && event.authority().slug().equals(slug)
				&& !event.on().on().isAfter(day);
		List<SanctionView> its = touched.stream()
			.filter((sanction) -> sanction.events().stream().anyMatch(own))
			.filter((sanction) -> !sanction.statusOn(day).standing() || sanction.events()
				.stream()
				.anyMatch((event) -> event.kind() == EventKind.LISTED && own.test(event)))
			.toList();
		return MeasuresTaken.on(day, its, beside,
				this.officials.officesOf(its.stream().map(SanctionView::targetId).distinct().toList()));
	}

	private static List<Long> facts(AuthorityView authority, MeasuresTaken measures, Paged<AnnouncementView> latest,
			List<ProgrammeView> made) {
		List<Long> facts = new ArrayList<>(List.of(authority.id()));
		facts.addAll(measures.facts());
		latest.items().forEach((announcement) -> facts.add(announcement.id()));
		made.forEach((programme) -> facts.add(programme.id()));
		return facts;
	}

}
