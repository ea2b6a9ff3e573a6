package org.courtsanctions.source;

/**
 * How a source was read. Only {@link #PAGE} (a copy of the original page) and
 * {@link #LIST_COPY} (a public copy of an official list) count as read in the original.
 */
public enum ReadAs {

	PAGE, LIST_COPY, TRANSCRIPT, SECONDARY_COPY, DIGEST, CITATION_ONLY, NOT_READ;

	public boolean inTheOriginal() {
		return this == PAGE || this == LIST_COPY;
	}

}
