package org.courtsanctions.screening;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.matching.Weights;
import org.courtsanctions.screening.Refused.Why;
import org.courtsanctions.search.Typed;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.Problem;
import org.courtsanctions.web.SiteAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Checks names: one, a pasted list, or a file. */
@Controller
class ScreenController {

	private static final String PAGE = "screen/page";

	private final Checks checks;

	private final Clock clock;

	private final SiteAddress site;

	ScreenController(Checks checks, Clock clock, SiteAddress site) {
		this.site = site;
		this.checks = checks;
		this.clock = clock;
	}

	/** The form, and the result for the few names that an address can carry. */
	@GetMapping("/screen")
	String screen(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, Model model,
			HttpServletResponse response) {
		double threshold = threshold(parameters.getFirst("threshold"));
		model.addAttribute("asked", new Asked(value(parameters, "name"), value(parameters, "born"),
				value(parameters, "nationality"), value(parameters, "names"), threshold));
		try {
			List<Line> lines = asked(parameters);
			if (lines.size() > Screening.MOST_IN_LINK) {
				throw new Refused(Why.TOO_MANY_FOR_LINK, Integer.toString(Screening.MOST_IN_LINK));
			}
			if (!lines.isEmpty()) {
				showFew(lines, threshold, asOf.day(), model);
			}
			return PAGE;
		}
		catch (Refused refusal) {
			return refused(refusal, model, response);
		}
	}

	/** A list, of which nothing is kept. */
	@PostMapping("/screen/list")
	String list(HttpServletRequest request, HttpServletResponse response, Model model) {
		model.addAttribute("asked", new Asked("", "", "", "", Weights.THRESHOLD));
		response.setHeader("Cache-Control", "no-store");
		try {
			Sent sent = Sent.in(request);
			model.addAttribute("asked", new Asked("", "", "", "", threshold(sent.threshold())));
			if (sent.lines().size() <= Screening.MOST_IN_LINK) {
				showFew(sent.lines(), threshold(sent.threshold()), today(), model);
				return PAGE;
			}
			model.addAttribute("note", this.checks.note(sent.lines(), threshold(sent.threshold()), today()));
			Checks.Running running = this.checks.many(sent.lines(), threshold(sent.threshold()), today());
			running.beforeEach(response::flushBuffer);
			request.setAttribute(LongLists.VIEW, running);
			model.addAttribute("running", running);
			return LongLists.VIEW;
		}
		catch (Refused refusal) {
			return refused(refusal, model, response);
		}
	}

	/** The results of a list as a file. */
	@PostMapping("/screen/results.csv")
	@Nullable String results(HttpServletRequest request, HttpServletResponse response, Model model) throws IOException {
		model.addAttribute("asked", new Asked("", "", "", "", Weights.THRESHOLD));
		response.setHeader("Cache-Control", "no-store");
		try {
			Sent sent = Sent.in(request);
			double threshold = threshold(sent.threshold());
			Note note = this.checks.note(sent.lines(), threshold, today());
			try (Checks.Running running = this.checks.many(sent.lines(), threshold, today())) {
				response.setContentType("text/csv;charset=UTF-8");
				response.setHeader("Content-Disposition",
						"attachment; filename=\"screening-%s-version-%d.csv\"".formatted(today(), note.version()));
				var csv = new ResultsCsv(new ResultsCsv.Against(threshold, note.version(), note.day(), this.site),
						response.getOutputStream());
				for (Checks.Running.Batch batch : running) {
					csv.write(batch.checked().stream().map(Screened::of).toList());
				}
			}
			return null;
		}
		catch (Refused refusal) {
			return refused(refusal, model, response);
		}
	}

	private void showFew(List<Line> lines, double threshold, LocalDate day, Model model) {
		model.addAttribute("note", this.checks.note(lines, threshold, day));
		model.addAttribute("checked", this.checks.few(lines, threshold, day));
	}

	private static String refused(Refused refusal, Model model, HttpServletResponse response) {
		response.setStatus(switch (refusal.why()) {
			case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE.value();
			case BUSY -> HttpStatus.TOO_MANY_REQUESTS.value();
			case NOTHING, TOO_MANY, NO_TEXT, MALFORMED, NO_COLUMN, OTHER_COLUMN, TOO_MANY_FOR_LINK ->
				HttpStatus.UNPROCESSABLE_CONTENT.value();
		});
		if (refusal.why() == Why.BUSY) {
			response.setHeader("Retry-After", "30");
		}
		model.addAttribute("problems", List.of(new Problem("names", "screen.refused." + refusal.why(),
				refusal.details().isEmpty() ? null : refusal.details().getFirst())));
		return PAGE;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

	private static List<Line> asked(MultiValueMap<String, String> parameters) {
		List<Line> lines = new ArrayList<>();
		String name = parameters.getFirst("name");
		if (name != null && !name.isBlank()) {
			lines.add(Line.of(1, name, parameters.getFirst("born"), parameters.getFirst("nationality")));
		}
		String names = parameters.getFirst("names");
		if (names != null && !names.isBlank()) {
			Sheet.pasted(names)
				.forEach((line) -> lines
					.add(new Line(lines.size() + 1, line.name(), line.birthYear(), line.nationality())));
		}
		return lines;
	}

	private static String value(MultiValueMap<String, String> parameters, String name) {
		String value = parameters.getFirst(name);
		return (value == null) ? ""
				: name.equals("names") ? value.replaceAll("[\\p{Cntrl}&&[^\r\n\t]]", "") : Typed.clean(value);
	}

	/** The threshold asked for, within reason. */
	private static double threshold(@Nullable String text) {
		try {
			double asked = (text != null) ? Double.parseDouble(text.strip()) : Weights.THRESHOLD;
			return Double.isFinite(asked) ? Math.clamp(asked, Weights.SHOWN, 1) : Weights.THRESHOLD;
		}
		catch (NumberFormatException ex) {
			return Weights.THRESHOLD;
		}
	}

	/**
	 * What the form shows again.
	 *
	 * @param name of one
	 * @param born year of birth of that one
	 * @param nationality of that one
	 * @param names several, one a line
	 * @param threshold from which score on a candidate counts as a match
	 */
	record Asked(String name, String born, String nationality, String names, double threshold) {
	}

}
