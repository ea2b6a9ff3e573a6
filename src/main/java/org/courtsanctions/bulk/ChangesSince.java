package org.courtsanctions.bulk;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.courtsanctions.ledger.Changes;
import org.courtsanctions.ledger.Changes.Touched;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.opendata.DataJson;
import org.courtsanctions.opendata.Exports;
import org.courtsanctions.opendata.Frame;
import org.courtsanctions.opendata.PublicRecord;
import org.courtsanctions.opendata.PublicRecords;
import org.courtsanctions.opendata.RecordType;
import tools.jackson.core.JsonGenerator;

import org.springframework.stereotype.Component;

/**
 * Writes what was published after a version: each publication, oldest first, with the
 * records it touched as they are in the version that is read, so that a copy of the
 * register is brought up to date.
 */
@Component
class ChangesSince {

	private final Ledger ledger;

	private final Changes changes;

	private final PublicRecords records;

	private final DataJson json;

	ChangesSince(Ledger ledger, Changes changes, PublicRecords records, DataJson json) {
		this.ledger = ledger;
		this.changes = changes;
		this.records = records;
		this.json = json;
	}

	/** The publications after a version, oldest first. */
	List<Long> after(long since) {
		return this.ledger.versions()
			.stream()
			.filter((version) -> version > since)
			.sorted(Comparator.naturalOrder())
			.toList();
	}

	/** How many records are written, each as often as it was touched. */
	int size(long since) {
		return Math.toIntExact(Math.min(this.changes.touchedSince(since), Integer.MAX_VALUE));
	}

	/** Writes them in one JSON document. */
	void document(List<Long> versions, LocalDate day, Frame frame, OutputStream out) {
		try (JsonGenerator generator = this.json.generator(out)) {
			Exports.begin(generator, frame, versions.size());
			versions.forEach((version) -> write(version, day, generator));
			generator.writeEndArray();
			generator.writeEndObject();
		}
	}

	/** Writes them as JSON lines, one publication a line. */
	void lines(List<Long> versions, LocalDate day, OutputStream out) throws IOException {
		for (long version : versions) {
			try (JsonGenerator generator = this.json.generator(out)) {
				write(version, day, generator);
			}
			out.write('\n');
		}
	}

	private void write(long version, LocalDate day, JsonGenerator generator) {
		generator.writeStartObject();
		generator.writePOJOProperty("publication",
				this.records.batch(RecordType.CHANGE, List.of(version), day).getFirst());
		generator.writeArrayPropertyStart("records");
		Map<String, List<Touched>> byKind = new TreeMap<>();
		this.changes.touchedBy(version, this.ledger.versionRead())
			.forEach((record) -> byKind.computeIfAbsent(record.kind(), (kind) -> new ArrayList<>()).add(record));
		byKind.forEach((kind, touched) -> {
			for (int from = 0; from < touched.size(); from += PublicRecords.BATCH) {
				write(RecordType.valueOf(kind),
						touched.subList(from, Math.min(touched.size(), from + PublicRecords.BATCH)), day, generator);
			}
		});
		generator.writeEndArray();
		generator.writeEndObject();
	}

	private void write(RecordType type, List<Touched> touched, LocalDate day, JsonGenerator generator) {
		Map<String, PublicRecord> states = new HashMap<>();
		this.records.batch(type, touched.stream().filter(Touched::present).map(Touched::id).toList(), day)
			.forEach((record) -> states.put(record.id(), record));
		for (Touched record : touched) {
			generator.writeStartObject();
			generator.writeStringProperty("kind", type.name().toLowerCase(Locale.ROOT).replace('_', '-'));
			generator.writeStringProperty("id", record.slug());
			generator.writeBooleanProperty("present", record.present());
			PublicRecord state = states.get(record.slug());
			if (state != null) {
				generator.writePOJOProperty("record", state);
			}
			generator.writeEndObject();
		}
	}

}
