package org.courtsanctions.opendata;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtsanctions.web.AsOf;
import org.courtsanctions.web.OpenData;
import org.courtsanctions.web.SameForAll;

import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The two addresses of the API that every type of record has: the list in parts, and one
 * record.
 *
 * @param <T> the type of record
 */
@OpenData
@SameForAll
abstract class Door<T extends PublicRecord> {

	private final RecordType type;

	private final Parts parts;

	Door(RecordType type, Parts parts) {
		this.type = type;
		this.parts = parts;
	}

	RecordType type() {
		return this.type;
	}

	@GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation
	@SuppressWarnings("unchecked")
	ListAnswer<T> list(@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			@Parameter(hidden = true) AsOf asOf, HttpServletRequest request, HttpServletResponse response) {
		return (ListAnswer<T>) this.parts.list(this.type, parameters, asOf, request, response);
	}

	@GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
	@Operation
	@SuppressWarnings("unchecked")
	RecordAnswer<T> single(@Parameter(description = "The public name of the record.") @PathVariable String id,
			@Parameter(hidden = true) @RequestParam MultiValueMap<String, String> parameters,
			@Parameter(hidden = true) AsOf asOf, HttpServletRequest request, HttpServletResponse response) {
		return (RecordAnswer<T>) this.parts.single(this.type, id, parameters, asOf, request, response);
	}

}
