package org.courtsanctions.feeds;

import java.net.URI;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.source.NearestSubjects;
import org.courtsanctions.web.DataProblem;
import org.courtsanctions.web.DataRefused;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
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

	FeedProblems(NearestSubjects nearest, FeedWords words) {
		this.nearest = nearest;
		this.words = words;
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
				.location(URI.create("/" + missing.path() + "/" + moved.get() + suffix + asked))
				.build();
		}
		return DataProblem
			.of(HttpStatus.NOT_FOUND, this.words.message("feeds.refused.missing", request.getRequestURI()))
			.near(this.nearest.to(page(missing))
				.stream()
				.map((near) -> new DataProblem.Near(near.label(), near.href()))
				.toList())
			.answer();
	}

	private static String page(NotFound missing) {
		return "/" + missing.path() + "/" + missing.slug();
	}

	@ExceptionHandler
	ResponseEntity<byte[]> refused(DataRefused refused) {
		return refused.problem().answer();
	}

}
