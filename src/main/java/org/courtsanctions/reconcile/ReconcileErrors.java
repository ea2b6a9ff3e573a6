package org.courtsanctions.reconcile;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.Toll.TooFast;
import org.courtsanctions.web.Unanswerable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells programs what is wrong as RFC 9457 describes problems. */
@RestController
@RestControllerAdvice(basePackageClasses = ReconcileErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReconcileErrors {

	private static final Map<String, String> ALLOWED = Map.of("", "GET, POST", "/v1/match", "POST", "/v1/extend",
			"POST");

	private static final String READ = "|/v1|(/v1)?/(suggest/(entity|property|type)|extend/propose|preview)|/flyout/(entity|property|type)";

	@ExceptionHandler
	ResponseEntity<ProblemDetail> unanswerable(Unanswerable refused) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(refused.status(), refused.detail());
		if (!refused.errors().isEmpty()) {
			problem.setProperty("errors", refused.errors());
		}
		return problem(problem);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooFast(TooFast refused) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()))
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.TOO_MANY_REQUESTS,
					"Too many questions at once; ask again in " + refused.seconds() + " seconds."));
	}

	/** Whatever no other route answers. */
	@RequestMapping("/reconcile/**")
	ResponseEntity<ProblemDetail> other(HttpServletRequest request) {
		String path = request.getRequestURI().substring("/reconcile".length()).replaceFirst("/$", "");
		String allowed = ALLOWED.getOrDefault(path, path.matches(READ) ? "GET" : "");
		if (allowed.isEmpty()) {
			return problem(ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND,
					"The service has nothing here; its manifest says what it offers."));
		}
		return ResponseEntity.status(HttpStatus.METHOD_NOT_ALLOWED)
			.header(HttpHeaders.ALLOW, allowed)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(ProblemDetail.forStatusAndDetail(HttpStatus.METHOD_NOT_ALLOWED, "Here one may " + allowed + "."));
	}

	static Unanswerable nothing(String id) {
		return new Unanswerable(HttpStatus.NOT_FOUND,
				"Nothing is called '" + id.substring(0, Math.min(id.length(), 100)) + "'.");
	}

	private static ResponseEntity<ProblemDetail> problem(ProblemDetail problem) {
		return ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

}
