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

/** The officials list and the profiles. */
@Controller
@SameForAll
class OfficialController {

	private final OfficialLists lists;

	private final OfficialProfiles profiles;

	OfficialController(OfficialLists lists, OfficialProfiles profiles) {
		this.lists = lists;
		this.profiles = profiles;
	}

	@GetMapping("/officials")
	String list(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, Model model) {
		model.addAttribute("page", this.lists.list(parameters, asOf.day()));
		return "official/list";
	}

	@GetMapping("/officials/{slug}")
	String profile(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, AsOf asOf,
			Model model) {
		Timeline.Choice choice = TimelineChoices.asked(parameters);
		model.addAttribute("page", this.profiles.profile(slug, asOf.day(), Stretch.of(parameters, choice)));
		model.addAttribute("choices", TimelineChoices.of("/officials/" + slug, choice));
		return "official/profile";
	}

}
