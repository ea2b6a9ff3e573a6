package org.courtsanctions.source;

import java.util.Collection;

/**
 * How well a fact is supported, computed from its sources: {@link #CONFIRMED} when one of
 * them was read in the original or two different publishers say it, else
 * {@link #REPORTED}.
 */
public enum Support {

	CONFIRMED, REPORTED;

	static Support of(Collection<SourceView> sources) {
		boolean original = sources.stream().anyMatch((source) -> source.readAs().inTheOriginal());
		boolean independent = sources.stream().map(SourceView::publisher).distinct().count() > 1;
		return (original || independent) ? CONFIRMED : REPORTED;
	}

}
