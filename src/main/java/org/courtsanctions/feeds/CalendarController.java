package org.courtsanctions.feeds;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.SameForAll;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The dates that matter, as calendars. */
@Controller
@OpenData
@SameForAll
class CalendarController {

	private final FeedAnswers answers;

	CalendarController(FeedAnswers answers) {
		this.answers = answers;
	}

	@GetMapping("/calendar" + FeedAnswers.CALENDAR)
	ResponseEntity<byte[]> everything(HttpServletRequest request, AsOf asOf) {
		return this.answers.calendar(request, asOf, (calendars) -> calendars.everything(asOf.day()));
	}

	@GetMapping("/officials/{slug}" + FeedAnswers.CALENDAR)
	ResponseEntity<byte[]> official(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.calendar(request, asOf, (calendars) -> calendars.official(slug, asOf.day()));
	}

	@GetMapping("/courts/{slug}" + FeedAnswers.CALENDAR)
	ResponseEntity<byte[]> court(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.calendar(request, asOf, (calendars) -> calendars.court(slug, asOf.day()));
	}

	@GetMapping("/authorities/{slug}" + FeedAnswers.CALENDAR)
	ResponseEntity<byte[]> authority(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.calendar(request, asOf, (calendars) -> calendars.authority(slug, asOf.day()));
	}

	@GetMapping("/programmes/{slug}" + FeedAnswers.CALENDAR)
	ResponseEntity<byte[]> programme(@PathVariable String slug, HttpServletRequest request, AsOf asOf) {
		return this.answers.calendar(request, asOf, (calendars) -> calendars.programme(slug, asOf.day()));
	}

}
