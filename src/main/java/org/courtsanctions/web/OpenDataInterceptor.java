package org.courtsanctions.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedAt;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What all answers of {@link OpenData} have in common. Same record version, build, day
 * and address: same bytes; so whoever has them hears 304 before any record is read.
 */
@Component
class OpenDataInterceptor implements HandlerInterceptor {

	private static final Set<String> READS = Set.of("GET", "HEAD");

	private final ObjectProvider<Ledger> ledger;

	private final Build build;

	private final AsOfResolver days;

	OpenDataInterceptor(ObjectProvider<Ledger> ledger, Build build, AsOfResolver days) {
		this.ledger = ledger;
		this.build = build;
		this.days = days;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (!(handler instanceof HandlerMethod method)
				|| !AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenData.class)) {
			return true;
		}
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link, Retry-After");
		if (!READS.contains(request.getMethod())) {
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
			return true;
		}
		AsOf asOf = this.days.read(request);
		RecordTime time = RecordTimeInterceptor.of(request);
		refuse(asOf, time);
		RecordedAt past = time.past();
		long version = (past != null) ? past.version() : this.ledger.getObject().head().version();
		// Weak, because the same answer is sent compressed or not as the asker takes it
		String tag = "W/\"v" + version + "-" + this.build.id() + "-" + asOf.day() + "\"";
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setHeader(HttpHeaders.CACHE_CONTROL,
				(askersOwn(method) || request.getParameter(AskersOwn.NAME) != null) ? "private, max-age=60"
						: "public, max-age=60");
		if (has(request.getHeader(HttpHeaders.IF_NONE_MATCH), tag)) {
			response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
			return false;
		}
		return true;
	}

	private static void refuse(AsOf asOf, RecordTime time) {
		List<DataProblem.Wrong> wrong = new ArrayList<>();
		if (asOf.refused() != null) {
			wrong.add(DataProblem.Wrong.parameter(AsOf.PARAMETER,
					"must be a day from 1900-01-01 to today, written 2021-03-01", List.of()));
		}
		if (time.refused() != null) {
			wrong.add(DataProblem.Wrong.parameter(RecordTime.PARAMETER,
					"must be an instant since the first publication and not to come, written 2026-11-21T12:00:00Z",
					List.of()));
		}
		if (!wrong.isEmpty()) {
			throw DataRefused.parameters(wrong);
		}
	}

	private static boolean askersOwn(HandlerMethod method) {
		return method.hasMethodAnnotation(AskersOwn.class)
				|| AnnotatedElementUtils.hasAnnotation(method.getBeanType(), AskersOwn.class);
	}

	private static boolean has(@Nullable String header, String tag) {
		return header != null && Arrays.stream(header.split(","))
			.map((one) -> one.strip().replaceFirst("^W/", ""))
			.anyMatch(tag.substring("W/".length())::equals);
	}

}
