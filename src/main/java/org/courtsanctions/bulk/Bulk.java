package org.courtsanctions.bulk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.opendata.Exports;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.WholeAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Makes editions of the whole register and sends them. An edition is written to a file
 * first: then its size is known, a fault is an error and no torn download, and a slow
 * reader holds neither a connection to the database nor one of the few places.
 */
@Component
class Bulk {

	private static final Logger log = LoggerFactory.getLogger(Bulk.class);

	private static final int AT_ONCE = 2;

	private static final int PATIENCE = 5;

	private static final int RETRY_AFTER = 30;

	private final Exports exports;

	private final Ledger ledger;

	private final CsvArchive archive;

	private final SqliteDatabase database;

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	Bulk(Exports exports, Ledger ledger, CsvArchive archive, SqliteDatabase database) {
		this.exports = exports;
		this.ledger = ledger;
		this.archive = archive;
		this.database = database;
	}

	/** The places for making editions. */
	Semaphore places() {
		return this.places;
	}

	/** Makes an edition and has it sent. */
	void send(Edition edition, Edition.Format format, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Path file = make(edition, format, response);
		boolean handedOver = false;
		try {
			response.setContentType(format.media());
			response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
					"attachment; filename=\"" + edition.saveAs(format) + "\"");
			response.setContentLengthLong(Files.size(file));
			WholeAnswer.handOver(file, request, response);
			handedOver = true;
		}
		finally {
			if (!handedOver) {
				Files.deleteIfExists(file);
			}
		}
	}

	private Path make(Edition edition, Edition.Format format, HttpServletResponse response) throws IOException {
		if (!placed()) {
			response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(RETRY_AFTER));
			throw new DataRefused(HttpStatus.SERVICE_UNAVAILABLE,
					"Two downloads of the whole register are being made: try again in half a minute.", List.of());
		}
		try {
			Path file = Files.createTempFile("register-", "." + format.ending());
			boolean made = false;
			try {
				long start = System.nanoTime();
				write(edition, format, file);
				made = true;
				log.info("Made {} in {} ms", edition.saveAs(format), (System.nanoTime() - start) / 1_000_000);
				return file;
			}
			finally {
				if (!made) {
					Files.deleteIfExists(file);
				}
			}
		}
		finally {
			this.places.release();
		}
	}

	/**
	 * Writes an edition in one state of the register: the present one while its version
	 * is the newest, which is the quicker way, else the past.
	 */
	private void write(Edition edition, Edition.Format format, Path file) {
		RecordedAt.read(null);
		boolean present = this.exports.read(() -> {
			boolean newest = this.ledger.head().version() == edition.version();
			if (newest) {
				inside(edition, format, file);
			}
			return newest;
		});
		if (!present) {
			RecordedAt.read(new RecordedAt(edition.recordedAt(), edition.version()));
			try {
				this.exports.read(() -> {
					inside(edition, format, file);
					return true;
				});
			}
			finally {
				RecordedAt.read(null);
			}
		}
	}

	private void inside(Edition edition, Edition.Format format, Path file) {
		try {
			switch (format) {
				case ZIP -> this.archive.write(edition, file);
				case SQLITE -> this.database.write(edition, file);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException("the SQLite file cannot be written", ex);
		}
	}

	private boolean placed() {
		try {
			return this.places.tryAcquire(PATIENCE, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
