package org.courtsanctions.shared;

import java.util.List;

/**
 * One page of a longer list.
 *
 * @param items what stands on this page
 * @param number this page's number, from 1
 * @param size how many items a full page has
 * @param total how many items the list has
 * @param <T> what is listed
 */
public record Paged<T>(List<T> items, int number, int size, long total) {

	/** How many pages there are; at least one. */
	public int pages() {
		return pages(this.total, this.size);
	}

	/**
	 * The number of this page's first item in the whole list, from 1; 0 when the list is
	 * empty.
	 */
	public long from() {
		return (this.total == 0) ? 0 : (this.number - 1L) * this.size + 1;
	}

	/** The number of this page's last item in the whole list. */
	public long to() {
		return Math.min(this.total, (long) this.number * this.size);
	}

	/** The page to show when somebody asks for one: the nearest that exists. */
	public static int nearest(int wanted, long total, int size) {
		return Math.clamp(wanted, 1, pages(total, size));
	}

	private static int pages(long total, int size) {
		return Math.toIntExact(Math.max(1, (total + size - 1) / size));
	}

}
