package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.courtsanctions.opendata.Around;
import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.opendata.Surroundings;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.shared.SubjectRef;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.statement.StatementFilter;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.statement.Statements;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;

/** Gathers the statements list with its facets, and the page of one statement. */
@Service
@Transactional(readOnly = true)
class StatementPages {

	private static final int PAGE = 20;

	private static final int ALONGSIDE = 8;

	private static final int RECENT = 6;

	private final Statements statements;

	private final Surroundings surroundings;

	private final Sources sources;

	StatementPages(Statements statements, Surroundings surroundings, Sources sources) {
		this.statements = statements;
		this.surroundings = surroundings;
		this.sources = sources;
	}

	Listed list(MultiValueMap<String, String> parameters, LocalDate day) {
		List<FacetCount> everything = this.statements.facets(StatementFilter.NONE, day);
		Asked asked = Asked.of(parameters, StatementFilter.FACETS, FacetCount.values(everything));
		Address address = Address.of("/statements", asked);
		boolean chosen = !asked.chosen().isEmpty();
		var filter = new StatementFilter(asked.chosen());
		Paged<StatementView> found = this.statements.list(filter, day, asked.page(), PAGE);
		Facets facets = Facets.of(StatementFilter.FACETS, chosen ? this.statements.facets(filter, day) : everything,
				address, asked.ignored());
		return new Listed(found, facets, Pagination.of(found, address),
				(chosen || found.number() > 1) ? List.of() : rounds(day),
				this.sources.notesFor(found.items().stream().map(StatementView::id).toList()));
	}

	private List<Round> rounds(LocalDate day) {
		Map<SubjectLink, Map<Stance, Integer>> rounds = new LinkedHashMap<>();
		this.statements.stancesByAnnouncement(day)
			.forEach((count) -> rounds.computeIfAbsent(count.announcement(), (link) -> new EnumMap<>(Stance.class))
				.put(count.stance(), count.hits()));
		return rounds.entrySet().stream().map((round) -> {
			Address address = new Address("/statements").with("announcement", List.of(round.getKey().slug()));
			return new Round(round.getKey(), Arrays.stream(Stance.values()).map((stance) -> {
				Integer hits = round.getValue().get(stance);
				return (hits != null)
						? new Cell(stance, hits, address.with("stance", List.of(Asked.inAddress(stance.name()))).href())
						: null;
			}).toList());
		}).toList();
	}

	/**
	 * The page of a statement as of a day.
	 * @throws org.courtsanctions.shared.NotFound if no statement has that public name
	 */
	Page statement(String slug, LocalDate day, Stretch stretch) {
		StatementView statement = this.statements.bySlug(slug);
		if (statement.said().on().isAfter(day)) {
			return new Page(statement, false, List.of(), List.of(), PageParts.ONE, this.sources.notesFor(List.of()));
		}
		Around around = this.surroundings.statement(statement.id(), day, stretch);
		List<StatementView> replies = around.said().items();
		List<StatementView> alongside = this.statements.alongside(statement.id(), day, ALONGSIDE);
		List<Long> facts = Stream.of(List.of(statement), replies, alongside)
			.flatMap(List::stream)
			.map(StatementView::id)
			.toList();
		return new Page(statement, true, replies, alongside,
				PageParts.of("/statements/" + slug, "#replies", stretch.choice(), around),
				this.sources.notesFor(new SubjectRef(SubjectKind.STATEMENT, statement.id()), facts));
	}

	/**
	 * What the statements list shows.
	 *
	 * @param statements one page of it
	 * @param facets its filters
	 * @param pagination the links to its other pages
	 * @param rounds the stances by announcement, newest first; only on the first page of
	 * the whole list
	 * @param notes the sources
	 */
	public record Listed(Paged<StatementView> statements, Facets facets, @Nullable Pagination pagination,
			List<Round> rounds, SourceNotes notes) implements Filtered {

		/** The rounds that are shown at once. */
		public List<Round> recent() {
			return this.rounds.stream().limit(RECENT).toList();
		}

		/** The rounds a reader must ask for. */
		public List<Round> earlier() {
			return this.rounds.stream().skip(RECENT).toList();
		}

		/** The columns of the rounds. */
		public Stance[] stances() {
			return Stance.values();
		}

	}

	/**
	 * An announcement with how it was received.
	 *
	 * @param announcement the announcement
	 * @param cells one for each stance, null where nobody took it
	 */
	public record Round(SubjectLink announcement, List<@Nullable Cell> cells) {
	}

	/**
	 * The statements of one stance that answer one announcement.
	 *
	 * @param stance the stance
	 * @param hits how many
	 * @param href the list of them
	 */
	public record Cell(Stance stance, int hits, String href) {
	}

	/**
	 * What the page of a statement shows.
	 *
	 * @param statement the statement
	 * @param made whether it had been made by the day; otherwise nothing but its date is
	 * shown
	 * @param replies a part of what answers it
	 * @param alongside the latest other statements on the same announcements
	 * @param portions which part of the replies the page shows
	 * @param notes the sources
	 */
	public record Page(StatementView statement, boolean made, List<StatementView> replies,
			List<StatementView> alongside, PageParts portions, SourceNotes notes) {
	}

}
