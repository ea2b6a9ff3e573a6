/**
 * Where the data is kept. Without any configuration a real PostgreSQL, carried inside the
 * application, keeps it in a folder; with {@code spring.datasource.url} set, the
 * PostgreSQL server named there does. Everything that can go wrong on the way ends in a
 * short message that says what to do ({@link org.courtsanctions.database.StartFailures}).
 */
@NullMarked
package org.courtsanctions.database;

import org.jspecify.annotations.NullMarked;
