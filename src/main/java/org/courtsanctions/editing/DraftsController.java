package org.courtsanctions.editing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.courtsanctions.web.LeastRole;
import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The queue of drafts, and where new ones begin. */
@Controller
@LeastRole(Role.EDITOR)
class DraftsController {

	/** What editors mostly begin, with the records each needs at once. */
	private static final Map<String, List<RecordKind>> BEGINNINGS = Map.of("announcement",
			List.of(RecordKind.SOURCE, RecordKind.ANNOUNCEMENT, RecordKind.LISTING), "step",
			List.of(RecordKind.SOURCE, RecordKind.ANNOUNCEMENT, RecordKind.STEP));

	private final Drafts drafts;

	private final DraftPages pages;

	private final RecordParts parts;

	DraftsController(Drafts drafts, DraftPages pages, RecordParts parts) {
		this.drafts = drafts;
		this.pages = pages;
		this.parts = parts;
	}

	@GetMapping("/admin/drafts")
	String queue(Model model) {
		model.addAttribute("queue", this.pages.queue());
		return "editing/queue";
	}

	@GetMapping("/admin/drafts/new")
	String choose(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String record,
			@RequestParam(defaultValue = "") String into, Model model) {
		model.addAttribute("kinds", RecordKind.values());
		model.addAttribute("asked", Typing.clean(q));
		model.addAttribute("into", number(into).orElse(null));
		model.addAttribute("found", this.parts.near(Typing.clean(q)));
		List<RecordParts.Part> of = this.parts.of(Typing.clean(record));
		model.addAttribute("parts", of);
		return of.isEmpty() ? "editing/new" : "editing/parts-of";
	}

	@PostMapping("/admin/drafts")
	String begin(SignedIn person, @RequestParam(defaultValue = "") String kind,
			@RequestParam(defaultValue = "") String change, @RequestParam(defaultValue = "") String step,
			@RequestParam(defaultValue = "") String into) {
		Optional<Long> known = number(into);
		if (!change.isEmpty()) {
			RecordParts.Part part = this.parts.part(Typing.clean(change));
			if (known.isPresent()) {
				String key = this.drafts.addChange(person, known.get(), part.kind(), part.id());
				return form(known.get(), part.kind(), key);
			}
			return form(this.drafts.beginChange(person, part.kind(), part.id()), part.kind(), "i1");
		}
		if (!step.isEmpty()) {
			String sanction = this.parts.sanctionOf(this.parts.part(Typing.clean(step)));
			long id = known.isPresent() ? known.get()
					: this.drafts.begin(person, List.of(RecordKind.SOURCE, RecordKind.ANNOUNCEMENT));
			return form(id, RecordKind.STEP,
					this.drafts.add(person, id, RecordKind.STEP, Map.of("sanction", List.of(sanction))));
		}
		RecordKind chosen = RecordKind.of(kind).orElse(RecordKind.ANNOUNCEMENT);
		if (known.isPresent()) {
			return form(known.get(), chosen, this.drafts.add(person, known.get(), chosen));
		}
		List<RecordKind> kinds = BEGINNINGS.getOrDefault(chosen.key(),
				(chosen == RecordKind.SOURCE || chosen.section() == Section.DUPLICATES) ? List.of(chosen)
						: List.of(RecordKind.SOURCE, chosen));
		return "redirect:/admin/drafts/" + this.drafts.begin(person, kinds);
	}

	private static Optional<Long> number(String typed) {
		return typed.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(typed)) : Optional.empty();
	}

	private static String form(long id, RecordKind kind, String key) {
		return "redirect:/admin/drafts/" + id + "/edit/" + kind.section().path() + "#" + key;
	}

}
