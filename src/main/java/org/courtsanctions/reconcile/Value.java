package org.courtsanctions.reconcile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.shared.RecordId;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * A value of a property in the specification's shape: a text, a whole number, a day, or
 * another entity.
 *
 * @param str a text
 * @param number a whole number
 * @param date the midnight in UTC with which a day begins, ISO 8601
 * @param id an entity
 * @param name what the entity is called
 * @param lang the language of a text, BCP 47; known to the 1.0 draft only
 * @param dir the direction of a text, known to the 1.0 draft only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Value(@Nullable String str, @JsonProperty("int") @Nullable Integer number, @Nullable String date,
		@Nullable String id, @Nullable String name, @Nullable String lang, @Nullable String dir) {

	static Value text(String text) {
		return new Value(text, null, null, null, null, null, null);
	}

	static Value text(String text, String lang, boolean rightToLeft) {
		return new Value(text, null, null, null, null, lang, rightToLeft ? "rtl" : "ltr");
	}

	static Value number(int number) {
		return new Value(null, number, null, null, null, null, null);
	}

	/** A day as a day; what is known less exactly as the text that says no more. */
	static Value date(PartialDate date) {
		return (date.precision() == Precision.DAY)
				? new Value(null, null, date.iso() + "T00:00:00Z", null, null, null, null) : text(date.iso());
	}

	static Value entity(SubjectLink link) {
		return new Value(null, null, null, RecordId.of(link).toString(), link.label(), null, null);
	}

	/** The same without what version 0.2 does not know. */
	Value plain() {
		return new Value(this.str, this.number, this.date, this.id, this.name, null, null);
	}

	/** What it is compared by. */
	String asText() {
		if (this.name != null) {
			return this.name;
		}
		if (this.number != null) {
			return this.number.toString();
		}
		return (this.date != null) ? this.date.substring(0, this.date.indexOf('T')) : String.valueOf(this.str);
	}

}
