package org.courtsanctions.source;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SupportTests {

	@ParameterizedTest
	@EnumSource(names = { "PAGE", "LIST_COPY" })
	void isConfirmedByOneSourceReadInTheOriginal(ReadAs readAs) {
		assertThat(Support.of(List.of(source("a", "Invented Gazette", readAs)))).isEqualTo(Support.CONFIRMED);
	}

	@ParameterizedTest
	@EnumSource(mode = EnumSource.Mode.EXCLUDE, names = { "PAGE", "LIST_COPY" })
	void isReportedWhenNoSourceWasReadInTheOriginal(ReadAs readAs) {
		assertThat(Support.of(List.of(source("a", "Invented Gazette", readAs)))).isEqualTo(Support.REPORTED);
	}

	@Test
	void isConfirmedByTwoPublishersThoughNeitherWasReadInTheOriginal() {
		assertThat(Support.of(List.of(source("a", "Invented Gazette", ReadAs.DIGEST),
				source("b", "Invented Herald", ReadAs.TRANSCRIPT))))
			.isEqualTo(Support.CONFIRMED);
	}

	@Test
	void isReportedWhenOnePublisherSaysItTwice() {
		assertThat(Support.of(List.of(source("a", "Invented Gazette", ReadAs.DIGEST),
				source("b", "Invented Gazette", ReadAs.TRANSCRIPT))))
			.isEqualTo(Support.REPORTED);
	}

	static SourceView source(String slug, String publisher, ReadAs readAs) {
		return new SourceView(slug, publisher, "Invented title", null, null, "en", readAs, null, null);
	}

}
