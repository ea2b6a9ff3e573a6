package org.courtsanctions.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.sanction.EventKind;
import org.courtsanctions.sanction.EventView;
import org.courtsanctions.sanction.OfficialStatus;
import org.courtsanctions.sanction.SanctionView;
import org.courtsanctions.shared.NameScript;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.SubjectLink;
import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Tells what is known about a record, property by property. */
@Component
class Knowledge {

	private static final List<String> RIGHT_TO_LEFT = List.of("Arab", "Hebr", "Syrc", "Thaa");

	private final MessageSource messages;

	private final Words words;

	Knowledge(MessageSource messages, Words words) {
		this.messages = messages;
		this.words = words;
	}

	/**
	 * The values of a property.
	 * @param day the day they are told for
	 * @param codes whether members of closed sets and countries are told by their codes
	 * @param site the address of the site, for links
	 */
	List<Value> of(Property property, Subject subject, LocalDate day, boolean codes, String site) {
		return switch (property) {
			case NAMES -> subject.names().stream().map((name) -> name(name, subject)).toList();
			case OTHER_SCRIPTS -> subject.names()
				.stream()
				.filter((name) -> !NameScript.of(name, subject.countries()).script().equals("Latn"))
				.map((name) -> name(name, subject))
				.toList();
			case KIND -> List.of(Value.text(codes ? code(subject.kind()) : kind(subject)));
			case OFFICE -> texts(subject.office());
			case OFFICE_STANDING -> texts((subject.standing() == null) ? null
					: codes ? code(subject.standing()) : words("reconcile.standing." + subject.standing()));
			case COURT -> entities(Stream.ofNullable(subject.court()));
			case OFFICES_HELD ->
				subject.tenures().stream().map((tenure) -> Value.text(office(tenure))).distinct().toList();
			case BIRTH_YEAR -> (subject.birthYear() != null) ? List.of(Value.number(subject.birthYear())) : List.of();
			case NATIONALITY,
					COUNTRY ->
				property.types().contains(subject.type()) ? subject.countries()
					.stream()
					.map((country) -> Value.text(codes ? country : this.words.country(country)))
					.toList() : List.of();
			case SEAT -> texts(subject.seat());
			case PARENT -> entities(Stream.ofNullable(subject.parent()));
			case STATUS -> status(subject, day, codes);
			case AUTHORITIES -> entities(listings(subject, day).map(EventView::authority).filter(Objects::nonNull));
			case AUTHORITIES_IN_FORCE ->
				entities(standing(subject, day).flatMap((measure) -> measure.listingOn(day).stream())
					.map(EventView::authority)
					.filter(Objects::nonNull));
			case FIRST_LISTED -> first(listings(subject, day).map(EventView::on));
			case LISTED_SINCE ->
				first(standing(subject, day).flatMap((measure) -> measure.listingOn(day).stream()).map(EventView::on));
			case PROGRAMMES -> subject.measures()
				.stream()
				.filter((measure) -> measure.listingOn(day).isPresent())
				.map(SanctionView::programme)
				.filter(Objects::nonNull)
				.map((programme) -> Value.text(programme.label()))
				.distinct()
				.toList();
			case MEASURES -> measures(standing(subject, day), day, codes);
			case CRIMINAL_MEASURES -> measures(subject.measures()
				.stream()
				.filter((measure) -> !measure.kind().inLaw() && measure.statusOn(day).standing()), day, codes);
			case LIST_REFERENCES -> subject.measures()
				.stream()
				.filter((measure) -> measure.listingOn(day).isPresent() && measure.listReference() != null)
				.map((measure) -> Value.text(String.valueOf(measure.listReference())))
				.distinct()
				.toList();
			case LIST_NAME -> texts(subject.listName());
			case LIST_ADDRESS -> texts(subject.listAddress());
			case PAGE -> List.of(Value.text(site + subject.id().href()));
		};
	}

	/** A property's name, or any other of the register's words. */
	String words(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	private List<Value> status(Subject subject, LocalDate day, boolean codes) {
		if (subject.type() == EntityType.AUTHORITY) {
			return List.of();
		}
		OfficialStatus status = OfficialStatus.of(subject.measures(), day);
		return List.of(Value.text(codes ? code(status.name()) : words("verdict." + status)));
	}

	private String kind(Subject subject) {
		return words(switch (subject.type()) {
			case OFFICIAL -> "facet.role." + subject.kind();
			case COURT -> "court.type." + subject.kind();
			case ACTOR -> "actor.kind." + subject.kind();
			case AUTHORITY -> "authority.kind." + subject.kind();
		});
	}

	/** "Judge, International Criminal Court (2018-03-11 to 2027-03-10)". */
	private static String office(TenureView tenure) {
		String place = (tenure.court() != null) ? ", " + tenure.court().label() : "";
		String from = (tenure.start() != null) ? tenure.start().iso() : "";
		String until = (tenure.end() != null) ? tenure.end().iso() : "";
		return tenure.role() + place + ((from + until).isEmpty() ? "" : " (" + from + "/" + until + ")");
	}

	private static Value name(String name, Subject subject) {
		NameScript written = NameScript.of(name, subject.countries());
		return written.script().equals("Latn") ? Value.text(name)
				: Value.text(name, written.language(), RIGHT_TO_LEFT.contains(written.script()));
	}

	private List<Value> measures(Stream<SanctionView> sanctions, LocalDate day, boolean codes) {
		return sanctions.flatMap((measure) -> measure.measuresOn(day).stream())
			.distinct()
			.sorted()
			.map((measure) -> Value.text(codes ? code(measure.name()) : words("measure." + measure)))
			.toList();
	}

	private static Stream<EventView> listings(Subject subject, LocalDate day) {
		return subject.measures()
			.stream()
			.filter((measure) -> measure.kind().inLaw())
			.flatMap((measure) -> measure.events().stream())
			.filter((event) -> event.kind() == EventKind.LISTED && !event.on().on().isAfter(day));
	}

	private static Stream<SanctionView> standing(Subject subject, LocalDate day) {
		return subject.measures()
			.stream()
			.filter((measure) -> measure.kind().inLaw() && measure.statusOn(day).standing());
	}

	private static List<Value> first(Stream<PartialDate> dates) {
		return dates.sorted().limit(1).map(Value::date).toList();
	}

	private static List<Value> entities(Stream<SubjectLink> links) {
		return links.distinct().map(Value::entity).toList();
	}

	private static List<Value> texts(@Nullable String text) {
		return (text != null) ? List.of(Value.text(text)) : new ArrayList<>();
	}

	private static String code(String name) {
		return name.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * A candidate as both versions of the service tell it.
	 * @param features what it was compared by, in the version's own form
	 */
	Map<String, Object> told(Candidate candidate, Object features) {
		EntityType type = EntityType.of(candidate.id());
		Map<String, Object> told = new LinkedHashMap<>();
		told.put("id", candidate.id().toString());
		told.put("name", candidate.name());
		if (!candidate.description().isEmpty()) {
			told.put("description", candidate.description());
		}
		told.put("type", List.of(Map.of("id", type.id(), "name", words(type.label()))));
		told.put("score", candidate.score());
		told.put("match", candidate.match());
		told.put("features", features);
		return told;
	}

}
