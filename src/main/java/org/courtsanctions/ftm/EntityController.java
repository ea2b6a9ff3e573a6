package org.courtsanctions.ftm;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.ledger.Ledger;
import org.courtsanctions.opendata.RecordType;
import org.courtsanctions.screening.Enquiries;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.RecordId;
import org.courtsanctions.source.NearestSubjects;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.AskersOwn;
import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.SiteAddress;
import org.courtsanctions.web.Toll;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Entities for tools that speak yente, and all of them as a file. */
@RestController
@OpenData
class EntityController {

	private static final int USUAL = 10;

	private static final int MOST = 500;

	private static final int FARTHEST = 9_499;

	private static final Set<String> FACETS = Set.of("datasets", "schema", "countries", "identifiers", "topics",
			"genders");

	private static final List<String> USUAL_FACETS = List.of("countries", "topics", "datasets");

	private final FtmEntities entities;

	private final EntitySearch search;

	private final NearestSubjects moved;

	private final Ledger ledger;

	private final SiteAddress site;

	EntityController(FtmEntities entities, EntitySearch search, NearestSubjects moved, Ledger ledger,
			SiteAddress site) {
		this.site = site;
		this.entities = entities;
		this.search = search;
		this.moved = moved;
		this.ledger = ledger;
	}

	@GetMapping("/entities/{id}")
	ResponseEntity<Object> entity(@PathVariable String id, AsOf asOf, HttpServletRequest request) {
		boolean nested = Parameters.flag(request.getParameter("nested"), "nested", true);
		if (id.startsWith("sanction-") || id.startsWith("position-") || id.startsWith("occupancy-")) {
			return json(found(part(id, asOf)));
		}
		ResponseEntity<Object> elsewhere = elsewhere(id, "");
		if (elsewhere != null) {
			return elsewhere;
		}
		FtmEntities.Family family = family(id, asOf);
		return json(nested ? family.nested() : family.entity());
	}

	@GetMapping("/entities/{id}/adjacent")
	ResponseEntity<Object> adjacent(@PathVariable String id, AsOf asOf, HttpServletRequest request) {
		ResponseEntity<Object> elsewhere = elsewhere(id, "/adjacent");
		if (elsewhere != null) {
			return elsewhere;
		}
		FtmEntities.Family family = family(id, asOf);
		MultiValueMap<String, String> asked = FtmSite.query(request);
		Map<String, Object> adjacent = new LinkedHashMap<>();
		beside(family).forEach((property, others) -> adjacent.put(property, page(others, asked)));
		return json(Catalog.ordered("entity", family.entity(), "adjacent", adjacent));
	}

	@GetMapping("/entities/{id}/adjacent/{property}")
	ResponseEntity<Object> adjacent(@PathVariable String id, @PathVariable String property, AsOf asOf,
			HttpServletRequest request) {
		ResponseEntity<Object> elsewhere = elsewhere(id, "/adjacent/" + property);
		if (elsewhere != null) {
			return elsewhere;
		}
		List<Entity> others = beside(family(id, asOf)).get(property);
		if (others == null && !Set.of("sanctions", "positionOccupancies").contains(property)) {
			throw Refusal.missing("No such property!");
		}
		return json(page((others != null) ? others : List.of(), FtmSite.query(request)));
	}

	@AskersOwn
	@GetMapping("/search/{dataset}")
	ResponseEntity<Object> search(@PathVariable String dataset, AsOf asOf, HttpServletRequest request) {
		Toll.pay(request, 1);
		MultiValueMap<String, String> asked = FtmSite.query(request);
		Parameters.dataset(dataset);
		String schema = asked.getFirst("schema");
		if (schema != null && !Model.knows(schema)) {
			throw Refusal.bad("Invalid schema");
		}
		if (asked.containsKey("sort")) {
			throw Refusal.bad("Sorting is not offered: results come best first");
		}
		List<String> facets = asked.getOrDefault("facets", USUAL_FACETS);
		if (!FACETS.containsAll(facets)) {
			throw Refusal.malformed("must be of " + String.join(", ", FACETS.stream().sorted().toList()), "query",
					"facets");
		}
		String typed = asked.getFirst("q");
		return json(
				this.search.find((typed != null) ? typed : "", (schema != null) ? schema : "Thing", Filter.of(asked),
						Parameters.number(asked, "limit", USUAL, MOST), Parameters.number(asked, "offset", 0, FARTHEST),
						facets.stream().distinct().toList(), asOf.day(), this.site.origin()));
	}

	@GetMapping("/catalog")
	ResponseEntity<Object> catalog() {
		return json(Catalog.of(this.ledger.head(), this.site.origin()));
	}

	@GetMapping("/algorithms")
	ResponseEntity<Object> algorithms() {
		String about = "Names in any script, years of birth and nationalities, compared as the page /screen does; scores from "
				+ Enquiries.SHOWN + " on are told, from " + Enquiries.THRESHOLD + " on they count as a match";
		return json(Catalog.ordered("algorithms",
				List.of(Catalog.ordered("name", Matching.ALGORITHM, "description", about, "features", Map.of(), "docs",
						Catalog.ordered("description", about, "config", Map.of(), "features", Map.of()))),
				"default", Matching.ALGORITHM, "best", Matching.ALGORITHM));
	}

	/** Every entity, one a line. */
	@GetMapping("/data/entities.ftm.json")
	void file(AsOf asOf, HttpServletResponse response) throws IOException {
		response.setContentType("application/json+ftm;charset=UTF-8");
		response.setHeader("Content-Disposition", "attachment; filename=\"entities.ftm.json\"");
		this.entities.writeAll(response.getOutputStream(), asOf.day(), this.site.origin());
	}

	private FtmEntities.Family family(String id, AsOf asOf) {
		RecordId record = RecordId.read(id).orElseThrow(() -> Refusal.missing("No such entity!"));
		try {
			return this.entities.family(RecordType.of(record.kind()), record.slug(), asOf.day(), this.site.origin());
		}
		catch (NotFound ex) {
			throw Refusal.missing("No such entity!");
		}
	}

	private @Nullable Entity part(String id, AsOf asOf) {
		try {
			if (!id.startsWith("sanction-")) {
				return this.entities.part(id, asOf.day(), this.site.origin());
			}
			return this.entities.sanction(id.substring("sanction-".length()), asOf.day(), this.site.origin());
		}
		catch (NotFound ex) {
			return null;
		}
	}

	/** Leads to where a record is now that had another name before. */
	private @Nullable ResponseEntity<Object> elsewhere(String id, String rest) {
		return RecordId.read(id)
			.flatMap((record) -> this.moved.movedTo(record.kind().path(), record.slug())
				.map((slug) -> new RecordId(record.kind(), slug)))
			.map((record) -> ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
				.location(URI.create("/entities/" + record + rest))
				.build())
			.orElse(null);
	}

	private static Map<String, List<Entity>> beside(FtmEntities.Family family) {
		Map<String, List<Entity>> beside = new LinkedHashMap<>();
		if (!family.sanctions().isEmpty()) {
			beside.put("sanctions", family.sanctions());
		}
		List<Entity> nested = new ArrayList<>();
		if (!family.occupancies().isEmpty()) {
			family.nested().properties().getOrDefault("positionOccupancies", List.of()).forEach((one) -> {
				if (one instanceof Entity occupancy) {
					nested.add(occupancy);
				}
			});
			beside.put("positionOccupancies", nested);
		}
		return beside;
	}

	private static Map<String, Object> page(List<Entity> all, MultiValueMap<String, String> asked) {
		int limit = Parameters.number(asked, "limit", USUAL, MOST);
		int offset = Parameters.number(asked, "offset", 0, FARTHEST);
		return Catalog.ordered("limit", limit, "offset", offset, "total", new Matching.Total(all.size(), "eq"),
				"results", all.stream().skip(offset).limit(limit).toList());
	}

	private static Entity found(@Nullable Entity entity) {
		if (entity == null) {
			throw Refusal.missing("No such entity!");
		}
		return entity;
	}

	private static ResponseEntity<Object> json(Object body) {
		return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
	}

}
