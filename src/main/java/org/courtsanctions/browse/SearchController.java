package org.courtsanctions.browse;

import java.util.Set;

import org.courtsanctions.search.Kind;
import org.courtsanctions.search.Suggestions;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.web.AsOf;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The search page, and what is suggested while somebody types. */
@Controller
class SearchController {

	private static final int SUGGESTED = 8;

	private final SearchPages pages;

	private final Suggestions suggestions;

	SearchController(SearchPages pages, Suggestions suggestions) {
		this.pages = pages;
		this.suggestions = suggestions;
	}

	@GetMapping("/search")
	String search(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, Model model) {
		model.addAttribute("page", this.pages.search(parameters, asOf.day()));
		return "search/page";
	}

	/** The options of a search box, as a part of a page. */
	@GetMapping("/search/suggestions")
	String suggestions(@RequestParam(name = "q", required = false) @Nullable String typed,
			@RequestParam(name = "kind", required = false) @Nullable String kind, AsOf asOf, Model model) {
		Set<Kind> kinds = (kind != null && Asked.isMember(Kind.class, Asked.inRecord("kind", kind)))
				? Set.of(Kind.valueOf(Asked.inRecord("kind", kind))) : Kind.ALL;
		model.addAttribute("suggestions", this.suggestions.suggest(typed, kinds, SUGGESTED, asOf.day()));
		return "search/suggestions";
	}

}
