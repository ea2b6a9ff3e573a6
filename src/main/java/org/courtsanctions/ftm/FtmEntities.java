package org.courtsanctions.ftm;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.ledger.RecordedAt;
import org.courtsanctions.opendata.PublicRecord;
import org.courtsanctions.opendata.PublicRecords;
import org.courtsanctions.opendata.RecordType;
import org.courtsanctions.opendata.RefData;
import org.courtsanctions.opendata.SanctionData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the register as FollowTheMoney entities. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class FtmEntities {

	/** The types of record that are entities of their own, in the order of the file. */
	static final List<RecordType> TYPES = List.of(RecordType.AUTHORITY, RecordType.COURT, RecordType.ACTOR,
			RecordType.OFFICIAL);

	private static final Pattern PART = Pattern
		.compile("(occupancy|position)-(?:([a-z0-9]+(?:-[a-z0-9]+)*)-)?[0-9a-f]{12}");

	/** Matching a name takes stack for each of its hyphens. */
	private static final int LONGEST = 200;

	private final PublicRecords records;

	private final Mapping mapping;

	private final JdbcClient jdbc;

	private final Ledger ledger;

	private final JsonMapper json;

	FtmEntities(PublicRecords records, Mapping mapping, JdbcClient jdbc, Ledger ledger, JsonMapper json) {
		this.records = records;
		this.mapping = mapping;
		this.jdbc = jdbc;
		this.ledger = ledger;
		this.json = json;
	}

	/**
	 * Writes every entity of a day, one a line: authorities, courts, other people and
	 * bodies, officials; each followed by its sanctions, offices and what they are posts
	 * in. No more than a batch of records is in memory.
	 * @param site the address of the site, for links
	 */
	public void writeAll(OutputStream out, LocalDate day, String site) {
		Set<String> posts = new HashSet<>();
		try {
			for (RecordType type : TYPES) {
				List<Long> ids = this.records.all(type, day);
				for (int from = 0; from < ids.size(); from += PublicRecords.BATCH) {
					List<Long> some = ids.subList(from, Math.min(ids.size(), from + PublicRecords.BATCH));
					for (Family family : families(type, some, day, site)) {
						for (Entity entity : family.all()) {
							if (!entity.schema().equals("Position") || posts.add(entity.id())) {
								out.write(this.json.writeValueAsBytes(entity));
								out.write('\n');
							}
						}
					}
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Some records by their numbers, as entities with their parts, in their order. */
	List<Family> families(RecordType type, Collection<Long> numbers, LocalDate day, String site) {
		List<PublicRecord> found = this.records.batch(type, List.copyOf(numbers), day);
		return families(type, found, site);
	}

	/**
	 * One record as an entity with its parts.
	 * @throws org.courtsanctions.shared.NotFound if there is none
	 */
	Family family(RecordType type, String slug, LocalDate day, String site) {
		return families(type, List.of(this.records.one(type, slug, day)), site).getFirst();
	}

	/**
	 * One sanction, or null when the measure is none in law.
	 * @throws org.courtsanctions.shared.NotFound if there is none
	 */
	@Nullable Entity sanction(String slug, LocalDate day, String site) {
		SanctionData sanction = this.records.one(SanctionData.class, slug, day);
		Entity entity = this.mapping.entity(sanction, addresses(List.of(sanction)), site);
		return (entity != null) ? entity.seen(null, version(), null) : null;
	}

	/**
	 * A post, or when it was held, by its own name.
	 * @throws org.courtsanctions.shared.NotFound if there is none
	 */
	@Nullable Entity part(String id, LocalDate day, String site) {
		Matcher part = PART.matcher(id);
		if (id.length() > LONGEST || !part.matches()) {
			return null;
		}
		String of = part.group(2);
		if (part.group(1).equals("occupancy")) {
			return (of == null) ? null
					: family(RecordType.OFFICIAL, of, day, site).occupancies()
						.stream()
						.filter((occupancy) -> occupancy.id().equals(id))
						.findFirst()
						.orElse(null);
		}
		return this.jdbc.sql("""
				select distinct t.role, c.slug, c.name
				  from tenure t left join court c on c.id = t.court_id where c.slug is not distinct from ?""")
			.param(1, of, Types.VARCHAR)
			.query((row, number) -> Mapping.position(row.getString("role"),
					(of != null) ? new RefData(RecordType.COURT, of, row.getString("name"), "/courts/" + of) : null))
			.stream()
			.filter((post) -> post.id().equals(id))
			.findFirst()
			.map((post) -> post.seen(null, version(), null))
			.orElse(null);
	}

	/** The numbers of all records of a type. */
	List<Long> all(RecordType type, LocalDate day) {
		return this.records.all(type, day);
	}

	private List<Family> families(RecordType type, List<PublicRecord> found, String site) {
		Map<String, String> urls = addresses(found);
		Map<String, Seen> seen = seen(type, found.stream().map(PublicRecord::id).toList());
		String version = version();
		return found.stream().map((record) -> {
			Seen own = seen.getOrDefault(record.id(), new Seen(null, null));
			Entity entity = Objects.requireNonNull(this.mapping.entity(record, urls, site))
				.seen(own.first(), version, own.change());
			List<Mapping.Held> offices = this.mapping.offices(record, urls);
			Map<String, Entity> posts = new LinkedHashMap<>();
			offices.forEach((office) -> posts.putIfAbsent(office.post().id(), office.post().seen(null, version, null)));
			return new Family(entity,
					this.mapping.sanctions(record, urls, site)
						.stream()
						.map((sanction) -> sanction.seen(null, version, own.change()))
						.toList(),
					List.copyOf(posts.values()),
					offices.stream().map((office) -> office.occupancy().seen(null, version, own.change())).toList());
		}).toList();
	}

	/** The addresses of the sources of some records, by their public names. */
	private Map<String, String> addresses(List<PublicRecord> records) {
		String[] slugs = records.stream().flatMap(Mapping::sources).distinct().toArray(String[]::new);
		Map<String, String> addresses = new HashMap<>();
		if (slugs.length > 0) {
			this.jdbc.sql("select slug, url from source where slug = any(?) and url is not null")
				.param(slugs)
				.query((row) -> {
					addresses.put(row.getString("slug"), row.getString("url"));
				});
		}
		return addresses;
	}

	/** When the ledger first and last told of some records, by their public names. */
	private Map<String, Seen> seen(RecordType type, List<String> slugs) {
		RecordedAt past = RecordedAt.current();
		Map<String, Seen> seen = new HashMap<>();
		this.jdbc.sql("""
				select r.slug, min(e.recorded_at) as first, max(e.recorded_at) as change
				  from %s r
				  join ledger_subject l on l.kind = ? and l.subject_id = r.id and l.version <= ?
				  join ledger_entry e on e.version = l.version
				 where r.slug = any(?) group by r.slug""".formatted(table(type)))
			.params(type.name(), (past != null) ? past.version() : Long.MAX_VALUE, slugs.toArray(String[]::new))
			.query((row) -> {
				seen.put(row.getString("slug"), new Seen(iso(row.getTimestamp("first").toInstant()),
						iso(row.getTimestamp("change").toInstant())));
			});
		return seen;
	}

	private static String table(RecordType type) {
		return switch (type) {
			case OFFICIAL -> "official";
			case COURT -> "court";
			case ACTOR -> "actor";
			case AUTHORITY -> "authority";
			default -> throw new IllegalArgumentException(type + " is no entity");
		};
	}

	/** The instant of the record version that is read. */
	private String version() {
		RecordedAt past = RecordedAt.current();
		return iso((past != null) ? past.instant() : this.ledger.head().recordedAt());
	}

	/** UTC to the second, without saying so: as FollowTheMoney writes instants. */
	private static String iso(Instant instant) {
		return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.SECONDS), ZoneOffset.UTC)
			.format(DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss"));
	}

	/**
	 * When a record was told of.
	 *
	 * @param first the first time
	 * @param change the last time
	 */
	private record Seen(@Nullable String first, @Nullable String change) {
	}

	/**
	 * An entity with its parts.
	 *
	 * @param entity the entity
	 * @param sanctions against it
	 * @param posts it holds or held
	 * @param occupancies when it holds or held them
	 */
	record Family(Entity entity, List<Entity> sanctions, List<Entity> posts, List<Entity> occupancies) {

		/** All of them, each before what points at it. */
		List<Entity> all() {
			List<Entity> all = new ArrayList<>(List.of(this.entity));
			all.addAll(this.sanctions);
			all.addAll(this.posts);
			all.addAll(this.occupancies);
			return all;
		}

		/** The entity with its parts inside. */
		Entity nested() {
			List<Entity> held = this.occupancies.stream().map((occupancy) -> {
				String post = occupancy.texts("post").getFirst();
				return occupancy.with("post", this.posts.stream().filter((one) -> one.id().equals(post)).toList());
			}).toList();
			return this.entity.with("sanctions", this.sanctions).with("positionOccupancies", held);
		}

	}

}
