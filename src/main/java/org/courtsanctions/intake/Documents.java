package org.courtsanctions.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.TextBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.courtsanctions.intake.Unreadable.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Takes the plain text out of what people paste or upload: text, HTML, .docx, PDF and
 * .eml. What kind it is, is told by the first bytes; the name of the file only helps.
 */
public final class Documents {

	/**
	 * The largest document that is read, in bytes, and the longest text in it, in signs.
	 */
	public static final int LARGEST = 1024 * 1024;

	/** Nobody waits longer for a PDF. */
	private static final int SECONDS = 10;

	/** An announcement has fewer pages. */
	private static final int PAGES = 100;

	/** Parts of an e-mail lie in each other at most so deep. */
	private static final int DEEP = 8;

	private static final Semaphore PDFS = new Semaphore(2);

	private static final Charset WINDOWS = Charset.forName("windows-1252");

	private static final Pattern HTML = Pattern.compile("(?is)^[\\s\\ufeff]*+(?:<!doctype html|<html|<head|<body)");

	private static final Pattern MARKUP = Pattern.compile("(?i)</(?:p|div|li|h[1-6]|article|section|td|span)>");

	private static final Pattern MAIL = Pattern
		.compile("(?i)\\A(?:[\\w-]{2,40}+: [^\\n]{0,998}+\\r?\\n(?:[ \\t][^\\n]{0,998}+\\r?\\n)*+){2,}+");

	private static final Pattern HIDDEN = Pattern
		.compile("[\\u00ad\\u200b\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\ufeff\\ufff9-\\ufffb]");

	private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f]");

	private Documents() {
	}

	/**
	 * The text of a document.
	 * @param bytes the document
	 * @param fileName its name, if it has one
	 * @throws Unreadable if no text can be taken from it, with the reason
	 */
	public static String text(byte[] bytes, @Nullable String fileName) throws Unreadable {
		if (bytes.length > LARGEST) {
			throw new Unreadable(Reason.TOO_LARGE);
		}
		String name = (fileName == null) ? "" : fileName.toLowerCase(Locale.ROOT);
		if (starts(bytes, "%PDF-")) {
			return clean(pdf(bytes));
		}
		if (starts(bytes, "PK\u0003\u0004")) {
			return clean(Docx.text(bytes));
		}
		if (starts(bytes, "\u00d0\u00cf\u0011\u00e0") || starts(bytes, "\u0089PNG")
				|| starts(bytes, "\u00ff\u00d8\u00ff") || starts(bytes, "GIF8") || starts(bytes, "{\\rtf")) {
			throw new Unreadable(Reason.UNKNOWN_KIND);
		}
		String text = decode(bytes);
		if (name.endsWith(".pdf") || name.endsWith(".docx")) {
			throw new Unreadable(Reason.DAMAGED);
		}
		if (text.indexOf('\0') >= 0) {
			throw new Unreadable(Reason.UNKNOWN_KIND);
		}
		if (name.endsWith(".eml") || MAIL.matcher(text).lookingAt() && text.substring(0, Math.min(text.length(), 8000))
			.toLowerCase(Locale.ROOT)
			.contains("\nmime-version:")) {
			return clean(mail(bytes));
		}
		return text(text);
	}

	/**
	 * The text of what was pasted: as it is, or out of its markup.
	 * @throws Unreadable if there is none, or too much
	 */
	public static String text(String pasted) throws Unreadable {
		if (pasted.length() > LARGEST) {
			throw new Unreadable(Reason.TOO_LARGE);
		}
		boolean markup = HTML.matcher(pasted).lookingAt()
				|| pasted.stripLeading().startsWith("<") && MARKUP.matcher(pasted).find();
		return clean(markup ? Markup.text(pasted) : pasted);
	}

	private static String clean(String text) throws Unreadable {
		if (text.length() > LARGEST) {
			throw new Unreadable(Reason.TOO_LARGE);
		}
		String clean = CONTROLS.matcher(HIDDEN.matcher(text).replaceAll(""))
			.replaceAll(" ")
			.replace("\r\n", "\n")
			.strip();
		if (clean.isEmpty() || clean.codePoints().noneMatch(Character::isLetter)) {
			throw new Unreadable(Reason.EMPTY);
		}
		return clean;
	}

	private static boolean starts(byte[] bytes, String with) {
		if (bytes.length < with.length()) {
			return false;
		}
		for (int at = 0; at < with.length(); at++) {
			if ((bytes[at] & 0xff) != with.charAt(at)) {
				return false;
			}
		}
		return true;
	}

	private static String decode(byte[] bytes) {
		if (starts(bytes, "\u00ff\u00fe")) {
			return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
		}
		if (starts(bytes, "\u00fe\u00ff")) {
			return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
		}
		try {
			return StandardCharsets.UTF_8.newDecoder()
				.onMalformedInput(CodingErrorAction.REPORT)
				.onUnmappableCharacter(CodingErrorAction.REPORT)
				.decode(ByteBuffer.wrap(bytes))
				.toString();
		}
		catch (CharacterCodingException ex) {
			return new String(bytes, WINDOWS);
		}
	}

	/** Taken apart by a thread of its own, which nobody waits for too long. */
	private static String pdf(byte[] bytes) throws Unreadable {
		if (!PDFS.tryAcquire()) {
			throw new Unreadable(Reason.TAKES_TOO_LONG);
		}
		var task = new FutureTask<>(() -> {
			try {
				return readPdf(bytes);
			}
			finally {
				PDFS.release();
			}
		});
		Thread.ofPlatform().daemon().name("intake-pdf").start(task);
		try {
			return task.get(SECONDS, TimeUnit.SECONDS);
		}
		catch (TimeoutException ex) {
			task.cancel(true);
			throw new Unreadable(Reason.TAKES_TOO_LONG);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new Unreadable(Reason.TAKES_TOO_LONG);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof Unreadable refused) {
				throw refused;
			}
			throw new Unreadable(Reason.DAMAGED);
		}
	}

	private static String readPdf(byte[] bytes) throws Unreadable {
		try (PDDocument document = Loader.loadPDF(bytes)) {
			var stripper = new PDFTextStripper();
			stripper.setEndPage(PAGES);
			stripper.setParagraphEnd("\n");
			stripper.setSortByPosition(false);
			var text = new BoundedWriter(LARGEST);
			stripper.writeText(document, text);
			return text.toString();
		}
		catch (InvalidPasswordException ex) {
			throw new Unreadable(Reason.ENCRYPTED);
		}
		catch (BoundedWriter.Full ex) {
			throw new Unreadable(Reason.TOO_LARGE);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			throw new Unreadable(Reason.DAMAGED);
		}
	}

	private static String mail(byte[] bytes) throws Unreadable {
		MimeConfig limits = MimeConfig.custom()
			.setMaxHeaderCount(500)
			.setMaxHeaderLen(20_000)
			.setMaxLineLen(-1)
			.setMaxContentLen(LARGEST)
			.build();
		var builder = new DefaultMessageBuilder();
		builder.setMimeEntityConfig(limits);
		try (InputStream stream = new ByteArrayInputStream(bytes)) {
			Message message = builder.parseMessage(stream);
			String subject = (message.getSubject() == null) ? "" : message.getSubject();
			java.util.Date sent = message.getDate();
			String date = (sent == null) ? ""
					: java.time.LocalDate.ofInstant(sent.toInstant(), java.time.ZoneOffset.UTC).toString();
			String body = body(message, 0);
			message.dispose();
			return (body == null) ? "" : (subject + "\n\n" + date + "\n\n" + body);
		}
		catch (IOException | RuntimeException | StackOverflowError ex) {
			throw new Unreadable(Reason.DAMAGED);
		}
	}

	/** The plain text of an e-mail, or else that of its HTML. */
	private static @Nullable String body(Entity entity, int deep) throws IOException, Unreadable {
		Body body = entity.getBody();
		if (deep > DEEP || "attachment".equals(entity.getDispositionType())) {
			return null;
		}
		if (body instanceof Multipart parts) {
			String html = null;
			for (Entity part : parts.getBodyParts()) {
				String text = body(part, deep + 1);
				if (text != null && "text/html".equals(part.getMimeType())) {
					html = (html == null) ? text : html;
				}
				else if (text != null && !text.isBlank()) {
					return text;
				}
			}
			return html;
		}
		if (body instanceof TextBody text) {
			byte[] bytes = text.getInputStream().readNBytes(LARGEST + 1);
			if (bytes.length > LARGEST) {
				throw new Unreadable(Reason.TOO_LARGE);
			}
			String words = new String(bytes, charset(text.getMimeCharset()));
			return "text/html".equals(entity.getMimeType()) ? Markup.text(words) : words;
		}
		return null;
	}

	private static Charset charset(@Nullable String name) {
		try {
			return (name == null || name.equalsIgnoreCase("us-ascii")) ? StandardCharsets.UTF_8 : Charset.forName(name);
		}
		catch (IllegalArgumentException ex) {
			return StandardCharsets.UTF_8;
		}
	}

}
