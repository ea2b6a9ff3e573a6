package org.courtsanctions.opendata;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Records of one description as rows of a table: a column for each simple component, two
 * for a date (with its precision) and for another record (with its name), lists joined by
 * semicolons. Lists of records with columns of their own are tables of their own, see
 * {@link #parts}.
 *
 * @param form the description
 * @param columns the columns in order
 */
public record Table(Class<? extends Record> form, List<Column> columns) {

	private static final String BETWEEN = "; ";

	/** The table of a description. */
	public static Table of(Class<? extends Record> form) {
		return new Table(form, columns(form, "", (row) -> row));
	}

	/** The headings. */
	public List<String> header() {
		return this.columns.stream().map(Column::name).toList();
	}

	/** A record's row; an empty text for what is not known. */
	public List<String> row(Record row) {
		return this.columns.stream().map((column) -> {
			String cell = column.cell().apply(row);
			return (cell != null) ? cell : "";
		}).toList();
	}

	/** The lists of a description that are tables of their own. */
	public static List<Described> parts(Class<? extends Record> form) {
		return Described.of(form)
			.stream()
			.filter((field) -> field.list() && Record.class.isAssignableFrom(field.type())
					&& field.type() != RefData.class)
			.toList();
	}

	private static List<Column> columns(Class<? extends Record> form, String prefix,
			Function<Record, @Nullable Record> owner) {
		List<Column> columns = new ArrayList<>();
		for (Described field : Described.of(form)) {
			String name = prefix.isEmpty() ? field.name() : prefix + capital(field.name());
			Function<Record, @Nullable Object> value = (row) -> {
				Record holder = owner.apply(row);
				return (holder != null) ? field.value(holder) : null;
			};
			add(columns, field, name, value);
		}
		return columns;
	}

	private static void add(List<Column> columns, Described field, String name,
			Function<Record, @Nullable Object> value) {
		Class<?> type = field.type();
		if (field.list()) {
			if (type == RefData.class) {
				columns.add(new Column(name, field.description() + " Their public names.", "text list",
						(row) -> joined(value.apply(row), (each) -> ((RefData) each).id())));
				if (field.anyKind()) {
					columns.add(new Column(name + "Kind", "Which kinds of record they are.", "text list",
							(row) -> joined(value.apply(row), (each) -> Codes.of(((RefData) each).kind()))));
				}
				columns.add(new Column(name + "Name", "What they are called.", "text list",
						(row) -> joined(value.apply(row), (each) -> ((RefData) each).name())));
			}
			else if (type == NameData.class) {
				columns.add(new Column(name, field.description(), "text list",
						(row) -> joined(value.apply(row), (each) -> ((NameData) each).text())));
			}
			else if (type == CountData.class) {
				columns.add(new Column(name, field.description(), "text list", (row) -> joined(value.apply(row),
						(each) -> ((CountData) each).kind() + " " + ((CountData) each).records())));
			}
			else if (!Record.class.isAssignableFrom(type)) {
				columns.add(new Column(name, field.description(), "text list",
						(row) -> joined(value.apply(row), Table::text)));
			}
		}
		else if (type == DateData.class) {
			columns.add(new Column(name, field.description(), "date",
					(row) -> (value.apply(row) instanceof DateData date) ? date.date() : null));
			columns.add(new Column(name + "Precision", "How exactly that date is known.", "text",
					(row) -> (value.apply(row) instanceof DateData date) ? Codes.of(date.precision()) : null));
		}
		else if (type == RefData.class) {
			columns.add(new Column(name, field.description() + " Its public name.", "text",
					(row) -> (value.apply(row) instanceof RefData ref) ? ref.id() : null));
			if (field.anyKind()) {
				columns.add(new Column(name + "Kind", "Which kind of record that is.", "text",
						(row) -> (value.apply(row) instanceof RefData ref) ? Codes.of(ref.kind()) : null));
			}
			columns.add(new Column(name + "Name", "What that is called.", "text",
					(row) -> (value.apply(row) instanceof RefData ref) ? ref.name() : null));
		}
		else if (Record.class.isAssignableFrom(type)) {
			columns.addAll(columns(type.asSubclass(Record.class), (type == EvidenceData.class) ? "" : name,
					(row) -> (Record) value.apply(row)));
		}
		else {
			columns.add(new Column(name, field.description(), typeName(type), (row) -> {
				Object single = value.apply(row);
				return (single != null) ? text(single) : null;
			}));
		}
	}

	private static String typeName(Class<?> type) {
		if (type == boolean.class) {
			return "boolean";
		}
		return (type == int.class || type == long.class || Number.class.isAssignableFrom(type)) ? "integer"
				: (type == Instant.class) ? "instant" : "text";
	}

	private static String joined(@Nullable Object list, Function<Object, String> text) {
		return (list instanceof List<?> all)
				? all.stream().map((each) -> text.apply((Object) each)).collect(Collectors.joining(BETWEEN)) : "";
	}

	/** A single value as cells have it. */
	public static String text(Object value) {
		return (value instanceof Enum<?> member) ? Codes.of(member) : value.toString();
	}

	private static String capital(String name) {
		return Character.toUpperCase(name.charAt(0)) + name.substring(1);
	}

	/**
	 * A column.
	 *
	 * @param name its heading
	 * @param description what stands in it
	 * @param type text, text list, integer, boolean, date or instant
	 * @param cell reads it from a record; null when it is not known
	 */
	public record Column(String name, String description, String type, Function<Record, @Nullable String> cell) {
	}

}
