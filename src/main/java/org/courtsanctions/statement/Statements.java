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

	private static final String CHOSEN = """
			t.said_on <= :day
			   and (cast(:stance as text[]) is null or t.stance = any(cast(:stance as text[])))
			   and (cast(:country as text[]) is null or t.country = any(cast(:country as text[])))
			   and (cast(:speaker as text[]) is null or t.speaker_type = any(cast(:speaker as text[])))
			   and (cast(:announcement as text[]) is null or t.id in (
			       select sa.statement_id from statement_about sa join announcement n on n.id = sa.subject_id
			        where n.slug = any(cast(:announcement as text[]))))
			""";

	private static final String NEWEST_FIRST = " order by t.said_on desc, t.id desc";

	private final JdbcClient jdbc;

	Statements(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * A page of the statements made up to a day, newest first; an absurd page number gets
	 * the nearest page.
	 */
	public Paged<StatementView> list(StatementFilter filter, LocalDate day, int page, int size) {
		var params = params(filter, day);
		long total = this.jdbc.sql("select count(*) from statement t where " + CHOSEN)
			.params(params)
			.query(Long.class)
			.single();
		int number = Paged.nearest(page, total, size);
		params.put("size", size);
		params.put("skip", (number - 1) * size);
		List<StatementView> items = this.jdbc
			.sql(SHOWN + CHOSEN + NEWEST_FIRST + " limit :size offset :skip" + WITH_SUBJECTS)
			.params(params)
			.query((row, index) -> view(row))
			.list();
		return new Paged<>(items, number, size, total);
	}

	/** The numbers of the statements made up to a day, newest first. */
	public List<Long> ids(StatementFilter filter, LocalDate day) {
		return this.jdbc.sql("select t.id from statement t where " + CHOSEN + NEWEST_FIRST)
			.params(params(filter, day))
			.query(Long.class)
			.list();
	}

	/** How many statements each value of each facet would leave, other choices kept. */
	public List<FacetCount> facets(StatementFilter filter, LocalDate day) {
		List<FacetCount> counts = new ArrayList<>();
		counts.addAll(facet("stance", "t.stance", filter, day));
		counts.addAll(facet("speaker", "t.speaker_type", filter, day));
		counts.addAll(facet("country", "t.country", filter, day));
		counts.addAll(this.jdbc
			.sql("""
					select n.slug as value, n.title as label, count(*) as hits from statement_about sa
					  join announcement n on n.id = sa.subject_id
					 where n.announced_on <= :day and sa.statement_id in (select t.id from statement t where\s"""
					+ CHOSEN + """
							) group by n.id, n.slug, n.title, n.announced_on order by n.announced_on desc, n.id""")
			.params(params(filter.without("announcement"), day))
			.query((row, number) -> new FacetCount("announcement", row.getString("value"), row.getString("label"),
					row.getLong("hits")))
			.list());
		return counts;
	}

	private List<FacetCount> facet(String facet, String column, StatementFilter filter, LocalDate day) {
		return this.jdbc
			.sql("select " + column + " as value, count(*) as hits from statement t where " + CHOSEN + " and " + column
					+ " is not null group by 1 order by hits desc, value")
			.params(params(filter.without(facet), day))
			.query((row, number) -> new FacetCount(facet, row.getString("value"), null, row.getLong("hits")))
			.list();
	}

	private static Map<String, @Nullable Object> params(StatementFilter filter, LocalDate day) {
		Map<String, @Nullable Object> params = filter.params();
		params.put("day", day);
		return params;
	}

	/**
	 * How many statements of each stance answer each announcement made up to a day,
	 * newest announcement first.
	 */
	public List<StanceCount> stancesByAnnouncement(LocalDate day) {
		return this.jdbc.sql("""
				select n.slug as announcement_slug, n.title as announcement_label, t.stance, count(*) as hits
				  from statement t
				  join statement_about sa on sa.statement_id = t.id
				  join announcement n on n.id = sa.subject_id
				 where t.said_on <= :day and n.announced_on <= :day
				 group by n.id, n.slug, n.title, n.announced_on, t.stance order by n.announced_on desc, n.id desc""")
			.param("day", day)
			.query((row, number) -> new StanceCount(
					Objects.requireNonNull(Rows.link(SubjectKind.ANNOUNCEMENT, row, "announcement")),
					Rows.code(Stance.class, row, "stance"), row.getInt("hits")))
			.list();
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
