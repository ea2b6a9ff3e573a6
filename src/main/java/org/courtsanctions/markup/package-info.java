/**
 * What pages write most often, for templates to name instead of writing it out: links to
 * records, dates, and the notes that tell how well a fact is supported.
 */
@NullMarked
package org.courtsanctions.markup;

import org.jspecify.annotations.NullMarked;
