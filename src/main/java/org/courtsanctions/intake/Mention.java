package org.courtsanctions.intake;

/**
 * A place where somebody is named.
 *
 * @param from the first token of the name
 * @param to the token after its last
 * @param sentence where it stands
 * @param whole whether the name is given in full
 */
record Mention(int from, int to, Sentence sentence, boolean whole) {

}
