/**
 * The Court Sanctions Register: who of a court was sanctioned, by whom, under what law,
 * when, what ended it, and who said what about it. Each package below this one holds one
 * part of the register; this one holds only what starts them all.
 */
@NullMarked
package org.courtsanctions;

import org.jspecify.annotations.NullMarked;
