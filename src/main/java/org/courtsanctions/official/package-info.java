/**
 * Court officials with their names in every script and the offices they held.
 */
@NullMarked
package org.courtsanctions.official;

import org.jspecify.annotations.NullMarked;
