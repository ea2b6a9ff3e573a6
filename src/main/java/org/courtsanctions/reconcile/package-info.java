/**
 * The reconciliation service that OpenRefine and others speak with, in version 0.2 and in
 * the 1.0 draft: finds the record that a cell means, and hands out what is known about
 * it. Candidates and scores are those of the package {@code screening}.
 */
@NullMarked
package org.courtsanctions.reconcile;

import org.jspecify.annotations.NullMarked;
