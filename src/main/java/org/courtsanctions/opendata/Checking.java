package org.courtsanctions.opendata;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.screening.ResultsCsv;
import org.courtsanctions.screening.Screened;
import org.courtsanctions.screening.Screening;
import org.courtsanctions.search.Found;
import org.courtsanctions.web.DataProblem.Wrong;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.SiteAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Checks names for the API. */
@Component
class Checking {

	/** So many bytes a body may have. */
	static final int LARGEST = 1 << 18;

	private static final List<String> OF_A_LINK = List.of("name", "born", "nationality", "names", "threshold");

	private static final List<String> OF_A_BODY = List.of("names", "threshold");

	private static final List<String> OF_A_NAME = List.of("name", "birthYear", "nationality");

	private final Screening screening;

	private final Frames frames;

	private final DataJson json;

	private final SiteAddress site;

	Checking(Screening screening, Frames frames, DataJson json, SiteAddress site) {
		this.site = site;
		this.screening = screening;
		this.frames = frames;
		this.json = json;
	}

	/** Checks the names of a body. */
	ScreeningAnswer check(byte[] body, LocalDate day, HttpServletRequest request) {
		if (body.length > LARGEST) {
			throw new DataRefused(HttpStatus.CONTENT_TOO_LARGE, "A body has at most " + LARGEST + " bytes.", List.of());
		}
		JsonNode sent = read(body);
		List<Wrong> wrong = new ArrayList<>();
		List<Screened.Name> names = names(sent, wrong);
		JsonNode threshold = sent.path("threshold");
		boolean given = !threshold.isMissingNode() && !threshold.isNull();
		if (given && !(threshold.isNumber() && isThreshold(threshold.doubleValue()))) {
			wrong.add(Wrong.pointer("/threshold", "must be a number from " + Screening.LEAST + " to 1"));
		}
		if (!wrong.isEmpty()) {
			throw new DataRefused(HttpStatus.UNPROCESSABLE_CONTENT,
					"The body does not say whom to check: put right what is named in errors.",
					wrong.stream().limit(20).toList());
		}
		return check(names, given ? threshold.doubleValue() : Screening.THRESHOLD, day, request);
	}

	private JsonNode read(byte[] body) {
		try {
			return this.json.mapper().readTree(body);
		}
		catch (JacksonException ex) {
			TokenStreamLocation at = ex.getLocation();
			throw new DataRefused(HttpStatus.BAD_REQUEST,
					"The body is not JSON" + ((at != null && at.getLineNr() > 0)
							? ": look at line " + at.getLineNr() + ", column " + at.getColumnNr() + "." : "."),
					List.of());
		}
	}

	private static List<Screened.Name> names(JsonNode sent, List<Wrong> wrong) {
		unknown(sent, "", OF_A_BODY, wrong);
		JsonNode names = sent.path("names");
		if (!names.isArray() || names.isEmpty() || names.size() > Screening.BATCH) {
			wrong.add(Wrong.pointer("/names", "must be an array of 1 to " + Screening.BATCH + " people"));
			return List.of();
		}
		List<Screened.Name> read = new ArrayList<>();
		for (int index = 0; index < names.size(); index++) {
			JsonNode one = names.get(index);
			String at = "/names/" + index;
			if (!one.isObject()) {
				wrong.add(Wrong.pointer(at, "must be an object with a name"));
				continue;
			}
			unknown(one, at, OF_A_NAME, wrong);
			String name = text(one.path("name"), at + "/name", wrong);
			JsonNode born = one.path("birthYear");
			if (!born.isMissingNode() && !born.isNull() && !born.isInt()) {
				wrong.add(Wrong.pointer(at + "/birthYear", "must be a year as a number"));
			}
			String nationality = text(one.path("nationality"), at + "/nationality", wrong);
			if (name == null || name.isBlank()) {
				wrong.add(Wrong.pointer(at + "/name", "must be a text that is not empty"));
			}
			else {
				read.add(new Screened.Name(name, born.isInt() ? Integer.toString(born.intValue()) : null, nationality));
			}
		}
		return read;
	}

	private static void unknown(JsonNode object, String at, List<String> known, List<Wrong> wrong) {
		object.propertyNames()
			.stream()
			.filter((name) -> !known.contains(name))
			.map((name) -> name.substring(0, Math.min(name.length(), 60)).replace("~", "~0").replace("/", "~1"))
			.map((name) -> Wrong.pointer(at + "/" + name, "is not known; there are " + String.join(", ", known)))
			.forEach(wrong::add);
	}

	private static @Nullable String text(JsonNode value, String at, List<Wrong> wrong) {
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		if (!value.isString()) {
			wrong.add(Wrong.pointer(at, "must be a text"));
			return null;
		}
		return value.stringValue();
	}

	/** Checks the names of an address that a page of results links to. */
	ScreeningAnswer check(Map<String, List<String>> parameters, LocalDate day, HttpServletRequest request) {
		Whom asked = linked(parameters);
		return check(asked.names(), asked.threshold(), day, request);
	}

	/** Writes what the same address comes to as CSV. */
	byte[] csv(Map<String, List<String>> parameters, LocalDate day) {
		Whom asked = linked(parameters);
		var out = new ByteArrayOutputStream();
		var against = new ResultsCsv.Against(asked.threshold(), this.frames.version().version(), day, this.site);
		Exports
			.run(() -> new ResultsCsv(against, out).write(this.screening.check(asked.names(), asked.threshold(), day)));
		return out.toByteArray();
	}

	private static Whom linked(Map<String, List<String>> parameters) {
		Choices.requireKnown(parameters, OF_A_LINK);
		Choices.requireOne(parameters, OF_A_LINK);
		List<Screened.Name> names = new ArrayList<>();
		String name = first(parameters, "name");
		if (!name.isBlank()) {
			names.add(new Screened.Name(name, first(parameters, "born"), first(parameters, "nationality")));
		}
		names.addAll(Screening.typed(first(parameters, "names")));
		if (names.isEmpty() || names.size() > Screening.MOST_IN_LINK) {
			throw DataRefused.parameter(names.isEmpty() ? "name" : "names", "must be 1 to " + Screening.MOST_IN_LINK
					+ " names in name and names together; send more to /api/v1/screening", List.of());
		}
		return new Whom(names, threshold(first(parameters, "threshold")));
	}

	private static String first(Map<String, List<String>> parameters, String name) {
		String first = Choices.first(parameters.getOrDefault(name, List.of()));
		return (first != null) ? first : "";
	}

	/** The threshold of an address; the usual one when it has none. */
	static double threshold(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return Screening.THRESHOLD;
		}
		if (!text.strip().matches("[0-9]{0,3}(\\.[0-9]{1,17})?") || !isThreshold(Double.parseDouble(text.strip()))) {
			throw DataRefused.parameter("threshold", "must be a number from " + Screening.LEAST + " to 1", List.of());
		}
		return Double.parseDouble(text.strip());
	}

	/**
	 * Whom an address asks for.
	 *
	 * @param names the names
	 * @param threshold from which score on a candidate counts as a match
	 */
	private record Whom(List<Screened.Name> names, double threshold) {
	}

	ScreeningAnswer check(List<Screened.Name> names, double threshold, LocalDate day, HttpServletRequest request) {
		Frame frame = this.frames.frame(this.frames.message("open.list.screening"), day, request);
		List<ScreenedData> results = this.screening.check(names, threshold, day).stream().map(Checking::data).toList();
		return new ScreeningAnswer(frame.asOf(), frame.recordVersion(), frame.recordedAt(), frame.address(),
				frame.cite(), frame.licence(), threshold, results);
	}

	private static boolean isThreshold(double value) {
		return value >= Screening.LEAST && value <= 1;
	}

	private static ScreenedData data(Screened screened) {
		return new ScreenedData(screened.number(), screened.name(), screened.birthYear(), screened.nationality(),
				screened.outcome(), screened.candidates().stream().map(Checking::data).toList());
	}

	private static CandidateData data(Screened.Candidate candidate) {
		Found found = candidate.found();
		return new CandidateData(
				new RefData(RecordType.valueOf(found.kind().name()), found.slug(), found.label(), found.href()),
				candidate.score(), candidate.match(), Finds.code(candidate.status()), candidate.authorities(),
				found.hint(), candidate.speakingFor(), candidate.speakingAgainst());
	}

}
