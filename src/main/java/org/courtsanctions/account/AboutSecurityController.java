package org.courtsanctions.account;

import org.courtsanctions.web.SameForAll;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells everybody how accounts are guarded, with the numbers that are set. */
@Controller
@SameForAll
class AboutSecurityController {

	private final AccountSettings settings;

	AboutSecurityController(AccountSettings settings) {
		this.settings = settings;
	}

	@GetMapping("/about/security")
	String security(Model model) {
		model.addAttribute("limits", this.settings);
		model.addAttribute("shortest", PasswordRules.SHORTEST);
		model.addAttribute("longest", PasswordRules.LONGEST);
		model.addAttribute("mostKeys", ToolKeys.MOST);
		return "account/about";
	}

}
