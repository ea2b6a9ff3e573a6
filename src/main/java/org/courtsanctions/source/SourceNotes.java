package org.courtsanctions.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.courtsanctions.ledger.RecordedChange;
import org.jspecify.annotations.Nullable;

/**
 * The sources of one page: numbered in the order in which the page's facts call for them,
 * with what each fact rests on and what still wants a source.
 */
public final class SourceNotes {

	private final Map<String, Integer> numbers = new LinkedHashMap<>();

	private final List<SourceView> sources = new ArrayList<>();

	private final Map<Long, List<SourceView>> byFact;

	private final Map<String, Set<String>> excerpts;

	private final Map<Long, List<Provenance.Wanted>> wanted;

	private final List<RecordedChange> history;

	private final Map<Long, Long> unchecked;

	SourceNotes(Collection<Long> factsInOrder, Map<Long, List<SourceView>> byFact, Map<String, Set<String>> excerpts,
			Map<Long, List<Provenance.Wanted>> wanted, List<RecordedChange> history, Map<Long, Long> unchecked) {
		this.byFact = byFact;
		this.excerpts = excerpts;
		this.wanted = wanted;
		this.history = history;
		this.unchecked = unchecked;
		factsInOrder.stream().flatMap((fact) -> byFact.getOrDefault(fact, List.of()).stream()).forEach(this::number);
	}

	private void number(SourceView source) {
		if (this.numbers.putIfAbsent(source.slug(), this.sources.size() + 1) == null) {
			this.sources.add(source);
		}
	}

	/**
	 * The publications that touched the record whose page this is, newest first; empty on
	 * pages that are about no single record.
	 */
	public List<RecordedChange> history() {
		return this.history;
	}

	/**
	 * The number of the latest publication that touched a fact and awaits its second
	 * check; null when none does.
	 */
	public @Nullable Long unchecked(long factId) {
		return this.unchecked.get(factId);
	}

	/** The numbered list for the foot of the page; the first has number 1. */
	public List<SourceView> list() {
		return this.sources;
	}

	/** The words of a source on which facts of the page rest, in their order. */
	public List<String> excerpts(SourceView source) {
		return List.copyOf(this.excerpts.getOrDefault(source.slug(), Set.of()));
	}

	/** The numbers of the sources a fact rests on, ascending. */
	public List<Integer> numbers(long factId) {
		return this.byFact.getOrDefault(factId, List.of())
			.stream()
			.map((source) -> this.numbers.getOrDefault(source.slug(), 0))
			.sorted()
			.toList();
	}

	/** The sources a fact rests on, the best first. */
	public List<SourceView> sources(long factId) {
		return this.byFact.getOrDefault(factId, List.of());
	}

	public Support support(long factId) {
		return Support.of(this.byFact.getOrDefault(factId, List.of()));
	}

	/** What a fact rests on, all together. */
	public FactNotes on(long factId) {
		return new FactNotes(numbers(factId), support(factId), unchecked(factId), wanted(factId));
	}

	/** What of one field of a fact lacks a source. */
	public List<Provenance.Wanted> wanted(long factId, String field) {
		return wanted(factId).stream().filter((gap) -> gap.field().equals(field)).toList();
	}

	/** Everything about a fact that no source backs. */
	public List<Provenance.Wanted> wanted(long factId) {
		return this.wanted.getOrDefault(factId, List.of());
	}

}
