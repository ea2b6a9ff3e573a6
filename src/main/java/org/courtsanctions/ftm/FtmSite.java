package org.courtsanctions.ftm;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import jakarta.servlet.http.HttpServletRequest;
import org.courtsanctions.ledger.RecordedAt;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The day that answers speak for, and what they were asked. */
final class FtmSite {

	private FtmSite() {
	}

	static LocalDate today(Clock clock) {
		return LocalDate.ofInstant(RecordedAt.now(clock), ZoneOffset.UTC);
	}

	/** The parameters of a request. */
	static MultiValueMap<String, String> query(HttpServletRequest request) {
		MultiValueMap<String, String> query = new LinkedMultiValueMap<>();
		request.getParameterMap().forEach((name, values) -> {
			for (String value : values) {
				query.add(name, value);
			}
		});
		return query;
	}

}
