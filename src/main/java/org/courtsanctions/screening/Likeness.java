package org.courtsanctions.screening;

import java.util.List;

import org.courtsanctions.search.Found;
import org.jspecify.annotations.Nullable;

/**
 * A record that an enquiry may mean.
 *
 * @param found the record
 * @param id its number
 * @param score how alike, from 0 to 1
 * @param match whether the score reaches the threshold
 * @param matched the name of the record that came nearest
 * @param grounds what speaks for it, then what speaks against it
 */
public record Likeness(Found found, long id, double score, boolean match, @Nullable String matched,
		List<Ground> grounds) {

	/**
	 * One thing that was compared.
	 *
	 * @param code what it is, for programs: {@code same-year}
	 * @param speaksFor whether it speaks for the two being one
	 * @param words the same in words
	 */
	public record Ground(String code, boolean speaksFor, String words) {
	}

}
