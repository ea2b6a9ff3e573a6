/**
 * The append-only ledger of publications; the number of its head is the record version.
 */
@NullMarked
package org.courtsanctions.ledger;

import org.jspecify.annotations.NullMarked;
