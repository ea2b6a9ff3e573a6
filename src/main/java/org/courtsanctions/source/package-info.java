/**
 * Where facts come from: sources, citations, what still wants a source, and the support
 * they add up to.
 */
@NullMarked
package org.courtsanctions.source;

import org.jspecify.annotations.NullMarked;
