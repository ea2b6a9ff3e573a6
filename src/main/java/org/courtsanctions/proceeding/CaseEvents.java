package org.courtsanctions.proceeding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads case events, oldest first. */
@Service
@Transactional(readOnly = true)
public class CaseEvents {

	private final JdbcClient jdbc;

	CaseEvents(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One event with all it concerns as far as that was there on a day, by its public
	 * name.
	 * @throws NotFound if there is none
	 */
	public CaseEventView bySlug(String slug, LocalDate day) {
		List<CaseEventView> found = read("e.slug = ?", slug);
		if (found.isEmpty()) {
			throw new NotFound("events", slug);
		}
		return withSubjects(found, day).getFirst();
	}

	/**
	 * The events with the given numbers, each with all it concerns as far as that was
	 * there on a day, in two statements.
	 */
	public List<CaseEventView> byIds(Collection<Long> ids, LocalDate day) {
		return withSubjects(byIds(ids), day);
	}

	/** The numbers of the events that had happened by a day, newest first. */
	public List<Long> ids(LocalDate day) {
		return this.jdbc.sql("select id from case_event where happened_on <= ? order by happened_on desc, id desc")
			.param(day)
			.query(Long.class)
			.list();
	}

	private List<CaseEventView> withSubjects(List<CaseEventView> events, LocalDate day) {
		Map<Long, CaseEventView> byId = events.stream().collect(Collectors.toMap(CaseEventView::id, (event) -> event));
		this.jdbc
			.sql("""
					with about as materialized (select case_event_id, subject_id from case_event_about where case_event_id = any(?))
					select about.case_event_id, subject.page_kind, subject.page_slug, subject.label
					  from about join subject on subject.fact_id = about.subject_id
					  join fact_day on fact_day.fact_id = about.subject_id
					 where subject.fact_id = any(array(select subject_id from about))
					   and fact_day.fact_id = any(array(select subject_id from about))
					   and (fact_day.day is null or fact_day.day <= ?)
					 order by subject.page_kind, subject.label collate "und-x-icu" """)
			.params(byId.keySet().toArray(Long[]::new), day)
			.query((row) -> {
				CaseEventView event = byId.get(row.getLong("case_event_id"));
				if (event != null) {
					event.about()
						.add(new SubjectLink(Rows.code(SubjectKind.class, row, "page_kind"), row.getString("page_slug"),
								row.getString("label")));
				}
			});
		return events;
	}

	/** The events with the given numbers. */
	public List<CaseEventView> byIds(Collection<Long> ids) {
		return read("e.id = any(?)", (Object) ids.toArray(Long[]::new));
	}

	/** All events from one day to another, both included. */
	public List<CaseEventView> between(LocalDate from, LocalDate to) {
		return read("e.happened_on between ? and ?", from, to);
	}

	private List<CaseEventView> read(String where, Object... params) {
		return this.jdbc
			.sql("""
					select e.id, e.slug, e.kind, e.title, e.summary, e.happened_on, e.happened_precision, e.country, e.url,
					       c.slug as court_slug, c.name as court_label
					  from case_event e left join court c on c.id = e.court_id where\s"""
					+ where + " order by e.happened_on, e.id")
			.params(params)
			.query((row, number) -> view(row))
			.list();
	}

	private static CaseEventView view(ResultSet row) throws SQLException {
		return new CaseEventView(row.getLong("id"), row.getString("slug"), Rows.code(CaseEventKind.class, row, "kind"),
				row.getString("title"), row.getString("summary"), Rows.date(row, "happened"),
				Rows.link(SubjectKind.COURT, row, "court"), row.getString("country"), row.getString("url"),
				new ArrayList<>());
	}

}
