package org.courtsanctions.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerHead;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.web.SiteAddress;
import org.courtsanctions.web.Words;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of an answer what it is, how old, how to cite it and how it may be used. */
@Component
public class Frames {

	private static final String LICENCE = "CC BY-NC 4.0";

	private static final String LICENCE_URL = "https://creativecommons.org/licenses/by-nc/4.0/";

	private final Ledger ledger;

	private final MessageSource messages;

	private final Words words;

	private final SiteAddress site;

	Frames(Ledger ledger, MessageSource messages, Words words, SiteAddress site) {
		this.site = site;
		this.ledger = ledger;
		this.messages = messages;
		this.words = words;
	}

	/** The record version that this thread reads. */
	public LedgerHead version() {
		RecordedAt past = RecordedAt.current();
		LedgerHead head = this.ledger.head();
		return (past == null || head.version() == past.version()) ? head
				: this.ledger.entry(past.version())
					.map((entry) -> new LedgerHead(entry.version(), entry.recordedAt()))
					.orElse(new LedgerHead(past.version(), past.instant()));
	}

	/**
	 * The frame of an answer.
	 * @param title what the answer is about
	 */
	public Frame frame(String title, LocalDate day, HttpServletRequest request) {
		LedgerHead version = version();
		return frame(title, day, version.version(), version.recordedAt(), address(request));
	}

	private Frame frame(String title, LocalDate day, long version, Instant recordedAt, String address) {
		return new Frame(day, version, recordedAt, address,
				message("layout.citation", title, version, this.words.date(day), address), terms());
	}

	/** Under which terms the record may be used. */
	public TermsData terms() {
		return new TermsData(LICENCE, LICENCE_URL, message("about.licence.record"));
	}

	/** The full public address of what was asked for, whatever host was asked. */
	String address(HttpServletRequest request) {
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		return this.site.of(request.getRequestURI() + query);
	}

	String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, Locale.ENGLISH);
	}

}
