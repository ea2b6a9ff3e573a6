package org.courtsanctions.reconcile;

import java.util.List;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.RecordId;
import org.courtsanctions.shared.SubjectLink;
import org.jspecify.annotations.Nullable;

/**
 * A record with everything the service tells about it.
 *
 * @param id its name among all records
 * @param number its number as a fact
 * @param name what it is called
 * @param names every name, that one first
 * @param kind what it is among those of its type, by its code
 * @param office an official's office, or what an actor is
 * @param standing whether the office is still held, by its code
 * @param court where the office is held, or which court an actor speaks as
 * @param parent the court that the court is a part of
 * @param birthYear the year of birth, when a source gives it
 * @param countries nationalities of an official, the country of all others
 * @param seat the city of a court
 * @param listName the list an authority keeps
 * @param listAddress where that list stands
 * @param tenures offices held, the latest first
 * @param measures every measure ever taken against it
 */
record Subject(RecordId id, long number, String name, List<String> names, String kind, @Nullable String office,
		@Nullable String standing, @Nullable SubjectLink court, @Nullable SubjectLink parent,
		@Nullable Integer birthYear, List<String> countries, @Nullable String seat, @Nullable String listName,
		@Nullable String listAddress, List<TenureView> tenures, List<SanctionView> measures) {

	Subject with(List<TenureView> held, List<SanctionView> taken) {
		return new Subject(this.id, this.number, this.name, this.names, this.kind, this.office, this.standing,
				this.court, this.parent, this.birthYear, this.countries, this.seat, this.listName, this.listAddress,
				held, taken);
	}

	EntityType type() {
		return EntityType.of(this.id);
	}

}
