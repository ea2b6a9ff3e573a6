package org.courtsanctions.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.ledger.RecordedAt;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers the day that a page speaks for. */
@Component
class AsOfResolver implements HandlerMethodArgumentResolver {

	private static final Set<String> READS = Set.of("GET", "HEAD");

	private final Clock clock;

	AsOfResolver(Clock clock) {
		this.clock = clock;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == AsOf.class;
	}

	@Override
	public AsOf resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
		return read(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
	}

	/** The day that a request asks for. */
	AsOf read(HttpServletRequest request) {
		// A form's body is not asked: it may be what the request is refused for
		boolean read = READS.contains(request.getMethod());
		LocalDate ordinary = LocalDate.ofInstant(RecordedAt.now(this.clock), ZoneOffset.UTC);
		return AsOf.read(read ? request.getParameter(AsOf.PARAMETER) : null, ordinary, LocalDate.now(this.clock));
	}

}
