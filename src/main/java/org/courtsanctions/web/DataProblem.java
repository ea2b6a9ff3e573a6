package org.courtsanctions.web;

import java.io.IOException;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Why an address of data has no answer (RFC 9457).
 *
 * @param title the status in words
 * @param status the status
 * @param detail what is wrong and what to do, in a sentence
 * @param errors what is wrong in which place; empty when it is the whole
 * @param nearest records whose names come near, when there is none of that name
 */
@Schema(name = "Problem", description = "Why there is no answer (RFC 9457).")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DataProblem(@Schema(description = "The status in words.") String title,
		@Schema(description = "The status.") int status,
		@Schema(description = "What is wrong and what to do.") String detail,
		@Schema(description = "What is wrong in which place.") List<Wrong> errors,
		@Schema(description = "Records whose names come near.") List<Near> nearest) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	public static DataProblem of(HttpStatusCode status, String detail) {
		return new DataProblem(title(status), status.value(), detail, List.of(), List.of());
	}

	public static DataProblem of(HttpStatusCode status, String detail, List<Wrong> errors) {
		return new DataProblem(title(status), status.value(), detail, List.copyOf(errors), List.of());
	}

	private static String title(HttpStatusCode status) {
		HttpStatus known = HttpStatus.resolve(status.value());
		return (known != null) ? known.getReasonPhrase() : "Error";
	}

	/** The same with records whose names come near. */
	public DataProblem near(List<Near> records) {
		return new DataProblem(this.title, this.status, this.detail, this.errors, List.copyOf(records));
	}

	/** The answer, which no cache keeps. */
	public ResponseEntity<byte[]> answer() {
		return ResponseEntity.status(this.status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
			.body(JSON.writeValueAsBytes(this));
	}

	/** Writes the answer, which no cache keeps. */
	public void writeTo(HttpServletResponse response) throws IOException {
		response.setStatus(this.status);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
		response.getOutputStream().write(JSON.writeValueAsBytes(this));
	}

	/**
	 * What is wrong in one place.
	 *
	 * @param parameter the parameter of the address, when it is one
	 * @param pointer the place in the body (RFC 6901), when it is there
	 * @param detail what it must be
	 * @param allowed the values that it may have, when they are few
	 */
	@Schema(name = "Wrong", description = "What is wrong in one place.")
	@JsonInclude(JsonInclude.Include.NON_EMPTY)
	public record Wrong(
			@Schema(description = "The parameter of the address, when it is one.") @Nullable String parameter,
			@Schema(description = "The place in the body (RFC 6901), when it is there.") @Nullable String pointer,
			@Schema(description = "What it must be.") String detail,
			@Schema(description = "The values that it may have.") List<String> allowed) {

		private static final int MOST = 60;

		/** Something about a parameter. */
		public static Wrong parameter(String name, String detail, List<String> allowed) {
			return new Wrong(name.substring(0, Math.min(name.length(), MOST)), null, detail,
					allowed.stream().limit(MOST).toList());
		}

		/** Something about a place in the body. */
		public static Wrong pointer(String pointer, String detail) {
			return new Wrong(null, pointer, detail, List.of());
		}

	}

	/**
	 * A record whose name comes near.
	 *
	 * @param name what it is called
	 * @param path where it stands
	 */
	@Schema(name = "Near", description = "A record whose name comes near.")
	public record Near(@Schema(description = "What it is called.") String name,
			@Schema(description = "Where it stands.") String path) {
	}

}
