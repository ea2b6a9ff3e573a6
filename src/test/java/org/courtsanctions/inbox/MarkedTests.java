package org.courtsanctions.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.courtsanctions.inbox.Suggestion.Kind;
import org.courtsanctions.intake.Paragraph;
import org.courtsanctions.intake.Span;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarkedTests {

	private static final String TEXT = "Alba Invented said: “Boris Invented is listed.”\nThe rest.";

	@Test
	void marksWhatIsFoundWithinAQuotation() {
		List<Marked.Piece> pieces = pieces(TEXT, find("s1", Kind.STATEMENT, 21, 46), find("s2", Kind.TARGET, 21, 35));
		assertThat(pieces.stream().filter((piece) -> piece.find() != null).map(Marked.Piece::text))
			.containsExactly("Boris Invented", " is listed.");
		Marked.Piece name = pieces.get(1);
		assertThat(name.anchor()).isEqualTo("at-s2-0");
		assertThat(name.others()).as("the quotation begins there as well").containsExactly("at-s1-0");
	}

	@Test
	void losesNoSignAndNamesEveryPlaceOnce() {
		var random = new Random(6);
		for (int round = 0; round < 300; round++) {
			Suggestion[] finds = Stream.generate(() -> random.nextInt(Kind.values().length)).limit(8).map((kind) -> {
				int start = random.nextInt(TEXT.length() - 1);
				return find("s" + random.nextInt(1, 100_000), Kind.values()[kind], start,
						random.nextInt(start + 1, TEXT.length()));
			}).toArray(Suggestion[]::new);
			List<Marked.Piece> pieces = pieces(TEXT, finds);
			assertThat(pieces.stream().map(Marked.Piece::text).collect(Collectors.joining()))
				.isEqualTo(TEXT.replace("\n", ""));
			assertThat(pieces.stream()
				.flatMap((piece) -> Stream.concat(Stream.ofNullable(piece.anchor()), piece.others().stream())))
				.doesNotHaveDuplicates();
		}
	}

	@Test
	void findsWordsHoweverTheirLinesAreBroken() {
		assertThat(Intakes.find(TEXT, "listed.”  The", -1)).isEqualTo(new Span(39, 51));
		assertThat(Intakes.find(TEXT, "Invented", 27)).isEqualTo(new Span(27, 35));
		assertThat(Intakes.find(TEXT, "Chiyo", -1)).isNull();
		assertThat(Intakes.find(TEXT, " ", -1)).isNull();
	}

	private static List<Marked.Piece> pieces(String text, Suggestion... finds) {
		int end = text.indexOf('\n');
		var parts = List.of(new Finds.Part(0, end, Paragraph.Kind.BODY),
				new Finds.Part(end + 1, text.length(), Paragraph.Kind.BODY));
		var intake = new Intake(1, Intake.State.OPEN, "test", "test", text, Intake.Origin.empty(),
				new Finds("en", parts, List.of(finds), "", "", false), null, 0, Instant.EPOCH);
		return Marked.blocks(intake).stream().flatMap((block) -> block.pieces().stream()).toList();
	}

	private static Suggestion find(String id, Kind kind, int start, int end) {
		return new Suggestion(id, kind, true, Map.of(), List.of(), List.of(new Span(start, end)), null, "WORDS");
	}

}
