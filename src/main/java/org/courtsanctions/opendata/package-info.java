/**
 * Every page as data: one description of each type of record, from which JSON, CSV, the
 * API and its documentation come, and the service that reads them.
 */
@NullMarked
package org.courtsanctions.opendata;

import org.jspecify.annotations.NullMarked;
