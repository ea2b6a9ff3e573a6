package org.courtsanctions.feeds;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Generator;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.jdom2.Document;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

import org.springframework.stereotype.Component;

/** Writes feeds as Atom (RFC 4287), their pages linked as RFC 5005 says. */
@Component
class AtomWriter {

	static final String TYPE = "application/atom+xml";

	private final FeedWords words;

	AtomWriter(FeedWords words) {
		this.words = words;
	}

	byte[] write(Feed feed, FeedAddresses addresses) {
		FeedTarget target = feed.target();
		var atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
		atom.setId("urn:uuid:" + feed.id());
		atom.setTitleEx(text(this.words.message("layout.title", target.title())));
		atom.setSubtitle(text(this.words.message("feeds.subtitle", Feeds.MOST)));
		atom.setUpdated(Date.from(feed.updated()));
		List<Link> links = new ArrayList<>();
		links.add(link("self", TYPE, addresses.self(target)));
		links.add(link("alternate", "text/html", addresses.page(target)));
		Long before = feed.before();
		if (before != null) {
			links.add(link("next", TYPE, addresses.next(target, before)));
		}
		atom.setOtherLinks(links);
		var author = new Person();
		author.setName(this.words.message("layout.name"));
		author.setUri(addresses.site() + "/");
		atom.setAuthors(List.of(author));
		var generator = new Generator();
		generator.setValue(this.words.message("layout.name"));
		generator.setUrl(addresses.site() + "/");
		atom.setGenerator(generator);
		atom.setEntries(feed.entries().stream().map((entry) -> entry(entry, addresses)).toList());
		try {
			Document document = new WireFeedOutput().outputJDom(atom);
			document.getRootElement().setAttribute("lang", this.words.language(), Namespace.XML_NAMESPACE);
			var format = Format.getRawFormat().setEncoding("UTF-8").setLineSeparator("\n");
			return new XMLOutputter(format).outputString(document).getBytes(StandardCharsets.UTF_8);
		}
		catch (FeedException ex) {
			throw new IllegalStateException("a feed lacks what Atom asks for", ex);
		}
	}

	private Entry entry(FeedEntry entry, FeedAddresses addresses) {
		var atom = new Entry();
		atom.setId("urn:uuid:" + entry.id());
		atom.setTitleEx(text(entry.title()));
		atom.setUpdated(Date.from(entry.updated()));
		atom.setPublished(Date.from(entry.updated()));
		atom.setAlternateLinks(List.of(link("alternate", "text/html", addresses.site() + entry.path())));
		atom.setOtherLinks(List.of(link("related", "text/html", addresses.site() + entry.changePath())));
		atom.setCategories(entry.terms().stream().map((term) -> category(term)).toList());
		var content = new Content();
		content.setType("html");
		content.setValue(readable(entry.content()));
		atom.setContents(List.of(content));
		return atom;
	}

	private static Category category(String term) {
		var category = new Category();
		category.setTerm(term);
		return category;
	}

	private static Link link(String relation, String type, String address) {
		var link = new Link();
		link.setRel(relation);
		link.setType(type);
		link.setHref(address);
		return link;
	}

	private static Content text(String text) {
		var content = new Content();
		content.setType("text");
		content.setValue(readable(text));
		return content;
	}

	/** Without the characters that no XML can carry. */
	private static String readable(String text) {
		return text.codePoints()
			.filter(Verifier::isXMLCharacter)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
