/**
 * People, states and organisations that are no court officials: speakers and linked
 * targets.
 */
@NullMarked
package org.courtsanctions.actor;

import org.jspecify.annotations.NullMarked;
