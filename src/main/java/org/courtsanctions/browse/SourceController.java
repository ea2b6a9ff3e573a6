package org.courtsanctions.browse;

import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.SameForAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The sources list and each source. */
@Controller
@SameForAll
class SourceController {

	private final SourcePages pages;

	SourceController(SourcePages pages) {
		this.pages = pages;
	}

	@GetMapping("/sources")
	String list(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, Model model) {
		model.addAttribute("page", this.pages.list(parameters, asOf.day()));
		return "source/list";
	}

	@GetMapping("/sources/{slug}")
	String source(@PathVariable String slug, AsOf asOf, Model model) {
		model.addAttribute("page", this.pages.source(slug, asOf.day()));
		return "source/page";
	}

}
