package org.courtsanctions.browse;

import java.util.ArrayList;
import java.util.List;

import org.courtsanctions.shared.Paged;
import org.jspecify.annotations.Nullable;

/**
 * The links to the pages of a list: first, last, this one and its neighbours.
 *
 * @param previous the page before; null on the first
 * @param next the page after; null on the last
 * @param steps numbers and gaps, in order
 */
public record Pagination(@Nullable String previous, @Nullable String next, List<Step> steps) {

	/**
	 * Lays out the links.
	 * @return null when there is only one page
	 */
	static @Nullable Pagination of(Paged<?> list, Address address) {
		return of(list, address, "");
	}

	/**
	 * The same with links that lead to a place on the page. A list that ends before this
	 * page, because another one goes on, has links to its own pages only.
	 * @param place its anchor with a hash
	 */
	static @Nullable Pagination of(Paged<?> list, Address address, String place) {
		boolean over = list.number() > list.pages();
		if (list.total() == 0 || list.pages() == 1 && !over) {
			return null;
		}
		List<Step> steps = new ArrayList<>();
		int last = 0;
		for (int page = 1; page <= list.pages(); page++) {
			if (page == 1 || page == list.pages() || Math.abs(page - list.number()) <= 1) {
				if (page - last > 1) {
					steps.add(new Step(0, "", false));
				}
				steps.add(new Step(page, to(address, page, place), page == list.number()));
				last = page;
			}
		}
		int before = over ? list.pages() : list.number() - 1;
		return new Pagination((before > 0) ? to(address, before, place) : null,
				(list.number() < list.pages()) ? to(address, list.number() + 1, place) : null, steps);
	}

	static String to(Address address, int page, String place) {
		return address.with("page", (page == 1) ? List.of() : List.of(Integer.toString(page))).href() + place;
	}

	/**
	 * One link, or a gap between links.
	 *
	 * @param page the page's number; 0 for a gap
	 * @param href its address
	 * @param current whether it is this page
	 */
	public record Step(int page, String href, boolean current) {
	}

}
