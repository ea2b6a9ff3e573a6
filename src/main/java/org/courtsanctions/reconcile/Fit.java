package org.courtsanctions.reconcile;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.official.TenureView;
import org.courtsanctions.reconcile.Question.Condition;
import org.courtsanctions.reconcile.Question.Given;
import org.courtsanctions.search.CountryNames;

import org.springframework.stereotype.Component;

/** Says whether what another column says fits what is on record. */
@Component
class Fit {

	private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");

	private static final Pattern GAPS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private final Knowledge knowledge;

	Fit(Knowledge knowledge) {
		this.knowledge = knowledge;
	}

	/**
	 * Whether a record fits a condition.
	 * @return empty when nothing is on record that could be compared
	 */
	Optional<Boolean> of(Condition condition, Subject subject, LocalDate day) {
		List<Value> values = Stream
			.concat(this.knowledge.of(condition.property(), subject, day, false, "").stream(),
					this.knowledge.of(condition.property(), subject, day, true, "").stream())
			.collect(Collectors.toCollection(ArrayList::new));
		if (condition.property() == Property.COURT) {
			// Whoever writes a court beside a name may mean an earlier one
			subject.tenures()
				.stream()
				.map(TenureView::court)
				.filter(Objects::nonNull)
				.map(Value::entity)
				.forEach(values::add);
		}
		if (values.isEmpty()) {
			return Optional.empty();
		}
		Stream<Given> given = condition.given().stream();
		return Optional.of(switch (condition.quantifier()) {
			case ANY -> given.anyMatch((one) -> fits(condition.property(), one, values));
			case ALL -> given.allMatch((one) -> fits(condition.property(), one, values));
			case NONE -> given.noneMatch((one) -> fits(condition.property(), one, values));
		});
	}

	private static boolean fits(Property property, Given given, List<Value> values) {
		if (given.id() != null) {
			return values.stream().anyMatch((value) -> given.id().equals(value.id()));
		}
		String country = (property == Property.NATIONALITY || property == Property.COUNTRY)
				? CountryNames.code(given.text()) : null;
		String wanted = plain((country != null) ? country : given.text());
		return !wanted.isEmpty() && values.stream().anyMatch((value) -> fits(property, wanted, given.text(), value));
	}

	private static boolean fits(Property property, String wanted, String typed, Value value) {
		if (typed.strip().equals(value.id())) {
			return true;
		}
		String known = plain(value.asText());
		return switch (property) {
			// A date of birth says the year, and a day says its month
			case BIRTH_YEAR -> Arrays.asList(wanted.split(" ")).contains(known);
			case FIRST_LISTED, LISTED_SINCE -> known.startsWith(wanted) || wanted.startsWith(known);
			case NAMES, OTHER_SCRIPTS, OFFICE, COURT, OFFICES_HELD, PARENT, SEAT, AUTHORITIES, AUTHORITIES_IN_FORCE,
					PROGRAMMES, LIST_NAME ->
				Arrays.asList(known.split(" ")).containsAll(Arrays.asList(wanted.split(" ")));
			case KIND, OFFICE_STANDING, NATIONALITY, COUNTRY, STATUS, MEASURES, CRIMINAL_MEASURES, LIST_REFERENCES,
					LIST_ADDRESS, PAGE ->
				known.equals(wanted);
		};
	}

	/** Without accents, case and punctuation. */
	static String plain(String text) {
		return GAPS.matcher(
				MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(Locale.ROOT))
			.replaceAll(" ")
			.strip();
	}

}
