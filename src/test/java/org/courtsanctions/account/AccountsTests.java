package org.courtsanctions.account;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What administrators do to accounts. */
@RegisterTest
@ExtendWith(ForgottenAttempts.class)
class AccountsTests {

	@LocalServerPort
	private int port;

	@Autowired
	private AccountStore store;

	@Autowired
	private Accounts accounts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void hasAnAdministratorFromTheFirstStartOn() {
		assertThat(this.store.find("admin")).hasValueSatisfying((admin) -> {
			assertThat(admin.role()).isEqualTo(Role.ADMINISTRATOR);
			assertThat(admin.passwordOnce()).isTrue();
		});
	}

	@Test
	void addsAnAccountAndShowsItsPasswordOnce() {
		Visitor visitor = administrator();
		String name = "test.added";
		Answer added = visitor.at("/admin/accounts").post("/admin/accounts", "name", name, "role", "REVIEWER");
		String password = added.page().select(".secret").text();
		assertThat(password).matches("([a-z2-7]{4}-){3}[a-z2-7]{4}");
		Answer list = visitor.get("/admin/accounts");
		assertThat(list.page().text()).contains(name, "Has to change a one-time password", "Added: Reviewer")
			.doesNotContain(password);
		assertThat(new Visitor(this.port).signIn(name, password).location()).isEqualTo("/admin");
		Answer taken = visitor.post("/admin/accounts", "name", name, "role", "EDITOR");
		assertThat(taken.status()).isEqualTo(422);
		assertThat(taken.page().select("#name-error").text()).contains("Another account has this name");
		assertThat(taken.page().select("#name").attr("value")).isEqualTo(name);
		Answer odd = visitor.post("/admin/accounts", "name", "<b>\u0000", "role", "KING");
		assertThat(odd.page().select(".failures a").eachAttr("href")).containsExactly("#name", "#role");
		assertThat(odd.title()).startsWith("Error: Accounts");
	}

	@Test
	void endsSessionsWhenRoleOrStandingChange() {
		Visitor visitor = administrator();
		String name = People.add(this.store, Role.EDITOR);
		Visitor person = new Visitor(this.port);
		person.signIn(name, People.PASSWORD);
		visitor.at("/admin/accounts/" + name).post("/admin/accounts/" + name + "/role", "role", "REVIEWER");
		assertThat(person.get("/admin").location()).startsWith("/sign-in");
		person.signIn(name, People.PASSWORD);
		assertThat(person.get("/admin").main()).contains("Reviewer");
		visitor.post("/admin/accounts/" + name + "/standing", "disabled", "true");
		assertThat(person.get("/admin").location()).startsWith("/sign-in");
		assertThat(person.signIn(name, People.PASSWORD).status()).isEqualTo(422);
		visitor.post("/admin/accounts/" + name + "/standing", "disabled", "false");
		assertThat(person.signIn(name, People.PASSWORD).status()).isEqualTo(302);
	}

	@Test
	void resetsAPasswordAndLiftsALock() {
		Visitor visitor = administrator();
		String name = People.add(this.store, Role.EDITOR);
		for (int i = 0; i < 6; i++) {
			new Visitor(this.port).signIn(name, "wrong");
		}
		Answer reset = visitor.at("/admin/accounts/" + name).post("/admin/accounts/" + name + "/password");
		Visitor person = new Visitor(this.port);
		assertThat(person.signIn(name, People.PASSWORD).status()).isEqualTo(422);
		assertThat(person.signIn(name, reset.page().select(".secret").text()).status()).isEqualTo(302);
		assertThat(person.get("/admin").location()).isEqualTo("/admin/password");
	}

	@Test
	void keepsTheLastAdministrator() {
		String name = People.add(this.store, Role.ADMINISTRATOR);
		var actor = new SignedIn(name, Role.ADMINISTRATOR, true);
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql("update account set disabled = true where role = 'ADMINISTRATOR' and name <> ?")
				.param(name)
				.update();
			assertThat(this.accounts.disable(actor, name, true)).map(Problem::key).contains("accounts.problem.last");
			assertThat(this.accounts.changeRole(actor, name, Role.REVIEWER)).map(Problem::key)
				.contains("accounts.problem.last");
			String other = People.add(this.store, Role.ADMINISTRATOR);
			assertThat(this.accounts.disable(actor, name, true)).isEmpty();
			assertThat(this.accounts.changeRole(actor, other, Role.EDITOR)).isPresent();
		});
	}

	@Test
	void saysThatThereIsNoSuchAccount() {
		Visitor visitor = administrator();
		for (String name : new String[] { "nobody.here", "%3Cb%3E", "x".repeat(300) }) {
			assertThat(visitor.get("/admin/accounts/" + name).status()).as(name).isEqualTo(404);
			assertThat(visitor.at("/admin").post("/admin/accounts/" + name + "/password").status()).isEqualTo(404);
		}
	}

	@Test
	void keepsItsEventsForEver() {
		for (String sql : new String[] { "update account_event set kind = 'x'", "delete from account_event",
				"truncate account_event" }) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.jdbc.sql(sql).update())
				.havingRootCause()
				.withMessageContaining("append-only");
		}
	}

	private Visitor administrator() {
		var visitor = new Visitor(this.port);
		visitor.signIn(People.add(this.store, Role.ADMINISTRATOR), People.PASSWORD);
		return visitor;
	}

}
