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

/** The pages of case events and of actors. */
@Controller
@SameForAll
class VoiceController {

	private final EventPages events;

	private final ActorPages actors;

	VoiceController(EventPages events, ActorPages actors) {
		this.events = events;
		this.actors = actors;
	}

	@GetMapping("/events/{slug}")
	String event(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, AsOf asOf,
			Model model) {
		model.addAttribute("page",
				this.events.event(slug, asOf.day(), Stretch.of(parameters, Timeline.Choice.EVERYTHING)));
		return "event/page";
	}

	@GetMapping("/actors/{slug}")
	String actor(@PathVariable String slug, @RequestParam MultiValueMap<String, String> parameters, AsOf asOf,
			Model model) {
		Timeline.Choice choice = TimelineChoices.asked(parameters);
		model.addAttribute("page", this.actors.actor(slug, asOf.day(), Stretch.of(parameters, choice)));
		model.addAttribute("choices", TimelineChoices.of("/actors/" + slug, choice));
		return "actor/page";
	}

}
