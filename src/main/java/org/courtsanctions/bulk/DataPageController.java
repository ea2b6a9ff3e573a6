package org.courtsanctions.bulk;

import org.courtsanctions.bulk.Edition.Format;
import org.courtsanctions.web.AsOf;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The pages that say how the register is taken as data. */
@Controller
class DataPageController {

	private static final int VERSIONS = 10;

	private final Editions editions;

	DataPageController(Editions editions) {
		this.editions = editions;
	}

	@GetMapping("/data")
	String data(AsOf asOf, Model model) {
		Edition edition = this.editions.read(Format.ZIP, asOf.day());
		model.addAttribute("page", new DataPage(edition, edition.path(Format.ZIP), edition.path(Format.SQLITE),
				Layout.all().size(),
				this.editions.newest(VERSIONS)
					.stream()
					.map((entry) -> new DataPage.Past(entry.version(), entry.recordedAt(), entry.reason(),
							Edition.path(entry.version(), Format.ZIP), Edition.path(entry.version(), Format.SQLITE)))
					.toList()));
		return "data/page";
	}

	@GetMapping("/data/dictionary")
	String dictionary(Model model) {
		model.addAttribute("tables", Layout.all());
		return "data/dictionary";
	}

}
