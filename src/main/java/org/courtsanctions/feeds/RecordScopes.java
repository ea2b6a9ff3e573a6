package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.Map;

import org.courtsanctions.court.CourtView;
import org.courtsanctions.court.Courts;
import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.Officials;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.AuthorityView;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.Programmes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says which records belong to the feed of a record: those that its page tells.
 */
@Service
@Transactional(readOnly = true)
class RecordScopes {

	private static final String OFFICIAL = """
			select cast(:subject as bigint)
			union select id from tenure where official_id = :subject
			union select e.id from sanction_event e join sanction s on s.id = e.sanction_id where s.target_id = :subject
			union select l.id from licence l
			        join sanction_event e on e.announcement_id = l.announcement_id and e.kind = 'LISTED'
			        join sanction s on s.id = e.sanction_id where s.target_id = :subject
			union select id from statement where speaker_id = :subject
			union select statement_id from statement_about where subject_id = :subject
			union select sa.statement_id from statement_about sa
			        join sanction_event e on e.announcement_id = sa.subject_id
			        join sanction s on s.id = e.sanction_id where s.target_id = :subject
			union select case_event_id from case_event_about where subject_id = :subject""";

	private static final String COURT = """
			with part as (select court_with_parts(:subject) as id),
			     person as (select official_id as id from tenure where court_id in (select id from part)
			                union select id from official where court_id in (select id from part)
			                union select id from actor where court_id in (select id from part)
			                union select id from part),
			     step as (select e.id, e.announcement_id from sanction_event e join sanction s on s.id = e.sanction_id
			               where s.target_id in (select id from person))
			select id from person
			union select id from tenure where court_id in (select id from part)
			union select id from step
			union select announcement_id from step where announcement_id is not null
			union select id from licence where announcement_id in (select announcement_id from step)
			union select id from statement where speaker_id in (select id from person)
			union select statement_id from statement_about
			       where subject_id in (select id from person union select announcement_id from step)
			union select id from case_event where court_id in (select id from part)
			union select case_event_id from case_event_about where subject_id in (select id from person)""";

	private static final String AUTHORITY = """
			with act as (select id from announcement where authority_id = :subject
			             union select id from programme where authority_id = :subject)
			select cast(:subject as bigint)
			union select id from act
			union select id from licence where authority_id = :subject
			union select id from sanction_event where sanction_id in (
			      select sanction_id from sanction_event where announcement_id in (select id from act))
			union select statement_id from statement_about where subject_id in (select id from act)
			union select case_event_id from case_event_about where subject_id in (select id from act)""";

	private static final String PROGRAMME = """
			with step as (select e.id, e.announcement_id from sanction_event e join sanction s on s.id = e.sanction_id
			               where s.programme_id = :subject),
			     act as (select announcement_id as id from announcement_programme where programme_id = :subject
			             union select announcement_id from step where announcement_id is not null)
			select cast(:subject as bigint)
			union select id from step
			union select id from act
			union select id from licence where programme_id = :subject
			union select statement_id from statement_about where subject_id in (select id from act)
			union select case_event_id from case_event_about where subject_id = :subject""";

	private static final String ANNOUNCEMENT = """
			select cast(:subject as bigint)
			union select id from sanction_event where announcement_id = :subject
			union select id from licence where announcement_id = :subject
			union select statement_id from statement_about where subject_id = :subject
			union select case_event_id from case_event_about where subject_id = :subject""";

	private final Officials officials;

	private final Courts courts;

	private final Authorities authorities;

	private final Programmes programmes;

	private final Announcements announcements;

	RecordScopes(Officials officials, Courts courts, Authorities authorities, Programmes programmes,
			Announcements announcements) {
		this.officials = officials;
		this.courts = courts;
		this.authorities = authorities;
		this.programmes = programmes;
		this.announcements = announcements;
	}

	FeedTarget official(String slug) {
		OfficialView official = this.officials.bySlug(slug);
		return record(official.name(), "/officials/" + slug, OFFICIAL, official.id(), true);
	}

	FeedTarget court(String slug) {
		CourtView court = this.courts.bySlug(slug);
		return record(court.name(), "/courts/" + slug, COURT, court.id(), false);
	}

	FeedTarget authority(String slug) {
		AuthorityView authority = this.authorities.bySlug(slug);
		return record(authority.name(), "/authorities/" + slug, AUTHORITY, authority.id(), false);
	}

	FeedTarget programme(String slug, LocalDate day) {
		ProgrammeView programme = this.programmes.bySlug(slug, day);
		return record(programme.citation() + ", " + programme.title(), "/programmes/" + slug, PROGRAMME, programme.id(),
				false);
	}

	FeedTarget announcement(String slug) {
		AnnouncementView announcement = this.announcements.bySlug(slug);
		return record(announcement.title(), "/announcements/" + slug, ANNOUNCEMENT, announcement.id(), false);
	}

	private static FeedTarget record(String title, String path, String facts, long subject, boolean steps) {
		return new FeedTarget(title, path, Map.of(),
				FeedScope.of(new Belonging.Found(facts, Map.of("subject", subject)), steps));
	}

}
