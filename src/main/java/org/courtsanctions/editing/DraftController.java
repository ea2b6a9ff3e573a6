package org.courtsanctions.editing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.shared.NotFound;
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

/** Writing in a draft: the list of what is to do, and the form of each section. */
@Controller
@LeastRole(Role.EDITOR)
class DraftController {

	private final Drafts drafts;

	private final DraftPages pages;

	DraftController(Drafts drafts, DraftPages pages) {
		this.drafts = drafts;
		this.pages = pages;
	}

	@GetMapping("/admin/drafts/{id}")
	String tasks(SignedIn person, @PathVariable String id, Model model) {
		model.addAttribute("page", this.pages.tasks(person, number(id)));
		return "editing/tasks";
	}

	@GetMapping("/admin/drafts/{id}/edit/{section}")
	String form(SignedIn person, @PathVariable String id, @PathVariable String section,
			@RequestParam(defaultValue = "") String checked, Model model) {
		DraftPages.FormPage page = this.pages.form(person, number(id), section, !checked.isEmpty());
		return form(page, page.problems(), model);
	}

	/**
	 * Keeps what the form says, and then does what its button says: {@code add:<kind>},
	 * {@code remove:<item>}, {@code look} (for names that come near), or go on.
	 */
	@PostMapping("/admin/drafts/{id}/edit/{section}")
	String save(SignedIn person, @PathVariable String id, @PathVariable String section,
			@RequestParam MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
		long draft = number(id);
		String address = "redirect:/admin/drafts/" + draft + "/edit/" + section;
		try {
			Draft before = this.drafts.draft(draft);
			Draft saved = this.drafts.save(person, draft, form, revision(form), window(form));
			String deed = Optional.ofNullable(form.getFirst("do")).orElse("");
			Optional<RecordKind> added = deed.startsWith("add:") ? RecordKind.of(deed.substring("add:".length()))
					: Optional.empty();
			if (added.isPresent()) {
				return "redirect:/admin/drafts/" + draft + "/edit/" + added.get().section().path() + "#"
						+ this.drafts.add(person, draft, added.get());
			}
			if (deed.startsWith("remove:")) {
				this.drafts.remove(person, draft, deed.substring("remove:".length()));
				return address;
			}
			DraftPages.FormPage page = this.pages.form(person, draft, section, true);
			if (deed.equals("look") || saved.content().items().size() > before.content().items().size()) {
				return form(page, List.of(), model);
			}
			if (page.problems().isEmpty()) {
				return "redirect:/admin/drafts/" + draft;
			}
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return form(page, page.problems(), model);
		}
		catch (DraftRefused ex) {
			return refused(ex, person, draft, section, form, response, model);
		}
	}

	/** Keeps what is being typed; answers with a line that says so. */
	@PostMapping(path = "/admin/drafts/{id}/edit/{section}", headers = "HX-Request=true")
	String autosave(SignedIn person, @PathVariable String id, @PathVariable String section,
			@RequestParam MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
		addNothing(form);
		try {
			model.addAttribute("saved", this.drafts.save(person, number(id), form, revision(form), window(form)));
		}
		catch (DraftRefused ex) {
			model.addAttribute("refused", ex);
		}
		return "editing/saved :: line";
	}

	/** The names that come near to what is being typed into a field. */
	@GetMapping("/admin/suggest")
	String suggest(@RequestParam(defaultValue = "") String draft, @RequestParam(defaultValue = "") String field,
			@RequestParam MultiValueMap<String, String> form, Model model) {
		String[] name = field.split("\\.", 2);
		String typed = Typing.clean(form.getFirst(field)).strip();
		model.addAttribute("view",
				(name.length < 2) ? null : this.pages.field(number(draft), name[0], name[1], typed).orElse(null));
		return "editing/fields :: near";
	}

	private static String form(DraftPages.FormPage page, List<Problem> problems, Model model) {
		model.addAttribute("page", page);
		model.addAttribute("problems", problems);
		model.addAttribute("window", UUID.randomUUID().toString());
		model.addAttribute("countries", FieldReader.countries());
		return "editing/form";
	}

	/**
	 * Shows the form again as it was typed although nothing could be kept, with the
	 * reason above it.
	 */
	private String refused(DraftRefused ex, SignedIn person, long draft, String section,
			MultiValueMap<String, String> form, HttpServletResponse response, Model model) {
		response.setStatus(HttpStatus.CONFLICT.value());
		addNothing(form);
		DraftPages.FormPage page = this.pages.typed(person, draft, section, form);
		return form(page, List.of(new Problem("main", "draft.refused." + ex.why(), ex.argument())), model);
	}

	/** Leaves what was typed as it is instead of adding a record of that name. */
	private static void addNothing(MultiValueMap<String, String> form) {
		form.values().forEach((values) -> values.removeIf((value) -> value.startsWith(Typing.NEW)));
	}

	private static String window(MultiValueMap<String, String> form) {
		String window = form.getFirst("window");
		return (window != null && window.matches("[0-9a-f-]{36}")) ? window : UUID.randomUUID().toString();
	}

	private static @Nullable Integer revision(MultiValueMap<String, String> form) {
		String revision = form.getFirst("revision");
		return (revision != null && revision.matches("[0-9]{1,9}")) ? Integer.valueOf(revision) : null;
	}

	static long number(String id) {
		if (!id.matches("[0-9]{1,18}")) {
			throw new NotFound("drafts", id);
		}
		return Long.parseLong(id);
	}

}
