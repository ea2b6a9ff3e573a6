package org.courtsanctions.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Keeps {@link KnownHead} up to date. It listens on a connection of its own, which no
 * crowd of readers can take from it, and asks on it each half second as well, for a pool
 * between the application and its server may swallow what the database announces. What
 * ends the connection is answered by making another, for ever.
 */
@Component
@ConditionalOnWebApplication
class HeadWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(HeadWatch.class);

	private static final int PAUSE_MILLIS = 500;

	/** What a server may take to answer, in seconds. */
	private static final String PATIENCE = "3";

	private final JdbcConnectionDetails database;

	private final KnownHead known;

	private final CountDownLatch asked = new CountDownLatch(1);

	private volatile @Nullable Thread thread;

	HeadWatch(JdbcConnectionDetails database, KnownHead known) {
		this.database = database;
		this.known = known;
	}

	@Override
	public void start() {
		// Named before it begins: it ends as soon as it finds none
		Thread watching = Thread.ofPlatform().daemon().name("head-watch").unstarted(this::watch);
		this.thread = watching;
		watching.start();
		try {
			// The very first reader, too, gets a page that is kept
			this.asked.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void stop() {
		Thread watching = this.thread;
		this.thread = null;
		if (watching != null) {
			watching.interrupt();
			try {
				watching.join(2L * PAUSE_MILLIS);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public boolean isRunning() {
		return this.thread != null;
	}

	/** As long as anybody is answered, it must be known what is new. */
	@Override
	public boolean isPauseable() {
		return false;
	}

	/** Before the web server takes requests, and until it has answered the last. */
	@Override
	public int getPhase() {
		return 0;
	}

	private void watch() {
		boolean heard = true;
		while (isRunning()) {
			boolean heardNow = false;
			try (Connection connection = connect(); Statement sql = connection.createStatement()) {
				sql.execute("listen record_version");
				ask(sql);
				heardNow = true;
				this.asked.countDown();
				if (!heard) {
					log.info("The database answers again");
				}
				PGConnection announcements = connection.unwrap(PGConnection.class);
				while (isRunning()) {
					announcements.getNotifications(PAUSE_MILLIS);
					ask(sql);
				}
			}
			catch (SQLException | RuntimeException ex) {
				// One that was only cut off is replaced at once; nobody need know
				if (!heardNow && isRunning()) {
					if (heard) {
						log.warn("The database is away: {}", ex.getMessage());
					}
					this.known.lost();
					pause();
				}
			}
			heard = heardNow;
		}
	}

	private Connection connect() throws SQLException {
		var settings = new Properties();
		putIfThere(settings, "user", this.database.getUsername());
		putIfThere(settings, "password", this.database.getPassword());
		settings.setProperty("ApplicationName", "head watch");
		settings.setProperty("connectTimeout", PATIENCE);
		settings.setProperty("loginTimeout", PATIENCE);
		settings.setProperty("socketTimeout", PATIENCE);
		return DriverManager.getConnection(this.database.getJdbcUrl(), settings);
	}

	private static void putIfThere(Properties settings, String name, @Nullable String value) {
		if (value != null) {
			settings.setProperty(name, value);
		}
	}

	private void ask(Statement sql) throws SQLException {
		LedgerHead before = this.known.last();
		try (ResultSet row = sql.executeQuery(Ledger.HEAD)) {
			this.known.heard(before, row.next() ? Ledger.headIn(row) : LedgerHead.NONE);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
