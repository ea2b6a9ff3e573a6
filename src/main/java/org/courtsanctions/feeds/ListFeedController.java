package org.courtsanctions.feeds;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.SameForAll;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed overall, and in lists with the filters of their pages. */
@Controller
@OpenData
@SameForAll
class ListFeedController {

	private final FeedAnswers answers;

	private final ListScopes scopes;

	ListFeedController(FeedAnswers answers, ListScopes scopes) {
		this.answers = answers;
		this.scopes = scopes;
	}

	@GetMapping({ "/changes" + FeedAnswers.ATOM, "/changes" + FeedAnswers.JSON })
	ResponseEntity<byte[]> changes(HttpServletRequest request, AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.everything());
	}

	@GetMapping({ "/officials" + FeedAnswers.ATOM, "/officials" + FeedAnswers.JSON })
	ResponseEntity<byte[]> officials(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.officials(parameters, day));
	}

	@GetMapping({ "/announcements" + FeedAnswers.ATOM, "/announcements" + FeedAnswers.JSON })
	ResponseEntity<byte[]> announcements(@RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request, AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.announcements(parameters, day));
	}

	@GetMapping({ "/statements" + FeedAnswers.ATOM, "/statements" + FeedAnswers.JSON })
	ResponseEntity<byte[]> statements(@RequestParam MultiValueMap<String, String> parameters,
			HttpServletRequest request, AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.statements(parameters, day));
	}

	@GetMapping({ "/timeline" + FeedAnswers.ATOM, "/timeline" + FeedAnswers.JSON })
	ResponseEntity<byte[]> timeline(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
			AsOf asOf) {
		return this.answers.feed(request, asOf, (day) -> this.scopes.timeline(parameters, day));
	}

}
