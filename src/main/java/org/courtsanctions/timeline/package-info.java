/**
 * Pure functions from view records to ordered timeline entries and the geometry of
 * charts; no Spring, no database.
 */
@NullMarked
package org.courtsanctions.timeline;

import org.jspecify.annotations.NullMarked;
