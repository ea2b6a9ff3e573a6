package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.court.CourtView;
import org.courtsanctions.court.Courts;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.official.OfficialView;
import org.courtsanctions.official.Officials;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.AuthorityView;
import org.courtsanctions.sanction.OfficialFilter;
import org.courtsanctions.sanction.OfficialList;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.statement.Chronicle.Form;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.statement.StatementFilter;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineKind;
import org.courtsanctions.web.DataProblem;
import org.courtsanctions.web.DataRefused;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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

	private static final String GIVEN = "select unnest(cast(:ids as bigint[]))";

	private final Officials officials;

	private final Courts courts;

	private final Authorities authorities;

	private final Programmes programmes;

	private final Announcements announcements;

	private final Statements statements;

	private final OfficialList officialList;

	private final Chronicle chronicle;

	private final MessageSource messages;

	FeedScopes(Officials officials, Courts courts, Authorities authorities, Programmes programmes,
			Announcements announcements, Statements statements, OfficialList officialList, Chronicle chronicle,
			MessageSource messages) {
		this.officials = officials;
		this.courts = courts;
		this.authorities = authorities;
		this.programmes = programmes;
		this.announcements = announcements;
		this.statements = statements;
		this.officialList = officialList;
		this.chronicle = chronicle;
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
				found(ANNOUNCEMENT, ids(List.of(announcement.id())), false));
	}

	private static FeedTarget record(String title, String path, String facts, long subject, boolean steps) {
		return new FeedTarget(title, path, Map.of(), found(facts, Map.of("subject", subject), steps));
	}

	FeedTarget officials(MultiValueMap<String, String> parameters, LocalDate day) {
		Map<String, Collection<String>> known = known(this.officialList.facets(OfficialFilter.NONE, day));
		known.put("status", Asked.members(OfficialStatus.class));
		known.put("role", Asked.members(OfficialKind.class));
		Asked asked = asked(parameters, OfficialFilter.FACETS, known, false);
		var filter = OfficialFilter.of(asked, parameters.getFirst("q"));
		String name = filter.name();
		Map<String, List<String>> choices = new LinkedHashMap<>(asked.inAddress());
		if (name != null) {
			choices.put("q", List.of(name));
		}
		return list("section.officials", "/officials", choices,
				choices.isEmpty() ? whole(Belonging.Listed.OFFICIAL, true)
						: found(OFFICIALS, ids(this.officialList.ids(filter, day)), true));
	}

	FeedTarget announcements(MultiValueMap<String, String> parameters, LocalDate day) {
		Map<String, Collection<String>> known = known(this.announcements.facets(Announcements.Filter.NONE, day));
		known.put("action", Asked.members(AnnouncementAction.class));
		Asked asked = asked(parameters, Announcements.Filter.FACETS, known, true);
		return list("section.announcements", "/announcements", asked.inAddress(), asked.chosen().isEmpty()
				? whole(Belonging.Listed.ANNOUNCEMENT, false)
				: found(ANNOUNCEMENTS, ids(this.announcements.ids(Announcements.Filter.of(asked), day)), false));
	}

	FeedTarget statements(MultiValueMap<String, String> parameters, LocalDate day) {
		Map<String, Collection<String>> known = known(this.statements.facets(StatementFilter.NONE, day));
		known.put("stance", Asked.members(Stance.class));
		known.put("speaker", Asked.members(SpeakerType.class));
		Asked asked = asked(parameters, StatementFilter.FACETS, known, false);
		return list("section.statements", "/statements", asked.inAddress(),
				asked.chosen().isEmpty() ? whole(Belonging.Listed.STATEMENT, false)
						: found(GIVEN, ids(this.statements.ids(new StatementFilter(asked.chosen()), day)), false));
	}

	FeedTarget timeline(MultiValueMap<String, String> parameters, LocalDate day) {
		Asked kinds = asked(parameters, List.of("kind"), Map.of("kind", Asked.members(TimelineKind.class)), false);
		Asked asked = asked(parameters, Chronicle.FACETS, known(this.chronicle.known(day)), true);
		Set<Form> forms = forms(Timeline.Choice.read(kinds.chosen().getOrDefault("kind", List.of()), null));
		Map<String, List<String>> choices = new LinkedHashMap<>(asked.inAddress());
		choices.putAll(kinds.inAddress());
		Belonging belonging = asked.chosen().isEmpty() ? new Belonging.All()
				: new Belonging.Found(GIVEN, ids(this.chronicle.ids(forms, Chronicle.Filter.of(asked), day)));
		return list("section.timeline", "/timeline", choices, new FeedScope(belonging, forms, false, false));
	}

	private static Set<Form> forms(Timeline.Choice choice) {
		Set<Form> forms = EnumSet.noneOf(Form.class);
		for (Form form : Form.values()) {
			TimelineKind kind = switch (form) {
				case ROUND, STEP -> TimelineKind.MEASURE;
				case STATEMENT -> TimelineKind.STATEMENT;
				case EVENT -> TimelineKind.EVENT;
				case ISSUED, EXPIRED -> TimelineKind.LICENCE;
				case TAKEN, LEFT -> TimelineKind.OFFICE;
			};
			if (choice.includes(kind)) {
				forms.add(form);
			}
		}
		return forms;
	}

	private static Map<String, Collection<String>> known(List<FacetCount> counts) {
		return new HashMap<>(FacetCount.values(counts));
	}

	/**
	 * Reads the choices of a list.
	 * @param one whether only one value of each filter counts
	 * @throws DataRefused if a value does not exist or does not count: the feed would
	 * tell something else than was asked for
	 */
	private Asked asked(MultiValueMap<String, String> parameters, List<String> facets,
			Map<String, ? extends Collection<String>> known, boolean one) {
		Asked asked = one ? Asked.ofOne(parameters, facets, known) : Asked.of(parameters, facets, known);
		if (!asked.unknown().isEmpty()) {
			throw DataRefused
				.parameters(asked.unknown()
					.stream()
					.map((unknown) -> DataProblem.Wrong.parameter(unknown.facet(),
							message(unknown.surplus() ? "feeds.refused.several" : "feeds.refused.filter",
									unknown.typed()),
							unknown.allowed()))
					.toList());
		}
		return asked;
	}

	private static FeedScope whole(Belonging.Listed list, boolean steps) {
		return new FeedScope(list, ALL, true, steps);
	}

	private static FeedScope found(String query, Map<String, Object> parameters, boolean steps) {
		return new FeedScope(new Belonging.Found(query, parameters), ALL, true, steps);
	}

	private static Map<String, Object> ids(List<Long> ids) {
		return Map.of("ids", ids.toArray(Long[]::new));
	}

	private FeedTarget list(String title, String path, Map<String, List<String>> choices, FeedScope scope) {
		String told = choices.entrySet()
			.stream()
			.map((choice) -> choice.getKey() + " " + String.join(", ", choice.getValue()))
			.collect(Collectors.joining("; "));
		return new FeedTarget(told.isEmpty() ? message(title) : message("feeds.chosen", message(title), told), path,
				choices, scope);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
