package org.courtsanctions.account;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows guessing down. Attempts are counted in the database before they are looked at, so
 * that many at once, on any number of nodes, gain nothing.
 */
@Service
class Throttle {

	private static final Duration KEPT = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	private final AccountSettings settings;

	Throttle(JdbcClient jdbc, Clock clock, AccountSettings settings) {
		this.jdbc = jdbc;
		this.clock = clock;
		this.settings = settings;
	}

	/** What attempts are counted by. */
	enum Kind {

		/** The name somebody signs in with, whether or not there is such an account. */
		NAME,

		/** The network address they come from. */
		ADDRESS,

		/** The account whose codes, or whose password while signed in, are tried. */
		CODE

	}

	/** What became of an attempt that was asked for. */
	enum Answer {

		GO_ON,

		/** It may be made; the next one has to wait for the lock to end. */
		GO_ON_LOCKING,

		REFUSED

	}

	/** Takes an attempt, or refuses it. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	Answer attempt(Kind kind, String key) {
		Instant now = this.clock.instant();
		String hash = hashed(key);
		this.jdbc.sql("delete from sign_in_attempt where last_at < ?").param(at(now.minus(KEPT))).update();
		this.jdbc.sql("""
				insert into sign_in_attempt (kind, key_hash, failures, since, last_at) values (?, ?, 0, ?, ?)
				on conflict do nothing""").params(kind.name(), hash, at(now), at(now)).update();
		Attempts before = this.jdbc.sql(
				"select failures, since, blocked_until from sign_in_attempt where kind = ? and key_hash = ? for update")
			.params(kind.name(), hash)
			.query(Throttle::attempts)
			.single();
		if (before.blocked(now)) {
			return Answer.REFUSED;
		}
		Attempts after = (kind == Kind.ADDRESS) ? before.fromAddress(now, this.settings)
				: before.onAccount(now, this.settings);
		Instant blocked = after.blockedUntil();
		this.jdbc.sql("""
				update sign_in_attempt set failures = ?, since = ?, last_at = ?, blocked_until = ?
				 where kind = ? and key_hash = ?""")
			.param(after.failures())
			.param(at(after.since()))
			.param(at(now))
			.param((blocked != null) ? at(blocked) : null)
			.param(kind.name())
			.param(hash)
			.update();
		return (kind != Kind.ADDRESS && after.failures() >= this.settings.lockAfter()) ? Answer.GO_ON_LOCKING
				: Answer.GO_ON;
	}

	/** Takes back what was counted, because the attempt succeeded. */
	@Transactional(propagation = Propagation.REQUIRES_NEW)
	void succeeded(Kind kind, String key) {
		String sql = (kind == Kind.ADDRESS) ? """
				update sign_in_attempt set failures = greatest(failures - 1, 0), blocked_until = null
				 where kind = ? and key_hash = ?""" : "delete from sign_in_attempt where kind = ? and key_hash = ?";
		this.jdbc.sql(sql).params(kind.name(), hashed(key)).update();
	}

	/**
	 * Names are hashed because people type passwords into the wrong field; of an IPv6
	 * address only the network counts, since whoever has one address has all of it.
	 */
	private static String hashed(String key) {
		return Digest.sha256(key.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * The network an address belongs to: itself, or the first half of an IPv6 address.
	 */
	static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.ofLiteral(address.replaceAll("%.*", "")).getAddress();
			return HexFormat.of().formatHex(bytes, 0, Math.min(8, bytes.length));
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

	private static OffsetDateTime at(Instant instant) {
		return instant.atOffset(ZoneOffset.UTC);
	}

	private static Attempts attempts(ResultSet row, int number) throws SQLException {
		OffsetDateTime blocked = row.getObject("blocked_until", OffsetDateTime.class);
		return new Attempts(row.getInt("failures"), row.getObject("since", OffsetDateTime.class).toInstant(),
				(blocked != null) ? blocked.toInstant() : null);
	}

}
