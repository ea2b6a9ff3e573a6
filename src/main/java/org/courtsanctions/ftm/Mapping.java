package org.courtsanctions.ftm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.courtsanctions.actor.ActorKind;
import org.courtsanctions.court.CourtType;
import org.courtsanctions.official.NameKind;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.opendata.ActorData;
import org.courtsanctions.opendata.AuthorityData;
import org.courtsanctions.opendata.CourtData;
import org.courtsanctions.opendata.DateData;
import org.courtsanctions.opendata.EvidenceData;
import org.courtsanctions.opendata.NameData;
import org.courtsanctions.opendata.OfficeData;
import org.courtsanctions.opendata.OfficialData;
import org.courtsanctions.opendata.PublicRecord;
import org.courtsanctions.opendata.RefData;
import org.courtsanctions.opendata.SanctionData;
import org.courtsanctions.sanction.AuthorityKind;
import org.courtsanctions.sanction.Measure;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.sanction.Standing;
import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Maps described records to entities: officials and people to Person, courts, authorities
 * and states to PublicBody, other bodies to Organization, Company or LegalEntity, offices
 * to Position and Occupancy, sanctions in law to Sanction. A criminal measure is no
 * sanction: it is told in the notes, and as the topic {@code wanted} while somebody is
 * looked for.
 */
@Component
class Mapping {

	private static final int HASH_BYTES = 6;

	private final MessageSource messages;

	private final Words words;

	Mapping(MessageSource messages, Words words) {
		this.messages = messages;
		this.words = words;
	}

	/** The sources a record and its parts rest on. */
	static Stream<String> sources(PublicRecord record) {
		return switch (record) {
			case OfficialData official -> Stream.concat(sources(official.evidence(), official.sanctions()),
					official.offices().stream().flatMap((office) -> office.evidence().sources().stream()));
			case CourtData court -> sources(court.evidence(), court.sanctions());
			case ActorData actor -> sources(actor.evidence(), actor.sanctions());
			case AuthorityData authority -> authority.evidence().sources().stream();
			case SanctionData sanction -> sources(sanction);
			default -> Stream.empty();
		};
	}

	/**
	 * The entity that a record is; null for records that the model has no entity for.
	 * @param urls the addresses of sources by their public names
	 * @param site the address of the site
	 */
	@Nullable Entity entity(PublicRecord record, Map<String, String> urls, String site) {
		return switch (record) {
			case OfficialData official -> person(official, urls, site);
			case CourtData court -> court(court, urls, site);
			case ActorData actor -> actor(actor, urls, site);
			case AuthorityData authority -> authority(authority, urls, site);
			case SanctionData sanction -> sanction.inLaw() ? sanction(sanction, urls, site) : null;
			default -> null;
		};
	}

	/** The sanctions against a record. */
	List<Entity> sanctions(PublicRecord record, Map<String, String> urls, String site) {
		return taken(record).stream()
			.filter(SanctionData::inLaw)
			.map((sanction) -> sanction(sanction, urls, site))
			.toList();
	}

	/** The offices of an official. */
	List<Held> offices(PublicRecord record, Map<String, String> urls) {
		if (!(record instanceof OfficialData official)) {
			return List.of();
		}
		String person = id(official);
		return official.offices().stream().map((office) -> {
			Entity post = position(office.role(), office.court());
			var held = new Entity.Builder(
					"occupancy-" + official.id() + "-" + hash(post.id(), iso(office.start()), iso(office.end())),
					"Occupancy");
			held.put("holder", person)
				.put("post", post.id())
				.put("startDate", date(office.start()))
				.put("endDate", date(office.end()))
				.put("status", office.held() ? "current" : (office.end() != null) ? "ended" : null)
				.put("summary", office.note())
				.put("sourceUrl", addresses(office.evidence(), urls));
			return new Held(post, held.build("Occupancy"));
		}).toList();
	}

	/** The post that an office is, whoever holds it. */
	static Entity position(String role, @Nullable RefData court) {
		String name = (court != null) ? role + ", " + court.name() : role;
		var post = new Entity.Builder("position-" + ((court != null) ? court.id() + "-" : "") + hash(role), "Position");
		post.put("name", name);
		if (court != null) {
			post.put("organization", "court-" + court.id()).put("topics", "gov.judicial");
		}
		return post.build(name);
	}

	/** The name of a record among all entities. */
	static String id(PublicRecord record) {
		return switch (record) {
			case OfficialData official -> "official-" + official.id();
			case CourtData court -> "court-" + court.id();
			case ActorData actor -> "actor-" + actor.id();
			case AuthorityData authority -> "authority-" + authority.id();
			default -> "sanction-" + record.id();
		};
	}

	private Entity person(OfficialData official, Map<String, String> urls, String site) {
		var person = new Entity.Builder(id(official), "Person");
		person.put("name", official.name());
		names(person, official.names());
		String office = official.office() + ((official.court() != null) ? ", " + official.court().name() : "");
		person.put("birthDate", (official.birthYear() != null) ? official.birthYear().toString() : null)
			.put("nationality", official.nationalities().stream().map(Mapping::country).toList())
			.put("position", office)
			.put("topics", (official.kind() == OfficialKind.JUDGE) ? "role.judge" : null)
			.put("notes", official.notes());
		return build(person, official.name(), official.status(), official.sanctions(), official.evidence(), urls,
				site + official.path());
	}

	private Entity court(CourtData court, Map<String, String> urls, String site) {
		boolean tribunal = court.type() == CourtType.PEOPLES_TRIBUNAL;
		var body = new Entity.Builder(id(court), tribunal ? "Organization" : "PublicBody");
		body.put("name", court.name())
			.put("alias", court.nameLocal())
			.put("country", (court.country() != null) ? country(court.country()) : null)
			.put("address", court.seat())
			.put("legalForm", message("court.type." + court.type()))
			.put("topics", tribunal ? null : "gov.judicial")
			.put("topics", (court.type() == CourtType.INTERNATIONAL) ? "gov.igo" : null)
			.put("notes", court.notes());
		return build(body, court.name(), court.status(), court.sanctions(), court.evidence(), urls,
				site + court.path());
	}

	private Entity actor(ActorData actor, Map<String, String> urls, String site) {
		String schema = switch (actor.kind()) {
			case PERSON -> "Person";
			case GOVERNMENT, COURT -> "PublicBody";
			case INSTITUTION, NGO -> "Organization";
			case COMPANY -> "Company";
			case COLLECTIVE -> "LegalEntity";
		};
		var body = new Entity.Builder(id(actor), schema);
		body.put("name", actor.name())
			.put("alias", actor.aliases())
			.put((actor.kind() == ActorKind.PERSON) ? "position" : "summary", actor.role())
			.put("country", (actor.country() != null) ? country(actor.country()) : null)
			.put("topics", (actor.kind() == ActorKind.COURT) ? "gov.judicial" : null)
			.put("notes", actor.notes());
		return build(body, actor.name(), actor.status(), actor.sanctions(), actor.evidence(), urls,
				site + actor.path());
	}

	private Entity authority(AuthorityData authority, Map<String, String> urls, String site) {
		var body = new Entity.Builder(id(authority), "PublicBody");
		body.put("name", authority.name())
			.put("alias", authority.shortName().equals(authority.name()) ? null : authority.shortName())
			.put("country", country(authority.country()))
			.put("legalForm", message("authority.kind." + authority.kind()))
			.put("topics", (authority.kind() == AuthorityKind.COURT) ? "gov.judicial" : null)
			.put("notes", authority.notes());
		return build(body, authority.name(), OfficialStatus.NOT_LISTED, List.of(), authority.evidence(), urls,
				site + authority.path());
	}

	private Entity sanction(SanctionData sanction, Map<String, String> urls, String site) {
		RefData programme = sanction.programme();
		String law = (programme != null) ? programme.name() : null;
		var entity = new Entity.Builder(id(sanction), "Sanction");
		entity.put("entity", sanction.target().kind().name().toLowerCase(Locale.ROOT) + "-" + sanction.target().id())
			.put("authority", (sanction.authority() != null) ? sanction.authority().name() : null)
			.put("authorityId", sanction.listReference())
			.put("country", country(sanction.jurisdiction()))
			.put("program", law)
			.put("programId", sanction.codes())
			.put("programUrl", (programme != null) ? site + programme.path() : null)
			.put("listingDate", date(sanction.listed()))
			.put("startDate", date(sanction.listed()))
			.put("endDate", date((sanction.ended() != null) ? sanction.ended() : sanction.plannedEnd()))
			.put("status", switch (sanction.status()) {
				case IN_FORCE -> "Active";
				case CONTESTED -> "Contested";
				case SUSPENDED -> "Suspended";
				case LIFTED, NOT_LISTED -> "Inactive";
			})
			.put("provisions", sanction.measures().stream().map((measure) -> message("measure." + measure)).toList())
			.put("reason", sanction.reason())
			.put("summary",
					(sanction.status().standing() && sanction.standing() != Standing.STATED)
							? message("standing." + sanction.standing()) : null)
			.put("recordId", sanction.id())
			.put("sourceUrl",
					Stream.concat(Stream.of(site + sanction.path()), sources(sanction).map(urls::get))
						.filter(Objects::nonNull)
						.toList());
		return entity.build((law != null) ? law : "Sanction");
	}

	private Entity build(Entity.Builder entity, String caption, OfficialStatus status, List<SanctionData> taken,
			EvidenceData evidence, Map<String, String> urls, String page) {
		if (status == OfficialStatus.IN_FORCE || status == OfficialStatus.CONTESTED) {
			entity.put("topics", "sanction");
		}
		for (SanctionData measure : taken) {
			boolean standing = measure.status().standing();
			if (measure.inLaw() && standing) {
				entity.put("program", (measure.programme() != null) ? measure.programme().name() : null)
					.put("programId", measure.codes());
			}
			else if (!measure.inLaw()) {
				boolean wanted = measure.measures().contains(Measure.WANTED_NOTICE)
						|| measure.measures().contains(Measure.ARREST_ORDER_IN_ABSENTIA);
				entity.put("topics", (wanted && standing) ? "wanted" : null).put("notes", criminal(measure));
			}
		}
		entity.put("sourceUrl",
				Stream.concat(Stream.of(page), evidence.sources().stream().map(urls::get))
					.filter(Objects::nonNull)
					.toList());
		return entity.build(caption);
	}

	/** "Russia, 27 July 2023: wanted notice (criminal measure, no sanction in law)". */
	private String criminal(SanctionData measure) {
		String what = String.join(", ", measure.measures().stream().map((one) -> message("measure." + one)).toList());
		String until = (measure.ended() != null) ? "/" + measure.ended().date() : "";
		return this.messages.getMessage("ftm.criminal",
				new Object[] { this.words.country(measure.jurisdiction()), measure.listed().date() + until, what },
				Locale.ENGLISH);
	}

	private static void names(Entity.Builder person, List<NameData> names) {
		for (NameData name : names) {
			if (name.kind() != NameKind.PRIMARY) {
				person.put(switch (name.kind()) {
					case WEAK -> "weakAlias";
					case FORMER -> "previousName";
					case ALIAS, PRIMARY -> "alias";
				}, name.text());
			}
		}
	}

	private static List<SanctionData> taken(PublicRecord record) {
		return switch (record) {
			case OfficialData official -> official.sanctions();
			case CourtData court -> court.sanctions();
			case ActorData actor -> actor.sanctions();
			default -> List.of();
		};
	}

	private static Stream<String> sources(EvidenceData evidence, List<SanctionData> sanctions) {
		return Stream.concat(evidence.sources().stream(), sanctions.stream().flatMap(Mapping::sources));
	}

	private static Stream<String> sources(SanctionData sanction) {
		return Stream
			.concat(sanction.evidence().sources().stream(),
					sanction.events().stream().flatMap((event) -> event.evidence().sources().stream()))
			.distinct();
	}

	private static List<String> addresses(EvidenceData evidence, Map<String, String> urls) {
		List<String> addresses = new ArrayList<>();
		evidence.sources().stream().map(urls::get).filter(Objects::nonNull).forEach(addresses::add);
		return addresses;
	}

	private String message(String key) {
		return this.messages.getMessage(key, null, Locale.ENGLISH);
	}

	private static String country(String code) {
		return code.toLowerCase(Locale.ROOT);
	}

	private static @Nullable String date(@Nullable DateData date) {
		return (date != null) ? date.date() : null;
	}

	private static String iso(@Nullable DateData date) {
		return (date != null) ? date.date() : "";
	}

	/** A short name for texts that have none of their own. */
	static String hash(String... texts) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256")
				.digest(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An office held.
	 *
	 * @param post the Position
	 * @param occupancy the Occupancy
	 */
	record Held(Entity post, Entity occupancy) {
	}

}
