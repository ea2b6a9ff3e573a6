package org.courtsanctions.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.courtsanctions.RegisterApplication;
import org.courtsanctions.account.People;
import org.courtsanctions.database.OwnDatabase;
import org.courtsanctions.web.Role;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;

/**
 * A register of its own whose founding record lacks the round of 20 August 2025: the
 * announcement, its listings and licence, and what was said about it alone.
 */
final class RegisterBeforeTheRound implements AutoCloseable {

	private static final String ROUND = "ann-us-20250820-icc";

	private final OwnDatabase own;

	final ConfigurableApplicationContext application;

	final int port;

	RegisterBeforeTheRound(JdbcConnectionDetails server) throws SQLException {
		this.own = OwnDatabase.create(server, "before_the_round");
		ClassLoader shipped = Thread.currentThread().getContextClassLoader();
		this.application = new SpringApplicationBuilder(RegisterApplication.class).lazyInitialization(true)
			.initializers((context) -> {
				var beans = context.getBeanFactory();
				beans.registerSingleton("withoutTheRound", new ReadingFrom(-1, new WithoutTheRound(shipped)));
				beans.registerSingleton("withTheRound", new ReadingFrom(1, shipped));
			})
			.run(this.own.settings("--spring.jmx.enabled=false"));
		this.port = this.application.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
	}

	String account(Role role) {
		return People.add(this.application, role);
	}

	@Override
	public void close() throws SQLException {
		this.application.close();
		this.own.close();
	}

	/**
	 * Has files read by a class loader from a phase of the start on: the founding record
	 * is loaded in phase 0.
	 */
	private static final class ReadingFrom implements SmartLifecycle {

		private final int phase;

		private final ClassLoader files;

		private boolean running;

		private ReadingFrom(int phase, ClassLoader files) {
			this.phase = phase;
			this.files = files;
		}

		@Override
		public int getPhase() {
			return this.phase;
		}

		@Override
		public void start() {
			Thread.currentThread().setContextClassLoader(this.files);
			this.running = true;
		}

		@Override
		public void stop() {
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

	/** Gives the files of the founding record without the round. */
	private static final class WithoutTheRound extends ClassLoader {

		private WithoutTheRound(ClassLoader parent) {
			super(parent);
		}

		@Override
		public InputStream getResourceAsStream(String name) {
			InputStream shipped = super.getResourceAsStream(name);
			if (shipped == null || !name.startsWith("founding/") || !name.endsWith(".csv")) {
				return shipped;
			}
			try (var parser = CSVFormat.RFC4180.builder()
				.setHeader()
				.setSkipHeaderRecord(true)
				.get()
				.parse(new InputStreamReader(shipped, StandardCharsets.UTF_8))) {
				var left = new StringWriter();
				List<String> header = parser.getHeaderNames();
				try (var printer = new CSVPrinter(left,
						CSVFormat.RFC4180.builder().setHeader(header.toArray(String[]::new)).get())) {
					for (CSVRecord row : parser) {
						if (!ofTheRoundAlone(row, name)) {
							printer.printRecord(row.stream().map(WithoutTheRound::without).toList());
						}
					}
				}
				return new ByteArrayInputStream(left.toString().getBytes(StandardCharsets.UTF_8));
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

		private static boolean ofTheRoundAlone(CSVRecord row, String file) {
			return row.get("id").equals(ROUND)
					|| row.isMapped("announcement_id") && row.get("announcement_id").equals(ROUND)
					|| file.endsWith("statements.csv") && row.get("announcement_ids").equals(ROUND);
		}

		private static String without(String cell) {
			return !cell.contains(ROUND) ? cell
					: Arrays.stream(cell.split(";")).filter((id) -> !id.equals(ROUND)).collect(Collectors.joining(";"));
		}

	}

}
