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

/** Who sanctions, and the laws they do it under. */
@Controller
@SameForAll
class AuthorityController {

	private final AuthorityPages authorities;

	private final ProgrammeLists lists;

	private final ProgrammePages programmes;

	AuthorityController(AuthorityPages authorities, ProgrammeLists lists, ProgrammePages programmes) {
		this.authorities = authorities;
		this.lists = lists;
		this.programmes = programmes;
	}

	@GetMapping("/authorities")
	String authorities(AsOf asOf, Model model) {
		model.addAttribute("authorities", this.authorities.all(asOf.day()));
		return "authority/list";
	}

	@GetMapping("/authorities/{slug}")
	String authority(@PathVariable String slug, AsOf asOf, Model model) {
		model.addAttribute("page", this.authorities.authority(slug, asOf.day()));
		return "authority/page";
	}

	@GetMapping("/programmes")
	String programmes(AsOf asOf, Model model) {
		model.addAttribute("page", this.lists.all(asOf.day()));
		return "programme/list";
	}

	@GetMapping("/programmes/{slug}")
	String programme(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, AsOf asOf,
			Model model) {
		Timeline.Choice choice = TimelineChoices.asked(parameters);
		ProgrammePage page = this.programmes.programme(slug, asOf.day(), Stretch.of(parameters, choice));
		model.addAttribute("page", page);
		model.addAttribute("choices", TimelineChoices.of("/programmes/" + slug, choice));
		return page.made() ? "programme/page" : "programme/later";
	}

}
