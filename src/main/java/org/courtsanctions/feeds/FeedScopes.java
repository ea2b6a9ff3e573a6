package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.browse.ListFilters;
import org.courtsanctions.court.CourtView;
import org.courtsanctions.court.Courts;
import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.Officials;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.AuthorityView;
import org.courtsanctions.sanction.OfficialFilter;
import org.courtsanctions.sanction.OfficialList;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.statement.Chronicle.Form;
import org.courtsanctions.statement.StatementFilter;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.web.DataRefused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/**
 * Says which records belong to the feed of a record or of a list. A record's own feed
 * tells what its page tells.
 */
@Service
@Transactional(readOnly = true)
class FeedScopes {

	private static final Set<Form> ALL = Set.of(Form.values());

	private static final String OFFICIAL = """
			select cast(:subject as bigint)
			union select id from tenure where official_id = :subject
			union select e.id from sanction_event e join sanction s on s.id = e.sanction_id where s.target_id = :subject
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

	private static final String ANNOUNCEMENTS = """
			select unnest(cast(:ids as bigint[]))
			union select id from sanction_event where announcement_id = any(:ids)""";

	private static final String ANNOUNCEMENT = ANNOUNCEMENTS + """

			union select id from licence where announcement_id = any(:ids)
			union select statement_id from statement_about where subject_id = any(:ids)
			union select case_event_id from case_event_about where subject_id = any(:ids)""";

	private static final String OFFICIALS = """
			with chosen as (select unnest(cast(:ids as bigint[])) as id)
			select id from chosen
			union select id from tenure where official_id in (select id from chosen)
			union select e.id from sanction_event e join sanction s on s.id = e.sanction_id
			       where s.target_id in (select id from chosen)""";

	private static final String EVERY_OFFICIAL = """
			select target_id from sanction where target_kind = 'OFFICIAL'
			union select id from tenure
			union select e.id from sanction_event e join sanction s on s.id = e.sanction_id where s.target_kind = 'OFFICIAL'""";

	private static final String EVERY_ANNOUNCEMENT = """
			select id from announcement
			union select id from sanction_event where announcement_id is not null""";

	private static final String EVERY_STATEMENT = "select id from statement";

	private static final String GIVEN = "select unnest(cast(:ids as bigint[]))";

	private final Officials officials;

	private final Courts courts;

	private final Authorities authorities;

	private final Programmes programmes;

	private final Announcements announcements;

	private final Statements statements;

	private final OfficialList officialList;

	private final Chronicle chronicle;

	private final ListFilters filters;

	private final MessageSource messages;

	FeedScopes(Officials officials, Courts courts, Authorities authorities, Programmes programmes,
			Announcements announcements, Statements statements, OfficialList officialList, Chronicle chronicle,
			ListFilters filters, MessageSource messages) {
		this.officials = officials;
		this.courts = courts;
		this.authorities = authorities;
		this.programmes = programmes;
		this.announcements = announcements;
		this.statements = statements;
		this.officialList = officialList;
		this.chronicle = chronicle;
		this.filters = filters;
		this.messages = messages;
	}

	FeedTarget everything() {
		return new FeedTarget(message("section.changes"), "/changes", Map.of(), FeedScope.EVERYTHING);
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
		return new FeedTarget(announcement.title(), "/announcements/" + slug, Map.of(),
				new FeedScope(ANNOUNCEMENT, Map.of("ids", new Long[] { announcement.id() }), ALL, true, false));
	}

	private static FeedTarget record(String title, String path, String facts, long subject, boolean steps) {
		return new FeedTarget(title, path, Map.of(),
				new FeedScope(facts, Map.of("subject", subject), ALL, true, steps));
	}

	FeedTarget officials(MultiValueMap<String, String> parameters, LocalDate day) {
		ListFilters.Chosen<OfficialFilter> chosen = this.filters.officials(parameters, day);
		return list("section.officials", "/officials", chosen,
				chosen.parameters().isEmpty() ? every(EVERY_OFFICIAL, true)
						: new FeedScope(OFFICIALS, ids(this.officialList.ids(chosen.filter(), day)), ALL, true, true));
	}

	FeedTarget announcements(MultiValueMap<String, String> parameters, LocalDate day) {
		ListFilters.Chosen<Announcements.Filter> chosen = this.filters.announcements(parameters, day);
		return list("section.announcements", "/announcements", chosen, chosen.parameters().isEmpty()
				? every(EVERY_ANNOUNCEMENT, false)
				: new FeedScope(ANNOUNCEMENTS, ids(this.announcements.ids(chosen.filter(), day)), ALL, true, false));
	}

	FeedTarget statements(MultiValueMap<String, String> parameters, LocalDate day) {
		ListFilters.Chosen<StatementFilter> chosen = this.filters.statements(parameters, day);
		return list("section.statements", "/statements", chosen,
				chosen.parameters().isEmpty() ? every(EVERY_STATEMENT, false)
						: new FeedScope(GIVEN, ids(this.statements.ids(chosen.filter(), day)), ALL, true, false));
	}

	FeedTarget timeline(MultiValueMap<String, String> parameters, LocalDate day) {
		ListFilters.Chosen<ListFilters.Told> chosen = this.filters.timeline(parameters, day);
		Set<Form> forms = EnumSet.copyOf(chosen.filter().forms());
		Chronicle.Filter filter = chosen.filter().filter();
		boolean whole = filter.equals(new Chronicle.Filter(null, null, null, null));
		return list("section.timeline", "/timeline", chosen, new FeedScope(whole ? null : GIVEN,
				whole ? Map.of() : ids(this.chronicle.ids(forms, filter, day)), forms, false, false));
	}

	private static FeedScope every(String facts, boolean steps) {
		return new FeedScope(facts, Map.of(), ALL, true, steps);
	}

	private static Map<String, Object> ids(List<Long> ids) {
		return Map.of("ids", ids.toArray(Long[]::new));
	}

	/**
	 * The feed of a list.
	 * @throws DataRefused if a filter asks for what does not exist: the feed would tell
	 * more than was asked for
	 */
	private FeedTarget list(String title, String path, ListFilters.Chosen<?> chosen, FeedScope scope) {
		if (!chosen.ignored().isEmpty()) {
			throw new DataRefused(HttpStatus.BAD_REQUEST,
					message("feeds.refused.filter", chosen.ignored().getFirst(), path), List.of());
		}
		String choices = chosen.parameters()
			.entrySet()
			.stream()
			.map((choice) -> choice.getKey() + " " + String.join(", ", choice.getValue()))
			.collect(Collectors.joining("; "));
		return new FeedTarget(choices.isEmpty() ? message(title) : message("feeds.chosen", message(title), choices),
				path, chosen.parameters(), scope);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
