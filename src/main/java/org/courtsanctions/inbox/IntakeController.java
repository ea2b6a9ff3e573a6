package org.courtsanctions.inbox;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.inbox.Suggestion.Kind;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.source.ReadAs;
import org.courtsanctions.web.LeastRole;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pastes an announcement, checks what was found in it, and makes a draft of it. */
@Controller
@LeastRole(Role.EDITOR)
class IntakeController {

	private final Intakes intakes;

	private final IntakePages pages;

	IntakeController(Intakes intakes, IntakePages pages) {
		this.intakes = intakes;
		this.pages = pages;
	}

	@GetMapping("/admin/intake")
	String list(@RequestParam(defaultValue = "") String refused, Model model) {
		return list(Pasted.nothing(),
				refused.isEmpty() ? List.of() : problems(new IntakeRefused("file", IntakeRefused.Why.TOO_LARGE, null)),
				model);
	}

	/** Reads a text; what cannot be read is shown again with the reason. */
	@PostMapping("/admin/intake")
	String paste(SignedIn person, HttpServletRequest request, HttpServletResponse response, Model model) {
		Pasted pasted = Pasted.nothing();
		try {
			pasted = Pasted.in(request);
			return address(this.intakes.begin(person, pasted.read(), pasted.source()), "");
		}
		catch (IntakeRefused ex) {
			response.setStatus((ex.why() == IntakeRefused.Why.TOO_LARGE) ? HttpStatus.CONTENT_TOO_LARGE.value()
					: HttpStatus.UNPROCESSABLE_CONTENT.value());
			return list(pasted, problems(ex), model);
		}
	}

	@GetMapping("/admin/intake/{id}")
	String check(@PathVariable String id, Model model) {
		return check(this.intakes.intake(number(id)), List.of(), model);
	}

	/**
	 * Keeps what was decided, and then does what the button says: {@code save},
	 * {@code add} what was missed, or make the {@code draft}; or puts the text
	 * {@code away} or takes it {@code up} again.
	 */
	@PostMapping("/admin/intake/{id}")
	String decide(SignedIn person, @PathVariable String id, @RequestParam MultiValueMap<String, String> form,
			HttpServletRequest request, HttpServletResponse response, Model model) {
		long number = number(id);
		String deed = Optional.ofNullable(form.getFirst("do")).orElse("");
		if (deed.equals("away") || deed.equals("up")) {
			this.intakes.move(person, number, deed.equals("away") ? Intake.State.PUT_AWAY : Intake.State.OPEN);
			return deed.equals("away") ? "redirect:/admin/intake" : address(number, "");
		}
		Intake shown = this.intakes.intake(number);
		try {
			shown = this.intakes.save(person, number, form, Pasted.origin(request), whole(form.getFirst("revision")));
			if (deed.equals("draft")) {
				return "redirect:/admin/drafts/" + this.intakes.draft(person, number);
			}
			String anchor = "";
			if (deed.equals("add")) {
				Kind kind = Arrays.stream(Kind.values())
					.filter((one) -> one.name().equals(form.getFirst("kind")) && IntakePages.ADDABLE.contains(one))
					.findAny()
					.orElse(Kind.TARGET);
				anchor = "#" + this.intakes.add(person, number, kind, Pasted.clean(form.getFirst("words")),
						whole(form.getFirst("at")));
			}
			return address(number, anchor);
		}
		catch (IntakeRefused ex) {
			response.setStatus((ex.why() == IntakeRefused.Why.CHANGED) ? HttpStatus.CONFLICT.value()
					: HttpStatus.UNPROCESSABLE_CONTENT.value());
			model.addAttribute("words", Pasted.clean(form.getFirst("words")));
			return check(this.intakes.decided(shown, form, Pasted.origin(request)), problems(ex), model);
		}
	}

	private String list(Pasted pasted, List<Problem> problems, Model model) {
		model.addAttribute("pasted", pasted);
		model.addAttribute("rows", this.intakes.list());
		model.addAttribute("readAs", ReadAs.values());
		model.addAttribute("problems", problems);
		return "intake/paste";
	}

	private String check(Intake intake, List<Problem> problems, Model model) {
		model.addAttribute("page", this.pages.of(intake));
		model.addAttribute("problems", problems);
		return "intake/check";
	}

	private static List<Problem> problems(IntakeRefused ex) {
		return List.of(new Problem(ex.field(), "intake.refused." + ex.why(), ex.argument()));
	}

	private static int whole(@Nullable String typed) {
		return (typed != null && typed.matches("[0-9]{1,7}")) ? Integer.parseInt(typed) : -1;
	}

	private static String address(long id, String anchor) {
		return "redirect:/admin/intake/" + id + anchor;
	}

	private static long number(String id) {
		if (!id.matches("[0-9]{1,18}")) {
			throw new NotFound("intakes", id);
		}
		return Long.parseLong(id);
	}

}
