/**
 * Checks names against the register and says why a record may be meant: the index finds
 * candidates, the package {@code matching} compares them. Nothing that is uploaded is
 * stored.
 */
@NullMarked
package org.courtsanctions.screening;

import org.jspecify.annotations.NullMarked;
