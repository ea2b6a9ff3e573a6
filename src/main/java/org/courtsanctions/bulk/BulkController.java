package org.courtsanctions.bulk;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.bulk.Edition.Format;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.Build;
import org.courtsanctions.web.DataProblem.Wrong;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.OpenData;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The whole register of a record version. Its address names the version, and with
 * {@code asOf} the day that statuses are computed for; without, that is the day on which
 * the version was recorded.
 */
@Controller
@OpenData
class BulkController {

	private static final String KEPT = "public, max-age=2592000";

	private final Bulk bulk;

	private final Editions editions;

	private final Build build;

	BulkController(Bulk bulk, Editions editions, Build build) {
		this.bulk = bulk;
		this.editions = editions;
		this.build = build;
	}

	@GetMapping("/data/{version:v.*}/{file}")
	void edition(@PathVariable String version, @PathVariable String file, @RequestParam Map<String, String> parameters,
			AsOf asOf, HttpServletRequest request, HttpServletResponse response) throws IOException {
		List<Wrong> wrong = parameters.keySet()
			.stream()
			.filter((name) -> !name.equals(AsOf.PARAMETER))
			.limit(20)
			.map((name) -> Wrong.parameter(name, "is no parameter of this address, which itself names the version",
					List.of(AsOf.PARAMETER)))
			.toList();
		if (!wrong.isEmpty()) {
			throw DataRefused.parameters(wrong);
		}
		Format format = Arrays.stream(Format.values())
			.filter((one) -> file.endsWith("." + one.ending()))
			.findFirst()
			.orElse(Format.ZIP);
		String day = parameters.get(AsOf.PARAMETER);
		LocalDate asked = (day != null && !day.isBlank()) ? asOf.day() : null;
		Edition edition = this.editions.of(version, format, asked);
		if (!file.equals(Edition.name(edition.version(), format))) {
			throw Editions.unknown(
					"This version has no such file: it can be had as " + Edition.path(edition.version(), Format.ZIP)
							+ " and " + Edition.path(edition.version(), Format.SQLITE) + ".");
		}
		String tag = "\"" + format.ending() + edition.version() + "-" + edition.day() + "-" + this.build.id() + "\"";
		response.setHeader(HttpHeaders.ETAG, tag);
		response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
		String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
		if (known != null && known.contains(tag)) {
			response.setStatus(HttpStatus.NOT_MODIFIED.value());
		}
		else if (HttpMethod.HEAD.matches(request.getMethod())) {
			response.setContentType(format.media());
		}
		else {
			this.bulk.send(edition, format, request, response);
		}
	}

	@GetMapping({ "/data/latest.zip", "/data/latest.sqlite" })
	ResponseEntity<Void> latest(AsOf asOf, HttpServletRequest request, HttpServletResponse response) {
		Format format = request.getRequestURI().endsWith(Format.ZIP.ending()) ? Format.ZIP : Format.SQLITE;
		response.setHeader(HttpHeaders.ETAG, null);
		return ResponseEntity.status(HttpStatus.FOUND)
			.location(URI.create(this.editions.read(format, asOf.day()).path(format)))
			.build();
	}

}
