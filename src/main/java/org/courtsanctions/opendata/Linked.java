package org.courtsanctions.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.courtsanctions.shared.CountryCode;
import org.courtsanctions.shared.Precision;
import org.courtsanctions.web.SiteAddress;
import org.jspecify.annotations.Nullable;

/**
 * A thing in the words of schema.org, while it is put together. What is not known is left
 * out.
 */
final class Linked {

	private final Map<String, Object> members = new LinkedHashMap<>();

	private final SiteAddress site;

	private Linked(SiteAddress site) {
		this.site = site;
	}

	/** A thing without an address of its own. */
	static Linked of(SiteAddress site, String type) {
		return new Linked(site).with("@type", type);
	}

	/** A thing that has a page on this site. */
	static Linked at(SiteAddress site, String type, String path) {
		return of(site, type).with("@id", site.of(path)).with("url", site.of(path));
	}

	/** Another record, by its name. */
	static Linked ref(SiteAddress site, RefData record) {
		String type = switch (record.kind()) {
			case OFFICIAL -> "Person";
			case COURT, AUTHORITY -> "GovernmentOrganization";
			case ACTOR -> "Thing";
			case PROGRAMME -> "Legislation";
			case CASE_EVENT -> "Event";
			case STATEMENT, ANNOUNCEMENT, SOURCE, SANCTION, CHANGE -> "CreativeWork";
		};
		return at(site, type, record.path()).with("name", record.name());
	}

	Linked with(String property, @Nullable Object value) {
		Object plain = switch (value) {
			case Linked linked -> linked.members;
			case List<?> list ->
				list.stream().map((item) -> (item instanceof Linked one) ? one.members : item).toList();
			case null, default -> value;
		};
		boolean nothing = plain == null || plain.equals("") || plain.equals(List.of());
		if (!nothing) {
			this.members.put(property, plain);
		}
		return this;
	}

	Linked with(String property, @Nullable RefData record) {
		return with(property, (record != null) ? (Object) ref(this.site, record) : null);
	}

	/** A date, never more exact than it is known. */
	Linked with(String property, @Nullable DateData date) {
		return with(property, (date != null) ? (Object) honest(date) : null);
	}

	Linked refs(String property, List<RefData> records) {
		return with(property, records.stream().map((record) -> ref(this.site, record)).toList());
	}

	/** A country by its code. */
	Linked country(String property, @Nullable String code) {
		return with(property, (code != null) ? (Object) country(this.site, code) : null);
	}

	static Linked country(SiteAddress site, String code) {
		String name = code.equals("EU") ? "European Union" : CountryCode.nameOf(code, Locale.ENGLISH);
		return of(site, code.equals("EU") ? "Place" : "Country").with("name", name).with("identifier", code);
	}

	Map<String, Object> members() {
		return this.members;
	}

	private static String honest(DateData date) {
		boolean about = date.precision() == Precision.APPROXIMATE || date.precision() == Precision.INFERRED;
		return (about && date.date().length() > 7) ? date.date().substring(0, 7) : date.date();
	}

}
