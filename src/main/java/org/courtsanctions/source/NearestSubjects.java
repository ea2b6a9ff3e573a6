package org.courtsanctions.source;

import java.util.List;
import java.util.Optional;

import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.Slug;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Helps readers of wrong addresses: where a record went, and which names come near. */
@Service
public class NearestSubjects {

	private static final Logger log = LoggerFactory.getLogger(NearestSubjects.class);

	private static final int LONGEST = 100;

	private final JdbcClient jdbc;

	private final TransactionOperations reading;

	NearestSubjects(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		var template = new TransactionTemplate(transactions);
		template.setReadOnly(true);
		this.reading = template;
	}

	/** The present slug of a record that had another one before. */
	@Transactional(readOnly = true)
	public Optional<String> movedTo(String path, String slug) {
		if (!Slug.isSlug(slug)) {
			return Optional.empty();
		}
		List<String> kinds = List.of(SubjectKind.values())
			.stream()
			.filter((kind) -> kind.path().equals(path))
			.map(SubjectKind::name)
			.toList();
		return this.jdbc.sql("""
				select page_slug from former_slug join subject using (fact_id)
				 where former_slug.kind = any(?) and former_slug.slug = ?""")
			.params(kinds.toArray(String[]::new), slug)
			.query(String.class)
			.optional();
	}

	/**
	 * The five records whose names come nearest to the last part of an address; none when
	 * the database is away. Officials, of whom there are many, are looked for by the
	 * search index.
	 */
	public List<SubjectLink> to(String address) {
		String last = address.substring(address.lastIndexOf('/') + 1).replace('-', ' ').replace("\\0", "");
		String wanted = last.substring(0, Math.min(last.length(), LONGEST));
		if (wanted.isBlank()) {
			return List.of();
		}
		try {
			return this.reading.execute((status) -> nearest(wanted));
		}
		catch (DataAccessException | TransactionException ex) {
			log.warn("Nearest names cannot be read: {}", ex.getMessage());
			return List.of();
		}
	}

	private List<SubjectLink> nearest(String wanted) {
		return this.jdbc.sql("""
				with near as (
				    select page_kind, page_slug, label, greatest(similarity(plain_text(label), plain_text(:wanted)),
				           similarity(replace(page_slug, '-', ' '), plain_text(:wanted))) as nearness
				      from subject where kind in ('COURT', 'ACTOR', 'AUTHORITY', 'PROGRAMME', 'ANNOUNCEMENT')
				    union all
				    select 'OFFICIAL', o.slug, o.name, max(e.nearness)
				      from entries_alike(:wanted) e join official o on o.id = e.subject_id
				     where e.kind = 'OFFICIAL' and e.field in ('NAME', 'ALIAS') group by o.slug, o.name
				)
				select page_kind, page_slug, label from near where nearness > 0.2
				 order by nearness desc, similarity(plain_text(label), plain_text(:wanted)) desc, label limit 5""")
			.param("wanted", wanted)
			.query((row, number) -> new SubjectLink(Rows.code(SubjectKind.class, row, "page_kind"),
					row.getString("page_slug"), row.getString("label")))
			.list();
	}

}
