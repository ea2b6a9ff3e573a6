package org.courtsanctions.replica;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.courtsanctions.ledger.KnownHead;
import org.courtsanctions.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The replica: its connections, and what is known of it. It is asked ten times a second
 * which record version it has, on a connection of its own.
 */
final class Replica implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(Replica.class);

	private static final int PAUSE_MILLIS = 100;

	private static final int PATIENCE_MILLIS = 1000;

	/** What it may take to answer whoever asks for its version, in seconds. */
	private static final String PATIENCE = "2";

	private static final long NONE = -1;

	private final ReplicaSettings settings;

	private final KnownHead primary;

	private final HikariDataSource connections;

	private final Thread watching;

	/** The record version it had when last asked; {@link #NONE} while it is away. */
	private volatile long version = NONE;

	private volatile boolean closed;

	Replica(ReplicaSettings settings, KnownHead primary, Properties limits) {
		this.settings = settings;
		this.primary = primary;
		this.connections = new HikariDataSource(pool(settings, limits));
		this.watching = Thread.ofPlatform().daemon().name("replica-watch").start(this::watch);
	}

	private static HikariConfig pool(ReplicaSettings settings, Properties limits) {
		var pool = new HikariConfig();
		pool.setPoolName("replica");
		pool.setJdbcUrl(settings.url());
		pool.setUsername(settings.username());
		pool.setPassword(settings.password());
		pool.setReadOnly(true);
		pool.setDataSourceProperties(limits);
		pool.setMaximumPoolSize(settings.connections());
		pool.setConnectionTimeout(PATIENCE_MILLIS);
		pool.setValidationTimeout(PATIENCE_MILLIS / 2);
		// The application starts without it, and finds it when it comes
		pool.setInitializationFailTimeout(-1);
		return pool;
	}

	/** Whether it has every publication that this node knows of. */
	boolean isFit() {
		LedgerHead known = this.primary.last();
		return known != null && this.version >= known.version();
	}

	/**
	 * A connection that was just seen to live; null when it gives none, and then it is
	 * unfit until it answers again.
	 */
	@Nullable Connection connect() {
		try {
			Connection connection = this.connections.getConnection();
			if (connection.isValid(1)) {
				return connection;
			}
			this.connections.evictConnection(connection);
		}
		catch (SQLException ex) {
			// Said below, and by the watch
		}
		this.version = NONE;
		return null;
	}

	private void watch() {
		boolean heard = true;
		while (!this.closed) {
			try (Connection connection = DriverManager.getConnection(this.settings.url(), watchSettings());
					Statement sql = connection.createStatement()) {
				while (!this.closed) {
					ask(sql);
					if (!heard) {
						log.info("The replica answers again");
					}
					heard = true;
					pause();
				}
			}
			catch (SQLException ex) {
				this.version = NONE;
				if (heard && !this.closed) {
					log.warn("The replica is away, all is read from the primary: {}", ex.getMessage());
				}
				heard = false;
				pause();
			}
		}
	}

	private void ask(Statement sql) throws SQLException {
		try (ResultSet row = sql.executeQuery("select coalesce(max(version), 0) from ledger_entry")) {
			row.next();
			this.version = row.getLong(1);
		}
	}

	private Properties watchSettings() {
		var properties = new Properties();
		if (this.settings.username() != null) {
			properties.setProperty("user", this.settings.username());
		}
		if (this.settings.password() != null) {
			properties.setProperty("password", this.settings.password());
		}
		properties.setProperty("ApplicationName", "replica watch");
		properties.setProperty("connectTimeout", PATIENCE);
		properties.setProperty("loginTimeout", PATIENCE);
		properties.setProperty("socketTimeout", PATIENCE);
		return properties;
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.closed = true;
		this.watching.interrupt();
		this.connections.close();
	}

}
