package org.courtsanctions.inbox;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.courtsanctions.intake.Find;
import org.courtsanctions.intake.Reading;
import org.courtsanctions.intake.Reading.Target;
import org.jspecify.annotations.Nullable;

/**
 * A reading in short, as the command writes it: one JSON object a text.
 *
 * @param id the text's
 * @param kind the kind of act in small letters, as {@code reaction_only}
 * @param date its day, as {@code 2025-08-20}
 * @param authority who acted, as {@code us}
 * @param programme the legal basis
 * @param officials the court officials hit
 * @param measures what was imposed
 * @param statements who said what
 */
@JsonPropertyOrder({ "id", "kind", "date", "authority", "programme", "officials", "measures", "statements" })
public record Prediction(String id, String kind, @Nullable String date, @Nullable String authority,
		@Nullable String programme, List<Official> officials, List<String> measures, List<Said> statements) {

	/** What was found in the text with that id. */
	public static Prediction of(String id, Reading reading) {
		return new Prediction(id, small(reading.kind().value()),
				(reading.date() == null) ? null : reading.date().value().toString(),
				(reading.authority() == null) ? null : reading.authority().value(),
				(reading.programme() == null) ? null : reading.programme().value(),
				reading.targets().stream().map(Official::of).toList(),
				reading.measures().stream().map(Find::value).toList(),
				reading.statements()
					.stream()
					.map((statement) -> new Said(statement.speaker(), small(statement.stance()), statement.quote()))
					.toList());
	}

	private static String small(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * An official.
	 *
	 * @param name as the text gives it; from the record if the text has it in another
	 * alphabet
	 */
	public record Official(String name) {

		static Official of(Target target) {
			String written = target.find().value();
			boolean latin = written.codePoints().noneMatch((sign) -> sign > 0x2af && Character.isLetter(sign));
			String known = target.recordName();
			return new Official((latin || known == null) ? written : known);
		}

	}

	/**
	 * A statement.
	 *
	 * @param speaker who
	 * @param stance toward the act, in small letters
	 * @param quote the exact words
	 */
	public record Said(String speaker, String stance, @Nullable String quote) {

	}

}
