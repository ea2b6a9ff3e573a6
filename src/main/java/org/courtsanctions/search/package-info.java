/**
 * Finds records by any name, reference, code or word: one index in the database, asked by
 * the search page, by suggestions while somebody types, and by screening.
 */
@NullMarked
package org.courtsanctions.search;

import org.jspecify.annotations.NullMarked;
