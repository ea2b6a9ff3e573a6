package org.courtsanctions.reconcile;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.shared.RecordId;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.SiteAddress;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an entity's name leads: to its page, and to the small preview beside a cell. */
@Controller
class EntityPages {

	private static final List<Property> ABOUT = List.of(Property.KIND, Property.COURT, Property.PARENT, Property.SEAT,
			Property.BIRTH_YEAR, Property.NATIONALITY, Property.COUNTRY, Property.STATUS, Property.AUTHORITIES_IN_FORCE,
			Property.LISTED_SINCE, Property.CRIMINAL_MEASURES, Property.LIST_NAME);

	private final Subjects subjects;

	private final Knowledge knowledge;

	private final SiteAddress site;

	EntityPages(Subjects subjects, Knowledge knowledge, SiteAddress site) {
		this.site = site;
		this.subjects = subjects;
		this.knowledge = knowledge;
	}

	/**
	 * Leads to the record's page.
	 * @throws NotFound if there is none
	 */
	@GetMapping("/id/{id}")
	ResponseEntity<Void> page(@PathVariable String id) {
		RecordId record = RecordId.read(id).orElseThrow(() -> new NotFound("id", id));
		Subject subject = this.subjects.read(record);
		if (subject == null) {
			throw new NotFound(record.kind().path(), record.slug());
		}
		return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(subject.id().href())).build();
	}

	/** The only page that other sites may show in a frame of their own. */
	@GetMapping({ "/reconcile/preview", "/reconcile/v1/preview" })
	String preview(@RequestParam(defaultValue = "") String id, AsOf asOf, HttpServletRequest request,
			HttpServletResponse response, Model model) {
		response.setHeader("Content-Security-Policy",
				"default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *");
		Subject subject = Reconciler.identifier(id).map(this.subjects::read).orElse(null);
		if (subject == null) {
			response.setStatus(HttpStatus.NOT_FOUND.value());
			return "reconcile/preview";
		}
		model.addAttribute("subject", subject);
		model.addAttribute("facts",
				ABOUT.stream()
					.map((property) -> Map.entry(this.knowledge.words(property.label()),
							this.knowledge.of(property, subject, asOf.day(), false, this.site.origin())
								.stream()
								.map(Value::asText)
								.toList()))
					.filter((fact) -> !fact.getValue().isEmpty())
					.toList());
		model.addAttribute("page", this.site.origin() + subject.id().href());
		return "reconcile/preview";
	}

}
