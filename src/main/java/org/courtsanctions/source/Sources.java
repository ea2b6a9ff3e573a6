package org.courtsanctions.source;

import org.courtsanctions.shared.Asked;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.courtsanctions.ledger.Kept;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedChange;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.shared.SubjectRef;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads sources: the notes of a page, the list of all, and what each one supports. */
@Service
@Transactional(readOnly = true)
public class Sources {

	/** The facets of the list. */
	public static final List<String> FACETS = List.of("read");

	/** The values of the facets. */
	public static final Map<String, List<String>> KNOWN = Map.of("read", Asked.members(ReadAs.class));

	private final JdbcClient jdbc;

	private final NoteRows notes;

	private final SupportedFacts supported;

	private final SourceList list;

	private final Kept<String, List<Count>> inventory;

	Sources(JdbcClient jdbc, Ledger ledger) {
		this.jdbc = jdbc;
		this.notes = new NoteRows(jdbc);
		this.supported = new SupportedFacts(jdbc);
		this.list = new SourceList(jdbc, ledger);
		this.inventory = new Kept<>(ledger);
	}

	/**
	 * The notes of a page, in one statement however many facts it has. They also tell
	 * which of the facts were published by one person alone and await a second check: of
	 * steps in the life of a sanction those whose announcement does.
	 * @param facts the page's facts in reading order
	 */
	public SourceNotes notesFor(Collection<Long> facts) {
		return this.notes.notes(null, facts);
	}

	/**
	 * The notes of a record's own page, with the publications that touched the record, in
	 * one statement.
	 * @param record the record
	 * @param facts the page's facts in reading order
	 */
	public SourceNotes notesFor(SubjectRef record, Collection<Long> facts) {
		return this.notes.notes(record, facts);
	}

	/** The publications that touched a source, newest first. */
	public List<RecordedChange> historyOf(String slug) {
		return this.notes.historyOf(slug);
	}

	/** How the sources that an address asks for were read; empty for all. */
	public static List<ReadAs> read(Asked asked) {
		return asked.chosen().getOrDefault("read", List.of()).stream().map(ReadAs::valueOf).toList();
	}

	/**
	 * A page of the sources published up to a day, newest first, those without a date
	 * last, each with the number of facts it supports; an absurd page number gets the
	 * nearest page.
	 * @param read how they were read; all when empty
	 */
	public Paged<Listed> list(List<ReadAs> read, LocalDate day, int page, int size) {
		return this.list.list(read, day, page, size);
	}

	/** The numbers of the sources published up to a day, in the order of the list. */
	public List<Long> ids(List<ReadAs> read, LocalDate day) {
		return this.list.ids(read, day);
	}

	/**
	 * The number of a source.
	 * @throws NotFound if there is none with that public name
	 */
	public long idOf(String slug) {
		return this.jdbc.sql("select id from source where slug = ?")
			.param(slug)
			.query(Long.class)
			.optional()
			.orElseThrow(() -> new NotFound("sources", slug));
	}

	/**
	 * The sources with the given numbers, by number, each with the number of facts it
	 * supports of all that had happened by a day.
	 */
	public Map<Long, Listed> byIds(Collection<Long> ids, LocalDate day) {
		return this.list.byIds(ids, day);
	}

	/** How many sources published up to a day were read in each way. */
	public List<FacetCount> facets(LocalDate day) {
		return this.list.facets(day);
	}

	/**
	 * One source by its public name.
	 * @throws NotFound if there is none
	 */
	public SourceView bySlug(String slug) {
		return this.jdbc.sql("select " + SourceRows.COLUMNS + " from source where slug = ?")
			.param(slug)
			.query((row, number) -> SourceRows.view(row))
			.optional()
			.orElseThrow(() -> new NotFound("sources", slug));
	}

	/**
	 * What a source supports of all that had happened by a day, by kind and label; of
	 * each kind the first ones, with the number of all.
	 * @param most how many of each kind
	 */
	public List<Supported> supportedBy(String slug, LocalDate day, int most) {
		return this.supported.first(slug, day, most);
	}

	/**
	 * Some of what a source supports of all that had happened by a day, by kind and
	 * label: each page once.
	 * @param skip how many to leave out
	 * @param size how many to read
	 */
	public List<Supported> supported(String slug, LocalDate day, int skip, int size) {
		return this.supported.some(slug, day, skip, size);
	}

	/** How many records of each kind there are, citations and open fields included. */
	public List<Count> inventory() {
		return this.inventory.get("", this::counted);
	}

	private List<Count> counted() {
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
	 * @param ofKind how many facts of that kind the source supports, pages counted once
	 */
	public record Supported(SubjectKind kind, SubjectLink page, long ofKind) {
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
