package org.courtsanctions.founding;

import java.util.Map;

import jakarta.persistence.EntityManager;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

/**
 * Loads a founding record into an empty register: every row of every file in one
 * transaction, as entry 1 of the ledger.
 */
@Service
class FoundingLoader {

	private static final Logger log = LoggerFactory.getLogger(FoundingLoader.class);

	/** Keeps two nodes that start on one empty database from loading it twice. */
	private static final long LOCK = 20_261_121L;

	private final PeopleLoader people;

	private final MeasuresLoader measures;

	private final VoicesLoader voices;

	private final Ledger ledger;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final EntityManager entities;

	FoundingLoader(PeopleLoader people, MeasuresLoader measures, VoicesLoader voices, Ledger ledger, JdbcClient jdbc,
			JsonMapper json, EntityManager entities) {
		this.people = people;
		this.measures = measures;
		this.voices = voices;
		this.ledger = ledger;
		this.jdbc = jdbc;
		this.json = json;
		this.entities = entities;
	}

	/**
	 * Loads the record unless something was published before.
	 * @return how many rows each file had; empty when nothing was loaded
	 * @throws FoundingProblem if a row cannot be loaded; the register is then as empty as
	 * before
	 */
	@Transactional
	public Map<String, Integer> load(FoundingFiles files) {
		this.jdbc.sql("select pg_advisory_xact_lock(?)").param(LOCK).query((row) -> {
		});
		if (this.ledger.head().version() > 0) {
			return Map.of();
		}
		var loaded = new Loaded(files, this::forgetWhatIsStored);
		this.people.load(loaded);
		this.measures.load(loaded);
		this.voices.load(loaded);
		this.ledger.append(LedgerEntry.Kind.FOUNDING, "The founding record",
				this.json.writeValueAsString(Map.of("rows", loaded.rowsByFile())));
		loaded.rowsByFile().forEach((file, rows) -> log.info("Founding record: {} rows of {}", rows, file));
		return loaded.rowsByFile();
	}

	/**
	 * Every record is flushed, and every flush compares all entities still in memory with
	 * what was stored: what earlier rows brought must not stay there.
	 */
	private void forgetWhatIsStored() {
		this.entities.flush();
		this.entities.clear();
	}

}
