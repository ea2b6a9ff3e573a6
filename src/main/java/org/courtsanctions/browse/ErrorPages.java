package org.courtsanctions.browse;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.source.NearestSubjects;
import org.courtsanctions.web.DataAddress;
import org.courtsanctions.web.DataProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * What a reader sees when there is no page: helpful for a wrong address, a reference for
 * a fault of ours, never a stack trace. A record that moved answers 301 to its new
 * address.
 */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {

	private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

	private static final Set<Integer> OWN_WORDS = Set.of(400, 403, 404, 405, 406, 413, 429, 500, 503);

	private static final Set<Integer> DATA_WORDS = Set.of(400, 403, 404, 405, 406, 413, 415, 429, 500, 503);

	private final NearestSubjects nearest;

	private final MessageSource messages;

	ErrorPages(NearestSubjects nearest, MessageSource messages) {
		this.nearest = nearest;
		this.messages = messages;
	}

	@ExceptionHandler
	ModelAndView notFound(NotFound missing, HttpServletRequest request, HttpServletResponse response) {
		Optional<String> moved = this.nearest.movedTo(missing.path(), missing.slug());
		if (moved.isPresent()) {
			String asked = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
			// Files and cards of a record move with it
			String there = request.getRequestURI()
				.replace("/" + missing.path() + "/" + missing.slug(), "/" + missing.path() + "/" + moved.get());
			var redirect = new RedirectView(there + asked);
			redirect.setExpandUriTemplateVariables(false);
			redirect.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
			return new ModelAndView(redirect);
		}
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.NOT_FOUND.value());
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
		var page = new ModelAndView("forward:/error");
		page.setStatus(HttpStatus.NOT_FOUND);
		return page;
	}

	@ExceptionHandler
	ModelAndView databaseAway(CannotCreateTransactionException ex, HttpServletRequest request) {
		return unavailable(ex, request);
	}

	@ExceptionHandler({ CannotGetJdbcConnectionException.class, DataAccessResourceFailureException.class,
			PessimisticLockingFailureException.class, QueryTimeoutException.class })
	ModelAndView databaseAway(DataAccessException ex, HttpServletRequest request) {
		return unavailable(ex, request);
	}

	private static ModelAndView unavailable(Exception ex, HttpServletRequest request) {
		log.error("The database does not answer {}: {}", request.getRequestURI(), ex.getMessage());
		request.setAttribute(RequestDispatcher.ERROR_STATUS_CODE, HttpStatus.SERVICE_UNAVAILABLE.value());
		request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, request.getRequestURI());
		return new ModelAndView("forward:/error");
	}

	/** What an address of data answers, instead of a page. */
	private DataProblem problem(int status, String address) {
		int words = DATA_WORDS.contains(status) ? status : (status < 500) ? 400 : 500;
		String detail = this.messages.getMessage("open.problem." + words, null, Locale.ENGLISH);
		return DataProblem.of(HttpStatusCode.valueOf(status), detail)
			.near((words != 404) ? List.of()
					: this.nearest.to(address.replaceFirst("\\.[a-z]+$", ""))
						.stream()
						.map((link) -> new DataProblem.Near(link.label(), link.href()))
						.toList());
	}

	@RequestMapping("/error")
	@Nullable String error(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
		int status = (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code) ? code : 404;
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String address = (failed != null) ? failed.toString() : request.getRequestURI();
		int words = OWN_WORDS.contains(status) ? status : (status < 500) ? 400 : 500;
		if (DataAddress.is(address)) {
			problem(status, address).writeTo(response);
			return null;
		}
		model.addAttribute("status", words);
		model.addAttribute("address", address);
		model.addAttribute("nearest", (words == 404) ? this.nearest.to(address) : List.of());
		if (words == 500) {
			String reference = UUID.randomUUID().toString().substring(0, 8);
			log.error("Reference {}: {} failed", reference, address,
					(Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
			model.addAttribute("reference", reference);
		}
		response.setStatus(status);
		return "info/error";
	}

}
