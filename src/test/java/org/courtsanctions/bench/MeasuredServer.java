package org.courtsanctions.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, so that the time it takes to start and the memory it
 * holds are its own.
 */
final class MeasuredServer implements AutoCloseable {

	private static final HttpClient HTTP = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private static final int LONGEST_START = 300;

	private final Process process;

	private final int port;

	private final double started;

	private MeasuredServer(Process process, int port, double started) {
		this.process = process;
		this.port = port;
		this.started = started;
	}

	/** Starts a register, and waits until it gives its first page. */
	static MeasuredServer register(List<String> java, Path database, Path log, Map<String, String> settings)
			throws Exception {
		int port = freePort();
		List<String> command = new ArrayList<>(java);
		command.add("--server.port=" + port);
		command.add("--register.database.directory=" + database);
		command.add("--register.database.port=0");
		command.add("--register.politeness.burst=100000000");
		command.add("--register.politeness.per-second=100000000");
		settings.forEach((name, value) -> command.add("--" + name + "=" + value));
		return start(command, port, "/", log);
	}

	/** Starts nginx, which gives the files of a folder. */
	static MeasuredServer files(Path folder, Path log) throws Exception {
		int port = freePort();
		return nginx("""
				    default_type text/html;
				    open_file_cache max=100;
				    server { listen 127.0.0.1:%d; root %s; }
				""".formatted(port, folder.toAbsolutePath()), folder, port, "/index.html", log);
	}

	/** Starts the proxy of the larger setup before a register. */
	static MeasuredServer proxy(Path settings, MeasuredServer register, Path folder, Path log) throws Exception {
		int port = freePort();
		String before = Files.readString(settings)
			.replaceAll("server node-1:8080", "server 127.0.0.1:" + register.port)
			.replaceAll("(?m)^ *server node-2.*$", "")
			.replace("listen 8000", "listen 127.0.0.1:" + port)
			.replace("/var/cache/nginx", Files.createDirectories(folder.resolve("cache")).toAbsolutePath().toString());
		return nginx(before, folder, port, "/", log);
	}

	/**
	 * Starts nginx.
	 * @param serves what it serves: settings of its part for HTTP
	 * @param folder where its settings are written
	 */
	private static MeasuredServer nginx(String serves, Path folder, int port, String page, Path log) throws Exception {
		Path settings = folder.resolve("nginx.conf");
		Files.writeString(settings, """
				worker_processes auto;
				pid nginx.pid;
				events { worker_connections 256; }
				http {
				    access_log off;
				    keepalive_requests 100000000;
				%s
				}
				""".formatted(serves));
		return start(List.of("nginx", "-p", folder.toAbsolutePath().toString(), "-c",
				settings.toAbsolutePath().toString(), "-e", "stderr", "-g", "daemon off;"), port, page, log);
	}

	/** Starts another application of Spring Boot, to compare with. */
	static MeasuredServer other(List<String> java, String page, Path log) throws Exception {
		int port = freePort();
		List<String> command = new ArrayList<>(java);
		command.add("--server.port=" + port);
		return start(command, port, page, log);
	}

	private static MeasuredServer start(List<String> command, int port, String page, Path log) throws Exception {
		long start = System.nanoTime();
		var builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		// As in the container image
		builder.environment().put("MALLOC_ARENA_MAX", "2");
		Process process = builder.start();
		while (process.isAlive() && System.nanoTime() - start < LONGEST_START * 1_000_000_000L) {
			try {
				if (get(port, page, null).statusCode() == 200) {
					return new MeasuredServer(process, port, (System.nanoTime() - start) / 1e9);
				}
			}
			catch (IOException ex) {
				// Nobody listens yet
			}
			Thread.sleep(20);
		}
		process.destroy();
		throw new IllegalStateException(command.getFirst() + " did not start: see " + log);
	}

	int port() {
		return this.port;
	}

	String address(String page) {
		return "http://127.0.0.1:" + this.port + page;
	}

	/** One answer, with the ETag that the asker has already, or null. */
	HttpResponse<byte[]> get(String page, String etag) throws Exception {
		return get(this.port, page, etag);
	}

	private static HttpResponse<byte[]> get(int port, String page, String etag)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + page));
		if (etag != null) {
			request.header("If-None-Match", etag);
		}
		return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
	}

	/** How many seconds passed from its start to its first page. */
	double started() {
		return this.started;
	}

	/** Its resident memory in MB; 0 where the system does not tell. */
	long residentMegabytes() throws IOException {
		Path status = Path.of("/proc", Long.toString(this.process.pid()), "status");
		return !Files.exists(status) ? 0
				: Files.readAllLines(status)
					.stream()
					.filter((line) -> line.startsWith("VmRSS:"))
					.mapToLong((line) -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
					.findFirst()
					.orElse(0);
	}

	@Override
	public void close() throws InterruptedException {
		this.process.destroy();
		if (!this.process.waitFor(60, TimeUnit.SECONDS)) {
			this.process.destroyForcibly().waitFor();
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
