package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.search.Found;
import org.courtsanctions.search.Kind;
import org.courtsanctions.search.Match;
import org.courtsanctions.search.Search;
import org.courtsanctions.shared.Asked;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Answers searches as data. */
@Component
class Finds {

	private static final int NEAREST = 5;

	private final Search search;

	private final Frames frames;

	private final Exports exports;

	Finds(Search search, Frames frames, Exports exports) {
		this.search = search;
		this.frames = frames;
		this.exports = exports;
	}

	SearchAnswer find(Map<String, List<String>> parameters, LocalDate day, HttpServletRequest request) {
		Choices.requireKnown(parameters, List.of("q", "kind", "status", "authority", "country"));
		return this.exports.read(() -> {
			Search.Results results = this.search.find(Choices.first(parameters.getOrDefault("q", List.of())), day);
			Map<String, Collection<String>> known = new HashMap<>(results.known());
			known.put("kind", Asked.members(Kind.class));
			known.put("status", Choices.members(RecordType.OFFICIAL, "status"));
			Asked asked = Choices.required(parameters, Search.FACETS, known);
			List<Match> left = results.left(asked, "");
			List<FoundData> nearest = left.isEmpty()
					? this.search.nearest(results.asked(), Kind.ALL, day, NEAREST).stream().map(Finds::data).toList()
					: List.of();
			Frame frame = this.frames.frame(this.frames.message("open.list.search"), day, request);
			return new SearchAnswer(frame.asOf(), frame.recordVersion(), frame.recordedAt(), frame.address(),
					frame.cite(), frame.licence(), results.asked(), left.size(), results.more(),
					this.search.describe(left, results.asked()).stream().map(Finds::data).toList(), nearest);
		});
	}

	static FoundData data(Found found) {
		return new FoundData(RecordType.valueOf(found.kind().name()), found.slug(), found.label(), found.href(),
				found.matched(), found.hint(), code(found.status()), found.authorities());
	}

	static @Nullable String code(@Nullable String status) {
		return (status != null) ? Codes.of(status) : null;
	}

}
