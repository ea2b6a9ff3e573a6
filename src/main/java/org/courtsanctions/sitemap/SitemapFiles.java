package org.courtsanctions.sitemap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.courtsanctions.shared.NotFound;
import org.courtsanctions.web.SiteAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes site maps as the protocol of sitemaps.org, version 0.9, wants them: one file, or
 * an index of several when there are more pages than one file may name.
 */
@Service
@Transactional(readOnly = true)
class SitemapFiles {

	/** What one file may name at most, by the protocol. */
	static final int MOST = 50_000;

	private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

	private final SitePages pages;

	private final SiteAddress site;

	SitemapFiles(SitePages pages, SiteAddress site) {
		this.pages = pages;
		this.site = site;
	}

	/**
	 * The site map, or the index of its parts.
	 * @param most what one file may name
	 */
	byte[] first(int most) {
		long parts = parts(most);
		if (parts == 1) {
			return part("1", most);
		}
		List<SitePages.Entry> files = new ArrayList<>();
		for (int number = 1; number <= parts; number++) {
			files.add(new SitePages.Entry("/sitemaps/" + number + ".xml", null));
		}
		return write("sitemapindex", "sitemap", files);
	}

	/**
	 * A part of the site map.
	 * @param number from 1 on, as the address names it
	 * @param most what one file may name
	 * @throws NotFound if there is no such part
	 */
	byte[] part(String number, int most) {
		if (!number.matches("[1-9][0-9]{0,5}") || Long.parseLong(number) > parts(most)) {
			throw new NotFound("sitemaps", number);
		}
		List<SitePages.Entry> lists = this.pages.lists();
		long from = (Long.parseLong(number) - 1) * most - lists.size();
		List<SitePages.Entry> named = new ArrayList<>();
		if (from < 0) {
			named.addAll(lists);
			named.addAll(this.pages.records(0, most + from));
		}
		else {
			named.addAll(this.pages.records(from, most));
		}
		return write("urlset", "url", named);
	}

	private long parts(int most) {
		return Math.max(1, (this.pages.count() + most - 1) / most);
	}

	private byte[] write(String root, String element, List<SitePages.Entry> entries) {
		var file = new ByteArrayOutputStream();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory()
				.createXMLStreamWriter(file, StandardCharsets.UTF_8.name());
			xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			xml.writeStartElement(root);
			xml.writeDefaultNamespace(NAMESPACE);
			for (SitePages.Entry entry : entries) {
				xml.writeStartElement(element);
				text(xml, "loc", this.site.of(entry.path()));
				Instant changed = entry.changed();
				text(xml, "lastmod", (changed != null) ? changed.toString() : null);
				xml.writeEndElement();
			}
			xml.writeEndElement();
			xml.writeEndDocument();
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("Writing to memory failed", ex);
		}
		return file.toByteArray();
	}

	private static void text(XMLStreamWriter xml, String element, @Nullable String text) throws XMLStreamException {
		if (text != null) {
			xml.writeStartElement(element);
			xml.writeCharacters(text);
			xml.writeEndElement();
		}
	}

}
