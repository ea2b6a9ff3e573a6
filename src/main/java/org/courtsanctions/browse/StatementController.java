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

/** The statements list and each statement. */
@Controller
@SameForAll
class StatementController {

	private final StatementPages pages;

	StatementController(StatementPages pages) {
		this.pages = pages;
	}

	@GetMapping("/statements")
	String list(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, Model model) {
		model.addAttribute("page", this.pages.list(parameters, asOf.day()));
		return "statement/list";
	}

	@GetMapping("/statements/{slug}")
	String statement(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, AsOf asOf,
			Model model) {
		model.addAttribute("page",
				this.pages.statement(slug, asOf.day(), Stretch.of(parameters, Timeline.Choice.EVERYTHING)));
		return "statement/page";
	}

}
