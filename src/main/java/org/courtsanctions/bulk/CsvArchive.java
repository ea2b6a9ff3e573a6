package org.courtsanctions.bulk;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.courtsanctions.opendata.DataJson;
import org.courtsanctions.opendata.PublicRecords;
import org.courtsanctions.opendata.RecordType;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Writes the whole register as a ZIP of CSVs. The entries are dated with the record's own
 * time, so that the same edition has the same bytes whenever it is written.
 */
@Component
class CsvArchive {

	private final PublicRecords records;

	private final DataJson json;

	private final MessageSource messages;

	CsvArchive(PublicRecords records, DataJson json, MessageSource messages) {
		this.records = records;
		this.json = json;
		this.messages = messages;
	}

	/** Writes an edition of what this thread's transaction reads. */
	void write(Edition edition, Path to) throws IOException {
		Path directory = Files.createTempDirectory("register-tables-");
		try (var spool = new Spool(directory);
				var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to), 1 << 16),
						StandardCharsets.UTF_8)) {
			var entries = new Entries(edition, zip);
			entries.text("README.txt", this.messages.getMessage("data.readme.file", null, Locale.ENGLISH),
					readme(edition));
			entries.text("LICENCE.txt", this.messages.getMessage("data.licence.file", null, Locale.ENGLISH),
					licence(edition));
			spool.begin(Layout.DICTIONARY);
			Layout.dictionary().forEach((row) -> spool.row(Layout.DICTIONARY, List.copyOf(row)));
			entries.table(Layout.DICTIONARY, spool);
			for (DataTable table : Layout.all()) {
				spool.begin(table);
			}
			for (RecordType type : RecordType.values()) {
				this.records.each(type, edition.day(), (record) -> Layout.spread(type, record, spool));
			}
			for (DataTable table : Layout.all()) {
				entries.table(table, spool);
			}
			entries.begin("manifest.json");
			zip.write(this.json.bytes(new Manifest(edition.version(), edition.recordedAt(), edition.day(),
					edition.cite(), edition.terms(), entries.files)));
			zip.closeEntry();
		}
		finally {
			FileSystemUtils.deleteRecursively(directory);
		}
	}

	private String readme(Edition edition) {
		var tables = new StringBuilder();
		Layout.all().forEach((table) -> tables.append(String.format("  %-34s%s\n", table.file(), table.description())));
		return this.messages.getMessage("data.readme", new Object[] { Long.toString(edition.version()),
				edition.recordedAt().toString(), edition.day().toString(), edition.cite(), tables.toString() },
				Locale.ENGLISH);
	}

	private static String licence(Edition edition) {
		return edition.terms().name() + "\n" + edition.terms().url() + "\n\n" + edition.terms().note() + "\n";
	}

	/** Writes entries and keeps what is to be told of them. */
	private static final class Entries {

		private final LocalDateTime time;

		private final ZipOutputStream zip;

		private final List<Manifest.File> files = new ArrayList<>();

		private Entries(Edition edition, ZipOutputStream zip) {
			this.time = LocalDateTime.ofInstant(edition.recordedAt(), ZoneOffset.UTC);
			this.zip = zip;
		}

		private OutputStream begin(String name) throws IOException {
			var entry = new ZipEntry(name);
			entry.setTimeLocal(this.time);
			this.zip.putNextEntry(entry);
			return this.zip;
		}

		private void text(String name, String description, String text) throws IOException {
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			begin(name).write(bytes);
			this.zip.closeEntry();
			this.files.add(new Manifest.File(name, description, null, bytes.length,
					HexFormat.of().formatHex(Spool.sha256().digest(bytes))));
		}

		private void table(DataTable table, Spool spool) throws IOException {
			this.files.add(spool.finish(table, begin(table.file())));
			this.zip.closeEntry();
		}

	}

}
