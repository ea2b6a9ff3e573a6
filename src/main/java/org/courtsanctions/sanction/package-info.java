/**
 * Who sanctions whom under what law: authorities, programmes, announcements, sanctions
 * with their events, licences.
 */
@NullMarked
package org.courtsanctions.sanction;

import org.jspecify.annotations.NullMarked;
