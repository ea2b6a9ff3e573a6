package org.courtsanctions.browse;

import org.courtsanctions.web.SameForAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The ledger in public words. */
@Controller
@SameForAll
class ChangeController {

	private final ChangePages pages;

	ChangeController(ChangePages pages) {
		this.pages = pages;
	}

	@GetMapping("/changes")
	String list(@RequestParam MultiValueMap<String, String> parameters, Model model) {
		model.addAttribute("page", this.pages.list(parameters));
		return "changes/list";
	}

	@GetMapping("/changes/{version}")
	String page(@PathVariable String version, @RequestParam MultiValueMap<String, String> parameters, Model model) {
		model.addAttribute("page", this.pages.page(version, parameters));
		return "changes/page";
	}

}
