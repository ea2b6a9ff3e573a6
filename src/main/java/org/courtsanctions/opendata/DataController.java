package org.courtsanctions.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.SameForAll;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists and records as data: the page's address with the suffix of the form. */
@Controller
@OpenData
@Hidden
@SameForAll
class DataController {

	static final String CSV = "text/csv;charset=UTF-8";

	private final Choices choices;

	private final Parts parts;

	private final Frames frames;

	private final Exports exports;

	private final DataJson json;

	DataController(Choices choices, Parts parts, Frames frames, Exports exports, DataJson json) {
		this.choices = choices;
		this.parts = parts;
		this.frames = frames;
		this.exports = exports;
		this.json = json;
	}

	@GetMapping({ "/officials.json", "/courts.json", "/authorities.json", "/programmes.json", "/announcements.json",
			"/sanctions.json", "/statements.json", "/events.json", "/actors.json", "/sources.json", "/changes.json" })
	void list(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		RecordType type = type(request);
		LocalDate day = asOf.day();
		this.exports.answer(response, () -> plan(parameters, day, type, MediaType.APPLICATION_JSON_VALUE,
				(ids) -> (out) -> this.exports.json(frame(type, day, request), type, ids, day, out)));
	}

	@GetMapping({ "/officials.csv", "/courts.csv", "/authorities.csv", "/programmes.csv", "/announcements.csv",
			"/sanctions.csv", "/statements.csv", "/events.csv", "/actors.csv", "/sources.csv", "/changes.csv" })
	void table(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		RecordType type = type(request);
		LocalDate day = asOf.day();
		this.exports.answer(response,
				() -> plan(parameters, day, type, CSV, (ids) -> (out) -> this.exports.csv(type, ids, day, out)));
	}

	@GetMapping({ "/officials/{id}.json", "/courts/{id}.json", "/authorities/{id}.json", "/programmes/{id}.json",
			"/announcements/{id}.json", "/sanctions/{id}.json", "/statements/{id}.json", "/events/{id}.json",
			"/actors/{id}.json", "/sources/{id}.json", "/changes/{id}.json" })
	void single(@PathVariable String id, @RequestParam MultiValueMap<String, String> parameters, AsOf asOf,
			HttpServletRequest request, HttpServletResponse response) throws IOException {
		byte[] body = this.json.bytes(this.parts.single(type(request), id, parameters, asOf, request, response));
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

	private Frame frame(RecordType type, LocalDate day, HttpServletRequest request) {
		return this.frames.frame(this.frames.message("open.list." + type.plural()), day, request);
	}

	private static RecordType type(HttpServletRequest request) {
		return RecordType.at(request.getRequestURI().split("[/.]")[1]);
	}

	private Exports.Plan plan(MultiValueMap<String, String> parameters, LocalDate day, RecordType type, String media,
			Function<List<Long>, Body> body) {
		long version = this.frames.version().version();
		List<Long> ids = this.choices.read(type, parameters, day, version);
		return plan(type.plural(), version, day, media, ids.size(), body.apply(ids));
	}

	/** A list of that many records, written by the body. */
	static Exports.Plan plan(String name, long version, LocalDate day, String media, int size, Body body) {
		return new Exports.Plan() {

			@Override
			public int size() {
				return size;
			}

			@Override
			public void headers(HttpServletResponse response) {
				response.setContentType(media);
				response.setHeader("Link", "</api/docs>; rel=\"describedby\"");
				if (media.equals(CSV)) {
					response.setHeader("Content-Disposition",
							"attachment; filename=\"" + name + "-v" + version + "-" + day + ".csv\"");
				}
			}

			@Override
			public void writeTo(OutputStream out) throws IOException {
				body.writeTo(out);
			}

		};
	}

	/** Writes a list. */
	@FunctionalInterface
	interface Body {

		void writeTo(OutputStream out) throws IOException;

	}

}
