/**
 * Loads the founding record into an empty database, whole or not at all.
 */
@NullMarked
package org.courtsanctions.founding;

import org.jspecify.annotations.NullMarked;
