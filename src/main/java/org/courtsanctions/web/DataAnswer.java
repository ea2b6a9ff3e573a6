package org.courtsanctions.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What all answers that are data and no pages have in common. */
public final class DataAnswer {

	private DataAnswer() {
	}

	/** An answer of a media type that scripts of every site may read. */
	public static ResponseEntity.BodyBuilder of(String mediaType) {
		return ResponseEntity.ok()
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.contentType(MediaType.parseMediaType(mediaType));
	}

}
