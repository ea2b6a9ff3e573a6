package org.courtsanctions.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * The running website over plain HTTP, without a browser and without following redirects.
 */
final class Site {

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String origin;

	Site(int port) {
		this.origin = "http://localhost:" + port;
	}

	/**
	 * Reads an address.
	 * @param address path and query, encoded
	 */
	Answer get(String address) {
		try {
			var response = this.client.send(HttpRequest.newBuilder(URI.create(this.origin + address)).build(),
					BodyHandlers.ofString());
			return new Answer(response.statusCode(), response.headers().firstValue("Location").orElse(""),
					response.headers().firstValue("Content-Type").orElse(""), response.body());
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
	 * What an address answers.
	 *
	 * @param status the status code
	 * @param location where a redirect leads; empty otherwise
	 * @param type the content type
	 * @param body the content
	 */
	record Answer(int status, String location, String type, String body) {
	}

}
