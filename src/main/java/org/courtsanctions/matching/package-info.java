/**
 * Decides how alike two names are and says why: pure functions over texts, without Spring
 * and without a database. A name is read ({@code NameForm}: words, script,
 * transcription), two names are laid side by side ({@code Alignment}), and what differs
 * is weighed ({@code Weights}, the one place of all numbers) into a score with reasons
 * ({@code Matcher}).
 */
@NullMarked
package org.courtsanctions.matching;

import org.jspecify.annotations.NullMarked;
