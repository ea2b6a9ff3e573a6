package org.courtsanctions.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * Somebody with a browser without scripts: keeps cookies, sends forms with the token of
 * the page they are on, and looks at redirects before following them.
 */
public final class Visitor {

	private final String site;

	private final CookieManager cookies;

	private final HttpClient client;

	private String token = "";

	public Visitor(int port) {
		this(port, new CookieManager());
	}

	private Visitor(int port, CookieManager cookies) {
		this.site = "http://localhost:" + port;
		this.cookies = cookies;
		this.client = HttpClient.newBuilder().cookieHandler(cookies).build();
	}

	/** The same browser at another port, where it shows the same cookies. */
	public Visitor elsewhere(int port) {
		return new Visitor(port, this.cookies);
	}

	/** What the site answered. */
	public record Answer(int status, String location, Document page, HttpResponse<String> response) {

		public String title() {
			return this.page.title();
		}

		public String main() {
			return this.page.select("main").text();
		}

	}

	public Answer get(String path) {
		return send(HttpRequest.newBuilder(URI.create(this.site + path)).build());
	}

	/** Sends a form; names and values take turns. */
	public Answer post(String path, String... fields) {
		Map<String, String> form = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			form.put(fields[i], fields[i + 1]);
		}
		form.putIfAbsent("_csrf", this.token);
		return post(path, form.entrySet());
	}

	/** Sends a form whose names may repeat; names and values of headers take turns. */
	public Answer post(String path, Collection<Map.Entry<String, String>> fields, String... headers) {
		return postRaw(path, "application/x-www-form-urlencoded",
				fields.stream()
					.map((field) -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
					.collect(Collectors.joining("&")),
				headers);
	}

	public Answer postRaw(String path, String type, String body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.site + path));
		if (headers.length > 0) {
			request.headers(headers);
		}
		if (type.equals("application/json")) {
			request.header("X-XSRF-TOKEN", this.token);
		}
		return send(request.header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)).build());
	}

	/** Opens the sign-in page and sends a name and a password. */
	public Answer signIn(String name, String password) {
		get("/sign-in");
		return post("/sign-in", "name", name, "password", password);
	}

	/** Asks for another page first, for its token. */
	public Visitor at(String path) {
		get(path);
		return this;
	}

	List<HttpCookie> cookies() {
		return this.cookies.getCookieStore().getCookies();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	/** The token of the page last seen. */
	public String token() {
		return this.token;
	}

	private Answer send(HttpRequest request) {
		try {
			HttpResponse<String> response = this.client.send(request, HttpResponse.BodyHandlers.ofString());
			Document page = Jsoup.parse(response.body());
			String found = page.select("input[name=_csrf]").attr("value");
			this.token = found.isEmpty() ? this.token : found;
			String location = response.headers().firstValue("Location").orElse("").replace(this.site, "");
			return new Answer(response.statusCode(), location, page, response);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
