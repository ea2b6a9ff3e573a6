/**
 * What changed, as Atom and JSON Feed, and the dates that matter, as iCalendar: overall,
 * for single records and for filtered lists.
 */
@NullMarked
package org.courtsanctions.feeds;

import org.jspecify.annotations.NullMarked;
