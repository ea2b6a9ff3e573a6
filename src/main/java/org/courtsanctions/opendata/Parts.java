package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Reads parts of lists and single records for the API. */
@Component
class Parts {

	static final int MOST = 200;

	static final int USUAL = 50;

	private final Choices choices;

	private final PublicRecords records;

	private final Frames frames;

	private final Exports exports;

	private final Ledger ledger;

	Parts(Choices choices, PublicRecords records, Frames frames, Exports exports, Ledger ledger) {
		this.choices = choices;
		this.records = records;
		this.frames = frames;
		this.exports = exports;
		this.ledger = ledger;
	}

	ListAnswer<?> list(RecordType type, MultiValueMap<String, String> parameters, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response) {
		int limit = limit(parameters.getFirst("limit"));
		Set<String> fields = fields(type, parameters);
		int filter = Cursor.filter(parameters, Choices.filters(type));
		Cursor cursor = Cursor.read(parameters.getFirst(Cursor.PARAMETER));
		LocalDate day = asOf.day();
		if (cursor != null) {
			if (cursor.filter() != filter || asOf.past() && !cursor.day().equals(day)
					|| cursor.day().isAfter(day) && !asOf.past()) {
				throw Cursor.refused();
			}
			day = cursor.day();
			pin(cursor.version());
		}
		int offset = (cursor != null) ? cursor.offset() : 0;
		LocalDate spoken = day;
		return this.exports.read(() -> {
			LedgerHead version = this.frames.version();
			List<Long> ids = this.choices.read(type, parameters, spoken, version.version(), "limit", Cursor.PARAMETER,
					"fields");
			int to = Math.min(ids.size(), offset + limit);
			List<PublicRecord> items = this.records.batch(type, ids.subList(Math.min(offset, to), to), spoken);
			String next = (to < ids.size()) ? next(request, new Cursor(version.version(), spoken, to, filter)) : null;
			if (next != null) {
				response.addHeader(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
			}
			Frame frame = this.frames.frame(this.frames.message("open.list." + type.plural()), spoken, request);
			return ListAnswer.of(frame, ids.size(), next, items.stream().map((item) -> sparse(item, fields)).toList());
		});
	}

	RecordAnswer<?> single(RecordType type, String id, MultiValueMap<String, String> parameters, AsOf asOf,
			HttpServletRequest request) {
		Choices.requireKnown(parameters, List.of("fields"));
		Set<String> fields = fields(type, parameters);
		return this.exports.read(() -> {
			PublicRecord record = this.records.one(type, id, asOf.day());
			return RecordAnswer.of(this.frames.frame(record.label(), asOf.day(), request), sparse(record, fields));
		});
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

	private static String next(HttpServletRequest request, Cursor cursor) {
		return ServletUriComponentsBuilder.fromRequest(request)
			.replaceQueryParam(Cursor.PARAMETER, cursor.toString())
			.build()
			.toUriString();
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
