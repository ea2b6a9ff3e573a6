package org.courtsanctions.account;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
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

/** People look after their second factor and their sessions here. */
@Controller
@LeastRole(Role.EDITOR)
class SecurityController {

	private final OwnAccount accounts;

	private final Passkeys passkeys;

	private final Sessions sessions;

	private final SignInService signIn;

	SecurityController(OwnAccount accounts, Passkeys passkeys, Sessions sessions, SignInService signIn) {
		this.accounts = accounts;
		this.passkeys = passkeys;
		this.sessions = sessions;
		this.signIn = signIn;
	}

	@GetMapping("/admin/security")
	String security(SignedIn person, @RequestParam(defaultValue = "") String next, HttpServletRequest request,
			Model model) {
		model.addAttribute("next", Destination.carried(next));
		model.addAttribute("account", this.accounts.account(person.name()));
		model.addAttribute("passkeys", this.passkeys.of(person.name()));
		model.addAttribute("sessions", this.sessions.of(person.name(), request));
		return "account/security";
	}

	@PostMapping("/admin/security/codes")
	String offerCodes(SignedIn person, @RequestParam(defaultValue = "") String next) {
		if (!this.accounts.account(person.name()).codes()) {
			this.accounts.offerCodes(person.name());
		}
		return "redirect:" + Destination.with("/admin/security/codes", next);
	}

	@GetMapping("/admin/security/codes")
	String codes(SignedIn person, @RequestParam(defaultValue = "") String next, Model model) {
		model.addAttribute("next", Destination.carried(next));
		return this.accounts.offered(person.name()).map((secret) -> {
			model.addAttribute("secret", secret);
			return "account/codes";
		}).orElse("redirect:/admin/security");
	}

	@PostMapping("/admin/security/codes/confirm")
	String confirmCodes(SignedIn person, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String next, HttpServletRequest request, HttpServletResponse response,
			Model model) {
		if (this.accounts.offered(person.name()).isEmpty()) {
			return "redirect:/admin/security";
		}
		if (!this.accounts.confirmCodes(person.name(), code)) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", List.of(new Problem("code", "codes.problem")));
			return codes(person, next, model);
		}
		this.sessions.begin(person.name(), Sessions.WITH_CODE, request, response);
		return recoveryCodes(person, next, model);
	}

	@PostMapping("/admin/security/codes/remove")
	String removeCodes(SignedIn person, @RequestParam(defaultValue = "") String password, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		if (this.signIn.again(person.name(), password) != Outcome.ACCEPTED) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("problems", List.of(new Problem("password", "password.problem.current")));
			return security(person, "", request, model);
		}
		this.accounts.removeCodes(person.name());
		return "redirect:/admin/security";
	}

	@PostMapping("/admin/security/recovery-codes")
	String recoveryCodes(SignedIn person, @RequestParam(defaultValue = "") String next, Model model) {
		model.addAttribute("next", Destination.carried(next));
		if (!this.accounts.account(person.name()).secondFactor()) {
			return "redirect:/admin/security";
		}
		model.addAttribute("codes", this.accounts.newRecoveryCodes(person.name()));
		return "account/recovery-codes";
	}

	@PostMapping("/admin/security/passkeys/remove")
	String removePasskey(SignedIn person, @RequestParam(defaultValue = "") String id) {
		this.passkeys.remove(person.name(), id);
		return "redirect:/admin/security#passkeys";
	}

	@PostMapping("/admin/security/sessions/end")
	String endOtherSessions(SignedIn person, HttpServletRequest request) {
		HttpSession own = request.getSession(false);
		this.sessions.endAllBut(person.name(), (own != null) ? own.getId() : null);
		return "redirect:/admin/security#sessions";
	}

}
