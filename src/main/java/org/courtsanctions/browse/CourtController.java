package org.courtsanctions.browse;

import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.SameForAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of courts and their pages. */
@Controller
@SameForAll
class CourtController {

	private final CourtPages pages;

	CourtController(CourtPages pages) {
		this.pages = pages;
	}

	@GetMapping("/courts")
	String list(AsOf asOf, Model model) {
		model.addAttribute("countries", this.pages.list(asOf.day()));
		return "court/list";
	}

	@GetMapping("/courts/{slug}")
	String page(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, AsOf asOf,
			Model model) {
		Timeline.Choice choice = TimelineChoices.asked(parameters);
		model.addAttribute("page", this.pages.page(slug, asOf.day(), Stretch.of(parameters, choice)));
		model.addAttribute("choices", TimelineChoices.of("/courts/" + slug, choice));
		return "court/page";
	}

}
