package org.courtsanctions.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.courtsanctions.web.Role;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads and writes accounts; the services around it keep the rules. */
@Component
class AccountStore {

	private static final String SELECT = """
			select a.id, a.name, a.role, a.disabled, a.password_once, a.totp_secret is not null as codes, a.created_at,
			       a.signed_in_at, p.second_factor_required,
			       (select count(*) from user_entities u join user_credentials c on c.user_entity_user_id = u.id
			         where u.name = a.name) as passkeys,
			       (select count(*) from recovery_code r where r.account_id = a.id and r.used_at is null) as recovery_codes
			  from account a cross join account_policy p
			""";

	private final JdbcClient jdbc;

	private final Clock clock;

	AccountStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<Account> find(String name) {
		return this.jdbc.sql(SELECT + " where a.name = ?").param(name).query(AccountStore::account).optional();
	}

	List<Account> all() {
		return this.jdbc.sql(SELECT + " order by a.name").query(AccountStore::account).list();
	}

	boolean isEmpty() {
		return this.jdbc.sql("select count(*) from account").query(Long.class).single() == 0;
	}

	/** Makes whoever else changes accounts wait until this transaction is over. */
	void lockAll() {
		this.jdbc.sql("lock table account in share row exclusive mode").update();
	}

	/** Adds an account with a password to be changed; false when the name is taken. */
	boolean add(String name, Role role, String passwordHash) {
		return this.jdbc.sql("""
				insert into account (name, role, password_hash, password_once, created_at)
				values (?, ?, ?, true, ?) on conflict (name) do nothing""")
			.params(name, role.name(), passwordHash, now())
			.update() == 1;
	}

	Optional<String> passwordHash(String name) {
		return this.jdbc.sql("select password_hash from account where name = ? and not disabled")
			.param(name)
			.query(String.class)
			.optional();
	}

	void setPassword(String name, String hash, boolean once) {
		this.jdbc.sql("update account set password_hash = ?, password_once = ? where name = ?")
			.params(hash, once, name)
			.update();
	}

	void setRole(String name, Role role) {
		this.jdbc.sql("update account set role = ? where name = ?").params(role.name(), name).update();
	}

	/** Keeps somebody out, and the tools of that account for good, or lets them in. */
	void setDisabled(String name, boolean disabled) {
		this.jdbc.sql("update account set disabled = ? where name = ?").params(disabled, name).update();
		if (disabled) {
			endKeys(name);
		}
	}

	/** Ends every key of an account. */
	void endKeys(String name) {
		this.jdbc.sql("""
				update tool_key set revoked_at = ?
				 where revoked_at is null and account_id = (select id from account where name = ?)""")
			.params(now(), name)
			.update();
	}

	/** How many administrators can sign in. */
	long administrators() {
		return this.jdbc.sql("select count(*) from account where role = 'ADMINISTRATOR' and not disabled")
			.query(Long.class)
			.single();
	}

	void signedIn(String name) {
		this.jdbc.sql("update account set signed_in_at = ? where name = ?").params(now(), name).update();
	}

	void requireSecondFactor(boolean required) {
		this.jdbc.sql("update account_policy set second_factor_required = ?").param(required).update();
	}

	/** Keeps a secret that its owner has not confirmed yet. */
	void offerSecret(String name, @Nullable String secret) {
		this.jdbc.sql("update account set totp_offered = ? where name = ?").param(secret).param(name).update();
	}

	Optional<String> offeredSecret(String name) {
		return text("select totp_offered from account where name = ? and totp_offered is not null", name);
	}

	Optional<String> secret(String name) {
		return text("select totp_secret from account where name = ? and totp_secret is not null", name);
	}

	/** Makes a secret the account's own; null takes it away. */
	void setSecret(String name, @Nullable String secret, long step) {
		this.jdbc.sql("update account set totp_secret = ?, totp_offered = null, totp_step = ? where name = ?")
			.param(secret)
			.param(step)
			.param(name)
			.update();
	}

	/** Spends the codes up to a step; false when they are spent already. */
	boolean spend(String name, long step) {
		return this.jdbc.sql("update account set totp_step = ? where name = ? and totp_step < ?")
			.params(step, name, step)
			.update() == 1;
	}

	/** Puts new recovery codes in the place of all old ones. */
	void setRecoveryCodes(long account, Collection<String> hashes) {
		this.jdbc.sql("delete from recovery_code where account_id = ?").param(account).update();
		hashes.forEach((hash) -> this.jdbc.sql("insert into recovery_code (account_id, code_hash) values (?, ?)")
			.params(account, hash)
			.update());
	}

	/** Uses up a recovery code; false when there is no such unused code. */
	boolean useRecoveryCode(long account, String hash) {
		return this.jdbc.sql("""
				update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null""")
			.params(now(), account, hash)
			.update() == 1;
	}

	void removePasskeys(String name) {
		this.jdbc.sql("""
				delete from user_credentials c using user_entities u
				 where c.user_entity_user_id = u.id and u.name = ?""").param(name).update();
	}

	private Optional<String> text(String sql, String name) {
		return this.jdbc.sql(sql).param(name).query(String.class).optional();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static Account account(ResultSet row, int number) throws SQLException {
		OffsetDateTime signedIn = row.getObject("signed_in_at", OffsetDateTime.class);
		return new Account(row.getLong("id"), row.getString("name"), Role.valueOf(row.getString("role")),
				row.getBoolean("disabled"), row.getBoolean("password_once"), row.getBoolean("codes"),
				row.getInt("passkeys"), row.getInt("recovery_codes"),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				(signedIn != null) ? signedIn.toInstant() : null, row.getBoolean("second_factor_required"));
	}

}
