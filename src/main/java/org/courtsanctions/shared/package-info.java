/**
 * Values that every feature speaks: slugs, dates with precision, references to records.
 */
@NullMarked
package org.courtsanctions.shared;

import org.jspecify.annotations.NullMarked;
