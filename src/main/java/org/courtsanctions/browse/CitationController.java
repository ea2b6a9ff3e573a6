package org.courtsanctions.browse;

import java.nio.charset.StandardCharsets;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.Citation;
import org.courtsanctions.web.CitationFile;
import org.courtsanctions.web.PageContext;
import org.courtsanctions.web.SameForAll;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The files that cite a page: {@code /cite}, the page's path, and {@code .bib} or
 * {@code .ris}.
 */
@Controller
@SameForAll
class CitationController {

	private final PageTitles titles;

	CitationController(PageTitles titles) {
		this.titles = titles;
	}

	@GetMapping("/cite/{page}.{ending:bib|ris}")
	ResponseEntity<byte[]> page(@PathVariable String page, @PathVariable String ending,
			@ModelAttribute("frame") PageContext frame) {
		return file(this.titles.of(page), page, CitationFile.ofEnding(ending), frame);
	}

	@GetMapping("/cite/{section}/{slug}.{ending:bib|ris}")
	ResponseEntity<byte[]> record(@PathVariable String section, @PathVariable String slug, @PathVariable String ending,
			AsOf asOf, @ModelAttribute("frame") PageContext frame) {
		return file(this.titles.of(section, slug, asOf.day()), slug, CitationFile.ofEnding(ending), frame);
	}

	private static ResponseEntity<byte[]> file(String title, String name, CitationFile format, PageContext frame) {
		Citation citation = frame.citation(title);
		if (citation == null) {
			throw new NotFound("cite", name);
		}
		// The day of access is in the file, so that its tag names that day too
		return ResponseEntity.ok()
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.eTag("v" + citation.version() + "-" + frame.assets() + "-" + citation.asOf() + "-" + citation.accessed())
			.contentType(MediaType.parseMediaType(format.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + "." + format.ending()).build().toString())
			.body(format.write(citation).getBytes(StandardCharsets.UTF_8));
	}

}
