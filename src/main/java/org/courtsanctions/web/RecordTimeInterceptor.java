package org.courtsanctions.web;

import java.time.Clock;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedAt;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets everything that a request reads be read at the instant it asks for. A request that
 * asks for none costs nothing here.
 */
@Component
class RecordTimeInterceptor implements HandlerInterceptor {

	private static final String ATTRIBUTE = RecordTime.class.getName();

	private static final Set<String> READING = Set.of("GET", "HEAD");

	private final ObjectProvider<Ledger> ledger;

	private final Clock clock;

	/**
	 * Takes the ledger only when a request asks for it: interceptors exist before the
	 * database does.
	 */
	RecordTimeInterceptor(ObjectProvider<Ledger> ledger, Clock clock) {
		this.ledger = ledger;
		this.clock = clock;
	}

	/** The instant a request reads. */
	static RecordTime of(HttpServletRequest request) {
		return (request.getAttribute(ATTRIBUTE) instanceof RecordTime time) ? time : RecordTime.PRESENT;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (READING.contains(request.getMethod())) {
			if (request.getAttribute(ATTRIBUTE) == null) {
				request.setAttribute(ATTRIBUTE, read(request));
			}
			if (of(request).why() == RecordTime.Refusal.FUTURE) {
				// That instant will have come
				request.setAttribute(SameForAll.ONLY_NOW, true);
			}
			RecordedAt.read(of(request).past());
		}
		return true;
	}

	private RecordTime read(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		if (Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value()).equals(status)) {
			// The page that says that the database is away does without it
			return RecordTime.PRESENT;
		}
		return RecordTime.read(request.getParameter(RecordTime.PARAMETER), this.clock.instant(),
				this.ledger.getObject());
	}

	@Override
	public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler,
			@Nullable Exception failure) {
		RecordedAt.read(null);
	}

}
