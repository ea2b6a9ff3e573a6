package org.courtsanctions.account;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.LeastRole;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where signed-in people arrive. */
@Controller
@LeastRole(Role.EDITOR)
class DeskController {

	private final OwnAccount accounts;

	private final Sessions sessions;

	DeskController(OwnAccount accounts, Sessions sessions) {
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@GetMapping("/admin")
	String desk(SignedIn person, HttpServletRequest request, Model model) {
		model.addAttribute("account", this.accounts.account(person.name()));
		model.addAttribute("sessions", this.sessions.of(person.name(), request));
		return "account/desk";
	}

}
