/**
 * The public pages: controllers that translate addresses, and the services that gather
 * what a page shows.
 */
@NullMarked
package org.courtsanctions.browse;

import org.jspecify.annotations.NullMarked;
