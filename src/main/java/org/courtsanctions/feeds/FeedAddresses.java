package org.courtsanctions.feeds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * The addresses of one answer: the site's own, and those of the same content for other
 * readers.
 *
 * @param site the site's address without a slash at its end
 * @param suffix what makes the address of a page that of this form of it
 * @param times the day and the instant asked for, by parameter
 * @param before the publication before which the page of a feed begins, as asked for
 */
record FeedAddresses(String site, String suffix, Map<String, String> times, @Nullable Long before) {

	/** The page for people. */
	String page(FeedTarget target) {
		return address(target, "", null);
	}

	/** This answer. */
	String self(FeedTarget target) {
		return address(target, this.suffix, this.before);
	}

	/** The page of the feed with earlier publications. */
	String next(FeedTarget target, long version) {
		return address(target, this.suffix, version);
	}

	private String address(FeedTarget target, String ending, @Nullable Long version) {
		var builder = UriComponentsBuilder.fromUriString(this.site).path(target.path() + ending);
		List<String> values = new ArrayList<>();
		target.choices().forEach((name, chosen) -> chosen.forEach((value) -> {
			builder.queryParam(name, "{value}");
			values.add(value);
		}));
		this.times.forEach((name, value) -> {
			builder.queryParam(name, "{value}");
			values.add(value);
		});
		if (version != null) {
			builder.queryParam(FeedAnswers.BEFORE, version);
		}
		return builder.encode().buildAndExpand(values.toArray()).toUriString();
	}

}
