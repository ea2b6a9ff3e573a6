package org.courtsanctions.screening;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.screening.Refused.Why;
import org.courtsanctions.search.Typed;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/**
 * A list as a form sent it: pasted names, or a file.
 *
 * @param lines who is looked for
 * @param threshold the threshold asked for, as typed
 */
record Sent(List<Line> lines, @Nullable String threshold) {

	/**
	 * Reads the form, which is not looked at before.
	 * @throws Refused when there is nothing to check in it
	 */
	static Sent in(HttpServletRequest request) {
		try {
			String threshold = request.getParameter("threshold");
			var form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
			MultipartFile file = (form != null) ? form.getFile("file") : null;
			if (file != null && !file.isEmpty()) {
				return new Sent(Sheet.uploaded(file.getBytes(), new Sheet.Columns(value(request, "nameColumn"),
						value(request, "bornColumn"), value(request, "nationalityColumn"))), threshold);
			}
			String names = request.getParameter("names");
			return new Sent(Sheet.pasted((names != null) ? names : ""), threshold);
		}
		catch (MaxUploadSizeExceededException ex) {
			throw new Refused(Why.TOO_LARGE);
		}
		catch (MultipartException | IOException | IllegalStateException ex) {
			throw new Refused(Why.MALFORMED);
		}
	}

	private static String value(HttpServletRequest request, String name) {
		return Typed.clean(request.getParameter(name));
	}

}
