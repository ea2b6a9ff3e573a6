package org.courtsanctions.official;

/**
 * What a name is to its bearer: the one to print, another spelling, one too common to
 * find anybody by, or one borne before.
 */
public enum NameKind {

	PRIMARY, ALIAS, WEAK, FORMER

}
