package org.courtsanctions.screening;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.courtsanctions.screening.Refused.Why;
import org.jspecify.annotations.Nullable;

/**
 * The people of a list: pasted, or uploaded as CSV. Which columns hold what is recognised
 * by their headings, or said by whoever uploads; without headings the first column that
 * is mostly letters holds the names.
 */
final class Sheet {

	/** The most rows that one check takes. */
	static final int MOST_ROWS = 10_000;

	private static final Set<String> NAME = Set.of("name", "full name", "fullname", "names", "person", "official",
			"nom", "nombre", "nome", "naam", "имя", "фио", "ім'я", "піб", "الاسم", "اسم", "نام", "姓名", "名前", "이름",
			"caption");

	private static final Set<String> GIVEN = Set.of("first name", "firstname", "given name", "given names", "forename",
			"vorname", "prénom", "имя");

	private static final Set<String> FAMILY = Set.of("last name", "lastname", "surname", "family name", "nachname",
			"apellido", "apellidos", "nom de famille", "фамилия", "прізвище");

	private static final Set<String> BORN = Set.of("born", "birth", "birth year", "year of birth", "birth date",
			"birthdate", "date of birth", "dob", "yob", "birthday", "geburtsdatum", "дата рождения", "год рождения");

	private static final Set<String> NATIONALITY = Set.of("nationality", "nationalities", "country", "citizenship",
			"nationalité", "nacionalidad", "staatsangehörigkeit", "гражданство", "страна");

	private Sheet() {
	}

	/** One name a line, each perhaps with a year and a country after semicolons. */
	static List<Line> pasted(String text) {
		List<Line> lines = new ArrayList<>();
		for (String line : (Iterable<String>) text.lines()::iterator) {
			if (!line.isBlank()) {
				if (lines.size() == MOST_ROWS) {
					throw new Refused(Why.TOO_MANY, Integer.toString(MOST_ROWS));
				}
				lines.add(Line.typed(lines.size() + 1, line));
			}
		}
		if (lines.isEmpty()) {
			throw new Refused(Why.NOTHING);
		}
		return lines;
	}

	/**
	 * The rows of a CSV file.
	 * @param columns the headings or numbers of columns that were chosen
	 */
	static List<Line> uploaded(byte[] file, Columns columns) {
		String text = Encoding.text(file);
		CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(delimiter(text)).setIgnoreEmptyLines(true).get();
		List<CSVRecord> rows = new ArrayList<>();
		try (var csv = format.parse(new StringReader(text))) {
			for (CSVRecord row : csv) {
				// One more than rows, for the headings
				if (rows.size() > MOST_ROWS) {
					throw new Refused(Why.TOO_MANY, Integer.toString(MOST_ROWS));
				}
				rows.add(row);
			}
		}
		catch (IOException | UncheckedIOException | IllegalStateException ex) {
			throw new Refused(Why.MALFORMED);
		}
		if (rows.isEmpty()) {
			throw new Refused(Why.NOTHING);
		}
		return lines(rows, columns);
	}

	private static List<Line> lines(List<CSVRecord> rows, Columns columns) {
		List<String> head = rows.getFirst().stream().map(Sheet::heading).toList();
		int given = find(head, GIVEN);
		int family = find(head, FAMILY);
		int name = columns.name().isBlank() ? find(head, NAME) : chosen(head, columns.name());
		int born = columns.born().isBlank() ? find(head, BORN) : chosen(head, columns.born());
		int nationality = columns.nationality().isBlank() ? find(head, NATIONALITY)
				: chosen(head, columns.nationality());
		boolean inTwo = columns.name().isBlank() && given >= 0 && family >= 0 && given != family;
		boolean headed = inTwo
				|| IntStream.of(name, born, nationality).anyMatch((at) -> at >= 0 && isKnown(head.get(at)))
				|| !columns.name().isBlank() && !columns.name().strip().matches("\\d+");
		if (!inTwo && name < 0) {
			name = lettered(rows.subList(headed ? 1 : 0, rows.size()), Math.max(head.size(), 1));
		}
		if (!inTwo && name < 0) {
			throw new Refused(Why.NO_COLUMN);
		}
		List<Line> lines = new ArrayList<>(rows.size());
		for (CSVRecord row : rows.subList(headed ? 1 : 0, rows.size())) {
			String called = inTwo ? cell(row, given) + " " + cell(row, family) : cell(row, name);
			lines.add(Line.of(lines.size() + 1, called, cell(row, born), cell(row, nationality)));
		}
		if (lines.isEmpty()) {
			throw new Refused(Why.NOTHING);
		}
		if (lines.size() > MOST_ROWS) {
			throw new Refused(Why.TOO_MANY, Integer.toString(MOST_ROWS));
		}
		return lines;
	}

	private static boolean isKnown(String heading) {
		return NAME.contains(heading) || BORN.contains(heading) || NATIONALITY.contains(heading)
				|| GIVEN.contains(heading) || FAMILY.contains(heading);
	}

	private static int find(List<String> head, Set<String> known) {
		return IntStream.range(0, head.size()).filter((at) -> known.contains(head.get(at))).findFirst().orElse(-1);
	}

	private static int chosen(List<String> head, String column) {
		String wanted = heading(column);
		int at = head.indexOf(wanted);
		if (at < 0 && wanted.matches("\\d{1,3}")) {
			at = Integer.parseInt(wanted) - 1;
		}
		if (at < 0 || at >= head.size()) {
			throw new Refused(Why.OTHER_COLUMN, column);
		}
		return at;
	}

	/** The first column most of whose cells are letters. */
	private static int lettered(List<CSVRecord> rows, int width) {
		List<CSVRecord> sample = rows.subList(0, Math.min(100, rows.size()));
		return IntStream.range(0, width)
			.filter((at) -> sample.stream()
				.map((row) -> cell(row, at))
				.filter((cell) -> cell.codePoints().filter(Character::isLetter).count() * 2 > cell.length()
						&& cell.length() > 3)
				.count() * 2 > sample.size())
			.findFirst()
			.orElse(-1);
	}

	private static String heading(@Nullable String text) {
		return (text == null) ? ""
				: text.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", " ");
	}

	private static String cell(CSVRecord row, int at) {
		return (at >= 0 && at < row.size()) ? row.get(at) : "";
	}

	private static char delimiter(String text) {
		String first = text.substring(0, Math.min(text.length(), 2000)).lines().findFirst().orElse("");
		char best = ',';
		for (char sign : new char[] { ';', '\t', '|' }) {
			if (count(first, sign) > count(first, best)) {
				best = sign;
			}
		}
		return best;
	}

	private static long count(String text, char sign) {
		return text.chars().filter((one) -> one == sign).count();
	}

	/**
	 * The columns that were chosen, by heading or by number from 1; empty where none was.
	 *
	 * @param name of the names
	 * @param born of birth years or dates
	 * @param nationality of nationalities
	 */
	record Columns(String name, String born, String nationality) {
	}

}
