package org.courtsanctions.web;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What titles that mean something to a file's format become in it. */
class CitationFileTests {

	@Test
	void keepsBracesAndCommandsOfATitleFromTex() {
		assertThat(CitationFile.BIB.write(citation("50 % of {A} & \\input{x} $_#~^")))
			.contains("title   = {{50 \\% of \\{A\\} \\& \\textbackslash{}input\\{x\\} "
					+ "\\$\\_\\#\\textasciitilde{}\\textasciicircum{}}},");
	}

	@Test
	void keepsATitleOnOneLine() {
		assertThat(CitationFile.RIS.write(citation("An invented\r\nER  - \nTY  - title")))
			.contains("TI  - An invented ER - TY - title\r\n")
			.containsOnlyOnce("\nER  - ");
		assertThat(CitationFile.BIB.write(citation("Two\n lines"))).contains("{{Two lines}}");
	}

	@Test
	void quotesInsideQuotationMarksWithSingleOnes() {
		assertThat(citation("“Invented” report").sentence()).isEqualTo("‘Invented’ report.");
		assertThat(citation("Who?").sentence()).isEqualTo("Who?");
	}

	@Test
	void namesTheEntryAfterThePage() {
		assertThat(CitationFile.BIB.write(citation("x"))).startsWith("@misc{officials-x-v7,");
	}

	private static Citation citation(String title) {
		LocalDate day = LocalDate.of(2026, 11, 21);
		return new Citation(title, 7, day, day, day, "https://register.example/officials/x?asOf=2026-11-21");
	}

}
