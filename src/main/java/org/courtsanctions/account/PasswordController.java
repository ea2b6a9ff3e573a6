package org.courtsanctions.account;

import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.account.SignInService.Outcome;
import org.courtsanctions.web.LeastRole;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** People change their own password here, some because they must. */
@Controller
@LeastRole(Role.EDITOR)
class PasswordController {

	private final OwnAccount accounts;

	private final SignInService signIn;

	PasswordController(OwnAccount accounts, SignInService signIn) {
		this.accounts = accounts;
		this.signIn = signIn;
	}

	@GetMapping("/admin/password")
	String form(SignedIn person, @RequestParam(defaultValue = "") String next, Model model) {
		model.addAttribute("next", Destination.carried(next));
		model.addAttribute("account", this.accounts.account(person.name()));
		return "account/password";
	}

	@PostMapping("/admin/password")
	String change(SignedIn person, @RequestParam(defaultValue = "") String current,
			@RequestParam(name = "new", defaultValue = "") String wanted, @RequestParam(defaultValue = "") String again,
			@RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		List<Problem> problems = problems(person.name(), current, wanted, again);
		if (problems.isEmpty()) {
			this.accounts.changePassword(person.name(), wanted);
			Sessions.end(request);
			return "redirect:" + Destination.with("/sign-in?notice=password", next);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problems", problems);
		return form(person, next, model);
	}

	private List<Problem> problems(String name, String current, String wanted, String again) {
		List<Problem> problems = new ArrayList<>();
		if (this.signIn.again(name, current) != Outcome.ACCEPTED) {
			problems.add(new Problem("current", "password.problem.current"));
			return problems;
		}
		this.accounts.problem(name, wanted).ifPresent(problems::add);
		if (problems.isEmpty() && !wanted.equals(again)) {
			problems.add(new Problem("again", "password.problem.again"));
		}
		return problems;
	}

}
