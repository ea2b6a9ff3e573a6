/**
 * The whole register as one file and back: what the commands {@code --backup} and
 * {@code --restore} do. It needs nothing but a connection, so that it serves the embedded
 * PostgreSQL, which has no {@code pg_dump}, as well as any other.
 */
@NullMarked
package org.courtsanctions.backup;

import org.jspecify.annotations.NullMarked;
