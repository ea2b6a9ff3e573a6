package org.courtsanctions.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerEntry;
import org.courtsanctions.opendata.Frames;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Tells which editions of the whole register there are. */
@Component
class Editions {

	private final Ledger ledger;

	private final Frames frames;

	private final Words words;

	private final MessageSource messages;

	private final String site;

	Editions(Ledger ledger, Frames frames, Words words, MessageSource messages, Environment environment) {
		this.ledger = ledger;
		this.frames = frames;
		this.words = words;
		this.messages = messages;
		this.site = environment.getProperty("register.address",
				environment.getProperty("register.accounts.address", ""));
	}

	/**
	 * The edition of a version as addresses write it, {@code v7}.
	 * @param day the day asked for; null for the one on which the version was recorded
	 * @throws DataRefused if there is no such version
	 */
	Edition of(String version, Edition.Format format, @Nullable LocalDate day) {
		LedgerEntry entry = Optional.of(version)
			.filter((text) -> text.matches("v[1-9][0-9]{0,17}"))
			.map((text) -> Long.valueOf(text.substring(1)))
			.flatMap(this.ledger::entry)
			.orElseThrow(() -> unknown("There is no such version: versions 1 to " + this.ledger.head().version()
					+ " exist, for instance at " + Edition.path(this.ledger.head().version(), format) + "."));
		return of(entry.version(), entry.recordedAt(), format,
				(day != null) ? day : LocalDate.ofInstant(entry.recordedAt(), ZoneOffset.UTC));
	}

	/** The edition of the version that this thread reads. */
	Edition read(Edition.Format format, LocalDate day) {
		var head = this.frames.version();
		return of(head.version(), head.recordedAt(), format, day);
	}

	/** The newest publications that this thread reads. */
	List<LedgerEntry> newest(int most) {
		return this.ledger.entries(1, most).items();
	}

	private Edition of(long version, Instant recordedAt, Edition.Format format, LocalDate day) {
		String cite = this.messages.getMessage("layout.citation",
				new Object[] { this.messages.getMessage("data.whole", null, Locale.ENGLISH), Long.toString(version),
						this.words.date(day), this.site + Edition.path(version, format) + "?asOf=" + day },
				Locale.ENGLISH);
		return new Edition(version, recordedAt, day, cite, this.frames.terms());
	}

	static DataRefused unknown(String detail) {
		return new DataRefused(HttpStatus.NOT_FOUND, detail, List.of());
	}

}
