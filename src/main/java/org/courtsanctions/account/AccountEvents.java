package org.courtsanctions.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The append-only account of what happened to accounts. */
@Component
class AccountEvents {

	private final JdbcClient jdbc;

	private final Clock clock;

	AccountEvents(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void record(@Nullable String actor, String account, AccountEvent.Kind kind, @Nullable String detail) {
		this.jdbc.sql("insert into account_event (at, actor, account, kind, detail) values (?, ?, ?, ?, ?)")
			.param(this.clock.instant().atOffset(ZoneOffset.UTC))
			.param(actor)
			.param(account)
			.param(kind.name())
			.param(detail)
			.update();
	}

	void record(SignedIn actor, String account, AccountEvent.Kind kind, @Nullable String detail) {
		record(actor.name(), account, kind, detail);
	}

	/** The latest, newest first. */
	List<AccountEvent> latest(int most) {
		return this.jdbc.sql("select at, actor, account, kind, detail from account_event order by id desc limit ?")
			.param(most)
			.query((row, number) -> new AccountEvent(row.getObject("at", OffsetDateTime.class).toInstant(),
					row.getString("actor"), row.getString("account"), AccountEvent.Kind.valueOf(row.getString("kind")),
					row.getString("detail")))
			.list();
	}

}
