/**
 * Reads the text of a press release or report and tells what it finds: the kind of act,
 * its date, authority, legal basis and measures, who is hit by it and who is only
 * mentioned, and who said what about it. Each find says where it stands in the text and
 * by which rule it was found. Pure functions without Spring and without a database: what
 * the register knows comes in as a value ({@code Known}). The rules' words are the files
 * of {@code resources/intake}, one for each language.
 */
@NullMarked
package org.courtsanctions.intake;

import org.jspecify.annotations.NullMarked;
