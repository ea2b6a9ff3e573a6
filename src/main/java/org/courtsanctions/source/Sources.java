package org.courtsanctions.source;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sources: the notes of a page, the list of all, and what each one supports. */
@Service
@Transactional(readOnly = true)
public class Sources {

	private static final String COLUMNS = """
			source.slug, publisher, title, url, published_on, published_precision, language, read_as, seen_in, notes
			""";

	private final JdbcClient jdbc;

	Sources(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The notes of a page, in one statement however many facts it has.
	 * @param facts the page's facts in reading order
	 */
	public SourceNotes notesFor(Collection<Long> facts) {
		Map<Long, List<SourceView>> cited = new HashMap<>();
		Map<Long, List<Provenance.Wanted>> wanted = new HashMap<>();
		this.jdbc.sql("select fact_id, position, null as field, null as detail, " + COLUMNS + """
				  from citation join source on source.id = citation.source_id where fact_id = any(:facts)
				union all
				select fact_id, 0, field, detail, null, null, null, null, null, null, null, null, null, null
				  from wanted_source where fact_id = any(:facts)
				order by fact_id, field nulls first, detail, position""")
			.param("facts", Set.copyOf(facts).toArray(Long[]::new))
			.query((row) -> {
				long fact = row.getLong("fact_id");
				if (row.getString("field") == null) {
					cited.computeIfAbsent(fact, (id) -> new ArrayList<>()).add(view(row));
				}
				else {
					wanted.computeIfAbsent(fact, (id) -> new ArrayList<>())
						.add(new Provenance.Wanted(row.getString("field"), row.getString("detail")));
				}
			});
		return new SourceNotes(facts, cited, wanted);
	}

	/**
	 * All sources with the number of facts each supports, newest first, those without a
	 * date last.
	 */
	public List<Listed> all() {
		return this.jdbc.sql("select " + COLUMNS + """
				, (select count(*) from citation where source_id = source.id) as supports
				from source order by published_on desc nulls last, publisher, slug""")
			.query((row, number) -> new Listed(view(row), row.getInt("supports")))
			.list();
	}

	/**
	 * One source by its public name.
	 * @throws NotFound if there is none
	 */
	public SourceView bySlug(String slug) {
		return this.jdbc.sql("select " + COLUMNS + " from source where slug = ?")
			.param(slug)
			.query((row, number) -> view(row))
			.optional()
			.orElseThrow(() -> new NotFound("sources", slug));
	}

	/** Everything a source supports, by kind and label. */
	public List<Supported> supportedBy(String slug) {
		return this.jdbc.sql("""
				select subject.kind, page_kind, page_slug, label
				from citation join source on source.id = source_id join subject on subject.fact_id = citation.fact_id
				where source.slug = ? order by subject.kind, label collate "und-x-icu", page_slug""")
			.param(slug)
			.query((row, number) -> new Supported(Rows.code(SubjectKind.class, row, "kind"),
					new SubjectLink(Rows.code(SubjectKind.class, row, "page_kind"), row.getString("page_slug"),
							row.getString("label"))))
			.list();
	}

	/** How many records of each kind there are, citations and open fields included. */
	public List<Count> inventory() {
		return this.jdbc.sql("""
				select kind, count(*) as records from fact group by kind
				union all select 'NAME', count(*) from official_name
				union all select 'SANCTION', count(*) from sanction
				union all select 'SOURCE', count(*) from source
				union all select 'CITATION', count(*) from citation
				union all select 'WANTED', count(*) from wanted_source
				order by kind""")
			.query((row, number) -> new Count(row.getString("kind"), row.getLong("records")))
			.list();
	}

	private static SourceView view(ResultSet row) throws SQLException {
		return new SourceView(row.getString("slug"), row.getString("publisher"), row.getString("title"),
				row.getString("url"), Rows.dateOrNull(row, "published"), row.getString("language"),
				Rows.code(ReadAs.class, row, "read_as"), row.getString("seen_in"), row.getString("notes"));
	}

	/**
	 * A source in the list of all.
	 *
	 * @param source the source
	 * @param supports how many facts rest on it
	 */
	public record Listed(SourceView source, int supports) {
	}

	/**
	 * A fact that rests on a source.
	 *
	 * @param kind what kind of fact
	 * @param page where it stands
	 */
	public record Supported(SubjectKind kind, SubjectLink page) {
	}

	/**
	 * How many records of a kind there are.
	 *
	 * @param kind the kind of fact, or NAME, SANCTION, SOURCE, CITATION or WANTED
	 * @param records how many
	 */
	public record Count(String kind, long records) {
	}

}
