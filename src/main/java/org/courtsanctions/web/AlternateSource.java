package org.courtsanctions.web;

import java.util.List;

/**
 * Tells in which other forms the content of a page can be had. Whoever offers some is
 * such a bean; pages name all of them in their head, their foot and in {@code Link}
 * headers.
 */
@FunctionalInterface
public interface AlternateSource {

	/**
	 * The other forms of a page. They are named only when the page is there; they get its
	 * query (but for the page number), its day and its instant.
	 * @param path the page's address without query
	 */
	List<Alternate.Form> of(String path);

}
