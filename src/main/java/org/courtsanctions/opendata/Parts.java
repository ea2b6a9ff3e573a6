package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.LedgerHead;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.DataRefused;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/** Reads parts of lists and single records for the API. */
@Component
class Parts {

	static final int MOST = 200;

	static final int USUAL = 50;

	private final Choices choices;

	private final PublicRecords records;

	private final Besides besides;

	private final Frames frames;

	private final Exports exports;

	private final Ledger ledger;

	Parts(Choices choices, PublicRecords records, Besides besides, Frames frames, Exports exports, Ledger ledger) {
		this.choices = choices;
		this.records = records;
		this.besides = besides;
		this.frames = frames;
		this.exports = exports;
		this.ledger = ledger;
	}

	ListAnswer<?> list(RecordType type, MultiValueMap<String, String> parameters, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response) {
		int limit = limit(parameters.getFirst("limit"));
		Set<String> fields = fields(type, parameters);
		int filter = Cursor.filter(parameters, Choices.filters(type));
		Cursor cursor = cursor(parameters, asOf, filter);
		int offset = (cursor != null) ? cursor.offset() : 0;
		LocalDate spoken = (cursor != null) ? cursor.day() : asOf.day();
		return this.exports.read(() -> {
			LedgerHead version = this.frames.version();
			List<Long> ids = this.choices.read(type, parameters, spoken, version.version(), "limit", Cursor.PARAMETER,
					"fields");
			int to = (int) Math.min(ids.size(), (long) offset + limit);
			List<PublicRecord> items = this.records.batch(type, ids.subList(Math.min(offset, to), to), spoken);
			String next = (to < ids.size()) ? next(request, response, new Cursor(version.version(), spoken, to, filter))
					: null;
			Frame frame = this.frames.frame(this.frames.message("open.list." + type.plural()), spoken, request);
			return ListAnswer.of(frame, ids.size(), next, items.stream().map((item) -> sparse(item, fields)).toList());
		});
	}

	RecordAnswer<?> single(RecordType type, String id, MultiValueMap<String, String> parameters, AsOf asOf,
			HttpServletRequest request, HttpServletResponse response) {
		List<String> takes = Besides.parameters(type);
		Choices.requireKnown(parameters, Stream.concat(takes.stream(), Stream.of("fields")).toList());
		Set<String> fields = fields(type, parameters);
		int filter = Cursor.filter(parameters, Besides.choices(type));
		Cursor cursor = cursor(parameters, asOf, filter);
		LocalDate day = (cursor != null) ? cursor.day() : asOf.day();
		int offset = (cursor != null) ? cursor.offset() : (number(parameters) - 1) * Besides.PART;
		return this.exports.read(() -> {
			long number = this.records.number(type, id, day);
			PublicRecord record = this.records.batch(type, List.of(number), day).getFirst();
			Frame frame = this.frames.frame(record.label(), day, request);
			if (!fields.isEmpty()) {
				return RecordAnswer.of(frame, sparse(record, fields), Beside.NOTHING, null);
			}
			Beside beside = this.besides.read(type, number, record, parameters, day, offset);
			return RecordAnswer.of(frame, record, beside, beside.more()
					? next(request, response, new Cursor(frame.recordVersion(), day, offset + Besides.PART, filter))
					: null);
		});
	}

	/** The cursor of an address, whose version is read from here on. */
	private @Nullable Cursor cursor(MultiValueMap<String, String> parameters, AsOf asOf, int filter) {
		Cursor cursor = Cursor.read(parameters.getFirst(Cursor.PARAMETER));
		if (cursor != null) {
			if (cursor.filter() != filter || asOf.past() && !cursor.day().equals(asOf.day())
					|| cursor.day().isAfter(asOf.day()) && !asOf.past()) {
				throw Cursor.refused();
			}
			pin(cursor.version());
		}
		return cursor;
	}

	/** Reads the version that a cursor is pinned to, when that is not the present one. */
	private void pin(long version) {
		RecordedAt past = RecordedAt.current();
		if (past == null && this.ledger.head().version() != version) {
			RecordedAt.read(this.ledger.entry(version)
				.map((entry) -> new RecordedAt(entry.recordedAt(), version))
				.orElseThrow(Cursor::refused));
		}
		else if (past != null && past.version() != version) {
			throw Cursor.refused();
		}
	}

	private String next(HttpServletRequest request, HttpServletResponse response, Cursor cursor) {
		String next = UriComponentsBuilder.fromUriString(this.frames.address(request))
			.replaceQueryParam(Cursor.PARAMETER, cursor.toString())
			.replaceQueryParam(Stretch.PARAMETER)
			.build()
			.toUriString();
		response.addHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
		return next;
	}

	/** The number of the part that an address asks for when it has no cursor. */
	private static int number(MultiValueMap<String, String> parameters) {
		String text = parameters.getFirst(Stretch.PARAMETER);
		if (text == null || text.isBlank()) {
			return 1;
		}
		if (!text.strip().matches("[1-9][0-9]{0,6}")) {
			throw DataRefused.parameter(Stretch.PARAMETER, "must be the number of a part, from 1", List.of());
		}
		return Integer.parseInt(text.strip());
	}

	private static int limit(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return USUAL;
		}
		if (!text.strip().matches("[0-9]{1,3}") || Integer.parseInt(text.strip()) < 1
				|| Integer.parseInt(text.strip()) > MOST) {
			throw DataRefused.parameter("limit", "must be a number from 1 to " + MOST, List.of());
		}
		return Integer.parseInt(text.strip());
	}

	private static Set<String> fields(RecordType type, MultiValueMap<String, String> parameters) {
		Set<String> chosen = parameters.getOrDefault("fields", List.of())
			.stream()
			.flatMap((value) -> List.of(value.split(",")).stream())
			.map(String::strip)
			.filter((name) -> !name.isEmpty())
			.collect(Collectors.toCollection(LinkedHashSet::new));
		List<String> known = Described.of(type.form().asSubclass(Record.class)).stream().map(Described::name).toList();
		chosen.stream().filter((name) -> !known.contains(name)).findFirst().ifPresent((name) -> {
			throw DataRefused.parameter("fields", "names a field that these records do not have", known);
		});
		return chosen;
	}

	/** The record, or some of its fields only. */
	private static Object sparse(PublicRecord record, Set<String> fields) {
		if (fields.isEmpty()) {
			return record;
		}
		Map<String, Object> some = new LinkedHashMap<>();
		for (Described field : Described.of(record.getClass().asSubclass(Record.class))) {
			Object value = field.value((Record) record);
			if (fields.contains(field.name()) && value != null) {
				some.put(field.name(), value);
			}
		}
		return some;
	}

}
