package org.courtsanctions.opendata;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.statement.Chronicle;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.AskersOwn;
import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.SameForAll;
import tools.jackson.core.JsonGenerator;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The timeline of everything, and what a search finds, as data. */
@Controller
@OpenData
@Hidden
class TimelineDataController {

	private final Chronicle chronicle;

	private final ChronicleLoader loader;

	private final Finds finds;

	private final Frames frames;

	private final Exports exports;

	private final DataJson json;

	TimelineDataController(Chronicle chronicle, ChronicleLoader loader, Finds finds, Frames frames, Exports exports,
			DataJson json) {
		this.chronicle = chronicle;
		this.loader = loader;
		this.finds = finds;
		this.frames = frames;
		this.exports = exports;
		this.json = json;
	}

	@SameForAll
	@GetMapping("/timeline.json")
	void timeline(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		this.exports.answer(response,
				() -> plan(parameters, asOf.day(), MediaType.APPLICATION_JSON_VALUE, (items) -> (out) -> {
					Frame frame = this.frames.frame(this.frames.message("open.list.timeline"), asOf.day(), request);
					try (JsonGenerator generator = this.json.generator(out)) {
						Exports.begin(generator, frame, items.size());
						each(items, generator::writePOJO);
						generator.writeEndArray();
						generator.writeEndObject();
					}
				}));
	}

	@SameForAll
	@GetMapping("/timeline.csv")
	void table(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletResponse response)
			throws IOException {
		Table table = Table.of(TimelineData.class);
		this.exports.answer(response, () -> plan(parameters, asOf.day(), DataController.CSV, (items) -> (out) -> {
			Exports.Rows rows = Exports.rows(table.header(), out);
			each(items, (entry) -> Exports.run(() -> rows.add(table.row(entry))));
			rows.close();
		}));
	}

	@AskersOwn
	@GetMapping("/search.json")
	void search(@RequestParam MultiValueMap<String, String> parameters, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		byte[] body = this.json.bytes(this.finds.find(parameters, asOf.day(), request));
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		OutputStream out = response.getOutputStream();
		out.write(body);
	}

	private void each(List<Chronicle.Item> items, Consumer<TimelineData> reader) {
		for (int from = 0; from < items.size(); from += PublicRecords.BATCH) {
			this.loader.load(items.subList(from, Math.min(items.size(), from + PublicRecords.BATCH))).forEach(reader);
		}
	}

	private Exports.Plan plan(MultiValueMap<String, String> parameters, LocalDate day, String media,
			Function<List<Chronicle.Item>, DataController.Body> body) {
		Choices.requireKnown(parameters, Stream.concat(Chronicle.FACETS.stream(), Stream.of("kind", "order")).toList());
		Timeline.Choice choice = Choices.timeline(parameters);
		var filter = Chronicle.Filter
			.of(Choices.requiredOne(parameters, Chronicle.FACETS, FacetCount.values(this.chronicle.known(day))));
		List<Chronicle.Item> items = this.loader.items(filter, choice, day);
		return DataController.plan("timeline", this.frames.version().version(), day, media, items.size(),
				body.apply(items));
	}

}
