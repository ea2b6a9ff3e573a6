package org.courtsanctions.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import org.courtsanctions.intake.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Takes the text out of a .docx file, which is a packed folder with the text in
 * {@code word/document.xml}: read as a stream, with limits, without a library that would
 * understand all the rest.
 */
final class Docx {

	/** The document part may not be larger when unpacked. */
	private static final int PART = 16 * 1024 * 1024;

	/** Nor all parts in front of it together. */
	private static final int ALL = 32 * 1024 * 1024;

	private static final int ENTRIES = 2000;

	private static final String DOCUMENT = "word/document.xml";

	private static final XMLInputFactory XML = factory();

	private Docx() {
	}

	static String text(byte[] bytes) throws Unreadable {
		byte[] part = part(bytes);
		if (part == null) {
			throw new Unreadable(Reason.UNKNOWN_KIND);
		}
		try {
			return read(XML.createXMLStreamReader(new ByteArrayInputStream(part)));
		}
		catch (XMLStreamException | RuntimeException ex) {
			if (ex instanceof BoundedWriter.Full) {
				throw new Unreadable(Reason.TOO_LARGE);
			}
			throw new Unreadable(Reason.DAMAGED);
		}
	}

	private static byte @Nullable [] part(byte[] bytes) throws Unreadable {
		try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
			int entries = 0;
			long left = ALL;
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (++entries > ENTRIES) {
					throw new Unreadable(Reason.TOO_LARGE);
				}
				if (entry.getName().equals(DOCUMENT)) {
					byte[] part = zip.readNBytes(PART + 1);
					if (part.length > PART) {
						throw new Unreadable(Reason.TOO_LARGE);
					}
					return part;
				}
				left -= skip(zip, left);
				if (left <= 0) {
					throw new Unreadable(Reason.TOO_LARGE);
				}
			}
			return null;
		}
		catch (IOException | IllegalArgumentException ex) {
			throw new Unreadable(Reason.DAMAGED);
		}
	}

	private static long skip(InputStream stream, long most) throws IOException {
		byte[] buffer = new byte[8192];
		long all = 0;
		for (int read = stream.read(buffer); read >= 0 && all <= most; read = stream.read(buffer)) {
			all += read;
		}
		return all;
	}

	private static String read(XMLStreamReader xml) throws XMLStreamException {
		var text = new BoundedWriter(Documents.LARGEST);
		boolean words = false;
		int deleted = 0;
		while (xml.hasNext()) {
			switch (xml.next()) {
				case XMLStreamConstants.START_ELEMENT -> {
					switch (xml.getLocalName()) {
						case "t" -> words = deleted == 0;
						case "tab" -> text.write(" ");
						case "br", "cr" -> text.write("\n");
						case "numPr" -> text.write("• ");
						case "del" -> deleted++;
						default -> {
						}
					}
				}
				case XMLStreamConstants.END_ELEMENT -> {
					switch (xml.getLocalName()) {
						case "t" -> words = false;
						case "p" -> text.write("\n\n");
						case "del" -> deleted--;
						default -> {
						}
					}
				}
				case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
					if (words) {
						text.write(xml.getText());
					}
				}
				default -> {
				}
			}
		}
		return text.toString();
	}

	private static XMLInputFactory factory() {
		XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
		factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
		factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
		return factory;
	}

}
