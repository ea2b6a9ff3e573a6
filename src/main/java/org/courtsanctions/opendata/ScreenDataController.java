package org.courtsanctions.opendata;

import java.io.IOException;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.AskersOwn;
import org.courtsanctions.web.OpenData;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The result of checking the few names that an address can carry, as data. */
@Controller
@AskersOwn
@OpenData
@Hidden
class ScreenDataController {

	private final Checking checking;

	private final Exports exports;

	private final DataJson json;

	ScreenDataController(Checking checking, Exports exports, DataJson json) {
		this.checking = checking;
		this.exports = exports;
		this.json = json;
	}

	@GetMapping("/screen.json")
	void screen(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		write(response, MediaType.APPLICATION_JSON_VALUE,
				this.exports.read(() -> this.json.bytes(this.checking.check(parameters, asOf.day(), request))));
	}

	@GetMapping("/screen.csv")
	void table(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletResponse response)
			throws IOException {
		byte[] body = this.exports.read(() -> this.checking.csv(parameters, asOf.day()));
		response.setHeader("Content-Disposition", "attachment; filename=\"screening-" + asOf.day() + ".csv\"");
		write(response, DataController.CSV, body);
	}

	private static void write(HttpServletResponse response, String type, byte[] body) throws IOException {
		response.setContentType(type);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
