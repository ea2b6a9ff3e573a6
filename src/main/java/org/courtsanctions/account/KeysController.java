package org.courtsanctions.account;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.LeastRole;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People make and revoke the keys of their tools here. */
@Controller
@LeastRole(Role.EDITOR)
class KeysController {

	private static final int ORDINARY_DAYS = 90;

	private final ToolKeys keys;

	KeysController(ToolKeys keys) {
		this.keys = keys;
	}

	@GetMapping("/admin/keys")
	String list(SignedIn person, Model model) {
		model.addAttribute("keys", this.keys.of(person.name()));
		model.addAttribute("days", ToolKeys.DAYS);
		if (!model.containsAttribute("chosen")) {
			model.addAttribute("chosen", ORDINARY_DAYS);
		}
		return "account/keys";
	}

	@PostMapping("/admin/keys")
	String make(SignedIn person, @RequestParam(defaultValue = "") String name,
			@RequestParam(name = "days", defaultValue = "") String typedDays, HttpServletResponse response,
			Model model) {
		String wanted = name.strip();
		int days = ToolKeys.DAYS.stream().filter((known) -> known.toString().equals(typedDays)).findAny().orElse(0);
		Optional<Problem> problem = this.keys.problem(person.name(), wanted, days);
		if (problem.isEmpty()) {
			Optional<String> key = this.keys.make(person, wanted, days);
			if (key.isPresent()) {
				model.addAttribute("name", wanted);
				model.addAttribute("key", key.get());
				return "account/key";
			}
			problem = Optional.of(new Problem("name", "keys.problem.taken"));
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problems", List.of(problem.get()));
		model.addAttribute("typed", (name.length() <= PasswordRules.LONGEST) ? name : "");
		model.addAttribute("chosen", days);
		return list(person, model);
	}

	@PostMapping("/admin/keys/revoke")
	String revoke(SignedIn person, @RequestParam(defaultValue = "") String id) {
		number(id).ifPresent((key) -> this.keys.revoke(person, person.name(), key));
		return "redirect:/admin/keys";
	}

	/** Administrators end the keys of others. */
	@PostMapping("/admin/accounts/{name}/keys/revoke")
	@LeastRole(Role.ADMINISTRATOR)
	String revokeAnothers(SignedIn person, @PathVariable String name, @RequestParam(defaultValue = "") String id) {
		number(id).ifPresent((key) -> this.keys.revoke(person, name, key));
		return "redirect:/admin/accounts/{name}";
	}

	/** The number of a key, when it can be one. */
	private static Optional<Long> number(String typed) {
		return typed.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
	}

}
