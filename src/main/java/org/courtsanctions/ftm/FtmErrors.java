package org.courtsanctions.ftm;

import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.Toll.TooFast;
import org.courtsanctions.web.Unanswerable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Tells tools what is wrong in the shape that yente has for it. */
@RestController
@RestControllerAdvice(basePackageClasses = FtmErrors.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class FtmErrors {

	@ExceptionHandler
	ResponseEntity<Object> refusal(Refusal refused) {
		return answer(refused.status(), refused.detail());
	}

	@ExceptionHandler
	ResponseEntity<Object> unanswerable(Unanswerable refused) {
		HttpStatus status = (refused.status() == HttpStatus.BAD_REQUEST) ? HttpStatus.UNPROCESSABLE_CONTENT
				: refused.status();
		return answer(status, refused.detail());
	}

	@ExceptionHandler
	ResponseEntity<Object> refused(DataRefused refused) {
		return answer(HttpStatus.BAD_REQUEST,
				refused.problem()
					.errors()
					.stream()
					.map((wrong) -> wrong.parameter() + " " + wrong.detail())
					.collect(Collectors.joining("; ")));
	}

	@ExceptionHandler
	ResponseEntity<Object> tooFast(TooFast refused) {
		return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
			.header(HttpHeaders.RETRY_AFTER, Long.toString(refused.seconds()))
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("detail", "Too many questions at once; ask again in " + refused.seconds() + " seconds."));
	}

	/** Whatever no other route answers. */
	@RequestMapping({ "/match/**", "/entities/**" })
	ResponseEntity<Object> other(HttpServletRequest request) {
		boolean there = request.getRequestURI().matches("/match/[^/]+|/entities/[^/]+(/adjacent(/[^/]+)?)?");
		return answer(there ? HttpStatus.METHOD_NOT_ALLOWED : HttpStatus.NOT_FOUND,
				there ? "Method Not Allowed" : "Not Found");
	}

	private static ResponseEntity<Object> answer(HttpStatus status, Object detail) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.body(Map.of("detail", detail));
	}

}
