package org.courtsanctions.web;

import java.util.List;

/**
 * A page that set aside some of what its address asks for. As an attribute of the model
 * it keeps links to the page's other forms free of it.
 */
public interface SetAside {

	/** The values that do not exist, as typed. */
	List<String> ignored();

}
