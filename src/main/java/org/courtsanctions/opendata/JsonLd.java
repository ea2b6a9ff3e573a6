package org.courtsanctions.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.courtsanctions.actor.ActorKind;
import org.courtsanctions.court.CourtType;
import org.courtsanctions.official.OfficeStanding;
import org.courtsanctions.web.PageContext;
import org.courtsanctions.web.SiteAddress;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes what a page tells as JSON-LD in the words of schema.org, from the same
 * descriptions as all other forms. The text may stand inside an HTML script element: no
 * character in it means anything to HTML.
 */
@Component
public class JsonLd {

	static final String LICENCE = "https://creativecommons.org/licenses/by-nc/4.0/";

	private static final String NAME = "Court Sanctions Register";

	private static final int MOST_WORKS = 10;

	private final DataJson json;

	JsonLd(DataJson json) {
		this.json = json;
	}

	/**
	 * The page of a record.
	 * @param said what the page says first
	 */
	public String of(PublicRecord record, PageContext frame, String said) {
		SiteAddress site = frame.published().site();
		Linked thing = switch (record) {
			case OfficialData official -> official(official, site);
			case CourtData court -> court(court, site);
			case AuthorityData authority -> Linked.at(site, "GovernmentOrganization", authority.path())
				.with("name", authority.name())
				.with("alternateName", authority.shortName())
				.with("address", Linked.of(site, "PostalAddress").with("addressCountry", authority.country()));
			case ProgrammeData programme -> programme(programme, site);
			case AnnouncementData announcement -> Linked.at(site, "CreativeWork", announcement.path())
				.with("name", announcement.title())
				.with("abstract", announcement.summary())
				.with("creator", announcement.authority())
				.with("datePublished", announcement.announced())
				.with("isBasedOn", announcement.url())
				.refs("mentions", announcement.named())
				.refs("citation", announcement.programmes());
			case SanctionData sanction -> Linked.at(site, "CreativeWork", sanction.path())
				.with("about", sanction.target())
				.with("datePublished", sanction.listed());
			case StatementData statement -> statement(statement, site);
			case EventData event -> Linked.at(site, "Event", event.path())
				.with("name", event.title())
				.with("startDate", event.happened())
				.country("location", event.country())
				.refs("about",
						Stream.concat(Stream.ofNullable(event.court()), event.about().stream()).distinct().toList());
			case ActorData actor -> actor(actor, site);
			case SourceData source -> Linked.at(site, "CreativeWork", source.path())
				.with("name", source.title())
				.with("publisher", Linked.of(site, "Organization").with("name", source.publisher()))
				.with("datePublished", source.published())
				.with("inLanguage", source.language())
				.with("isBasedOn", source.url());
			case ChangeData change -> Linked.at(site, "UpdateAction", change.path())
				.with("name", NAME + ", " + change.id())
				.with("endTime", change.recordedAt().toString())
				.with("object", catalog(site));
		};
		return text(thing.with("description", said).with("mainEntityOfPage", page(frame)));
	}

	/** The register as a catalogue of data, with its lists as data sets. */
	public String register(PageContext frame, String said) {
		SiteAddress site = frame.published().site();
		List<Linked> lists = Stream.of("officials", "courts", "announcements", "programmes", "statements", "sources")
			.map((path) -> Linked.at(site, "Dataset", "/" + path).with("name", NAME + ": " + path))
			.toList();
		return text(catalog(site).with("description", said)
			.with("license", LICENCE)
			.with("version", version(frame))
			.with("dateModified", modified(frame))
			.with("dataset", lists));
	}

	/** A list as a data set, with the forms in which it can be had. */
	public String list(PageContext frame, String title, String said) {
		SiteAddress site = frame.published().site();
		List<Linked> forms = frame.alternates()
			.stream()
			.map((form) -> Linked.of(site, "DataDownload")
				.with("encodingFormat", form.type())
				.with("contentUrl", site.of(form.href())))
			.toList();
		return text(Linked.at(site, "Dataset", frame.published().path())
			.with("name", NAME + ": " + title)
			.with("description", said)
			.with("license", LICENCE)
			.with("creator", Linked.of(site, "Organization").with("name", NAME).with("url", site.of("/")))
			.with("isAccessibleForFree", true)
			.with("version", version(frame))
			.with("dateModified", modified(frame))
			.with("temporalCoverage", "../" + frame.asOf().day())
			.with("includedInDataCatalog", catalog(site))
			.with("distribution", forms));
	}

	private static Linked official(OfficialData official, SiteAddress site) {
		boolean inOffice = official.officeStanding() == OfficeStanding.IN_OFFICE;
		List<Linked> offices = official.offices()
			.stream()
			.map((office) -> Linked.of(site, "Role")
				.with("startDate", office.start())
				.with("endDate", office.end())
				.with("hasOccupation", Linked.of(site, "Occupation").with("name", office.role())))
			.toList();
		return Linked.at(site, "Person", official.path())
			.with("name", official.name())
			.with("alternateName", official.names().stream().skip(1).map(NameData::text).toList())
			.with("birthDate", (official.birthYear() != null) ? official.birthYear().toString() : null)
			.with("nationality", official.nationalities().stream().map((code) -> Linked.country(site, code)).toList())
			.with("jobTitle", official.office())
			.with(inOffice ? "worksFor" : "affiliation", official.court())
			.with("hasOccupation", offices)
			.with("subjectOf", works(official.sanctions(), site));
	}

	private static Linked court(CourtData court, SiteAddress site) {
		Linked place = Linked.of(site, "PostalAddress")
			.with("addressLocality", court.seat())
			.with("addressCountry", court.country());
		String type = (court.type() == CourtType.PEOPLES_TRIBUNAL) ? "Organization" : "GovernmentOrganization";
		return Linked.at(site, type, court.path())
			.with("name", court.name())
			.with("alternateName", court.nameLocal())
			.with("parentOrganization", court.parent())
			.with("address", (court.seat() != null || court.country() != null) ? place : null)
			.with("subjectOf", works(court.sanctions(), site));
	}

	private static Linked programme(ProgrammeData programme, SiteAddress site) {
		return Linked.at(site, "Legislation", programme.path())
			.with("name", programme.title())
			.with("legislationIdentifier", programme.citation())
			.with("legislationPassedBy", programme.authority())
			.with("legislationJurisdiction", programme.jurisdiction())
			.with("legislationDate", programme.signed())
			.with("datePublished", programme.published())
			.with("legislationLegalForce",
					"https://schema.org/" + ((programme.revoked() != null) ? "NotInForce" : "InForce"))
			.with("abstract", programme.summary());
	}

	/** Exact words are a quotation; what is only told is a claim. */
	private static Linked statement(StatementData statement, SiteAddress site) {
		boolean quoted = statement.quotation() != null;
		return Linked.at(site, quoted ? "Quotation" : "Claim", statement.path())
			.with("name", statement.label())
			.with("text", quoted ? statement.quotation() : statement.summary())
			.with("inLanguage", quoted ? statement.quotationLanguage() : null)
			.with("creator", statement.speaker())
			.with("datePublished", statement.said())
			.with(quoted ? "isBasedOn" : "appearance",
					(statement.url() == null) ? null
							: quoted ? statement.url() : Linked.of(site, "CreativeWork").with("url", statement.url()))
			.refs("about", statement.about());
	}

	private static Linked actor(ActorData actor, SiteAddress site) {
		boolean person = actor.kind() == ActorKind.PERSON;
		String type = person ? "Person" : switch (actor.kind()) {
			case GOVERNMENT, COURT -> "GovernmentOrganization";
			case NGO -> "NGO";
			case COMPANY -> "Corporation";
			case PERSON, INSTITUTION, COLLECTIVE -> "Organization";
		};
		return Linked.at(site, type, actor.path())
			.with("name", actor.name())
			.with("alternateName", actor.aliases())
			.with("jobTitle", person ? actor.role() : null)
			.with("subjectOf", works(actor.sanctions(), site));
	}

	/** The announcements that touched somebody. */
	private static List<Linked> works(List<SanctionData> sanctions, SiteAddress site) {
		return sanctions.stream()
			.flatMap((sanction) -> sanction.events().stream())
			.map(SanctionEventData::announcement)
			.filter(Objects::nonNull)
			.distinct()
			.limit(MOST_WORKS)
			.map((announcement) -> Linked.ref(site, announcement))
			.toList();
	}

	private static Linked page(PageContext frame) {
		SiteAddress site = frame.published().site();
		return Linked.of(site, "WebPage")
			.with("@id", site.of(frame.published().path()) + "#page")
			.with("version", version(frame))
			.with("dateModified", modified(frame))
			.with("temporalCoverage", "../" + frame.asOf().day())
			.with("license", LICENCE)
			.with("isPartOf", catalog(site));
	}

	private static Linked catalog(SiteAddress site) {
		return Linked.at(site, "DataCatalog", "/").with("name", NAME);
	}

	private static @Nullable String version(PageContext frame) {
		return (frame.head() != null) ? Long.toString(frame.head().version()) : null;
	}

	private static @Nullable String modified(PageContext frame) {
		return (frame.head() != null) ? frame.head().recordedAt().toString() : null;
	}

	private String text(Linked thing) {
		var whole = new LinkedHashMap<String, Object>();
		whole.put("@context", "https://schema.org");
		whole.putAll(thing.members());
		return this.json.text(whole)
			.replace("&", "\\u0026")
			.replace("<", "\\u003c")
			.replace(">", "\\u003e")
			.replace("\u2028", "\\u2028")
			.replace("\u2029", "\\u2029");
	}

}
