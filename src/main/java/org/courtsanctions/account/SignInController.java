package org.courtsanctions.account;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.account.Sessions.Factor;
import org.courtsanctions.account.SignInService.Outcome;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The door: name and password, then the second factor. */
@Controller
class SignInController {

	/** What the page can say when somebody is sent to it. */
	private static final Set<String> NOTICES = Set.of("signed_out", "ended", "password");

	private final SignInService service;

	private final OwnAccount accounts;

	private final Sessions sessions;

	SignInController(SignInService service, OwnAccount accounts, Sessions sessions) {
		this.service = service;
		this.accounts = accounts;
		this.sessions = sessions;
	}

	@GetMapping("/sign-in")
	String form(@Nullable SignedIn person, @RequestParam(defaultValue = "") String notice,
			@RequestParam(defaultValue = "") String next, Model model) {
		if (person != null) {
			return "redirect:" + Destination.after(next);
		}
		model.addAttribute("next", Destination.carried(next));
		model.addAttribute("notice", NOTICES.contains(notice) ? notice : null);
		return "account/sign-in";
	}

	@PostMapping("/sign-in")
	String signIn(@RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String password,
			@RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		Outcome outcome = this.service.password(name, password, request.getRemoteAddr());
		if (outcome == Outcome.ACCEPTED) {
			String known = SignInService.name(name);
			Account account = this.accounts.account(known);
			this.sessions.begin(known, EnumSet.of(Factor.PASSWORD), request, response);
			if (!account.secondFactor()) {
				this.service.arrived(known);
			}
			return "redirect:" + Destination.after(next);
		}
		boolean blocked = outcome == Outcome.ADDRESS_BLOCKED;
		response.setStatus((blocked ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_CONTENT).value());
		model.addAttribute("problems",
				List.of(new Problem("name", blocked ? "signIn.problem.address" : "signIn.problem.refused")));
		model.addAttribute("typed", (name.length() <= PasswordRules.LONGEST) ? name : "");
		model.addAttribute("next", Destination.carried(next));
		return "account/sign-in";
	}

	@GetMapping("/sign-in/second-factor")
	String secondFactor(@Nullable SignedIn person, @RequestParam(defaultValue = "") String next, Model model) {
		return (person == null) ? "redirect:" + Destination.with("/sign-in", next)
				: secondFactorPage(person, next, model);
	}

	@PostMapping("/sign-in/second-factor")
	String proveSecondFactor(@Nullable SignedIn person, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		if (person == null) {
			return "redirect:" + Destination.with("/sign-in", next);
		}
		Account account = this.accounts.account(person.name());
		if (this.service.code(account, code) == Outcome.ACCEPTED) {
			this.sessions.begin(person.name(), Sessions.WITH_CODE, request, response);
			this.service.arrived(person.name());
			return "redirect:" + Destination.after(next);
		}
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		model.addAttribute("problems", List.of(new Problem("code", "secondFactor.problem")));
		return secondFactorPage(person, next, model);
	}

	private String secondFactorPage(SignedIn person, String next, Model model) {
		model.addAttribute("next", Destination.carried(next));
		model.addAttribute("account", this.accounts.account(person.name()));
		return "account/second-factor";
	}

}
