package org.courtsanctions.intake;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found in a text. All spans count in the text as it was given.
 *
 * @param language the language it was read as, an ISO 639 code
 * @param paragraphs its parts
 * @param issued the day of the text itself; null when it does not say so
 * @param kind the kind of act
 * @param date the day of the act; null when the text does not tell it for certain
 * @param authority who acted, as {@code us}, {@code uk}, {@code eu}
 * @param programme the legal basis as the text calls it
 * @param measures what was imposed, or ended by a delisting
 * @param targets court officials hit by this act
 * @param others other people hit by it
 * @param mentioned people who are only mentioned
 * @param counts how many officials the text says were hit
 * @param statements who said what about it
 */
public record Reading(String language, List<Paragraph> paragraphs, @Nullable LocalDate issued, Find<ActKind> kind,
		@Nullable Find<LocalDate> date, @Nullable Find<String> authority, @Nullable Find<String> programme,
		List<Find<String>> measures, List<Target> targets, List<Target> others, List<Mentioned> mentioned,
		List<Count> counts, List<Statement> statements) {

	public Reading {
		paragraphs = List.copyOf(paragraphs);
		measures = List.copyOf(measures);
		targets = List.copyOf(targets);
		others = List.copyOf(others);
		mentioned = List.copyOf(mentioned);
		counts = List.copyOf(counts);
		statements = List.copyOf(statements);
	}

	/** Kinds of acts. */
	public enum ActKind {

		DESIGNATION, DELISTING, AMENDMENT, REACTION_ONLY, NONE

	}

	/**
	 * Somebody hit by the act.
	 *
	 * @param find the name as the text gives it in full, where it stands, and why they
	 * are taken for a target
	 * @param ref the record of the register, as {@code official:kimberly-prost}; null for
	 * somebody new
	 * @param recordName their usual name on record
	 * @param role their office as stated
	 * @param country their country as stated, an ISO 3166 code
	 * @param court their court as stated
	 */
	public record Target(Find<String> find, @Nullable String ref, @Nullable String recordName, @Nullable String role,
			@Nullable String country, @Nullable String court) {

	}

	/**
	 * Somebody who is only mentioned.
	 *
	 * @param find the name
	 * @param ref the record of the register, if there is one
	 * @param why why they are no target
	 */
	public record Mentioned(Find<String> find, @Nullable String ref, Why why) {

	}

	/** Why somebody is no target. */
	public enum Why {

		EARLIER_ROUND, VICTIM, SPEAKER, POLITICIAN, BACKGROUND

	}

	/**
	 * A number of officials the text gives.
	 *
	 * @param number how many
	 * @param prosecutors whether prosecutors are counted, else judges or officials
	 * @param words the words that say so
	 * @param sentence where they stand
	 */
	public record Count(int number, boolean prosecutors, Span words, Span sentence) {

	}

	/**
	 * What somebody said about the act.
	 *
	 * @param speaker who
	 * @param speakerSpan where the speaker is named; null when the document speaks
	 * @param ref the speaker's record, if there is one
	 * @param capacity the office as stated
	 * @param stance toward the act
	 * @param quote the exact words; null when they are only reported
	 * @param quoteSpan where they stand
	 * @param sentence the sentence that tells it
	 * @param how the rule
	 */
	public record Statement(String speaker, @Nullable Span speakerSpan, @Nullable String ref, @Nullable String capacity,
			Stance stance, @Nullable String quote, @Nullable Span quoteSpan, Span sentence, How how) {

	}

	/** Stances toward a measure. */
	public enum Stance {

		JUSTIFIES, SUPPORTS, CONDEMNS, CALLS_FOR_LIFTING, NEUTRAL

	}

}
