package org.courtsanctions.official;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.NameScript;
import org.courtsanctions.shared.Slug;
import org.jspecify.annotations.Nullable;

/** A court official: a person with names in many scripts and offices held over time. */
@Entity
class Official extends Fact {

	private String slug;

	private String name;

	private String sortName;

	@Enumerated(EnumType.STRING)
	private OfficialKind kind;

	private String office;

	private @Nullable Long courtId;

	@Enumerated(EnumType.STRING)
	private OfficeStanding officeStanding;

	private @Nullable Integer birthYear;

	@Column(columnDefinition = "text[]")
	private String[] nationalities;

	private @Nullable String notes;

	@ElementCollection
	@CollectionTable(name = "official_name", joinColumns = @JoinColumn(name = "official_id"))
	@OrderColumn(name = "position")
	private List<OfficialName> names = new ArrayList<>();

	@OneToMany(mappedBy = "official", cascade = CascadeType.PERSIST)
	@OrderBy("position")
	private List<Tenure> tenures = new ArrayList<>();

	@SuppressWarnings("NullAway.Init")
	protected Official() {
	}

	Official(NewOfficial command) {
		this.slug = Slug.require(command.slug());
		this.name = command.name();
		this.sortName = command.name();
		this.kind = command.kind();
		this.office = command.office();
		this.courtId = command.courtId();
		this.officeStanding = command.standing();
		this.birthYear = command.birthYear();
		this.nationalities = command.nationalities().stream().map(CountryCode::require).toArray(String[]::new);
		this.notes = command.notes();
		addName(command.name(), OfficialName.Kind.PRIMARY);
		command.aliases().forEach((alias) -> addName(alias, OfficialName.Kind.ALIAS));
	}

	private void addName(String text, OfficialName.Kind nameKind) {
		if (this.names.stream().anyMatch((known) -> known.text().equals(text))) {
			return;
		}
		var written = NameScript.of(text, List.of(this.nationalities));
		boolean own = written.own() && this.names.stream().noneMatch(OfficialName::ownScript);
		this.names.add(new OfficialName(text, written.script(), written.language(), nameKind, own));
	}

	/**
	 * Records an office, or completes the one already on record when both tell of the
	 * same.
	 */
	Tenure hold(NewTenure command) {
		Optional<Tenure> known = this.tenures.stream()
			.filter((tenure) -> tenure.tellsOfTheSameOffice(command))
			.findFirst();
		known.ifPresent((tenure) -> tenure.complete(command));
		return known.orElseGet(() -> {
			var tenure = new Tenure(this, this.tenures.size(), command);
			this.tenures.add(tenure);
			return tenure;
		});
	}

}
