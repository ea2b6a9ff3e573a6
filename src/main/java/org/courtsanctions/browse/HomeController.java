package org.courtsanctions.browse;

import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.SameForAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page and the pages about the register itself. */
@Controller
class HomeController {

	private final Home home;

	private final Inventory inventory;

	HomeController(Home home, Inventory inventory) {
		this.home = home;
		this.inventory = inventory;
	}

	@SameForAll
	@GetMapping("/")
	String home(AsOf asOf, Model model) {
		model.addAttribute("page", this.home.page(asOf.day()));
		return "info/home";
	}

	@SameForAll
	@GetMapping("/about")
	String about() {
		return "info/about";
	}

	@SameForAll
	@GetMapping("/accessibility")
	String accessibility() {
		return "info/accessibility";
	}

	@GetMapping("/status")
	String status(AsOf asOf, Model model) {
		model.addAttribute("page", this.inventory.page(asOf.day()));
		return "info/status";
	}

}
