package org.courtsanctions.account;

import java.util.ArrayList;
import java.util.Arrays;
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

/** Administrators keep the accounts here. */
@Controller
@LeastRole(Role.ADMINISTRATOR)
class AccountsController {

	private final Accounts accounts;

	private final ToolKeys keys;

	AccountsController(Accounts accounts, ToolKeys keys) {
		this.accounts = accounts;
		this.keys = keys;
	}

	@GetMapping("/admin/accounts")
	String list(Model model) {
		model.addAttribute("accounts", this.accounts.all());
		model.addAttribute("events", this.accounts.events());
		model.addAttribute("roles", Role.values());
		return "account/accounts";
	}

	@PostMapping("/admin/accounts")
	String add(SignedIn person, @RequestParam(defaultValue = "") String name,
			@RequestParam(defaultValue = "") String role, HttpServletResponse response, Model model) {
		String wanted = SignInService.name(name);
		Optional<Role> chosen = role(role);
		List<Problem> problems = new ArrayList<>();
		if (!SignInService.NAME.matcher(wanted).matches()) {
			problems.add(new Problem("name", "accounts.problem.name"));
		}
		if (chosen.isEmpty()) {
			problems.add(new Problem("role", "accounts.problem.role"));
		}
		if (problems.isEmpty()) {
			Optional<String> password = this.accounts.add(person, wanted, chosen.orElseThrow());
			if (password.isPresent()) {
				return oneTimePassword(wanted, password.get(), model);
			}
			problems.add(new Problem("name", "accounts.problem.taken"));
		}
		model.addAttribute("typed", (name.length() <= PasswordRules.LONGEST) ? name : "");
		model.addAttribute("chosen", chosen.orElse(null));
		return refused(problems, response, model, list(model));
	}

	@GetMapping("/admin/accounts/{name}")
	String account(@PathVariable String name, Model model) {
		model.addAttribute("account", this.accounts.account(name));
		model.addAttribute("keys", this.keys.of(name));
		model.addAttribute("roles", Role.values());
		return "account/account";
	}

	@PostMapping("/admin/accounts/{name}/role")
	String changeRole(SignedIn person, @PathVariable String name, @RequestParam(defaultValue = "") String role,
			HttpServletResponse response, Model model) {
		Optional<Problem> problem = role(role).map((chosen) -> this.accounts.changeRole(person, name, chosen))
			.orElse(Optional.of(new Problem("role", "accounts.problem.role")));
		return (problem.isEmpty()) ? "redirect:/admin/accounts"
				: refused(List.of(problem.get()), response, model, account(name, model));
	}

	@PostMapping("/admin/accounts/{name}/standing")
	String changeStanding(SignedIn person, @PathVariable String name,
			@RequestParam(defaultValue = "false") String disabled, HttpServletResponse response, Model model) {
		Optional<Problem> problem = this.accounts.disable(person, name, Boolean.parseBoolean(disabled));
		return (problem.isEmpty()) ? "redirect:/admin/accounts"
				: refused(List.of(problem.get()), response, model, account(name, model));
	}

	@PostMapping("/admin/accounts/{name}/password")
	String resetPassword(SignedIn person, @PathVariable String name, Model model) {
		return oneTimePassword(name, this.accounts.resetPassword(person, name), model);
	}

	@PostMapping("/admin/accounts/{name}/second-factor")
	String removeSecondFactor(SignedIn person, @PathVariable String name) {
		this.accounts.removeSecondFactor(person, name);
		return "redirect:/admin/accounts";
	}

	@PostMapping("/admin/second-factor")
	String requireSecondFactor(SignedIn person, @RequestParam(defaultValue = "false") String required) {
		this.accounts.requireSecondFactor(person, Boolean.parseBoolean(required));
		return "redirect:/admin/accounts";
	}

	/** Shown once, in the answer itself: a password that nobody can look up again. */
	private static String oneTimePassword(String name, String password, Model model) {
		model.addAttribute("name", name);
		model.addAttribute("password", password);
		return "account/one-time-password";
	}

	private static String refused(List<Problem> problems, HttpServletResponse response, Model model, String page) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problems", problems);
		return page;
	}

	private static Optional<Role> role(String typed) {
		return Arrays.stream(Role.values()).filter((role) -> role.name().equals(typed)).findAny();
	}

}
