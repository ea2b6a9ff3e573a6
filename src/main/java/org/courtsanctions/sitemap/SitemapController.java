package org.courtsanctions.sitemap;

import java.nio.charset.StandardCharsets;

import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.SameForAll;
import org.courtsanctions.web.SiteAddress;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files that search engines ask for. */
@Controller
@OpenData
@SameForAll
class SitemapController {

	private static final String XML = "application/xml;charset=UTF-8";

	/**
	 * Everything public may be read. A question mark begins filters, orders and days
	 * without end, which lead to nothing that the plain addresses do not have; only the
	 * later parts of lists are wanted. The longest rule that fits decides (RFC 9309).
	 */
	private static final String ROBOTS = """
			User-agent: *
			Allow: /
			Allow: /*?page=
			Allow: /css/
			Allow: /js/
			Allow: /webjars/
			Disallow: /*?
			Disallow: /admin
			Disallow: /sign-in
			Disallow: /sign-out

			Sitemap: %s
			""";

	private final SitemapFiles files;

	private final SiteAddress site;

	SitemapController(SitemapFiles files, SiteAddress site) {
		this.files = files;
		this.site = site;
	}

	@GetMapping("/sitemap.xml")
	ResponseEntity<byte[]> first() {
		return answer(XML).body(this.files.first(SitemapFiles.MOST));
	}

	@GetMapping("/sitemaps/{number}.xml")
	ResponseEntity<byte[]> part(@PathVariable String number) {
		return answer(XML).body(this.files.part(number, SitemapFiles.MOST));
	}

	@GetMapping("/robots.txt")
	ResponseEntity<byte[]> robots() {
		return answer("text/plain;charset=UTF-8")
			.body(ROBOTS.formatted(this.site.of("/sitemap.xml")).getBytes(StandardCharsets.UTF_8));
	}

	private static ResponseEntity.BodyBuilder answer(String mediaType) {
		return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType));
	}

}
