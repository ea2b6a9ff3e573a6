package org.courtsanctions.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.courtsanctions.inbox.FoundingKnown;
import org.courtsanctions.intake.Unreadable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/** Texts and files that nobody writes in good faith, and files of every kind read. */
class HostileTests {

	private static final Known KNOWN = FoundingKnown.read();

	private static final Duration LONG = Duration.ofSeconds(60);

	@ParameterizedTest
	@ValueSource(strings = { "a", "Judge ", "“", "((((", "sanctions on Judge Karim Khan ", "أ ", "судья Хан ",
			"Judge A. B. C. D. ", "\n" })
	void readsAMegabyteOfAnything(String piece) {
		String text = piece.repeat(Recogniser.LONGEST / piece.length());
		assertTimeoutPreemptively(LONG, () -> Recogniser.read(text, KNOWN));
	}

	@Test
	void readsTenThousandFuzzedTexts() {
		Random random = new Random(20250820);
		List<String> texts = GoldText.all().map(GoldText::text).toList();
		String marks = "“”\"«»„‚‘’()[]{}<>.,;:!?—–-•*/\\\n\r\t \u0000\u202e\u200f\ud800éßЖ字ع0123456789";
		for (int run = 0; run < 10_000; run++) {
			String one = texts.get(random.nextInt(texts.size()));
			int from = random.nextInt(one.length());
			var text = new StringBuilder(one.substring(from, Math.min(one.length(), from + 20 + random.nextInt(140))));
			for (int change = random.nextInt(12); change >= 0; change--) {
				int at = random.nextInt(text.length() + 1);
				switch (random.nextInt(3)) {
					case 0 -> text.insert(at, marks.charAt(random.nextInt(marks.length())));
					case 1 -> text.delete(at, Math.min(text.length(), at + random.nextInt(20)));
					default -> {
						String other = texts.get(random.nextInt(texts.size()));
						int piece = random.nextInt(other.length());
						text.insert(at, other, piece, Math.min(other.length(), piece + random.nextInt(40)));
					}
				}
			}
			String fuzzed = text.toString();
			assertThatNoException().as(fuzzed).isThrownBy(() -> Recogniser.read(fuzzed, KNOWN));
		}
	}

	@Test
	void takesTextOutOfHtml() throws Unreadable {
		assertThat(Documents
			.text("""
					<html><head><title>No</title><script>alert(1)</script></head><body><nav>Menu</nav>
					<h1>UK sanctions judge</h1><p>The <b>UK</b> today sanctioned:</p><ul><li>Alba Invented, judge</li></ul></body>"""))
			.isEqualTo("UK sanctions judge\n\nThe UK today sanctioned:\n\n• Alba Invented, judge");
		assertThat(Documents.text("a < b and <c>")).isEqualTo("a < b and <c>");
	}

	@Test
	void takesTextOutOfWordFiles() throws Exception {
		byte[] file = zip("word/document.xml", """
				<w:document xmlns:w="x"><w:body><w:p><w:r><w:t>First line</w:t></w:r></w:p>
				<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>An item</w:t></w:r></w:p></w:body></w:document>"""
			.getBytes(StandardCharsets.UTF_8));
		assertThat(Documents.text(file, "a.docx")).isEqualTo("First line\n\n• An item");
	}

	@Test
	void takesTextOutOfPdfs() throws Exception {
		assertThat(Documents.text(pdf(null), "a.pdf")).contains("The UK today sanctioned Alba Invented");
	}

	@Test
	void takesTextOutOfMails() throws Unreadable {
		assertThat(Documents.text("""
				From: press@example.org
				Subject: UK sanctions judge
				Date: Tue, 6 Feb 2024 10:00:00 +0000
				MIME-Version: 1.0
				Content-Type: multipart/alternative; boundary=x

				--x
				Content-Type: text/plain; charset=utf-8

				The UK today sanctioned Alba Invented.
				--x
				Content-Type: text/html

				<p>Other</p>
				--x--
				""".getBytes(StandardCharsets.UTF_8), "a.eml"))
			.isEqualTo("UK sanctions judge\n\n2024-02-06\n\nThe UK today sanctioned Alba Invented.");
	}

	@Test
	void takesDirectionMarksAndControlsAway() throws Unreadable {
		assertThat(Documents.text("Alba\u202e In\u200bvented\u0007!")).isEqualTo("Alba Invented !");
	}

	@Test
	void refusesZipBombsWithoutUnpackingThem() throws IOException {
		byte[] zeros = new byte[40 * 1024 * 1024];
		refused(zip("word/document.xml", zeros), Reason.TOO_LARGE);
		refused(zip("word/media/image1.png", zeros), Reason.TOO_LARGE);
	}

	@Test
	void refusesEntitiesInWordFiles() throws IOException {
		refused(zip("word/document.xml", """
				<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>
				<d><t>&b;</t></d>""".getBytes(StandardCharsets.UTF_8)), Reason.DAMAGED);
	}

	@Test
	void refusesWhatIsLockedBrokenEmptyOrOfAnotherKind() throws IOException {
		refused(pdf("secret"), Reason.ENCRYPTED);
		byte[] whole = pdf(null);
		refused("%PDF-1.7\nnothing of the kind".getBytes(StandardCharsets.UTF_8), Reason.DAMAGED);
		assertThat(whole.length).isGreaterThan(100);
		refused(new byte[0], Reason.EMPTY);
		refused(" \n\t ".getBytes(StandardCharsets.UTF_8), Reason.EMPTY);
		refused(zip("something/else.xml", new byte[10]), Reason.UNKNOWN_KIND);
		refused(new byte[] { (byte) 0x89, 'P', 'N', 'G', 0 }, Reason.UNKNOWN_KIND);
		refused(new byte[Documents.LARGEST + 1], Reason.TOO_LARGE);
	}

	@Test
	void endsWithPdfsThatLoopOrAreCutOff() throws IOException {
		String loop = """
				%PDF-1.4
				1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
				2 0 obj <</Type/Pages/Kids[2 0 R 3 0 R]/Count 2/Parent 2 0 R>> endobj
				3 0 obj <</Type/Pages/Kids[2 0 R]/Count 1/Parent 3 0 R>> endobj
				trailer <</Root 1 0 R/Size 4>>
				%%EOF""";
		assertTimeoutPreemptively(LONG, () -> assertThatExceptionOfType(Unreadable.class)
			.isThrownBy(() -> Documents.text(loop.getBytes(StandardCharsets.ISO_8859_1), "loop.pdf")));
		byte[] whole = pdf(null);
		for (int length = 10; length < whole.length; length += 97) {
			byte[] cut = java.util.Arrays.copyOf(whole, length);
			try {
				Documents.text(cut, "cut.pdf");
			}
			catch (Unreadable ex) {
				assertThat(ex.reason()).isNotNull();
			}
		}
	}

	@Test
	void endsWithMarkupInMarkup() {
		assertTimeoutPreemptively(LONG, () -> {
			try {
				Documents.text("<div>" + "<div><b>".repeat(120_000));
			}
			catch (Unreadable ex) {
				assertThat(ex.reason()).isNotNull();
			}
		});
	}

	private static void refused(byte[] bytes, Reason reason) {
		assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> Documents.text(bytes, null))
			.satisfies((refused) -> assertThat(refused.reason()).isEqualTo(reason));
	}

	private static byte[] zip(String name, byte[] content) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var zip = new ZipOutputStream(bytes)) {
			zip.putNextEntry(new ZipEntry(name));
			zip.write(content);
			zip.closeEntry();
		}
		return bytes.toByteArray();
	}

	private static byte[] pdf(String password) throws IOException {
		var bytes = new ByteArrayOutputStream();
		try (var document = new PDDocument()) {
			var page = new PDPage();
			document.addPage(page);
			try (var content = new PDPageContentStream(document, page)) {
				content.beginText();
				content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
				content.newLineAtOffset(50, 700);
				content.showText("The UK today sanctioned Alba Invented, a judge.");
				content.endText();
			}
			if (password != null) {
				document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
			}
			document.save(bytes);
		}
		return bytes.toByteArray();
	}

}
