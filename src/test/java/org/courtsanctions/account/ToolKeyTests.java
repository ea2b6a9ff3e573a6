package org.courtsanctions.account;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.RegisterTestConfiguration;
import org.courtsanctions.account.Visitor.Answer;
import org.courtsanctions.web.LeastRole;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/** Keys for tools: how they are made and ended, and what they open. */
@RegisterTest
@ExtendWith(ForgottenAttempts.class)
class ToolKeyTests {

	private static final String DOOR = "/api/drafts/invented";

	private static final String REVIEWERS = "/api/drafts/invented-for-reviewers";

	@LocalServerPort
	private int port;

	@Autowired
	private AccountStore accounts;

	@Autowired
	private ToolKeys keys;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private JsonMapper json;

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping mapping;

	private final HttpClient client = HttpClient.newHttpClient();

	private final List<RequestMappingInfo> invented = List.of(route(DOOR), route(REVIEWERS));

	/** An invented door for tools. */
	@LeastRole(Role.EDITOR)
	static class Invented {

		@ResponseBody
		public String who(SignedIn person) {
			return person.name() + " " + person.role() + " " + person.whole();
		}

		@ResponseBody
		@LeastRole(Role.REVIEWER)
		public String approve(SignedIn person) {
			return person.name();
		}

	}

	@BeforeEach
	void openTheDoor() throws NoSuchMethodException {
		var door = new Invented();
		this.mapping.registerMapping(this.invented.get(0), door, Invented.class.getMethod("who", SignedIn.class));
		this.mapping.registerMapping(this.invented.get(1), door, Invented.class.getMethod("approve", SignedIn.class));
	}

	@AfterEach
	void closeTheDoor() {
		this.invented.forEach(this.mapping::unregisterMapping);
	}

	@Test
	void makesAKeyThatIsShownOnceAndOpensTheDoorAsAnEditor() {
		String name = People.add(this.accounts, Role.ADMINISTRATOR);
		Visitor visitor = signedIn(name);
		assertThat(visitor.get("/admin").page().select("#links a").eachAttr("href")).contains("/admin/keys");
		assertThat(visitor.get("/admin/keys").main()).contains("You have no keys.");
		Answer made = visitor.post("/admin/keys", "name", " Invented <b>tool</b> ", "days", "30");
		String key = made.page().select(".secret").text();
		assertThat(key).matches("csr_[a-z2-7]{32}");
		assertThat(made.page().select("h1").text()).isEqualTo("Key for Invented <b>tool</b>");
		assertThat(made.response().headers().allValues("Cache-Control")).containsExactly("no-store");
		assertThat(visitor.get("/admin/keys").page().html()).contains("Invented &lt;b&gt;tool&lt;/b&gt;")
			.contains("21 December 2026, 12:00 UTC", "Never")
			.doesNotContain(key);
		assertThat(this.jdbc.sql("select count(*) from tool_key where key_hash = ?")
			.param(Digest.sha256(key.getBytes(StandardCharsets.US_ASCII)))
			.query(Long.class)
			.single()).isOne();
		assertThat(tool(DOOR, "Bearer " + key)).returns(200, HttpResponse::statusCode)
			.returns(name + " EDITOR true", HttpResponse::body)
			.satisfies((answer) -> assertThat(answer.headers().map()).doesNotContainKey("set-cookie")
				.containsEntry("cache-control", List.of("no-store")));
		assertThat(tool(DOOR, "bearer  " + key).statusCode()).isEqualTo(200);
		assertThat(visitor.get("/admin/keys").page().select("tbody td").eachText())
			.contains("21 November 2026, 12:00 UTC");
		assertThat(visitor.get("/admin/accounts").page().text()).contains("Key for a tool made: Invented <b>tool</b>");
	}

	@Test
	void givesAKeyNoMoreRightsThanAnEditors() {
		String key = key(People.add(this.accounts, Role.ADMINISTRATOR));
		HttpResponse<String> answer = tool(REVIEWERS, "Bearer " + key);
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(problem(answer).get("detail").asString()).contains("rights of an editor");
		assertThat(tool("/admin", "Bearer " + key).statusCode()).isIn(302, 403);
		assertThat(tool("/api/drafts/nothing-here", "Bearer " + key).statusCode()).isEqualTo(404);
	}

	@Test
	void refusesWhoeverHasNoGoodKeyAndSaysWhatToDo() {
		String owner = People.add(this.accounts, Role.EDITOR);
		String good = key(owner);
		HttpResponse<String> without = tool(DOOR, null);
		assertThat(without.statusCode()).isEqualTo(401);
		assertThat(without.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
		assertThat(without.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(without.headers().map()).doesNotContainKey("set-cookie");
		assertThat(problem(without).get("status").asInt()).isEqualTo(401);
		assertThat(problem(without).get("detail").asString()).contains("Make one at /admin/keys",
				"Authorization: Bearer csr_…");
		for (String odd : List.of("Basic YTpi", "Bearer", "csr_", good)) {
			assertThat(tool(DOOR, odd).headers().firstValue("WWW-Authenticate")).as(odd).hasValue("Bearer");
		}
		for (String wrong : List.of("", "x", "csr_" + "a".repeat(32), good.toUpperCase(), good + "a",
				good.substring(0, good.length() - 1), good + " " + good, "csr_é", "x".repeat(5000))) {
			HttpResponse<String> answer = tool(DOOR, "Bearer a" + wrong);
			assertThat(answer.statusCode()).as(wrong).isEqualTo(401);
			assertThat(answer.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Bearer");
			assertThat(problem(answer).get("detail").asString()).contains("is not one of ours");
		}
		assertThat(tool(DOOR, "Bearer " + good).statusCode()).isEqualTo(200);
	}

	@Test
	void ignoresSessions() {
		Visitor visitor = signedIn(People.add(this.accounts, Role.EDITOR));
		visitor.get("/admin");
		assertThat(visitor.post(DOOR).status()).isEqualTo(401);
		assertThat(visitor.postRaw(DOOR, "application/json", "{}").status()).isEqualTo(401);
	}

	@Test
	void endsAKeyAtItsDay() {
		String owner = People.add(this.accounts, Role.EDITOR);
		String key = key(owner);
		this.jdbc.sql("""
				update tool_key set created_at = :now - interval '90 days', expires_at = :now
				 where account_id = (select id from account where name = :owner)""")
			.param("now", RegisterTestConfiguration.NOW.atOffset(ZoneOffset.UTC))
			.param("owner", owner)
			.update();
		assertThat(tool(DOOR, "Bearer " + key).statusCode()).isEqualTo(401);
		assertThat(signedIn(owner).get("/admin/keys").page().select("tbody").text()).contains("Ended");
	}

	@Test
	void endsAKeyWhenItIsRevokedByItsOwnerOrAnAdministratorOnly() {
		String owner = People.add(this.accounts, Role.EDITOR);
		String key = key(owner);
		String id = signedIn(owner).get("/admin/keys").page().select("tbody input[name=id]").attr("value");
		signedIn(People.add(this.accounts, Role.EDITOR)).at("/admin/keys").post("/admin/keys/revoke", "id", id);
		assertThat(tool(DOOR, "Bearer " + key).statusCode()).isEqualTo(200);
		signedIn(owner).at("/admin/keys").post("/admin/keys/revoke", "id", "x");
		signedIn(owner).at("/admin/keys").post("/admin/keys/revoke", "id", id);
		assertThat(tool(DOOR, "Bearer " + key).statusCode()).isEqualTo(401);
		String other = key(owner);
		String account = "/admin/accounts/" + owner;
		Visitor administrator = signedIn(People.add(this.accounts, Role.ADMINISTRATOR));
		Answer page = administrator.get(account);
		assertThat(page.page().select("#keys form").attr("action")).isEqualTo(account + "/keys/revoke");
		assertThat(administrator.post(account + "/keys/revoke", "id", page.page().select("#keys input[name=id]").val())
			.location()).isEqualTo(account);
		assertThat(tool(DOOR, "Bearer " + other).statusCode()).isEqualTo(401);
		assertThat(administrator.get(account).page().select("#keys")).isEmpty();
		assertThat(administrator.get("/admin/accounts").page().text()).contains("Key for a tool revoked: Invented");
	}

	@Test
	void endsTheKeysOfADisabledAccountForGood() {
		String owner = People.add(this.accounts, Role.EDITOR);
		String key = key(owner);
		this.accounts.setDisabled(owner, true);
		assertThat(tool(DOOR, "Bearer " + key).statusCode()).isEqualTo(401);
		this.accounts.setDisabled(owner, false);
		assertThat(tool(DOOR, "Bearer " + key).statusCode()).isEqualTo(401);
		assertThat(this.keys.of(owner)).isEmpty();
	}

	@Test
	void saysWhatIsWrongWithAKeyThatIsAskedFor() {
		String owner = People.add(this.accounts, Role.EDITOR);
		Visitor visitor = signedIn(owner).at("/admin/keys");
		for (String odd : List.of("", "   ", "\u0000", "a\nb", "x".repeat(61))) {
			Answer answer = visitor.post("/admin/keys", "name", odd, "days", "90");
			assertThat(answer.status()).as(odd).isEqualTo(422);
			assertThat(answer.page().select("#name-error").text()).contains("in 1 to 60 characters");
			assertThat(answer.title()).startsWith("Error: ");
		}
		for (String odd : List.of("", "0", "366", "-1", "90.5", "٩٠", "x")) {
			Answer answer = visitor.post("/admin/keys", "name", "Invented", "days", odd);
			assertThat(answer.page().select("#days-error").text()).as(odd).contains("Choose after how many days");
			assertThat(answer.page().select("#name").val()).isEqualTo("Invented");
		}
		assertThat(visitor.post("/admin/keys", "name", "裁判 <i>", "days", "365").status()).isEqualTo(200);
		assertThat(visitor.at("/admin/keys").post("/admin/keys", "name", "裁判 <i>", "days", "90").main())
			.contains("You have a key for a tool of this name");
		for (int made = 1; made < ToolKeys.MOST; made++) {
			this.keys.make(new SignedIn(owner, Role.EDITOR, true), "Invented " + made, 30);
		}
		assertThat(visitor.at("/admin/keys").post("/admin/keys", "name", "One more", "days", "90").main())
			.contains("You have 20 keys");
	}

	@Test
	void makesNoKeyBeforeEveryStepOfSigningInIsDone() {
		String owner = People.add(this.accounts, Role.EDITOR);
		this.jdbc.sql("update account set password_once = true where name = ?").param(owner).update();
		Visitor visitor = signedIn(owner);
		assertThat(visitor.get("/admin/keys").location()).isEqualTo("/admin/password?next=/admin/keys");
		assertThat(visitor.at("/admin/password").post("/admin/keys", "name", "Invented", "days", "90").status())
			.isEqualTo(403);
		assertThat(this.keys.of(owner)).isEmpty();
	}

	@Test
	void countsWrongKeysByAddressAndRefusesThemForAWhile() {
		String key = key(People.add(this.accounts, Role.EDITOR));
		tool(DOOR, "Bearer " + key);
		assertThat(failures()).isZero();
		tool(DOOR, "Bearer csr_wrong");
		assertThat(failures()).isOne();
		this.jdbc.sql("update sign_in_attempt set failures = 50, blocked_until = ? where kind = 'ADDRESS'")
			.param(RegisterTestConfiguration.NOW.plus(Duration.ofMinutes(1)).atOffset(ZoneOffset.UTC))
			.update();
		HttpResponse<String> blocked = tool(DOOR, "Bearer " + key);
		assertThat(blocked.statusCode()).isEqualTo(429);
		assertThat(problem(blocked).get("detail").asString()).contains("too many attempts from your network");
		assertThat(tool(DOOR, null).statusCode()).isEqualTo(401);
	}

	private int failures() {
		return this.jdbc.sql("select coalesce(sum(failures), 0) from sign_in_attempt where kind = 'ADDRESS'")
			.query(Integer.class)
			.single();
	}

	private String key(String owner) {
		return this.keys.make(new SignedIn(owner, Role.EDITOR, true), "Invented", 90).orElseThrow();
	}

	private Visitor signedIn(String name) {
		Visitor visitor = new Visitor(this.port);
		visitor.signIn(name, People.PASSWORD);
		return visitor.at("/admin/keys");
	}

	private JsonNode problem(HttpResponse<String> answer) {
		return this.json.readTree(answer.body());
	}

	private HttpResponse<String> tool(String path, String authorization) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.POST(HttpRequest.BodyPublishers.ofString("{}"));
		if (authorization != null) {
			request.header("Authorization", authorization);
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(path, ex);
		}
	}

	private static RequestMappingInfo route(String path) {
		return RequestMappingInfo.paths(path).methods(RequestMethod.POST).build();
	}

}
