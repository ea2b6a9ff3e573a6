package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.source.SourceView;
import org.courtsanctions.source.Sources;

import org.springframework.stereotype.Component;

/** Reads sources. */
@Component
class SourceLoader implements Loader {

	private final Sources sources;

	SourceLoader(Sources sources) {
		this.sources = sources;
	}

	@Override
	public RecordType type() {
		return RecordType.SOURCE;
	}

	@Override
	public long find(String slug, LocalDate day) {
		PartialDate published = this.sources.bySlug(slug).published();
		if (published != null && published.on().isAfter(day)) {
			throw new NotYet(type(), slug, published);
		}
		return this.sources.idOf(slug);
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.sources.ids(List.of(), day);
	}

	@Override
	public Map<Long, SourceData> load(Collection<Long> ids, LocalDate day) {
		return this.sources.byIds(ids, day)
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (source) -> data(source.getValue())));
	}

	private static SourceData data(Sources.Listed listed) {
		SourceView source = listed.source();
		return new SourceData(source.slug(), source.publisher(), source.title(), source.url(),
				DateData.ofNullable(source.published()), source.language(), source.readAs(),
				source.readAs().inTheOriginal(), source.seenIn(), source.notes(), listed.supports(),
				"/sources/" + source.slug());
	}

}
