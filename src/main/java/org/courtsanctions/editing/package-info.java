/**
 * How the record is changed: what editors prepare, reviewers approve, and one transaction
 * publishes through the services of the features.
 */
@NullMarked
package org.courtsanctions.editing;

import org.jspecify.annotations.NullMarked;
