package org.courtsanctions.web;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import java.util.regex.Pattern;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A polite limit for the pages that cost most, by the visitor's network address: who asks
 * faster is told how long to wait. Addresses are kept in memory only, for as long as they
 * are counted.
 */
class Politeness extends OncePerRequestFilter {

	private static final int MOST_ADDRESSES = 100_000;

	private static final int NETWORK_BYTES = 8;

	/** Doors for programs, which say themselves what a request costs. */
	private static final Pattern DOORS = Pattern.compile("/(reconcile|match)(/.*)?|/search/(?!suggestions$).+");

	private final PolitenessSettings settings;

	private final Cache<String, Bucket> buckets;

	Politeness(PolitenessSettings settings) {
		this.settings = settings;
		Duration full = Duration.ofSeconds(Math.max(1, settings.burst() / Math.max(1, settings.perSecond())) + 1L);
		this.buckets = Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(full).build();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Bucket bucket = this.buckets.get(network(request.getRemoteAddr()),
				(address) -> Bucket.builder()
					.addLimit((limit) -> limit.capacity(this.settings.burst())
						.refillGreedy(this.settings.perSecond(), Duration.ofSeconds(1)))
					.build());
		if (DOORS.matcher(request.getRequestURI()).matches()) {
			Toll.stand(request, bucket, this.settings.listCost());
			chain.doFilter(request, response);
			return;
		}
		int cost = request.getMethod().equals("POST") || isWhole(request.getRequestURI()) ? this.settings.listCost()
				: 1;
		var probe = bucket.tryConsumeAndReturnRemaining(cost);
		if (probe.isConsumed()) {
			chain.doFilter(request, response);
			return;
		}
		response.setHeader("Retry-After", Long.toString(Toll.seconds(probe)));
		response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
	}

	/** Whether the whole register is asked for, which costs as much as a long list. */
	private static boolean isWhole(String path) {
		return path.startsWith("/data/v") || path.startsWith("/data/changes");
	}

	/** An address, or the network half of one of IPv6: whoever has one has all of it. */
	static String network(String address) {
		if (!address.contains(":")) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.ofLiteral(address.replaceAll("%.*", "")).getAddress();
			return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
		}
		catch (IllegalArgumentException ex) {
			return address;
		}
	}

}
