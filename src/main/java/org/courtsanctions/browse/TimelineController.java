package org.courtsanctions.browse;

import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.SameForAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline of everything. */
@Controller
@SameForAll
class TimelineController {

	private final TimelinePages pages;

	TimelineController(TimelinePages pages) {
		this.pages = pages;
	}

	@GetMapping("/timeline")
	String timeline(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, Model model) {
		model.addAttribute("page", this.pages.timeline(parameters, asOf.day()));
		return "timeline/page";
	}

}
