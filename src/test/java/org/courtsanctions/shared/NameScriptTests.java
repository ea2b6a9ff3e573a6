package org.courtsanctions.shared;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class NameScriptTests {

	@Test
	void takesAJapaneseNameOfAJapaneseForHerOwn() {
		assertThat(NameScript.of("赤根智子", List.of("JP"))).isEqualTo(new NameScript("Hani", "ja", true));
	}

	@Test
	void doesNotTakeARussianSpellingOfAJapaneseNameForHerOwn() {
		assertThat(NameScript.of("Томоко Аканэ", List.of("JP"))).isEqualTo(new NameScript("Cyrl", "und-Cyrl", false));
	}

	@ParameterizedTest
	@CsvSource({ "გოჩა, GE, Geor, ka", "بنيامين, TN, Arab, ar", "محمد, IR, Arab, fa", "Αλέξης, GR, Grek, el",
			"בנימין, IL, Hebr, he", "Жывіца, BY, Cyrl, be", "Пётр, RU, Cyrl, ru", "Дамдин, MN, Cyrl, mn",
			"한동훈, KR, Hang, ko", "高橋, JP, Hani, ja", "たかはし, JP, Hira, ja", "王, CN, Hani, zh" })
	void knowsTheLanguageOfANameInTheScriptOfItsBearersCountry(String name, String country, String script,
			String language) {
		assertThat(NameScript.of(name, List.of(country))).isEqualTo(new NameScript(script, language, true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Тупицький Олександр", "Наталія Поклонська", "Євген" })
	void takesLettersOfTheUkrainianAlphabetForUkrainian(String name) {
		assertThat(NameScript.of(name, List.of("UA"))).isEqualTo(new NameScript("Cyrl", "uk", true));
	}

	@ParameterizedTest
	@CsvSource({ "Ёлкин, UA", "Объездов, UA", "КРЫМОВА, UA", "Эльза, UA", "Наталія, RU", "Їжакевич, RU", "Ґалаґан, RU",
			"Євген, RU" })
	void doesNotTakeANeighboursSpellingForTheBearersOwn(String name, String country) {
		assertThat(NameScript.of(name, List.of(country))).isEqualTo(new NameScript("Cyrl", "und-Cyrl", false));
	}

	@Test
	void tellsTheTwoLanguagesOfBelarusApart() {
		assertThat(NameScript.of("Жывіца", List.of("BY"))).isEqualTo(new NameScript("Cyrl", "be", true));
		assertThat(NameScript.of("Живица", List.of("BY"))).isEqualTo(new NameScript("Cyrl", "ru", true));
	}

	@Test
	void takesRussianLettersForRussianWhenTheBearerIsOfBothCountries() {
		assertThat(NameScript.of("Крымова", List.of("UA", "RU"))).isEqualTo(new NameScript("Cyrl", "ru", true));
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kimberly Prost", "Piotr Hofmański", "Luz del Carmen Ibáñez Carranza", "", "...", "123" })
	void hasNoSecondFormForNamesInLatinLetters(String name) {
		assertThat(NameScript.of(name, List.of("CA"))).isEqualTo(new NameScript("Latn", "und-Latn", false));
	}

	@Test
	void looksAtEveryNationality() {
		assertThat(NameScript.of("Лариса", List.of("DE", "RU"))).isEqualTo(new NameScript("Cyrl", "ru", true));
	}

	@Test
	void claimsNothingWithoutANationality() {
		assertThat(NameScript.of("Берберов", List.of())).isEqualTo(new NameScript("Cyrl", "und-Cyrl", false));
	}

}
