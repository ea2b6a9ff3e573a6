package org.courtsanctions.inbox;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

import org.courtsanctions.editing.Named;
import org.courtsanctions.inbox.Suggestion.Choice;
import org.courtsanctions.inbox.Suggestion.Kind;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.source.ReadAs;
import org.courtsanctions.statement.Stance;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

/** Gathers the page on which a text is checked. */
@Service
class IntakePages {

	/** What can be missed and added by its words. */
	static final List<Kind> ADDABLE = List.of(Kind.TARGET, Kind.STATEMENT, Kind.DATE, Kind.AUTHORITY, Kind.PROGRAMME,
			Kind.MEASURE, Kind.COUNT);

	private final LawOptions laws;

	private final Titles titles;

	private final Drafting drafting;

	IntakePages(LawOptions laws, Titles titles, Drafting drafting) {
		this.laws = laws;
		this.titles = titles;
		this.drafting = drafting;
	}

	Page of(Intake intake) {
		String country = intake.finds()
			.of(Kind.AUTHORITY)
			.stream()
			.map((one) -> one.value("country"))
			.findFirst()
			.orElse("");
		Finds plain = intake.finds().called("", "");
		return new Page(intake, Marked.blocks(intake), this.laws.authorities(country), this.laws.programmes(country),
				this.titles.title(plain), this.titles.summary(plain),
				this.drafting.sourceAt(intake.source().url()).orElse(null));
	}

	/**
	 * A text and what was found in it.
	 *
	 * @param intake the text
	 * @param blocks its paragraphs with the finds marked
	 * @param authorities who may have acted
	 * @param programmes under which laws
	 * @param title what the announcement is called unless something is typed
	 * @param summary what is said of it unless something is typed
	 * @param known the source on record with the same address; null when there is none
	 */
	record Page(Intake intake, List<Marked.Block> blocks, List<LawOptions.Authority> authorities,
			List<Choice> programmes, String title, String summary, @Nullable Named known) {

		public List<Suggestion> of(Kind... kinds) {
			return this.intake.finds()
				.suggestions()
				.stream()
				.filter((one) -> Arrays.asList(kinds).contains(one.kind()))
				.sorted(Comparator.comparing(Suggestion::kind))
				.toList();
		}

		/** What belongs to the announcement itself. */
		public List<Suggestion> act() {
			return of(Kind.ACT, Kind.DATE, Kind.AUTHORITY, Kind.PROGRAMME, Kind.COUNT);
		}

		public List<Suggestion> targets() {
			return of(Kind.TARGET);
		}

		public List<Suggestion> mentioned() {
			return of(Kind.MENTIONED);
		}

		public List<Suggestion> measures() {
			return of(Kind.MEASURE);
		}

		public List<Suggestion> statements() {
			return of(Kind.STATEMENT);
		}

		/** How many targets are accepted. */
		public int accepted() {
			return this.intake.finds().used(Kind.TARGET).size();
		}

		/** Whether the text speaks of another number of targets than are accepted. */
		public boolean uneven() {
			return this.intake.finds()
				.first(Kind.COUNT)
				.filter((one) -> !one.value("count").equals(Integer.toString(accepted())))
				.isPresent();
		}

		/** How many targets the text speaks of. */
		public String counted() {
			return this.intake.finds().first(Kind.COUNT).map((one) -> one.value("count")).orElse("");
		}

		/** The sentence that a suggestion came from. */
		public String said(Suggestion one) {
			String words = this.intake.words(one.sentence());
			return (words.length() > 400) ? words.substring(0, 400) + "…" : words;
		}

		/** The words that it was found by. */
		public String words(Suggestion one) {
			return one.spans().isEmpty() ? "" : this.intake.words(one.spans().getFirst());
		}

		public List<AnnouncementAction> actions() {
			return List.of(AnnouncementAction.values());
		}

		public List<Measure> allMeasures() {
			return List.of(Measure.values());
		}

		public List<Stance> stances() {
			return List.of(Stance.values());
		}

		public List<OfficialKind> officialKinds() {
			return List.of(OfficialKind.values());
		}

		public List<ReadAs> readAs() {
			return List.of(ReadAs.values());
		}

		public List<Kind> addable() {
			return ADDABLE;
		}

		/** Whether people may still decide about it. */
		public boolean open() {
			return this.intake.state() != Intake.State.PUT_AWAY;
		}

	}

}
