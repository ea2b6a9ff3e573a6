package org.courtsanctions.feeds;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.source.NearestSubjects;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What a feed reader hears when there is no feed: 301 to the new address of a record that
 * moved, else a problem that says what to do.
 */
@ControllerAdvice(assignableTypes = { ListFeedController.class, RecordFeedController.class, CalendarController.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class FeedProblems {

	private final NearestSubjects nearest;

	private final FeedWords words;

	private final JsonMapper json;

	FeedProblems(NearestSubjects nearest, FeedWords words, JsonMapper json) {
		this.nearest = nearest;
		this.words = words;
		this.json = json;
	}

	@ExceptionHandler
	ResponseEntity<byte[]> notFound(NotFound missing, HttpServletRequest request) {
		Optional<String> moved = this.nearest.movedTo(missing.path(), missing.slug());
		if (moved.isPresent()) {
			String suffix = Stream.of(FeedAnswers.ATOM, FeedAnswers.JSON, FeedAnswers.CALENDAR)
				.filter(request.getRequestURI()::endsWith)
				.findFirst()
				.orElse("");
			String asked = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
			return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
				.location(URI.create("/" + missing.path() + "/" + moved.get() + suffix + asked))
				.build();
		}
		return problem(HttpStatus.NOT_FOUND, this.words.message("feeds.refused.missing", request.getRequestURI()),
				request);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> badQuestion(BadQuestion question, HttpServletRequest request) {
		return problem(HttpStatus.BAD_REQUEST, String.valueOf(question.getMessage()), request);
	}

	private ResponseEntity<byte[]> problem(HttpStatus status, String detail, HttpServletRequest request) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
		problem.setInstance(URI.create(request.getRequestURI()));
		return ResponseEntity.status(status)
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(this.json.writeValueAsBytes(problem));
	}

}
