package org.courtsanctions.account;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import org.courtsanctions.account.AccountEvent.Kind;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The keys by which the tools of editors prepare drafts. Whoever made one, a key has the
 * rights of an editor and no more.
 */
@Service
@Transactional
class ToolKeys {

	/** For how many days a key may be made. */
	static final List<Integer> DAYS = List.of(30, 90, 180, 365);

	/** How many keys of an account may be there at once. */
	static final int MOST = 20;

	static final int LONGEST_NAME = 60;

	private static final Pattern NAME = Pattern.compile("[^\\p{Cc}\\p{Cs}]{1," + LONGEST_NAME + "}");

	private static final Pattern KEY = Pattern.compile(Secrets.KEY_PREFIX + "[a-z2-7]{32}");

	private static final Duration USE_NOTED = Duration.ofMinutes(1);

	private static final String OWN = " from account a where k.account_id = a.id and a.name = :account and revoked_at is null";

	private final JdbcClient jdbc;

	private final AccountEvents events;

	private final Clock clock;

	ToolKeys(JdbcClient jdbc, AccountEvents events, Clock clock) {
		this.jdbc = jdbc;
		this.events = events;
		this.clock = clock;
	}

	/** The keys of an account, those that were revoked left out, newest first. */
	@Transactional(readOnly = true)
	List<ToolKey> of(String account) {
		return this.jdbc.sql("""
				select k.id, k.name, k.created_at, k.last_used_at, k.expires_at, k.expires_at <= :now as expired
				  from tool_key k join account a on a.id = k.account_id
				 where a.name = :account and k.revoked_at is null order by k.id desc""")
			.param("account", account)
			.param("now", now())
			.query(ToolKeys::key)
			.list();
	}

	/** What stands against a new key; nothing when it may be made. */
	@Transactional(readOnly = true)
	Optional<Problem> problem(String account, String name, int days) {
		if (!NAME.matcher(name).matches()) {
			return Optional.of(new Problem("name", "keys.problem.name", LONGEST_NAME));
		}
		if (!DAYS.contains(days)) {
			return Optional.of(new Problem("days", "keys.problem.days"));
		}
		List<ToolKey> before = of(account);
		if (before.stream().anyMatch((key) -> key.name().equals(name))) {
			return Optional.of(new Problem("name", "keys.problem.taken"));
		}
		return (before.size() >= MOST) ? Optional.of(new Problem("name", "keys.problem.many", MOST)) : Optional.empty();
	}

	/**
	 * Makes a key for a tool of the person.
	 * @return the key, which nobody can look up again; nothing when another request made
	 * one of that name just now
	 */
	Optional<String> make(SignedIn person, String name, int days) {
		String key = Secrets.toolKey();
		int made = this.jdbc.sql("""
				insert into tool_key (account_id, name, key_hash, created_at, expires_at)
				select id, :name, :hash, :now, :end from account where name = :account and not disabled
				on conflict do nothing""")
			.param("account", person.name())
			.param("name", name)
			.param("hash", hash(key))
			.param("now", now())
			.param("end", now().plusDays(days))
			.update();
		if (made == 0) {
			return Optional.empty();
		}
		this.events.record(person, person.name(), Kind.KEY_MADE, name);
		return Optional.of(key);
	}

	/** Ends a key of an account; any other key is left alone. */
	void revoke(SignedIn actor, String account, long id) {
		this.jdbc.sql("update tool_key k set revoked_at = :now" + OWN + " and k.id = :id returning k.name")
			.param("account", account)
			.param("now", now())
			.param("id", id)
			.query(String.class)
			.optional()
			.ifPresent((name) -> this.events.record(actor, account, Kind.KEY_REVOKED, name));
	}

	/** Who acts by a key that is good, and notes its use. */
	Optional<SignedIn> owner(String key) {
		if (!KEY.matcher(key).matches()) {
			return Optional.empty();
		}
		Optional<String> name = this.jdbc.sql("""
				select a.name from tool_key k join account a on a.id = k.account_id
				 where k.key_hash = :hash and k.revoked_at is null and k.expires_at > :now and not a.disabled""")
			.param("hash", hash(key))
			.param("now", now())
			.query(String.class)
			.optional();
		name.ifPresent((owner) -> this.jdbc.sql("""
				update tool_key set last_used_at = :now
				 where key_hash = :hash and (last_used_at is null or last_used_at <= :before)""")
			.param("hash", hash(key))
			.param("now", now())
			.param("before", now().minus(USE_NOTED))
			.update());
		return name.map((owner) -> new SignedIn(owner, Role.EDITOR, true));
	}

	private static String hash(String key) {
		return Digest.sha256(key.getBytes(StandardCharsets.US_ASCII));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static ToolKey key(ResultSet row, int number) throws SQLException {
		OffsetDateTime used = row.getObject("last_used_at", OffsetDateTime.class);
		return new ToolKey(row.getLong("id"), row.getString("name"), instant(row, "created_at"),
				(used != null) ? used.toInstant() : null, instant(row, "expires_at"), row.getBoolean("expired"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
