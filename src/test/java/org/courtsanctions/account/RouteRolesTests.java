package org.courtsanctions.account;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.RouteRoles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The table of roles and routes, made from the mappings: whatever controller is added,
 * its addresses under {@code /admin} and its writing ones are tried by strangers and by
 * every lesser role.
 */
@RegisterTest
@ExtendWith(ForgottenAttempts.class)
class RouteRolesTests {

	/** Writing addresses that are there for people who are not signed in yet. */
	private static final Set<String> DOOR = Set.of("POST /sign-in", "POST /sign-in/second-factor");

	/** Public addresses that are sent much and change nothing. */
	private static final Set<String> QUESTIONS = Set.of("POST /screen/list", "POST /screen/results.csv",
			"POST /reconcile", "POST /reconcile/", "POST /reconcile/v1/match", "POST /reconcile/v1/extend",
			"POST /match/{dataset}", "POST /api/v1/screening");

	@LocalServerPort
	private int port;

	@Autowired
	private RouteRoles routes;

	@Autowired
	private AccountStore accounts;

	/**
	 * A guarded route.
	 *
	 * @param method how it is asked
	 * @param address an address of it
	 * @param least the role it declares; null when it declares none
	 */
	private record Route(RequestMethod method, String address, Role least) {

		/** Whether tools use it, with a key and never with a session. */
		boolean needsKey() {
			return this.address.equals("/api/drafts") || this.address.startsWith("/api/drafts/");
		}

		int status(Visitor visitor) {
			return ((this.method == RequestMethod.GET) ? visitor.get(this.address) : visitor.post(this.address))
				.status();
		}

	}

	@Test
	void declaresALeastRoleForEveryGuardedRoute() {
		assertThat(guarded()).hasSizeGreaterThan(15).allSatisfy((route) -> assertThat(route.least()).isNotNull());
	}

	@Test
	void refusesStrangers() {
		var stranger = new Visitor(this.port);
		for (Route route : guarded()) {
			stranger.get("/sign-in");
			int refused = (route.method() == RequestMethod.GET) ? 302 : 403;
			assertThat(route.status(stranger)).as(route.toString()).isEqualTo(route.needsKey() ? 401 : refused);
		}
	}

	@Test
	void letsNobodyIntoTheAddressesOfToolsByASession() {
		var administrator = new Visitor(this.port);
		administrator.signIn(People.add(this.accounts, Role.ADMINISTRATOR), People.PASSWORD);
		for (String address : List.of("/api/drafts", "/api/drafts/", "/api/drafts/1", "/api/drafts/1/2")) {
			assertThat(administrator.get(address).status()).as(address).isEqualTo(401);
			assertThat(administrator.post(address).status()).as(address).isEqualTo(401);
			assertThat(new Visitor(this.port).post(address).status()).as(address).isEqualTo(401);
		}
	}

	@Test
	void refusesLesserRolesAndAdmitsTheOthersToItsPages() {
		Map<Role, Visitor> people = new EnumMap<>(Role.class);
		for (Role role : Role.values()) {
			people.put(role, new Visitor(this.port));
			people.get(role).signIn(People.add(this.accounts, role), People.PASSWORD);
		}
		for (Route route : guarded().stream().filter((route) -> !route.needsKey()).toList()) {
			people.forEach((role, person) -> {
				person.get("/admin");
				if (!role.covers(route.least())) {
					assertThat(route.status(person)).as("%s as %s", route, role).isEqualTo(403);
				}
				else if (route.method() == RequestMethod.GET) {
					assertThat(route.status(person)).as("%s as %s", route, role).isIn(200, 302, 404);
				}
			});
		}
	}

	@Test
	void changesNothingByGet() {
		Set<String> both = new TreeSet<>();
		guarded().stream().filter((route) -> route.method() != RequestMethod.GET).forEach((route) -> {
			var administrator = new Visitor(this.port);
			int status = administrator.get(route.address()).status();
			if (status == 200) {
				both.add(route.address());
			}
		});
		assertThat(both).isEmpty();
	}

	private List<Route> guarded() {
		List<Route> guarded = new ArrayList<>();
		this.routes.routes().forEach((mapping, handler) -> {
			if (!handler.getBeanType().getName().startsWith("org.courtsanctions")) {
				return;
			}
			for (String pattern : mapping.getPatternValues()) {
				for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
					boolean writes = method != RequestMethod.GET;
					boolean inside = pattern.equals("/admin") || pattern.startsWith("/admin/");
					String route = method + " " + pattern;
					if (inside || pattern.startsWith("/api/drafts")
							|| writes && !DOOR.contains(route) && !QUESTIONS.contains(route)) {
						String address = pattern.replaceAll("\\{[^}]*}", "admin");
						guarded.add(new Route(method, address, RouteRoles.declaredBy(handler).orElse(null)));
					}
				}
			}
		});
		return guarded;
	}

}
