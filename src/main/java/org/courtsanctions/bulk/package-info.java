/**
 * The whole register as files: a ZIP of CSVs and an SQLite database for each record
 * version, made from the one description of each type of record, the dictionary of their
 * columns, and what changed since a version.
 */
@NullMarked
package org.courtsanctions.bulk;

import org.jspecify.annotations.NullMarked;
