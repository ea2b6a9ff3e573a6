package org.courtsanctions.feeds;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.OfficialFilter;
import org.courtsanctions.sanction.OfficialList;
import org.courtsanctions.sanction.OfficialStatus;
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

/** Says which records belong to the feed of a list, with the filters of its page. */
@Service
@Transactional(readOnly = true)
class ListScopes {

	private static final String ANNOUNCEMENTS = """
			select unnest(cast(:ids as bigint[]))
			union select id from sanction_event where announcement_id = any(:ids)""";

	private static final String OFFICIALS = """
			with chosen as (select unnest(cast(:ids as bigint[])) as id)
			select id from chosen
			union select id from tenure where official_id in (select id from chosen)
			union select e.id from sanction_event e join sanction s on s.id = e.sanction_id
			       where s.target_id in (select id from chosen)""";

	private static final String GIVEN = "select unnest(cast(:ids as bigint[]))";

	private final Announcements announcements;

	private final Statements statements;

	private final OfficialList officialList;

	private final Chronicle chronicle;

	private final MessageSource messages;

	ListScopes(Announcements announcements, Statements statements, OfficialList officialList, Chronicle chronicle,
			MessageSource messages) {
		this.announcements = announcements;
		this.statements = statements;
		this.officialList = officialList;
		this.chronicle = chronicle;
		this.messages = messages;
	}

	FeedTarget everything() {
		return new FeedTarget(message("section.changes"), "/changes", Map.of(), FeedScope.EVERYTHING);
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
				choices.isEmpty() ? FeedScope.of(Belonging.Listed.OFFICIAL, true)
						: found(OFFICIALS, this.officialList.ids(filter, day), true));
	}

	FeedTarget announcements(MultiValueMap<String, String> parameters, LocalDate day) {
		Map<String, Collection<String>> known = known(this.announcements.facets(Announcements.Filter.NONE, day));
		known.put("action", Asked.members(AnnouncementAction.class));
		Asked asked = asked(parameters, Announcements.Filter.FACETS, known, true);
		return list("section.announcements", "/announcements", asked.inAddress(),
				asked.chosen().isEmpty() ? FeedScope.of(Belonging.Listed.ANNOUNCEMENT, false)
						: found(ANNOUNCEMENTS, this.announcements.ids(Announcements.Filter.of(asked), day), false));
	}

	FeedTarget statements(MultiValueMap<String, String> parameters, LocalDate day) {
		Map<String, Collection<String>> known = known(this.statements.facets(StatementFilter.NONE, day));
		known.put("stance", Asked.members(Stance.class));
		known.put("speaker", Asked.members(SpeakerType.class));
		Asked asked = asked(parameters, StatementFilter.FACETS, known, false);
		return list("section.statements", "/statements", asked.inAddress(),
				asked.chosen().isEmpty() ? FeedScope.of(Belonging.Listed.STATEMENT, false)
						: found(GIVEN, this.statements.ids(new StatementFilter(asked.chosen()), day), false));
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
		return Arrays.stream(Form.values())
			.filter((form) -> choice.includes(TimelineKind.of(form)))
			.collect(Collectors.toSet());
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

	private static FeedScope found(String query, List<Long> ids, boolean steps) {
		return FeedScope.of(new Belonging.Found(query, ids(ids)), steps);
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
