package org.courtsanctions.pagecache;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import com.aayushatharva.brotli4j.decoder.BrotliInputStream;

/** Asks a node for addresses with any headers, and keeps the bytes as they came. */
record Asker(int port) {

	/** What makes the register render anew: its session's cookie, here an empty one. */
	static final String[] FRESH = { "Cookie", "session=none" };

	private static final HttpClient CLIENT = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	Answer get(String address, String... headers) {
		return send("GET", address, headers);
	}

	Answer head(String address, String... headers) {
		return send("HEAD", address, headers);
	}

	private Answer send(String method, String address, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + address))
			.method(method, HttpRequest.BodyPublishers.noBody());
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
			return new Answer(response.statusCode(), response.headers().map(), response.body());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(address, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An answer.
	 *
	 * @param status the status
	 * @param headers the headers as they came
	 * @param body the bytes as they came
	 */
	record Answer(int status, Map<String, List<String>> headers, byte[] body) {

		/** A header; empty when it is missing. */
		String header(String name) {
			return String.join(", ", all().getOrDefault(name, List.of()));
		}

		String tag() {
			return header("ETag");
		}

		/** All headers but the date, by names of any case. */
		Map<String, List<String>> all() {
			Map<String, List<String>> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			all.putAll(this.headers);
			all.remove("Date");
			return all;
		}

		/** The bytes without their encoding. */
		byte[] decoded() throws IOException {
			var bytes = new ByteArrayInputStream(this.body);
			return switch (header("Content-Encoding")) {
				case "gzip" -> new GZIPInputStream(bytes).readAllBytes();
				case "br" -> new BrotliInputStream(bytes).readAllBytes();
				default -> this.body;
			};
		}

		String text() {
			return new String(this.body, StandardCharsets.UTF_8);
		}

	}

}
