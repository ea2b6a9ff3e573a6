package org.courtsanctions.web;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerHead;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Gives every page what its frame needs. Only pages of ours: health checks come through
 * the same door, and must not ask the database whether the application lives.
 */
@ControllerAdvice("org.courtsanctions")
class PageFrame {

	private static final Set<String> READS = Set.of("GET", "HEAD");

	/**
	 * What goes into a page that is there already: it has no frame that tells a version.
	 */
	private static final Set<String> PARTS = Set.of("/search/suggestions");

	private static final Set<String> TIMES = Set.of(AsOf.PARAMETER, RecordTime.PARAMETER);

	private final Ledger ledger;

	private final SiteAddress site;

	private final Clock clock;

	private final Build build;

	PageFrame(Ledger ledger, SiteAddress site, Clock clock, Build build) {
		this.ledger = ledger;
		this.site = site;
		this.clock = clock;
		this.build = build;
	}

	@ModelAttribute("frame")
	PageContext frame(HttpServletRequest request, AsOf asOf) {
		Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		String path = (failed != null) ? failed.toString() : request.getRequestURI();
		// What a form sends in its body is no part of an address
		Map<String, String[]> asked = READS.contains(request.getMethod()) ? request.getParameterMap() : Map.of();
		List<PageContext.Parameter> parameters = asked.entrySet()
			.stream()
			.filter((parameter) -> !TIMES.contains(parameter.getKey()))
			.flatMap((parameter) -> Arrays.stream(parameter.getValue())
				.map((value) -> new PageContext.Parameter(parameter.getKey(), value)))
			.toList();
		RecordTime recordTime = RecordTimeInterceptor.of(request);
		var kept = PageContext.kept(asOf, recordTime);
		UnaryOperator<String> without = (name) -> address(path, parameters,
				kept.stream().filter((parameter) -> !parameter.name().equals(name)).toList());
		var published = new Published(this.site, address(path, List.of(), List.of()), query(parameters),
				LocalDate.now(this.clock), failed == null, kept.isEmpty());
		return new PageContext(asOf, recordTime, PARTS.contains(path) ? null : head(request), path, published,
				without.apply(AsOf.PARAMETER), without.apply(RecordTime.PARAMETER), parameters, this.build.id(),
				List.of(), SignedIn.in(request));
	}

	private static String address(String path, List<PageContext.Parameter> parameters,
			List<PageContext.Parameter> times) {
		String query = query(Stream.concat(parameters.stream(), times.stream()).toList());
		String encoded = UriComponentsBuilder.newInstance().path(path).encode().build().toUriString();
		return query.isEmpty() ? encoded : encoded + "?" + query;
	}

	/** Names come from whoever asks, like values, so they are no templates either. */
	private static String query(List<PageContext.Parameter> parameters) {
		return parameters.stream()
			.map((parameter) -> UriUtils.encode(parameter.name(), StandardCharsets.UTF_8) + "="
					+ UriUtils.encode(parameter.value(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	/** The record version; none on the page that says that the database is away. */
	private @Nullable LedgerHead head(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		boolean databaseAway = Integer.valueOf(HttpStatus.SERVICE_UNAVAILABLE.value()).equals(status);
		return databaseAway ? null : this.ledger.head();
	}

}
