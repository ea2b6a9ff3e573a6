package org.courtsanctions.editing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongConsumer;

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

/** Checking a draft's answers, sending, returning, approving and publishing it. */
@Controller
@LeastRole(Role.EDITOR)
class ReviewController {

	private final Drafts drafts;

	private final DraftPages pages;

	private final PublishService publishing;

	ReviewController(Drafts drafts, DraftPages pages, PublishService publishing) {
		this.drafts = drafts;
		this.pages = pages;
		this.publishing = publishing;
	}

	@GetMapping("/admin/drafts/{id}/check")
	String answers(SignedIn person, @PathVariable String id, Model model) {
		DraftPages.Answers page = this.pages.answers(person, DraftController.number(id));
		model.addAttribute("page", page);
		model.addAttribute("problems", page.findings().problems());
		return "editing/answers";
	}

	/** Keeps the reason, and then sends the draft, or publishes it without review. */
	@PostMapping("/admin/drafts/{id}/check")
	String finish(SignedIn person, @PathVariable String id, @RequestParam(defaultValue = "") String reason,
			@RequestParam(defaultValue = "false") String correction,
			@RequestParam(name = "do", defaultValue = "") String deed,
			@RequestParam(defaultValue = "-1") String revision, HttpServletResponse response, Model model) {
		long draft = DraftController.number(id);
		try {
			if (this.drafts.draft(draft).publishedVersion() != null) {
				return published(draft);
			}
			int read = revision(revision);
			Draft before = this.drafts.draft(draft);
			Draft explained = before.state().writable()
					? this.drafts.explain(person, draft, reason, Boolean.parseBoolean(correction)) : before;
			int now = (read == before.revision()) ? explained.revision() : read;
			switch (deed) {
				case "send" -> {
					require(now == explained.revision());
					this.drafts.send(person, draft);
				}
				case "publish" -> {
					this.publishing.publishAlone(person, draft, now);
					return published(draft);
				}
				default -> {
				}
			}
			return "redirect:/admin/drafts/" + draft + "/check";
		}
		catch (DraftRefused ex) {
			return refused(ex, person, draft, response, model);
		}
	}

	@PostMapping("/admin/drafts/{id}/approve")
	@LeastRole(Role.REVIEWER)
	String approve(SignedIn person, @PathVariable String id, @RequestParam(defaultValue = "-1") String revision,
			HttpServletResponse response, Model model) {
		long draft = DraftController.number(id);
		try {
			this.publishing.approve(person, draft, revision(revision));
			return published(draft);
		}
		catch (DraftRefused ex) {
			return refused(ex, person, draft, response, model);
		}
	}

	@PostMapping("/admin/drafts/{id}/return")
	@LeastRole(Role.REVIEWER)
	String giveBack(SignedIn person, @PathVariable String id, @RequestParam(defaultValue = "") String text,
			HttpServletResponse response, Model model) {
		return doing(person, id, response, model, (draft) -> this.drafts.giveBack(person, draft, text));
	}

	@PostMapping("/admin/drafts/{id}/second-check")
	@LeastRole(Role.REVIEWER)
	String secondCheck(SignedIn person, @PathVariable String id, @RequestParam(defaultValue = "") String text,
			HttpServletResponse response, Model model) {
		return doing(person, id, response, model, (draft) -> this.publishing.secondCheck(person, draft, text));
	}

	/** What anybody may do with a draft besides writing in it. */
	@PostMapping("/admin/drafts/{id}/do")
	String act(SignedIn person, @PathVariable String id, @RequestParam(name = "do", defaultValue = "") String deed,
			@RequestParam(defaultValue = "") String text, HttpServletResponse response, Model model) {
		return doing(person, id, response, model, (draft) -> {
			switch (deed) {
				case "comment" -> this.drafts.comment(person, draft, text);
				case "take-over" -> this.drafts.takeOver(person, draft);
				case "take-back" -> this.drafts.takeBack(person, draft);
				case "discard" -> this.drafts.discard(person, draft);
				case "reopen" -> this.drafts.reopen(person, draft);
				default -> {
				}
			}
		});
	}

	@GetMapping("/admin/drafts/{id}/moved")
	String moved(SignedIn person, @PathVariable String id, Model model) {
		model.addAttribute("page", this.pages.moved(person, DraftController.number(id)));
		return "editing/moved";
	}

	@PostMapping("/admin/drafts/{id}/moved")
	String rebase(SignedIn person, @PathVariable String id, @RequestParam Map<String, String> chosen,
			HttpServletResponse response, Model model) {
		return doing(person, id, response, model,
				(draft) -> this.drafts.rebase(person, draft, this.publishing.moved(this.drafts.draft(draft)), chosen));
	}

	private String doing(SignedIn person, String id, HttpServletResponse response, Model model, LongConsumer deed) {
		long draft = DraftController.number(id);
		try {
			deed.accept(draft);
			return "redirect:/admin/drafts/" + draft + "/check";
		}
		catch (DraftRefused ex) {
			return refused(ex, person, draft, response, model);
		}
	}

	private String published(long draft) {
		return "redirect:" + Objects.requireNonNull(this.pages.publicPage(this.drafts.draft(draft)));
	}

	private String refused(DraftRefused ex, SignedIn person, long draft, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		model.addAttribute("page", this.pages.answers(person, draft));
		String field = (ex.why() == DraftRefused.Why.NO_REASON) ? "reason" : "main";
		model.addAttribute("problems", List.of(new Problem(field, "draft.refused." + ex.why(), ex.argument())));
		return "editing/answers";
	}

	private static void require(boolean unchanged) {
		if (!unchanged) {
			throw new DraftRefused(DraftRefused.Why.CHANGED);
		}
	}

	private static int revision(String typed) {
		return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
	}

}
