/**
 * Dated facts that explain sanctions: warrants, rulings, orders, removals, withdrawals.
 */
@NullMarked
package org.courtsanctions.proceeding;

import org.jspecify.annotations.NullMarked;
