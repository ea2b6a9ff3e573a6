package org.courtsanctions.opendata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import jakarta.servlet.http.HttpServletResponse;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.courtsanctions.shared.CsvCell;
import org.courtsanctions.web.DataRefused;
import tools.jackson.core.JsonGenerator;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes whole lists, of one state of the register. Short ones are read and then written;
 * long ones are written while they are read, and only so many at a time, because each
 * holds a connection to the database while it is made.
 */
@Component
public class Exports {

	private static final int AT_ONCE = 3;

	private static final int PATIENCE = 10;

	private final PublicRecords records;

	private final DataJson json;

	private final TransactionTemplate reading;

	private final Semaphore places = new Semaphore(AT_ONCE, true);

	Exports(PublicRecords records, DataJson json, PlatformTransactionManager transactions) {
		this.records = records;
		this.json = json;
		this.reading = new TransactionTemplate(transactions);
		this.reading.setReadOnly(true);
		this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
	}

	/** Does all reading of an answer in one state of the register. */
	public <T> T read(Supplier<T> work) {
		return Objects.requireNonNull(this.reading.execute((status) -> work.get()));
	}

	/**
	 * Answers with a list that is made in one state of the register.
	 * @param plan says in that state what to write
	 */
	public void answer(HttpServletResponse response, Supplier<Plan> plan) throws IOException {
		var buffer = new ByteArrayOutputStream();
		boolean written = this.reading.execute((status) -> {
			Plan planned = plan.get();
			if (planned.size() > PublicRecords.BATCH) {
				return false;
			}
			planned.headers(response);
			run(() -> planned.writeTo(buffer));
			return true;
		});
		if (written) {
			response.setContentLength(buffer.size());
			buffer.writeTo(response.getOutputStream());
			return;
		}
		if (!placed()) {
			response.setHeader("Retry-After", "30");
			throw new DataRefused(HttpStatus.SERVICE_UNAVAILABLE,
					"Other long lists are being sent: try again in half a minute.", List.of());
		}
		try {
			this.reading.executeWithoutResult((status) -> {
				Plan planned = plan.get();
				planned.headers(response);
				run(() -> planned.writeTo(response.getOutputStream()));
			});
		}
		finally {
			this.places.release();
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

	/** Writes a list as JSON: the frame, then the records one by one. */
	public void json(Frame frame, RecordType type, List<Long> ids, LocalDate day, OutputStream out) {
		try (JsonGenerator generator = this.json.generator(out)) {
			begin(generator, frame, ids.size());
			this.records.each(type, ids, day, generator::writePOJO);
			generator.writeEndArray();
			generator.writeEndObject();
		}
	}

	public static void begin(JsonGenerator generator, Frame frame, long total) {
		generator.writeStartObject();
		for (Described field : Described.of(Frame.class)) {
			generator.writePOJOProperty(field.name(), field.value(frame));
		}
		generator.writeNumberProperty("total", total);
		generator.writeArrayPropertyStart("items");
	}

	/** Writes records as CSV with a heading: RFC 4180, UTF-8, no cell like a formula. */
	public void csv(RecordType type, List<Long> ids, LocalDate day, OutputStream out) throws IOException {
		Table table = Table.of(type.form().asSubclass(Record.class));
		Rows rows = rows(table.header(), out);
		this.records.each(type, ids, day, (record) -> run(() -> rows.add(table.row((Record) record))));
		rows.close();
	}

	/** A CSV that is written row by row. */
	public static Rows rows(List<String> header, OutputStream out) throws IOException {
		var rows = new Rows(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		rows.add(header);
		return rows;
	}

	static void run(Writing writing) {
		try {
			writing.write();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Something that writes. */
	@FunctionalInterface
	interface Writing {

		void write() throws IOException;

	}

	/** What is to be written. */
	public interface Plan {

		/** How many records there are. */
		int size();

		/** Says with headers what follows. */
		void headers(HttpServletResponse response);

		void writeTo(OutputStream out) throws IOException;

	}

	/** Rows of a CSV. */
	public static final class Rows {

		private final CSVPrinter csv;

		private Rows(Writer writer) throws IOException {
			this.csv = new CSVPrinter(writer, CSVFormat.RFC4180);
		}

		public void add(List<String> cells) throws IOException {
			this.csv.printRecord(cells.stream().map(CsvCell::safe).toList());
		}

		/** Writes what is not written yet; the stream stays open. */
		public void close() throws IOException {
			this.csv.flush();
		}

	}

}
