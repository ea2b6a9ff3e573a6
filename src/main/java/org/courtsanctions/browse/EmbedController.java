package org.courtsanctions.browse;

import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.SameForAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * Small cards that other sites may show inside their pages. They are the only answers of
 * the register that may stand in a frame: they have nothing to be clicked but links,
 * which open apart.
 */
@Controller
@SameForAll
class EmbedController {

	private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none'; "
			+ "base-uri 'none'; frame-ancestors *";

	private final OfficialProfiles profiles;

	private final AnnouncementPages announcements;

	private final CourtPages courts;

	EmbedController(OfficialProfiles profiles, AnnouncementPages announcements, CourtPages courts) {
		this.profiles = profiles;
		this.announcements = announcements;
		this.courts = courts;
	}

	@GetMapping("/embed/officials/{slug}")
	String official(@PathVariable String slug, AsOf asOf, Model model, HttpServletResponse response) {
		model.addAttribute("page", this.profiles.profile(slug, asOf.day(), Stretch.NEWEST));
		return card("official", response);
	}

	@GetMapping("/embed/announcements/{slug}")
	String announcement(@PathVariable String slug, AsOf asOf, Model model, HttpServletResponse response) {
		model.addAttribute("page", this.announcements.announcement(slug, asOf.day(), Stretch.NEWEST));
		return card("announcement", response);
	}

	@GetMapping("/embed/courts/{slug}")
	String court(@PathVariable String slug, AsOf asOf, Model model, HttpServletResponse response) {
		model.addAttribute("page", this.courts.page(slug, asOf.day(), Stretch.NEWEST));
		return card("court", response);
	}

	/** Only now, when there is such a card: errors are not to be framed. */
	private static String card(String name, HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY);
		return "embed/" + name;
	}

}
