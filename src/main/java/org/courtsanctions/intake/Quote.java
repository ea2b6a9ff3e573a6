package org.courtsanctions.intake;

/**
 * Words between quotation marks.
 *
 * @param start the first sign of the words
 * @param end the sign after their last
 * @param from the token of the opening mark
 * @param to the token after the closing mark
 */
record Quote(int start, int end, int from, int to) {

}
