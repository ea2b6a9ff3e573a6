package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.OfficialFilter;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.statement.StatementFilter;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads the filters in the addresses of lists, so that whatever answers the same question
 * in another form chooses the same records as the page.
 */
@Component
public class ListFilters {

	private final OfficialLists officials;

	private final AnnouncementLists announcements;

	private final StatementPages statements;

	private final TimelinePages timeline;

	ListFilters(OfficialLists officials, AnnouncementLists announcements, StatementPages statements,
			TimelinePages timeline) {
		this.officials = officials;
		this.announcements = announcements;
		this.statements = statements;
		this.timeline = timeline;
	}

	/** Of the officials list. */
	public Chosen<OfficialFilter> officials(MultiValueMap<String, String> parameters, LocalDate day) {
		return this.officials.chosen(parameters, day);
	}

	/** Of the announcements list. */
	public Chosen<Announcements.Filter> announcements(MultiValueMap<String, String> parameters, LocalDate day) {
		return this.announcements.chosen(parameters, day);
	}

	/** Of the statements list. */
	public Chosen<StatementFilter> statements(MultiValueMap<String, String> parameters, LocalDate day) {
		return this.statements.chosen(parameters, day);
	}

	/** Of the timeline of everything. */
	public Chosen<Told> timeline(MultiValueMap<String, String> parameters, LocalDate day) {
		return this.timeline.chosen(parameters, day);
	}

	/**
	 * What an address chooses.
	 *
	 * @param <F> what the list is filtered by
	 * @param filter the choices
	 * @param parameters the same choices as addresses write them, by parameter
	 * @param ignored what was asked for but does not exist, as typed
	 */
	public record Chosen<F>(F filter, Map<String, List<String>> parameters, List<String> ignored) {
	}

	/**
	 * What the timeline tells.
	 *
	 * @param filter what it is about
	 * @param forms the forms of entries that were chosen
	 */
	public record Told(Chronicle.Filter filter, List<Chronicle.Form> forms) {
	}

}
