/**
 * What the register tells search engines: which pages there are, when each changed last,
 * and what not to ask for.
 */
@NullMarked
package org.courtsanctions.sitemap;

import org.jspecify.annotations.NullMarked;
