package org.courtsanctions.browse;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.PageContext;
import org.courtsanctions.web.SameForAll;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Every chart of the site as a file: SVG, and PNG where the machine has fonts. */
@Controller
@OpenData
@SameForAll
class ChartController {

	private static final String PNG = "png";

	private final Charts charts;

	private final ChartPictures pictures;

	ChartController(Charts charts, ChartPictures pictures) {
		this.charts = charts;
		this.pictures = pictures;
	}

	@GetMapping("/chart.{ending:svg|png}")
	ResponseEntity<byte[]> home(@PathVariable String ending, @ModelAttribute("frame") PageContext frame,
			HttpServletRequest request) {
		return answer(this.charts.home(frame), ending, request);
	}

	@GetMapping("/officials/{slug}/chart.{ending:svg|png}")
	ResponseEntity<byte[]> official(@PathVariable String slug, @PathVariable String ending,
			@ModelAttribute("frame") PageContext frame, HttpServletRequest request) {
		return answer(this.charts.official(slug, frame), ending, request);
	}

	@GetMapping("/courts/{slug}/chart.{ending:svg|png}")
	ResponseEntity<byte[]> court(@PathVariable String slug, @PathVariable String ending,
			@ModelAttribute("frame") PageContext frame, HttpServletRequest request) {
		return answer(this.charts.court(slug, frame), ending, request);
	}

	/** The chart; whoever wants a PNG that cannot be drawn here is sent to the SVG. */
	private ResponseEntity<byte[]> answer(String svg, String ending, HttpServletRequest request) {
		if (!ending.equals(PNG)) {
			return answer("image/svg+xml;charset=UTF-8").body(svg.getBytes(StandardCharsets.UTF_8));
		}
		Optional<byte[]> png = this.pictures.png(svg);
		if (png.isPresent()) {
			return answer("image/png").body(png.get());
		}
		String path = request.getRequestURI().replaceFirst("png$", "svg");
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		return ResponseEntity.status(HttpStatus.FOUND).location(URI.create(path + query)).build();
	}

	private static ResponseEntity.BodyBuilder answer(String mediaType) {
		return ResponseEntity.ok().contentType(MediaType.parseMediaType(mediaType));
	}

}
