package org.courtsanctions.browse;

import java.util.List;

import org.courtsanctions.web.SetAside;

/** A page with filters. */
interface Filtered extends SetAside {

	/** Its filters. */
	Facets facets();

	@Override
	default List<String> ignored() {
		return facets().ignored();
	}

}
