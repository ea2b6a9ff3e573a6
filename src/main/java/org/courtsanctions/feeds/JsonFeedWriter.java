package org.courtsanctions.feeds;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/** Writes feeds as JSON Feed 1.1. */
@Component
class JsonFeedWriter {

	static final String TYPE = "application/feed+json";

	private final FeedWords words;

	private final JsonMapper json;

	JsonFeedWriter(FeedWords words, JsonMapper json) {
		this.words = words;
		this.json = json;
	}

	byte[] write(Feed feed, FeedAddresses addresses) {
		FeedTarget target = feed.target();
		Long before = feed.before();
		return this.json.writeValueAsBytes(new Written("https://jsonfeed.org/version/1.1",
				this.words.message("layout.title", target.title()), addresses.page(target), addresses.self(target),
				this.words.message("feeds.subtitle", Feeds.MOST),
				(before != null) ? addresses.next(target, before) : null,
				List.of(new Author(this.words.message("layout.name"), addresses.site() + "/")), this.words.language(),
				feed.entries().stream().map((entry) -> item(entry, addresses)).toList()));
	}

	private static Item item(FeedEntry entry, FeedAddresses addresses) {
		String recorded = entry.updated().toString();
		return new Item("urn:uuid:" + entry.id(), addresses.site() + entry.path(), entry.title(), entry.content(),
				recorded, recorded, entry.terms(),
				new Register(addresses.site() + "/changes", entry.version(), addresses.site() + entry.changePath()));
	}

	/** The feed as it is written. */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Written(String version, String title, String homePageUrl, String feedUrl, String description,
			@Nullable String nextUrl, List<Author> authors, String language, List<Item> items) {
	}

	/** Who publishes. */
	private record Author(String name, String url) {
	}

	/** An entry as it is written. */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	private record Item(String id, String url, String title, String contentHtml, String datePublished,
			String dateModified, List<String> tags, @JsonProperty("_register") Register register) {
	}

	/** What JSON Feed has no name for: the publication. */
	private record Register(String about, long version, String change) {
	}

}
