package org.courtsanctions.opendata;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.source.NearestSubjects;
import org.courtsanctions.web.DataProblem;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.OpenData;

import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers what goes wrong at addresses of data as data. */
@RestControllerAdvice(annotations = OpenData.class)
@Order(0)
class DataErrors {

	private final NearestSubjects nearest;

	DataErrors(NearestSubjects nearest) {
		this.nearest = nearest;
	}

	@ExceptionHandler
	ResponseEntity<byte[]> refused(DataRefused ex, HttpServletResponse response) {
		return answer(ex.problem(), response);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> notYet(NotYet ex, HttpServletResponse response) {
		return answer(DataProblem.of(HttpStatus.NOT_FOUND, "It is there only from " + ex.since().iso()
				+ " on: ask for that day or a later one with asOf, or leave asOf out."), response);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> notFound(NotFound ex, HttpServletRequest request, HttpServletResponse response) {
		Optional<String> moved = this.nearest.movedTo(ex.path(), ex.slug());
		if (moved.isPresent()) {
			String path = request.getRequestURI();
			int at = path.lastIndexOf(ex.slug());
			String there = (at < 0) ? "/" + ex.path() + "/" + moved.get() + ".json"
					: path.substring(0, at) + moved.get() + path.substring(at + ex.slug().length());
			response.setHeader(HttpHeaders.ETAG, null);
			return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
				.header(HttpHeaders.LOCATION,
						there + ((request.getQueryString() != null) ? "?" + request.getQueryString() : ""))
				.build();
		}
		List<DataProblem.Near> near = this.nearest.to("/" + ex.path() + "/" + ex.slug())
			.stream()
			.map((link) -> new DataProblem.Near(link.label(), link.href()))
			.toList();
		return answer(DataProblem
			.of(HttpStatus.NOT_FOUND,
					"Nothing has this name here: look at the nearest names, or search at /search.json?q=.")
			.near(near), response);
	}

	@ExceptionHandler({ CannotCreateTransactionException.class, CannotGetJdbcConnectionException.class,
			DataAccessResourceFailureException.class, PessimisticLockingFailureException.class,
			QueryTimeoutException.class })
	ResponseEntity<byte[]> away(HttpServletResponse response) {
		return answer(DataProblem.of(HttpStatus.SERVICE_UNAVAILABLE, "The database does not answer: try again later."),
				response);
	}

	private static ResponseEntity<byte[]> answer(DataProblem problem, HttpServletResponse response) {
		response.setHeader(HttpHeaders.ETAG, null);
		return problem.answer();
	}

}
