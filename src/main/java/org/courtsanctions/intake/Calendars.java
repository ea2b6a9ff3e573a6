package org.courtsanctions.intake;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/** The names of months and weekdays of a language, as ICU knows them. */
final class Calendars {

	private static final Map<String, Calendars> READ = new ConcurrentHashMap<>();

	private final Map<String, Integer> months = new HashMap<>();

	private final Map<String, DayOfWeek> weekdays = new HashMap<>();

	private Calendars(String language) {
		var symbols = new DateFormatSymbols(new ULocale(language));
		for (int context : new int[] { DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE }) {
			for (int width : new int[] { DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED }) {
				String[] names = symbols.getMonths(context, width);
				for (int month = 0; month < 12; month++) {
					put(this.months, names[month], month + 1);
				}
				String[] days = symbols.getWeekdays(context, width);
				for (int day = 1; day <= 7; day++) {
					DayOfWeek weekday = DayOfWeek.of((day + 5) % 7 + 1);
					if (width == DateFormatSymbols.WIDE) {
						put(this.weekdays, days[day], weekday);
					}
				}
			}
		}
		switch (language) {
			case "en" -> this.months.put("sept", 9);
			case "es" -> this.months.putAll(Map.of("sep", 9, "set", 9, "setiembre", 9));
			case "pt" -> {
				this.weekdays.putAll(Map.of("segunda", DayOfWeek.MONDAY, "terca", DayOfWeek.TUESDAY, "quarta",
						DayOfWeek.WEDNESDAY, "quinta", DayOfWeek.THURSDAY, "sexta", DayOfWeek.FRIDAY));
			}
			case "ru" -> this.weekdays.putAll(
					Map.of("среду", DayOfWeek.WEDNESDAY, "пятницу", DayOfWeek.FRIDAY, "субботу", DayOfWeek.SATURDAY));
			case "uk" -> this.weekdays.putAll(Map.of("середу", DayOfWeek.WEDNESDAY, "п'ятницу", DayOfWeek.FRIDAY,
					"п’ятницю", DayOfWeek.FRIDAY, "неділю", DayOfWeek.SUNDAY, "суботу", DayOfWeek.SATURDAY));
			case "ar" -> this.months.putAll(Map.ofEntries(Map.entry("كانون", 0), Map.entry("شباط", 2),
					Map.entry("اذار", 3), Map.entry("نيسان", 4), Map.entry("ايار", 5), Map.entry("حزيران", 6),
					Map.entry("تموز", 7), Map.entry("اب", 8), Map.entry("ايلول", 9)));
			default -> {
			}
		}
	}

	static Calendars of(String language) {
		return READ.computeIfAbsent(language, Calendars::new);
	}

	/** The month a word names, 1 to 12; 0 when it names none. */
	int month(Token token) {
		Integer month = this.months.get(token.fold().replace("^", ""));
		return (month != null && (token.shape() != Token.Shape.SMALL || !token.is("may"))) ? month : 0;
	}

	@Nullable DayOfWeek weekday(Token token) {
		String fold = token.fold().replace("^", "");
		DayOfWeek day = this.weekdays.get(fold);
		if (day == null && fold.indexOf('-') > 0) {
			day = this.weekdays.get(fold.substring(0, fold.indexOf('-')));
		}
		return (day == null && fold.endsWith("s") && fold.length() > 5)
				? this.weekdays.get(fold.substring(0, fold.length() - 1)) : day;
	}

	private static <T> void put(Map<String, T> names, String name, T value) {
		var tokens = Tokens.of(name, 0, name.length());
		if (!tokens.isEmpty() && tokens.getFirst().word() && tokens.getFirst().fold().length() > 1) {
			names.putIfAbsent(tokens.getFirst().fold().replace("^", ""), value);
		}
	}

}
