/**
 * Keeps rendered pages in memory, one copy for everybody, for as long as the record and
 * the day are theirs, and shows the last copies while the database is away. Knows how to
 * answer, the head of the ledger, and which answers are the same for all
 * ({@link org.courtsanctions.web.SameForAll}); no feature, and no page.
 */
@NullMarked
package org.courtsanctions.pagecache;

import org.jspecify.annotations.NullMarked;
