package org.courtsanctions.opendata;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.courtsanctions.official.Officials;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Licences;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.statement.Chronicle.Form;
import org.courtsanctions.statement.Chronicle.Item;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Entries;
import org.courtsanctions.timeline.TimelineEntry;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the entries for one page of the chronicle: each form in one go, and only what the
 * page tells.
 */
@Service
@Transactional(readOnly = true)
public class ChronicleEntries {

	private final Announcements announcements;

	private final Sanctions sanctions;

	private final Licences licences;

	private final Statements statements;

	private final CaseEvents events;

	private final Officials officials;

	ChronicleEntries(Announcements announcements, Sanctions sanctions, Licences licences, Statements statements,
			CaseEvents events, Officials officials) {
		this.announcements = announcements;
		this.sanctions = sanctions;
		this.licences = licences;
		this.statements = statements;
		this.events = events;
		this.officials = officials;
	}

	/** The entries of the given items, in the same order. */
	public List<TimelineEntry> of(List<Item> items) {
		Map<Item, TimelineEntry> read = new HashMap<>();
		put(read, items, (ids) -> Entries.ofAnnouncements(this.announcements.byIds(ids)), Form.ROUND);
		put(read, items, (ids) -> Entries.ofSanctions(this.sanctions.ofEvents(ids)), Form.STEP);
		put(read, items, (ids) -> Entries.ofStatements(this.statements.byIds(ids)), Form.STATEMENT);
		put(read, items, (ids) -> Entries.ofCaseEvents(this.events.byIds(ids)), Form.EVENT);
		put(read, items, (ids) -> Entries.ofLicences(this.licences.byIds(ids)), Form.ISSUED, Form.EXPIRED);
		put(read, items, this::offices, Form.TAKEN, Form.LEFT);
		return items.stream().map(read::get).filter(Objects::nonNull).toList();
	}

	private List<TimelineEntry> offices(Collection<Long> ids) {
		return this.officials.held(ids)
			.stream()
			.flatMap((held) -> Entries.ofTenures(held.official(), List.of(held.tenure())).stream())
			.toList();
	}

	private static void put(Map<Item, TimelineEntry> read, List<Item> items, Reader reader, Form... forms) {
		Set<Long> ids = Item.ids(items, forms);
		if (!ids.isEmpty()) {
			reader.read(ids).forEach((entry) -> read.put(new Item(form(entry), entry.factId()), entry));
		}
	}

	/** In which form an entry stands in the chronicle. */
	public static Form form(TimelineEntry entry) {
		return switch (entry) {
			case TimelineEntry.Round round -> Form.ROUND;
			case TimelineEntry.Measure step -> Form.STEP;
			case TimelineEntry.Said said -> Form.STATEMENT;
			case TimelineEntry.Happened event -> Form.EVENT;
			case TimelineEntry.Licensed licence -> licence.issued() ? Form.ISSUED : Form.EXPIRED;
			case TimelineEntry.Office office -> office.taken() ? Form.TAKEN : Form.LEFT;
		};
	}

	/** Reads the entries of some facts. */
	private interface Reader {

		List<TimelineEntry> read(Collection<Long> ids);

	}

}
