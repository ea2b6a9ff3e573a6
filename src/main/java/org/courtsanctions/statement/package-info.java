/**
 * What was said about sanctions: by whom, in what capacity, with which stance.
 */
@NullMarked
package org.courtsanctions.statement;

import org.jspecify.annotations.NullMarked;
