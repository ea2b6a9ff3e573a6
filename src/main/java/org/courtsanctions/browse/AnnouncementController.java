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

/** The announcements list and the page of each. */
@Controller
@SameForAll
class AnnouncementController {

	private final AnnouncementLists lists;

	private final AnnouncementPages pages;

	AnnouncementController(AnnouncementLists lists, AnnouncementPages pages) {
		this.lists = lists;
		this.pages = pages;
	}

	@GetMapping("/announcements")
	String list(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, Model model) {
		model.addAttribute("page", this.lists.list(parameters, asOf.day()));
		return "announcement/list";
	}

	@GetMapping("/announcements/{slug}")
	String announcement(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, AsOf asOf,
			Model model) {
		AnnouncementPage page = this.pages.announcement(slug, asOf.day(),
				Stretch.of(parameters, Timeline.Choice.EVERYTHING));
		model.addAttribute("page", page);
		return page.made() ? "announcement/page" : "announcement/later";
	}

}
