package org.courtsanctions.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.opendata.Exports;
import org.courtsanctions.opendata.Frame;
import org.courtsanctions.opendata.Frames;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.DataProblem.Wrong;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.OpenData;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What changed since a version, for those who keep a copy. */
@Controller
@OpenData
class ChangesSinceController {

	private static final String SINCE = "since";

	private static final List<String> KNOWN = List.of(SINCE, AsOf.PARAMETER, "recordedAt");

	private final ChangesSince changes;

	private final Exports exports;

	private final Frames frames;

	private final Ledger ledger;

	ChangesSinceController(ChangesSince changes, Exports exports, Frames frames, Ledger ledger) {
		this.changes = changes;
		this.exports = exports;
		this.frames = frames;
		this.ledger = ledger;
	}

	@GetMapping({ "/data/changes", "/data/changes.json", "/data/changes.jsonl" })
	void since(@RequestParam Map<String, String> parameters, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		List<Wrong> wrong = parameters.keySet()
			.stream()
			.filter((name) -> !KNOWN.contains(name))
			.limit(20)
			.map((name) -> Wrong.parameter(name, "is no parameter of this address", KNOWN))
			.toList();
		if (!wrong.isEmpty()) {
			throw DataRefused.parameters(wrong);
		}
		boolean lines = request.getRequestURI().endsWith(".jsonl");
		LocalDate day = asOf.day();
		this.exports.answer(response, () -> {
			long since = since(parameters.get(SINCE));
			List<Long> versions = this.changes.after(since);
			Frame frame = this.frames.frame("Changes since version " + since, day, request);
			return new Plan(this.changes.size(since) + versions.size(),
					lines ? "application/jsonl" : MediaType.APPLICATION_JSON_VALUE, (out) -> {
						if (lines) {
							this.changes.lines(versions, day, out);
						}
						else {
							this.changes.document(versions, day, frame, out);
						}
					});
		});
	}

	private long since(@Nullable String text) {
		long head = this.ledger.versionRead();
		if (text == null || !text.strip().matches("[0-9]{1,18}") || Long.parseLong(text.strip()) > head) {
			throw DataRefused.parameter(SINCE, "must be a record version from 0 (everything) to " + head, List.of());
		}
		return Long.parseLong(text.strip());
	}

	/**
	 * What is written.
	 *
	 * @param size how many records
	 * @param media in which form
	 * @param body writes it
	 */
	private record Plan(int size, String media, Body body) implements Exports.Plan {

		@Override
		public void headers(HttpServletResponse response) {
			response.setContentType(this.media);
		}

		@Override
		public void writeTo(OutputStream out) throws IOException {
			this.body.writeTo(out);
		}

	}

	/** Writes an answer. */
	@FunctionalInterface
	private interface Body {

		void writeTo(OutputStream out) throws IOException;

	}

}
