/**
 * Receives announcements to be read: gathers what the record knows for the package
 * {@code intake}, reads texts with it, gives what was found, keeps it for people to
 * decide on, and makes drafts of what they accept.
 */
@NullMarked
package org.courtsanctions.inbox;

import org.jspecify.annotations.NullMarked;
