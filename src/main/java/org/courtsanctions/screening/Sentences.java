package org.courtsanctions.screening;

import java.util.List;

import org.courtsanctions.matching.Reason;
import org.courtsanctions.web.Words;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts reasons into words. */
@Component
class Sentences {

	private final MessageSource messages;

	private final Words words;

	Sentences(MessageSource messages, Words words) {
		this.messages = messages;
		this.words = words;
	}

	List<String> of(List<Reason> reasons) {
		return reasons.stream().map(this::of).toList();
	}

	private String of(Reason reason) {
		Object[] details = reason.details().stream().map((detail) -> detail(reason.code(), detail)).toArray();
		return this.messages.getMessage("reason." + reason.code(), details, LocaleContextHolder.getLocale());
	}

	/**
	 * A country by its name; anything else as it is, set apart so that its direction of
	 * writing does not turn the sentence around.
	 */
	private Object detail(Reason.Code code, String detail) {
		return switch (code) {
			case SAME_NATIONALITY, OTHER_NATIONALITY -> this.words.country(detail);
			default -> detail.chars().allMatch((sign) -> sign < 0x0590) ? detail : "\u2068" + detail + "\u2069";
		};
	}

}
