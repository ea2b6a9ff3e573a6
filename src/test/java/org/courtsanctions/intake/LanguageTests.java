package org.courtsanctions.intake;

import org.courtsanctions.intake.Reading.ActKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Lists that one language has, or that another test reads only in English. All people are
 * invented.
 */
class LanguageTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Il Tesoro degli Stati Uniti ha inserito lunedì la giudice Alba Inventata, con altri due, nel suo elenco.  | DESIGNATION
					Washington ha imposto sanzioni alla giudice Alba Inventata della Corte penale internazionale.             | DESIGNATION
					Gli Stati Uniti hanno rimosso venerdì la giudice Alba Inventata dalla lista delle sanzioni.               | DELISTING
					""")
	void readsItalian(String text, ActKind kind) {
		Reading reading = read(text);
		assertThat(reading.language()).isEqualTo("it");
		assertThat(reading.kind().value()).isEqualTo(kind);
		assertThat(reading.authority()).isNotNull();
		assertThat(reading.authority().value()).isEqualTo("us");
		assertThat(names(reading)).isEqualTo("Alba Inventata");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			La giudice Dora Fittizia non è stata sanzionata.
			La giudice Dora Fittizia è già sulla lista.
			""")
	void tellsInItalianWhoIsNotHitNow(String more) {
		assertThat(names(read("Lunedì gli Stati Uniti hanno sanzionato la giudice Alba Inventata. " + more)))
			.isEqualTo("Alba Inventata");
	}

	@Test
	void knowsInSpanishWhoHeadsAList() {
		Reading reading = read(
				"La jueza Alba Inventada encabeza la lista que publicó el lunes el Departamento de Estado "
						+ "de Estados Unidos.");
		assertThat(reading.kind().value()).isEqualTo(ActKind.DESIGNATION);
		assertThat(names(reading)).isEqualTo("Alba Inventada");
	}

	@Test
	void takesAnOfficeOfThePressForNoBodyThatAnswers() {
		assertThat(read("A Moscow court on Monday ordered the arrest in absentia of Judge Alba Invented, the press "
				+ "service of the city courts said.")
			.kind()
			.value()).isEqualTo(ActKind.DESIGNATION);
		assertThat(read("The sanctions of the United States on Judge Alba Invented are an assault on the rule of law, "
				+ "the Freedonian Lawyers Association said.")
			.kind()
			.value()).isEqualTo(ActKind.REACTION_ONLY);
	}

	private static String names(Reading reading) {
		return String.join(",", reading.targets().stream().map((target) -> target.find().value()).toList());
	}

	private static Reading read(String text) {
		return Recogniser.read(text, Known.nothing());
	}

}
