package org.courtsanctions.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.source.Sources.Supported;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the facts that rest on a source. */
final class SupportedFacts {

	/** The numbers come first, so that each fact is looked up and none searched for. */
	private static final String CITED = """
			with cited as materialized (
			    select distinct fact_id from citation where source_id = (select id from source where slug = :slug)
			)
			""";

	private static final String SUPPORTED = """
			select subject.kind, page_kind, page_slug, min(label) as label
			  from subject
			  join fact_day on fact_day.fact_id = subject.fact_id
			 where subject.fact_id = any(array(select fact_id from cited))
			   and fact_day.fact_id = any(array(select fact_id from cited)) and (day is null or day <= :day)
			 group by subject.kind, page_kind, page_slug,
			          case when subject.kind in ('TENURE', 'LICENCE') then label end""";

	private final JdbcClient jdbc;

	SupportedFacts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Of each kind the first ones, with the number of all. */
	List<Supported> first(String slug, LocalDate day, int most) {
		return this.jdbc
			.sql(CITED
					+ """
							select * from (
							    select kind, page_kind, page_slug, label, count(*) over (partition by kind) as of_kind,
							           row_number() over (partition by kind order by label collate natural_order, page_slug) as place
							      from ("""
					+ SUPPORTED + ") page) numbered where place <= :most order by kind, place")
			.param("slug", slug)
			.param("day", day)
			.param("most", most)
			.query((row, number) -> supported(row))
			.list();
	}

	/** Some of them, by kind and label, each page once. */
	List<Supported> some(String slug, LocalDate day, int skip, int size) {
		return this.jdbc
			.sql(CITED + """
					select kind, page_kind, page_slug, label, count(*) over (partition by kind) as of_kind
					  from (""" + SUPPORTED
					+ ") page order by kind, label collate natural_order, page_slug limit :size offset :skip")
			.param("slug", slug)
			.param("day", day)
			.param("skip", skip)
			.param("size", size)
			.query((row, number) -> supported(row))
			.list();
	}

	private static Supported supported(ResultSet row) throws SQLException {
		return new Supported(Rows.code(SubjectKind.class, row, "kind"),
				new SubjectLink(Rows.code(SubjectKind.class, row, "page_kind"), row.getString("page_slug"),
						row.getString("label")),
				row.getLong("of_kind"));
	}

}
