package org.courtsanctions.inbox;

import java.util.List;
import java.util.Locale;

import org.courtsanctions.inbox.Suggestion.Kind;
import org.courtsanctions.web.Words;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What new records are called and said to be when nobody types it, in words of our own.
 */
@Component
class Titles {

	/** A title names so many people; more are counted. */
	private static final int IN_TITLE = 2;

	/** A summary names so many. */
	private static final int IN_SUMMARY = 12;

	private final MessageSource messages;

	private final Words words;

	private final LawOptions laws;

	Titles(MessageSource messages, Words words, LawOptions laws) {
		this.messages = messages;
		this.words = words;
		this.laws = laws;
	}

	/** What an announcement is called. */
	String title(Finds finds) {
		if (!finds.title().isBlank()) {
			return finds.title();
		}
		String ref = finds.first(Kind.AUTHORITY).map((one) -> one.value("ref")).orElse("");
		String authority = this.laws.authorities("")
			.stream()
			.filter((one) -> one.ref().equals(ref))
			.map(LawOptions.Authority::shortName)
			.findFirst()
			.orElse("");
		String who = who(finds, IN_TITLE);
		return (who.isEmpty() || authority.isEmpty()) ? ""
				: capital(message("intake.made.title." + deed(finds), authority, who));
	}

	/** What is said of an announcement. */
	String summary(Finds finds) {
		if (!finds.summary().isBlank()) {
			return finds.summary();
		}
		String who = who(finds, IN_SUMMARY);
		if (who.isEmpty()) {
			return "";
		}
		List<String> laws = finds.used(Kind.PROGRAMME)
			.stream()
			.map((one) -> one.value("text"))
			.filter((text) -> !text.isEmpty())
			.distinct()
			.toList();
		String all = message("intake.made.summary." + deed(finds), who);
		return laws.isEmpty() ? all + "." : message("intake.made.under", all, this.words.and(laws));
	}

	/** What is said of a statement. */
	String summary(Suggestion statement) {
		if (!statement.value("summary").isBlank()) {
			return statement.value("summary");
		}
		String stance = statement.value("stance");
		if (stance.isEmpty()) {
			return "";
		}
		String says = message("intake.made.stance." + stance);
		String capacity = statement.value("capacity");
		return capital(capacity.isEmpty() ? says : message("intake.made.capacity", capacity, says));
	}

	private String who(Finds finds, int most) {
		List<String> names = finds.used(Kind.TARGET).stream().map((one) -> one.value("name")).distinct().toList();
		if (!names.isEmpty() && names.size() <= most) {
			return this.words.and(names);
		}
		int counted = finds.first(Kind.COUNT)
			.map((one) -> one.value("count"))
			.filter((count) -> count.matches("[0-9]{1,4}"))
			.map(Integer::valueOf)
			.orElse(0);
		int all = Math.max(names.size(), counted);
		return (all == 0) ? "" : message("intake.made.several", all);
	}

	private static String deed(Finds finds) {
		String action = finds.first(Kind.ACT).map((one) -> one.value("action")).orElse("");
		return List.of("DELISTING", "AMENDMENT").contains(action) ? action : "LISTING";
	}

	static String capital(String text) {
		return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
