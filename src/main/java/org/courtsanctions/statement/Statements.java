package org.courtsanctions.statement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads statements with what they answer and of whom they speak, each list in two
 * statements of SQL.
 */
@Service
@Transactional(readOnly = true)
public class Statements {

	private static final String SHOWN = "with shown as materialized (select t.* from statement t where ";

	/**
	 * What belongs to the statements shown; of whom they speak is gathered for all of
	 * them at once.
	 */
	private static final String WITH_SUBJECTS = """
			), told as (
			    select sa.statement_id,
			           array_agg(array[sa.subject_kind, coalesce(so.slug, sn.slug, sv.slug), coalesce(so.name, sn.title, sv.title)]
			                     order by coalesce(so.name, sn.title, sv.title) collate "und-x-icu") as subjects
			      from statement_about sa
			      left join official so on so.id = sa.subject_id
			      left join announcement sn on sn.id = sa.subject_id
			      left join case_event sv on sv.id = sa.subject_id
			     where sa.statement_id = any(array(select id from shown))
			     group by sa.statement_id
			)
			select t.id, t.slug, t.said_on, t.said_precision, t.speaker_kind, coalesce(o.slug, a.slug) as speaker_slug, t.speaker,
			       t.speaker_type, t.organisation, t.country, t.stance, t.quotation, t.quotation_language, t.summary, t.url,
			       r.slug as reply_slug, r.speaker as reply_label, coalesce(told.subjects, '{}') as subjects
			  from shown t
			  left join told on told.statement_id = t.id
			  left join official o on o.id = t.speaker_id
			  left join actor a on a.id = t.speaker_id
			  left join statement r on r.id = t.reply_to_id
			 order by t.said_on desc, t.id desc""";

	private static final String NEWEST_FIRST = " order by t.said_on desc, t.id desc";

	private final JdbcClient jdbc;

	private final StatementTallies tallies;

	Statements(JdbcClient jdbc, StatementTallies tallies) {
		this.jdbc = jdbc;
		this.tallies = tallies;
	}

	/**
	 * A page of the statements made up to a day, newest first; an absurd page number gets
	 * the nearest page.
	 */
	public Paged<StatementView> list(StatementFilter filter, LocalDate day, int page, int size) {
		StatementTally tally = this.tallies.of(day);
		long total = tally.total(filter);
		int number = Paged.nearest(page, total, size);
		List<StatementView> items = (total > 0) ? byIds(ids(filter, tally, (number - 1L) * size, size)) : List.of();
		return new Paged<>(items, number, size, total);
	}

	/** The numbers of the statements made up to a day, newest first. */
	public List<Long> ids(StatementFilter filter, LocalDate day) {
		return ids(filter, this.tallies.of(day), 0, Integer.MAX_VALUE);
	}

	private List<Long> ids(StatementFilter filter, StatementTally tally, long skip, int size) {
		return this.jdbc.sql(filter.select(filter.leading(tally)))
			.params(filter.params())
			.param("day", tally.day())
			.param("skip", skip)
			.param("most", skip + size)
			.param("size", size)
			.query(Long.class)
			.list();
	}

	/** How many statements each value of each facet would leave, other choices kept. */
	public List<FacetCount> facets(StatementFilter filter, LocalDate day) {
		return this.tallies.of(day).facets(filter);
	}

	/**
	 * How many statements of each stance answer each announcement made up to a day,
	 * newest announcement first.
	 */
	public List<StanceCount> stancesByAnnouncement(LocalDate day) {
		return this.tallies.of(day).stances();
	}

	/**
	 * One statement by its public name.
	 * @throws NotFound if there is none
	 */
	public StatementView bySlug(String slug) {
		List<StatementView> found = read("t.slug = ?", slug);
		if (found.isEmpty()) {
			throw new NotFound("statements", slug);
		}
		return found.getFirst();
	}

	/**
	 * The latest statements made up to a day in answer to the announcements that a
	 * statement answers, without that statement.
	 */
	public List<StatementView> alongside(long statementId, LocalDate day, int most) {
		return this.jdbc.sql(SHOWN + """
				t.id = any(array(select other.statement_id from statement_about own
				                   join statement_about other on other.subject_id = own.subject_id
				                  where own.statement_id = :id and own.subject_kind = 'ANNOUNCEMENT'))
				   and t.id <> :id and t.said_on <= :day""" + NEWEST_FIRST + " limit :most" + WITH_SUBJECTS)
			.param("id", statementId)
			.param("day", day)
			.param("most", most)
			.query((row, number) -> view(row))
			.list();
	}

	/** The statements with the given numbers, newest first. */
	public List<StatementView> byIds(Collection<Long> ids) {
		return read("t.id = any(?)", (Object) ids.toArray(Long[]::new));
	}

	/** All statements made from one day to another, both included; newest first. */
	public List<StatementView> between(LocalDate from, LocalDate to) {
		return read("t.said_on between ? and ?", from, to);
	}

	private List<StatementView> read(String where, Object... params) {
		return this.jdbc.sql(SHOWN + where + WITH_SUBJECTS).params(params).query((row, number) -> view(row)).list();
	}

	private static StatementView view(ResultSet row) throws SQLException {
		List<SubjectLink> about = new ArrayList<>();
		List<SubjectLink> answers = new ArrayList<>();
		for (Object subject : (Object[]) row.getArray("subjects").getArray()) {
			String[] told = (String[]) subject;
			var link = new SubjectLink(SubjectKind.valueOf(told[0]), told[1], told[2]);
			(link.kind() == SubjectKind.OFFICIAL ? about : answers).add(link);
		}
		return new StatementView(row.getLong("id"), row.getString("slug"), Rows.date(row, "said"),
				new SubjectLink(Rows.code(SubjectKind.class, row, "speaker_kind"), row.getString("speaker_slug"),
						row.getString("speaker")),
				Rows.code(SpeakerType.class, row, "speaker_type"), row.getString("organisation"),
				row.getString("country"), Rows.code(Stance.class, row, "stance"), row.getString("quotation"),
				row.getString("quotation_language"), row.getString("summary"), row.getString("url"),
				Rows.link(SubjectKind.STATEMENT, row, "reply"), answers, about);
	}

	/**
	 * How many statements of one stance answer an announcement.
	 *
	 * @param announcement the announcement
	 * @param stance the stance
	 * @param hits how many
	 */
	public record StanceCount(SubjectLink announcement, Stance stance, int hits) {
	}

}
