/**
 * Courts, chambers, prosecution offices and judicial councils, as a tree.
 */
@NullMarked
package org.courtsanctions.court;

import org.jspecify.annotations.NullMarked;
