/**
 * Receives announcements to be read: gathers what the record knows for the package
 * {@code intake}, reads texts with it, and gives what was found.
 */
@NullMarked
package org.courtsanctions.inbox;

import org.jspecify.annotations.NullMarked;
