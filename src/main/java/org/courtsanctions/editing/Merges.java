package org.courtsanctions.editing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import jakarta.persistence.EntityManager;
import org.courtsanctions.actor.ActorRegistry;
import org.courtsanctions.actor.NewActor;
import org.courtsanctions.official.NewOfficial;
import org.courtsanctions.official.OfficialRegistry;
import org.courtsanctions.shared.Refusals;
import org.courtsanctions.shared.Refused;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.source.SourceRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one record of two that turned out to be the same, and two of one again. Like
 * every change it is part of a publication: whoever calls appends the ledger entry.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Merges {

	private final OfficialRegistry officials;

	private final ActorRegistry actors;

	private final SourceRegistry sources;

	private final EntityManager entities;

	private final JdbcClient jdbc;

	Merges(OfficialRegistry officials, ActorRegistry actors, SourceRegistry sources, EntityManager entities,
			JdbcClient jdbc) {
		this.officials = officials;
		this.actors = actors;
		this.sources = sources;
		this.entities = entities;
		this.jdbc = jdbc;
	}

	/**
	 * Merges two records of one kind. What pointed at the loser points at the winner,
	 * doubles fall together, the names of a losing official or actor become names of the
	 * winner; other fields of the winner stay. The loser's public name leads to the
	 * winner for ever.
	 * @throws Refused if the kind has no pages, one of the two is not on record, they act
	 * in the name of different countries, the winner would stand above itself in a tree,
	 * or both are under listings that overlap without telling the same
	 */
	public void merge(SubjectKind kind, long loser, long winner) {
		switch (kind) {
			case OFFICIAL -> {
				NewOfficial named = this.officials.asRecorded(winner).withNamesOf(this.officials.asRecorded(loser));
				mergeAll(kind, loser, winner);
				this.officials.revise(winner, named, this.sources.provenanceOf(winner));
			}
			case ACTOR -> {
				NewActor named = this.actors.asRecorded(winner).withNamesOf(this.actors.asRecorded(loser));
				mergeAll(kind, loser, winner);
				this.actors.revise(winner, named, this.sources.provenanceOf(winner));
			}
			default -> mergeAll(kind, loser, winner);
		}
	}

	private void mergeAll(SubjectKind kind, long loser, long winner) {
		inDatabase("select merge_records(?, ?, ?)", kind.name(), loser, winner);
	}

	/**
	 * Takes back what a ledger version that merged two records changed: the loser has its
	 * own page again, and all that was its own before. Later changes to other fields
	 * stay.
	 * @param version the number of the merge's ledger entry
	 * @throws Refused if that version is no merge, or something it changed was changed
	 * since
	 */
	public void undo(long version) {
		try {
			inDatabase("select take_back_merge(?)", version);
		}
		catch (Refused refused) {
			throw refused.code().equals("no_such_record") ? changedSince("A record that it names", refused) : refused;
		}
		namesAddedBy(version).forEach((official, names) -> {
			NewOfficial known = this.officials.asRecorded(official);
			if (names.contains(known.name())) {
				throw changedSince("official.name", null);
			}
			this.officials.revise(official, known.withoutNames(names), this.sources.provenanceOf(official));
		});
	}

	private static Refused changedSince(String what, @Nullable Refused cause) {
		var refused = new Refused("changed_since", what + " was changed since the merge.", what);
		refused.initCause(cause);
		return refused;
	}

	private void inDatabase(String function, Object... params) {
		this.sources.flush();
		Refusals.explain(() -> this.jdbc.sql(function).params(params).query((row) -> {
		}));
		this.entities.clear();
	}

	/** The names a version gave to officials who are on record. */
	private Map<Long, Set<String>> namesAddedBy(long version) {
		Map<Long, Set<String>> names = new HashMap<>();
		this.jdbc.sql("""
				select official_id, text from history.official_name added join official on official.id = official_id
				 where from_version = :version
				   and not exists (select from history.official_name known
				                    where known.official_id = added.official_id and known.text = added.text
				                      and known.to_version = :version)""").param("version", version).query((row) -> {
			names.computeIfAbsent(row.getLong("official_id"), (official) -> new HashSet<>()).add(row.getString("text"));
		});
		return names;
	}

}
