package org.courtsanctions.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.courtsanctions.bulk.DataTable.Column;
import org.courtsanctions.opendata.Described;
import org.courtsanctions.opendata.EvidenceData;
import org.courtsanctions.opendata.PublicRecord;
import org.courtsanctions.opendata.RefData;
import org.courtsanctions.opendata.Table;
import org.jspecify.annotations.Nullable;

/**
 * The table of a described record with the tables of its lists: a row for the record, and
 * one for each member of each list, which names the record it belongs to and its place.
 * What a row rests on stands in two tables that all share.
 */
final class Branch {

	static final DataTable CITATIONS = new DataTable("citations", "What each row rests on: one source of one row.",
			List.of(new Column("file", "text", "The table in which the row stands.", true),
					new Column("record", "text", "The public name of the row, or of the record it belongs to.", true),
					new Column("part", "integer", "The position of the row, when it has no public name of its own.",
							false),
					new Column("position", "integer", "The place among the sources of the row, the best first.", false),
					new Column("source", "text", "The source. Its public name.", true)));

	static final DataTable WANTED = new DataTable("wanted", "What no source backs: one field of one row.",
			List.of(new Column("file", "text", "The table in which the row stands.", true),
					new Column("record", "text", "The public name of the row, or of the record it belongs to.", true),
					new Column("part", "integer", "The position of the row, when it has no public name of its own.",
							false),
					new Column("field", "text", "The field, in brackets the part that is meant.", false)));

	private final DataTable table;

	private final Table own;

	private final @Nullable Column owner;

	private final boolean part;

	private final @Nullable Described id;

	private final List<Described> evidence;

	private final List<Lists> lists = new ArrayList<>();

	private Branch(DataTable table, Table own, @Nullable Column owner, boolean part, List<Described> fields) {
		this.table = table;
		this.own = own;
		this.owner = owner;
		this.part = part;
		this.id = fields.stream().filter((field) -> field.name().equals("id")).findFirst().orElse(null);
		this.evidence = fields.stream().filter((field) -> field.type() == EvidenceData.class).toList();
	}

	/**
	 * The branch of records that stand by themselves.
	 * @param name the name of the table
	 * @param singular what one of them is called
	 * @param elsewhere forms that have a table already; those that get one are added
	 */
	static Branch of(Class<? extends Record> form, String name, String singular, Set<Class<?>> elsewhere) {
		return of(form, name, singular, null, Described.meaning(form), elsewhere);
	}

	private static Branch of(Class<? extends Record> form, String name, String singular, @Nullable String owner,
			String meaning, Set<Class<?>> elsewhere) {
		Table own = Table.of(form);
		List<Described> fields = Described.of(form);
		Set<String> keys = new HashSet<>(Set.of("id"));
		fields.stream()
			.filter((field) -> field.type() == RefData.class && !field.list())
			.forEach((field) -> keys.add(field.name()));
		List<Column> columns = new ArrayList<>();
		Column belongs = null;
		if (owner != null) {
			belongs = own.header().contains(owner) ? null : owner(owner);
			if (belongs != null) {
				columns.add(belongs);
			}
			columns.add(position());
		}
		own.columns()
			.forEach((column) -> columns
				.add(new Column(column.name(), column.type(), column.description(), keys.contains(column.name()))));
		var table = new DataTable(name, meaning, List.copyOf(columns));
		var branch = new Branch(table, own, belongs, owner != null, fields);
		if (branch.id != null) {
			elsewhere.add(form);
		}
		fields.stream().filter(Described::list).forEach((field) -> branch.add(field, singular, elsewhere));
		return branch;
	}

	private void add(Described field, String singular, Set<Class<?>> elsewhere) {
		String name = snake(singular) + "_" + snake(field.name());
		Class<?> type = field.type();
		if (PublicRecord.class.isAssignableFrom(type) || elsewhere.contains(type)) {
			// A table of its own has them all
			return;
		}
		if (type == RefData.class) {
			List<Column> columns = new ArrayList<>(List.of(owner(singular), position(),
					new Column(field.name(), "text", field.description() + " A public name.", true)));
			if (field.anyKind()) {
				columns.add(new Column(field.name() + "Kind", "text", "Which kind of record that is.", false));
			}
			columns.add(new Column(field.name() + "Name", "text", "What that is called.", false));
			this.lists.add(new Lists(field, null, new DataTable(name, field.description(), List.copyOf(columns))));
		}
		else if (Record.class.isAssignableFrom(type)) {
			Branch branch = of(type.asSubclass(Record.class), name, singularOf(type), singular, field.description(),
					elsewhere);
			this.lists.add(new Lists(field, branch, branch.table));
		}
		else {
			// Licences of a sanction are named by their public names
			this.lists.add(new Lists(field, null,
					new DataTable(name, field.description(), List.of(owner(singular), position(), new Column("value",
							"text", field.description() + " One of them.", field.name().equals("licences"))))));
		}
	}

	/** This table and those of its lists. */
	List<DataTable> tables() {
		List<DataTable> all = new ArrayList<>(List.of(this.table));
		this.lists
			.forEach((list) -> all.addAll((list.branch() != null) ? list.branch().tables() : List.of(list.table())));
		return all;
	}

	/** The table of the records themselves. */
	DataTable table() {
		return this.table;
	}

	/** Hands on the rows of a record that stands by itself. */
	void spread(Record row, RowSink sink) {
		spread(row, "", 0, sink);
	}

	private void spread(Record row, String belongsTo, int position, RowSink sink) {
		List<@Nullable String> cells = new ArrayList<>(this.table.columns().size());
		if (this.owner != null) {
			cells.add(belongsTo);
		}
		if (this.part) {
			cells.add(Integer.toString(position));
		}
		this.own.columns().forEach((column) -> cells.add(column.cell().apply(row)));
		sink.row(this.table, cells);
		String name = (this.id != null) ? String.valueOf(this.id.value(row)) : belongsTo;
		String part = (this.id != null) ? null : Integer.toString(position);
		for (Described field : this.evidence) {
			if (field.value(row) instanceof EvidenceData rests) {
				cite(rests, name, part, sink);
			}
		}
		for (Lists list : this.lists) {
			if (list.field().value(row) instanceof List<?> members) {
				spread(list, members, name, sink);
			}
		}
	}

	private void cite(EvidenceData rests, String name, @Nullable String part, RowSink sink) {
		String file = this.table.name();
		for (int at = 0; at < rests.sources().size(); at++) {
			sink.row(CITATIONS, cells(file, name, part, Integer.toString(at + 1), rests.sources().get(at)));
		}
		rests.wanted().forEach((field) -> sink.row(WANTED, cells(file, name, part, field)));
	}

	private static void spread(Lists list, List<?> members, String name, RowSink sink) {
		for (int at = 0; at < members.size(); at++) {
			Object member = members.get(at);
			String position = Integer.toString(at + 1);
			if (list.branch() != null) {
				list.branch().spread((Record) member, name, at + 1, sink);
			}
			else if (member instanceof RefData ref) {
				sink.row(list.table(),
						list.field().anyKind() ? cells(name, position, ref.id(), Table.text(ref.kind()), ref.name())
								: cells(name, position, ref.id(), ref.name()));
			}
			else {
				sink.row(list.table(), cells(name, position, Table.text(member)));
			}
		}
	}

	private static List<@Nullable String> cells(@Nullable String... cells) {
		return Arrays.asList(cells);
	}

	private static Column owner(String singular) {
		return new Column(singular, "text", "The record that the row belongs to. Its public name.", true);
	}

	private static Column position() {
		return new Column("position", "integer", "The place in the list, from 1 on.", false);
	}

	/** {@code SanctionEventData} is {@code sanctionEvent}. */
	private static String singularOf(Class<?> form) {
		String name = form.getSimpleName().replaceFirst("Data$", "");
		return Character.toLowerCase(name.charAt(0)) + name.substring(1);
	}

	private static String snake(String camel) {
		return camel.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
	}

	/**
	 * A list of the record.
	 *
	 * @param field the component
	 * @param branch the branch of its members, when they have columns of their own
	 * @param table the table of its members
	 */
	private record Lists(Described field, @Nullable Branch branch, DataTable table) {
	}

}
