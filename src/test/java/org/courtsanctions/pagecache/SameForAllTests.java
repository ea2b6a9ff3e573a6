package org.courtsanctions.pagecache;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.web.RouteRoles;
import org.courtsanctions.web.SameForAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

import static org.assertj.core.api.Assertions.assertThat;

/** Each route answers all the same, or has a reason not to. */
@RegisterTest
class SameForAllTests {

	/** Asked anew each time, because they tell of this moment or of this machine. */
	private static final Set<String> OF_THIS_MOMENT = Set.of("/status", "/healthz", "/readyz", "/error");

	/** Limited by the number of requests, which therefore all must count. */
	private static final String LIMITED = "/(search|screen|reconcile|match|data)([./].*)?|/api/v1/(search|screening)";

	/** The door of tools that speak yente, redirects, and the API's own description. */
	private static final String DOORS = "/(entities|id)/.*|/catalog|/algorithms|/api/docs/.+";

	@Autowired
	private RouteRoles routes;

	@Test
	void areAllRoutesButThose() {
		Set<String> others = this.routes.routes()
			.entrySet()
			.stream()
			.filter((route) -> reads(route.getKey().getMethodsCondition().getMethods()) && !isForAll(route.getValue()))
			.flatMap((route) -> route.getKey().getPatternValues().stream())
			.filter((path) -> !path.matches("/(admin|sign-in|webauthn|login|api/drafts)(/.*)?"))
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(others).isNotEmpty()
			.allMatch((path) -> OF_THIS_MOMENT.contains(path) || path.matches(LIMITED) || path.matches(DOORS));
	}

	@Test
	void areNoneOfTheLimitedAndNoneOfTheBackOffice() {
		assertThat(this.routes.routes()
			.entrySet()
			.stream()
			.filter((route) -> isForAll(route.getValue()))
			.flatMap((route) -> route.getKey().getPatternValues().stream()))
			.noneMatch((path) -> path.matches(LIMITED) || OF_THIS_MOMENT.contains(path)
					|| path.matches("/(admin|sign-in)(/.*)?"));
	}

	private static boolean reads(Set<RequestMethod> methods) {
		return methods.isEmpty() || methods.contains(RequestMethod.GET);
	}

	private static boolean isForAll(HandlerMethod handler) {
		return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), SameForAll.class)
				|| AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), SameForAll.class);
	}

}
