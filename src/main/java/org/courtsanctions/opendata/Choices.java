package org.courtsanctions.opendata;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.courtsanctions.official.OfficialKind;
import org.courtsanctions.sanction.AnnouncementAction;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.OfficialFilter;
import org.courtsanctions.sanction.OfficialList;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.sanction.SanctionFilter;
import org.courtsanctions.sanction.SanctionKind;
import org.courtsanctions.sanction.Sanctions;
import org.courtsanctions.sanction.Status;
import org.courtsanctions.shared.Asked;
import org.courtsanctions.shared.FacetCount;
import org.courtsanctions.source.ReadAs;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.SpeakerType;
import org.courtsanctions.statement.Stance;
import org.courtsanctions.statement.StatementFilter;
import org.courtsanctions.statement.Statements;
import org.courtsanctions.timeline.Timeline;
import org.courtsanctions.timeline.TimelineKind;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.DataProblem.Wrong;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.RecordTime;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Which records an address asks for: the same choices as on the page, except that what
 * does not exist is refused and not set aside.
 */
@Component
class Choices {

	private static final int MOST_KEPT = 2_000_000;

	private final OfficialList officials;

	private final Announcements announcements;

	private final Sanctions sanctions;

	private final Statements statements;

	private final Sources sources;

	private final PublicRecords records;

	/** The numbers that an address asked for; a record version never changes. */
	private final Cache<Key, List<Long>> kept = Caffeine.newBuilder()
		.maximumWeight(MOST_KEPT)
		.weigher((Key key, List<Long> ids) -> ids.size() + 10)
		.build();

	Choices(OfficialList officials, Announcements announcements, Sanctions sanctions, Statements statements,
			Sources sources, PublicRecords records) {
		this.officials = officials;
		this.announcements = announcements;
		this.sanctions = sanctions;
		this.statements = statements;
		this.sources = sources;
		this.records = records;
	}

	/** The parameters by which a type is filtered. */
	static List<String> filters(RecordType type) {
		return switch (type) {
			case OFFICIAL -> Stream.concat(OfficialFilter.FACETS.stream(), Stream.of("q")).toList();
			case ANNOUNCEMENT -> Announcements.Filter.FACETS;
			case SANCTION -> SanctionFilter.FACETS;
			case STATEMENT -> StatementFilter.FACETS;
			case SOURCE -> Sources.FACETS;
			case COURT, AUTHORITY, PROGRAMME, CASE_EVENT, ACTOR, CHANGE -> List.of();
		};
	}

	/**
	 * The numbers of the records that an address asks for, in the list's order.
	 * @param version the record version that is read
	 * @param besides parameters that the address may have besides filters
	 * @throws DataRefused if it asks for what does not exist
	 */
	List<Long> read(RecordType type, Map<String, List<String>> parameters, LocalDate day, long version,
			String... besides) {
		requireKnown(parameters, Stream.concat(filters(type).stream(), Stream.of(besides)).toList());
		Map<String, List<String>> choices = new LinkedHashMap<>();
		filters(type).forEach((name) -> choices.put(name, parameters.getOrDefault(name, List.of())));
		return this.kept.get(new Key(version, type, day, Map.copyOf(choices)), (key) -> ids(type, choices, day));
	}

	private List<Long> ids(RecordType type, Map<String, List<String>> choices, LocalDate day) {
		return switch (type) {
			case OFFICIAL -> {
				Asked asked = required(type, choices,
						FacetCount.values(this.officials.facets(OfficialFilter.NONE, day)));
				yield this.officials.ids(OfficialFilter.of(asked, first(choices.getOrDefault("q", List.of()))), day);
			}
			case ANNOUNCEMENT -> this.announcements.ids(Announcements.Filter.of(required(type, choices,
					FacetCount.values(this.announcements.facets(Announcements.Filter.NONE, day)))), day);
			case SANCTION -> {
				Map<String, Collection<String>> known = new LinkedHashMap<>(FacetCount.values(this.sanctions.facets()));
				known.put("target", this.sanctions.targets(choices.getOrDefault("target", List.of())));
				yield this.sanctions.ids(new SanctionFilter(required(type, choices, known).chosen()), day);
			}
			case STATEMENT -> this.statements.ids(new StatementFilter(
					required(type, choices, FacetCount.values(this.statements.facets(StatementFilter.NONE, day)))
						.chosen()),
					day);
			case SOURCE -> this.sources.ids(Sources.read(required(type, choices, Sources.KNOWN)), day);
			case COURT, AUTHORITY, PROGRAMME, CASE_EVENT, ACTOR, CHANGE -> this.records.all(type, day);
		};
	}

	/** The members of the closed set that a filter takes; empty when it takes others. */
	static List<String> members(RecordType type, String filter) {
		List<String> members = switch (filter) {
			case "status" ->
				(type == RecordType.SANCTION) ? Asked.members(Status.class) : Asked.members(OfficialStatus.class);
			case "kind" -> Asked.members(SanctionKind.class);
			case "role" -> Asked.members(OfficialKind.class);
			case "action" -> Asked.members(AnnouncementAction.class);
			case "stance" -> Asked.members(Stance.class);
			case "speaker" -> Asked.members(SpeakerType.class);
			case "read" -> Asked.members(ReadAs.class);
			default -> List.of();
		};
		return members.stream().filter((name) -> !name.equals(Status.NOT_LISTED.name())).toList();
	}

	/** The choices of a type, when every one of them exists or could. */
	private static Asked required(RecordType type, Map<String, List<String>> choices,
			Map<String, ? extends Collection<String>> known) {
		Map<String, Collection<String>> all = new LinkedHashMap<>(known);
		filters(type).forEach((name) -> {
			List<String> members = members(type, name);
			if (!members.isEmpty()) {
				all.put(name, members);
			}
		});
		return (type == RecordType.ANNOUNCEMENT) ? requiredOne(choices, filters(type), all)
				: required(choices, filters(type), all);
	}

	/** The choices, when every one of them exists. */
	static Asked required(Map<String, List<String>> choices, List<String> facets,
			Map<String, ? extends Collection<String>> known) {
		return refused(Asked.of(choices, facets.stream().filter((facet) -> !facet.equals("q")).toList(), known));
	}

	/** The choices, when every one of them exists and there is one for each facet. */
	static Asked requiredOne(Map<String, List<String>> choices, List<String> facets,
			Map<String, ? extends Collection<String>> known) {
		return refused(Asked.ofOne(choices, facets, known));
	}

	private static Asked refused(Asked asked) {
		if (!asked.unknown().isEmpty()) {
			throw DataRefused
				.parameters(asked.unknown()
					.stream()
					.map((unknown) -> Wrong.parameter(unknown.facet(),
							unknown.surplus() ? "takes one value"
									: "has no value “" + unknown.typed() + "” on this day",
							unknown.allowed()))
					.toList());
		}
		return asked;
	}

	/** Refuses parameters that an address does not have. */
	static void requireKnown(Map<String, List<String>> parameters, List<String> names) {
		Set<String> known = new LinkedHashSet<>(names);
		known.add(AsOf.PARAMETER);
		known.add(RecordTime.PARAMETER);
		List<Wrong> wrong = parameters.keySet()
			.stream()
			.filter((name) -> !known.contains(name))
			.map((name) -> Wrong.parameter(name, "is no parameter of this address", new ArrayList<>(known)))
			.collect(Collectors.toList());
		if (!wrong.isEmpty()) {
			throw DataRefused.parameters(wrong.stream().limit(20).toList());
		}
	}

	/** Refuses several values of filters of which one counts. */
	static void requireOne(Map<String, List<String>> parameters, List<String> names) {
		names.stream()
			.filter((name) -> parameters.getOrDefault(name, List.of())
				.stream()
				.filter((value) -> !value.isBlank())
				.distinct()
				.count() > 1)
			.findFirst()
			.ifPresent((name) -> {
				throw DataRefused.parameter(name, "takes one value", List.of());
			});
	}

	/** Which kinds of entries a timeline tells and in which order. */
	static Timeline.Choice timeline(Map<String, List<String>> parameters) {
		List<String> kinds = parameters.getOrDefault("kind", List.of())
			.stream()
			.filter((kind) -> !kind.isBlank())
			.toList();
		if (kinds.stream().anyMatch((kind) -> Timeline.Choice.kind(kind).isEmpty())) {
			throw DataRefused.parameter("kind", "must be kinds of entries",
					Stream.of(TimelineKind.values()).map(Codes::of).toList());
		}
		return Timeline.Choice.read(kinds, first(parameters.getOrDefault("order", List.of())));
	}

	@Nullable static String first(List<String> values) {
		return values.isEmpty() ? null : values.getFirst();
	}

	/**
	 * What the numbers depend on.
	 *
	 * @param version the record version
	 * @param type the type of record
	 * @param day the day
	 * @param choices the filters as typed
	 */
	private record Key(long version, RecordType type, LocalDate day, Map<String, List<String>> choices) {
	}

}
