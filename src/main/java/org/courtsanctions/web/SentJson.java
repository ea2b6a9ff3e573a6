package org.courtsanctions.web;

import java.io.IOException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** Reads JSON that programs send, and says in plain words why it cannot be read. */
public final class SentJson {

	/** So many bytes, or characters of a parameter, are read. */
	public static final int LARGEST = 1 << 20;

	private SentJson() {
	}

	/**
	 * Reads the body of a request.
	 * @throws Unanswerable when it is of another type, too large, or no JSON
	 */
	public static JsonNode in(HttpServletRequest request, JsonMapper json) throws IOException {
		String type = request.getContentType();
		if (type == null || !type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
			throw new Unanswerable(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send the question as application/json.");
		}
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			throw tooLarge();
		}
		try {
			return present(json.readTree(body));
		}
		catch (JacksonException ex) {
			throw notJson(ex);
		}
	}

	/**
	 * Reads a text.
	 * @throws Unanswerable when it is too large or no JSON
	 */
	public static JsonNode in(String text, JsonMapper json) {
		if (text.length() > LARGEST) {
			throw tooLarge();
		}
		try {
			return present(json.readTree(text));
		}
		catch (JacksonException ex) {
			throw notJson(ex);
		}
	}

	/** A name as a part of a pointer (RFC 6901), shortened. */
	public static String token(String name) {
		return name.substring(0, Math.min(name.length(), 100)).replace("~", "~0").replace("/", "~1");
	}

	private static JsonNode present(@Nullable JsonNode node) {
		if (node == null || node.isMissingNode()) {
			throw new Unanswerable(HttpStatus.BAD_REQUEST, "Nothing was sent where JSON is expected.");
		}
		return node;
	}

	private static Unanswerable tooLarge() {
		return new Unanswerable(HttpStatus.CONTENT_TOO_LARGE, "At most " + LARGEST + " bytes are read.");
	}

	private static Unanswerable notJson(JacksonException ex) {
		TokenStreamLocation at = ex.getLocation();
		return new Unanswerable(HttpStatus.BAD_REQUEST, (at == null || at.getLineNr() < 1)
				? "What was sent is not JSON."
				: "What was sent is not JSON: look at line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
	}

}
