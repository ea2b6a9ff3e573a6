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
		this();
		become(command);
	}

	/**
	 * Says exactly what the command says, once {@link #forgetNamesUnless} has made room
	 * for other names.
	 */
	void become(NewOfficial command) {
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
		if (this.names.isEmpty()) {
			this.names.addAll(OfficialName.of(command));
		}
	}

	/**
	 * Gives up all names before others take their places: the database must not meet one
	 * twice on the way. To be stored before {@link #become}.
	 * @return whether it did, because the command has other names
	 */
	boolean forgetNamesUnless(NewOfficial command) {
		boolean others = !this.names.equals(OfficialName.of(command));
		if (others) {
			this.names.clear();
		}
		return others;
	}

	/** The command that would record the official as it stands, offices left aside. */
	NewOfficial asRecorded() {
		return new NewOfficial(this.slug, this.name, names(NameKind.ALIAS), names(NameKind.WEAK),
				names(NameKind.FORMER), this.birthYear, List.of(this.nationalities), this.kind, this.office,
				this.courtId, this.officeStanding, this.notes);
	}

	private List<String> names(NameKind wanted) {
		return this.names.stream().filter((known) -> known.kind() == wanted).map(OfficialName::text).toList();
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
			var tenure = new Tenure(this, nextPosition(), command);
			this.tenures.add(tenure);
			return tenure;
		});
	}

	private int nextPosition() {
		return this.tenures.isEmpty() ? 0 : this.tenures.getLast().position() + 1;
	}

}
