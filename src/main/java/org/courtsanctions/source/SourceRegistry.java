package org.courtsanctions.source;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.Refusals;
import org.courtsanctions.shared.Refused;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records sources and stores facts with them. Called by whoever records a fact, inside
 * that transaction: the database refuses to commit a fact without a citation.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SourceRegistry {

	private final SourceRepository sources;

	private final JdbcClient jdbc;

	SourceRegistry(SourceRepository sources, JdbcClient jdbc) {
		this.sources = sources;
		this.jdbc = jdbc;
	}

	/** Records a source and returns its number. */
	public long add(NewSource command) {
		return Refusals.explained(() -> this.sources.saveAndFlush(new Source(command))).id();
	}

	/** The command that would record a source as it stands now. */
	public NewSource asRecorded(long id) {
		return source(id).asRecorded();
	}

	/**
	 * Makes a source on record say exactly what the command says. Its public name stays:
	 * sources are no facts, and only facts answer by their former names.
	 */
	public void revise(long id, NewSource command) {
		source(id).become(command);
		flush();
	}

	private Source source(long id) {
		return this.sources.findById(id).orElseThrow(() -> Refused.missing("source", id));
	}

	/**
	 * Stores a fact, new or changed, as it is in memory.
	 * @throws Refused if the database refuses it for a reason that a person can cause
	 */
	public void flush() {
		Refusals.explain(this.sources::flush);
	}

	/**
	 * Stores a fact and ties it to its sources, and returns its number; sources it
	 * already has are kept, new ones follow them.
	 */
	public long cite(Fact fact, Provenance provenance) {
		flush();
		Refusals.explained(() -> this.jdbc.sql("""
				insert into citation (fact_id, source_id, position)
				select :fact, source_id, (select count(*) from citation where fact_id = :fact)
				                         + row_number() over (order by place) - 1
				  from unnest(:sources) with ordinality cited(source_id, place)
				 where source_id not in (select source_id from citation where fact_id = :fact)""")
			.param("fact", fact.id())
			.param("sources", provenance.sources().toArray(Long[]::new))
			.update());
		excerpt(fact.id(), provenance);
		want(fact.id(), provenance);
		return fact.id();
	}

	/**
	 * Stores a fact and gives it exactly these sources in this order, and exactly these
	 * fields that none of them backs.
	 */
	public void recite(Fact fact, Provenance provenance) {
		flush();
		recite(fact.id(), provenance);
	}

	/** {@link #recite(Fact, Provenance)} for a fact that does not change itself. */
	public void recite(long factId, Provenance provenance) {
		Provenance known = provenanceOf(factId);
		if (!known.sources().equals(provenance.sources())) {
			this.jdbc.sql("delete from citation where fact_id = :fact and source_id <> all(:sources)")
				.param("fact", factId)
				.param("sources", provenance.sources().toArray(Long[]::new))
				.update();
			Refusals.explained(() -> this.jdbc.sql("""
					insert into citation (fact_id, source_id, position)
					select :fact, source_id, place - 1 from unnest(:sources) with ordinality cited(source_id, place)
					on conflict (fact_id, source_id) do update set position = excluded.position
					 where citation.position <> excluded.position""")
				.param("fact", factId)
				.param("sources", provenance.sources().toArray(Long[]::new))
				.update());
		}
		if (!known.excerpts().equals(provenance.excerpts())) {
			this.jdbc.sql(
					"update citation set excerpt = null where fact_id = ? and source_id <> all(?) and excerpt is not null")
				.params(factId, provenance.excerpts().stream().map(Provenance.Excerpt::source).toArray(Long[]::new))
				.update();
			excerpt(factId, provenance);
		}
		known.wanted()
			.stream()
			.filter((wanted) -> !provenance.wanted().contains(wanted))
			.forEach((wanted) -> this.jdbc
				.sql("delete from wanted_source where fact_id = ? and field = ? and detail = ?")
				.params(factId, wanted.field(), wanted.detail())
				.update());
		want(factId, provenance);
	}

	private void excerpt(long factId, Provenance provenance) {
		for (Provenance.Excerpt excerpt : provenance.excerpts()) {
			this.jdbc.sql("""
					update citation set excerpt = :text
					 where fact_id = :fact and source_id = :source and excerpt is distinct from :text""")
				.param("text", excerpt.text())
				.param("fact", factId)
				.param("source", excerpt.source())
				.update();
		}
	}

	private void want(long factId, Provenance provenance) {
		for (Provenance.Wanted wanted : provenance.wanted()) {
			this.jdbc.sql("""
					insert into wanted_source (fact_id, field, detail) values (?, ?, ?)
					on conflict do nothing""").params(factId, wanted.field(), wanted.detail()).update();
		}
	}

	/**
	 * Where a fact comes from, as recorded.
	 * @throws Refused if there is no such fact
	 */
	public Provenance provenanceOf(long factId) {
		List<Long> cited = new ArrayList<>();
		List<Provenance.Excerpt> excerpts = new ArrayList<>();
		this.jdbc.sql("select source_id, excerpt from citation where fact_id = ? order by position, id")
			.param(factId)
			.query((row) -> {
				cited.add(row.getLong("source_id"));
				if (row.getString("excerpt") != null) {
					excerpts.add(new Provenance.Excerpt(row.getLong("source_id"), row.getString("excerpt")));
				}
			});
		if (cited.isEmpty()) {
			throw Refused.missing("fact", factId);
		}
		return new Provenance(cited,
				this.jdbc.sql("select field, detail from wanted_source where fact_id = ? order by field, detail")
					.param(factId)
					.query((row, number) -> new Provenance.Wanted(row.getString("field"), row.getString("detail")))
					.list(),
				excerpts);
	}

}
