package org.courtsanctions.inbox;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.inbox.IntakeRefused.Why;
import org.courtsanctions.intake.Documents;
import org.courtsanctions.intake.Unreadable;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * What the form of the first page says.
 *
 * @param text the pasted text
 * @param source where it comes from
 * @param file the uploaded file; null for none
 */
record Pasted(String text, Intake.Origin source, @Nullable MultipartFile file) {

	/** So many bytes a file, and signs a text, may have. */
	static final int LARGEST = 1_000_000;

	private static final int LINE = 2000;

	static Pasted nothing() {
		return new Pasted("", Intake.Origin.empty(), null);
	}

	/**
	 * Reads the form, which is not looked at before.
	 * @throws IntakeRefused when it is more than can be taken at all
	 */
	static Pasted in(HttpServletRequest request) {
		try {
			var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
			MultipartFile file = (form != null) ? form.getFile("file") : null;
			return new Pasted(clean(request.getParameter("text")), origin(request),
					(file == null || file.isEmpty()) ? null : file);
		}
		catch (MaxUploadSizeExceededException ex) {
			throw new IntakeRefused("file", Why.TOO_LARGE, null);
		}
		catch (MultipartException | IllegalStateException ex) {
			throw new IntakeRefused("file", Why.DAMAGED, null);
		}
	}

	static Intake.Origin origin(HttpServletRequest request) {
		return new Intake.Origin(line(request, "url"), line(request, "publisher"), line(request, "title"),
				line(request, "published"), line(request, "readAs"));
	}

	/**
	 * The text to read.
	 * @throws IntakeRefused when there is none, or more than can be read
	 */
	String read() {
		if (this.file != null) {
			if (this.file.getSize() > LARGEST) {
				throw new IntakeRefused("file", Why.TOO_LARGE, null);
			}
			try {
				return checked(Documents.text(this.file.getBytes(), this.file.getOriginalFilename()), "file");
			}
			catch (IOException ex) {
				throw new IntakeRefused("file", Why.DAMAGED, null);
			}
			catch (Unreadable ex) {
				throw new IntakeRefused("file", Why.valueOf(ex.reason().name()), null);
			}
		}
		if (this.text.length() > LARGEST) {
			throw new IntakeRefused("text", Why.TOO_LARGE, null);
		}
		try {
			return checked(this.text.isBlank() ? "" : Documents.text(this.text), "text");
		}
		catch (Unreadable ex) {
			throw new IntakeRefused("text", Why.valueOf(ex.reason().name()), null);
		}
	}

	private static String checked(String text, String field) {
		String clean = clean(text).strip();
		if (clean.isEmpty()) {
			throw new IntakeRefused(field, Why.NOTHING, null);
		}
		if (clean.length() > LARGEST) {
			throw new IntakeRefused(field, Why.TOO_LARGE, null);
		}
		return clean;
	}

	private static String line(HttpServletRequest request, String name) {
		String text = clean(request.getParameter(name)).replaceAll("\\s+", " ").strip();
		return text.substring(0, Math.min(text.length(), LINE));
	}

	/** The text without what no database keeps and nobody sees. */
	static String clean(@Nullable String typed) {
		if (typed == null) {
			return "";
		}
		int[] points = typed.replace("\r\n", "\n")
			.replace('\r', '\n')
			.codePoints()
			.filter((point) -> point == '\n' || point == '\t' || !Character.isISOControl(point))
			.map((point) -> (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) ? 0xFFFD : point)
			.toArray();
		return new String(points, 0, points.length);
	}

}
