package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.AuthorityView;
import org.courtsanctions.source.SourceNotes;
import org.courtsanctions.source.Sources;

import org.springframework.stereotype.Component;

/** Reads authorities with their numbers. */
@Component
class AuthorityLoader implements Loader {

	private final Authorities authorities;

	private final Sources sources;

	AuthorityLoader(Authorities authorities, Sources sources) {
		this.authorities = authorities;
		this.sources = sources;
	}

	@Override
	public RecordType type() {
		return RecordType.AUTHORITY;
	}

	@Override
	public long find(String slug, LocalDate day) {
		return this.authorities.bySlug(slug).id();
	}

	@Override
	public List<Long> all(LocalDate day) {
		return this.authorities.ids();
	}

	@Override
	public Map<Long, AuthorityData> load(Collection<Long> ids, LocalDate day) {
		SourceNotes notes = this.sources.notesFor(ids);
		Map<String, Authorities.Tally> tallies = this.authorities.tallyOn(day)
			.stream()
			.collect(Collectors.toMap((tally) -> tally.authority().slug(), (tally) -> tally));
		return this.authorities.byIds(ids)
			.stream()
			.collect(Collectors.toMap(AuthorityView::id,
					(authority) -> data(authority, Objects.requireNonNull(tallies.get(authority.slug())), notes)));
	}

	static AuthorityData data(AuthorityView authority, Authorities.Tally tally, SourceNotes notes) {
		return new AuthorityData(authority.slug(), authority.name(), authority.shortName(), authority.country(),
				authority.kind(), authority.listName(), authority.listUrl(), tally.listed(), tally.standing(),
				tally.criminal(), authority.notes(), authority.link().href(), EvidenceData.of(notes, authority.id()));
	}

}
