package org.courtsanctions.browse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.courtsanctions.opendata.Around;
import org.courtsanctions.shared.Paged;
import org.courtsanctions.statement.Portions;
import org.courtsanctions.timeline.Timeline;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a record's page this is, when what happened around the record does not
 * fit on one: its timeline and its lists go on together from part to part.
 *
 * @param entries the part of the timeline, of how many entries
 * @param own the part of the statements by the record itself, of how many
 * @param said the part of the other statements
 * @param happened the part of the case events
 * @param timeline the links to the other parts of the timeline; null when there are none
 * @param statements the links to the other parts of the longer list of statements
 * @param events the links to the other parts of the events
 * @param years the links to the parts in which the years begin; none when the timeline
 * has but one part
 */
public record PageParts(Paged<?> entries, Paged<?> own, Paged<?> said, Paged<?> happened, @Nullable Pagination timeline,
		@Nullable Pagination statements, @Nullable Pagination events, List<Year> years) {

	/** The usual anchor of the statements on a page. */
	static final String STATEMENTS = "#statements";

	private static final String TIMELINE = "#timeline";

	private static final Paged<Object> NOTHING = new Paged<>(List.of(), 1, Portions.SIZE, 0);

	/** Those of a page that has nothing to be parted. */
	static final PageParts ONE = new PageParts(NOTHING, NOTHING, NOTHING, NOTHING, null, null, null, List.of());

	/**
	 * Lays out the links.
	 * @param path the page
	 * @param statements the anchor of the statements on it, with a hash
	 * @param choice what its timeline tells
	 * @param around what was read
	 */
	static PageParts of(String path, String statements, Timeline.Choice choice, Around around) {
		Address address = TimelineChoices.address(new Address(path), choice);
		Paged<?> entries = around.told();
		Paged<?> said = (around.own().total() > around.said().total()) ? around.own() : around.said();
		return new PageParts(entries, around.own(), around.said(), around.events(),
				Pagination.of(entries, address, TIMELINE), Pagination.of(said, address, statements),
				Pagination.of(around.events(), address, "#events"),
				(entries.pages() > 1) ? years(around, address, choice) : List.of());
	}

	private static List<Year> years(Around around, Address address, Timeline.Choice choice) {
		boolean newest = choice.order() == Timeline.Order.NEWEST;
		List<Year> years = new ArrayList<>();
		long before = 0;
		for (Map.Entry<Integer, Long> year : (newest ? around.years().reversed() : around.years()).entrySet()) {
			int part = Math.toIntExact(before / Portions.SIZE + 1);
			years.add(new Year(year.getKey(), Pagination.to(address, part, "#y" + year.getKey()), year.getValue()));
			before += year.getValue();
		}
		return years;
	}

	/**
	 * A year of the timeline.
	 *
	 * @param year the year
	 * @param href its heading, on the part in which it begins
	 * @param entries how many entries it has
	 */
	public record Year(int year, String href, long entries) {
	}

}
