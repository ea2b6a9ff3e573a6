package org.courtsanctions.feeds;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.SameForAll;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What changed of one record and of what stands on its page. */
@Controller
@OpenData
@SameForAll
class RecordFeedController {

	private final FeedAnswers answers;

	private final RecordScopes scopes;

	RecordFeedController(FeedAnswers answers, RecordScopes scopes) {
		this.answers = answers;
		this.scopes = scopes;
	}

	@GetMapping({ "/officials/{slug}" + FeedAnswers.ATOM, "/officials/{slug}" + FeedAnswers.JSON })
	ResponseEntity<byte[]> official(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.official(slug));
	}

	@GetMapping({ "/courts/{slug}" + FeedAnswers.ATOM, "/courts/{slug}" + FeedAnswers.JSON })
	ResponseEntity<byte[]> court(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.court(slug));
	}

	@GetMapping({ "/authorities/{slug}" + FeedAnswers.ATOM, "/authorities/{slug}" + FeedAnswers.JSON })
	ResponseEntity<byte[]> authority(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.authority(slug));
	}

	@GetMapping({ "/programmes/{slug}" + FeedAnswers.ATOM, "/programmes/{slug}" + FeedAnswers.JSON })
	ResponseEntity<byte[]> programme(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.programme(slug, day));
	}

	@GetMapping({ "/announcements/{slug}" + FeedAnswers.ATOM, "/announcements/{slug}" + FeedAnswers.JSON })
	ResponseEntity<byte[]> announcement(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.announcement(slug));
	}

}
