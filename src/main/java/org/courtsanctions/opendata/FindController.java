package org.courtsanctions.opendata;

import java.io.IOException;
import java.util.List;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.screening.Screened;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.AskersOwn;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.OpenData;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The API's search and screening. */
@RestController
@AskersOwn
@OpenData
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
class FindController {

	private final Finds finds;

	private final Checking checking;

	FindController(Finds finds, Checking checking) {
		this.finds = finds;
		this.checking = checking;
	}

	@GetMapping("/search")
	@Tag(name = "search")
	@Operation(summary = "Finds records of every kind by name, reference, code, word or country")
	SearchAnswer search(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			@Parameter(hidden = true) AsOf asOf, HttpServletRequest request) {
		return this.finds.find(parameters, asOf.day(), request);
	}

	@GetMapping("/screening")
	@Tag(name = "screening")
	@Operation(summary = "Checks one name against the register, with reasons")
	ScreeningAnswer one(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			@Parameter(hidden = true) AsOf asOf, HttpServletRequest request) {
		Choices.requireKnown(parameters, List.of("name", "born", "nationality", "threshold"));
		Choices.requireOne(parameters, List.of("name", "born", "nationality", "threshold"));
		String name = parameters.getFirst("name");
		if (name == null || name.isBlank()) {
			throw DataRefused.parameter("name", "must be there", List.of());
		}
		return this.checking.check(
				List.of(new Screened.Name(name, parameters.getFirst("born"), parameters.getFirst("nationality"))),
				Checking.threshold(parameters.getFirst("threshold")), asOf.day(), request);
	}

	@PostMapping(path = "/screening", consumes = MediaType.APPLICATION_JSON_VALUE)
	@Tag(name = "screening")
	@Operation(summary = "Checks up to 100 names against the register, with reasons; nothing sent is stored",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
							schema = @Schema(implementation = ScreeningRequest.class))))
	ScreeningAnswer several(@Parameter(hidden = true) AsOf asOf, HttpServletRequest request) throws IOException {
		return this.checking.check(request.getInputStream().readNBytes(Checking.LARGEST + 1), asOf.day(), request);
	}

}
