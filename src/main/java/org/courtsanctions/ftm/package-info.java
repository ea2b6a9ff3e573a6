/**
 * The register in the FollowTheMoney model, mapped from the described records of
 * {@code opendata}: as a file of entities, and through a door that answers as the API
 * server yente does, so that tools that speak it can screen against the register.
 */
@NullMarked
package org.courtsanctions.ftm;

import org.jspecify.annotations.NullMarked;
