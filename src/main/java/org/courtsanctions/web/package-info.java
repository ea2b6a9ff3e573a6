/**
 * What every page shares: the day it speaks for, errors, security headers, words; knows
 * no feature.
 */
@NullMarked
package org.courtsanctions.web;

import org.jspecify.annotations.NullMarked;
