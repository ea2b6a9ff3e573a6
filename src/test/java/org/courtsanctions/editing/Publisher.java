package org.courtsanctions.editing;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application in a process of its own, which a test tells what to publish and can
 * kill.
 *
 * @param process the process
 * @param commands what it is told, one {@link PublishingApplication command} a line
 * @param answers what it answered and nobody has heard yet
 * @param port where its web server listens
 */
record Publisher(Process process, PrintWriter commands, BlockingQueue<String> answers, int port) {

	static final String DEAD = "dead";

	private static final int SECONDS = 120;

	/** On a busy machine a start takes minutes. */
	private static final int SECONDS_TO_START = 600;

	static Publisher start(List<String> settings) throws IOException, InterruptedException {
		return start(settings, Map.of());
	}

	static Publisher start(List<String> settings, Map<String, String> environment)
			throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
						PublishingApplication.class.getName()));
		command.addAll(settings);
		command.addAll(List.of("--server.port=0", "--logging.level.root=error"));
		ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.INHERIT);
		builder.environment().putAll(environment);
		Process process = builder.start();
		BlockingQueue<String> answers = new LinkedBlockingQueue<>();
		Thread.ofVirtual().start(() -> {
			process.inputReader()
				.lines()
				.filter((line) -> line.matches("(waiting|published|failed|ready|skewed) .*"))
				.forEach(answers::add);
			answers.add(DEAD);
		});
		String ready = answer(answers, SECONDS_TO_START);
		assertThat(ready).startsWith(PublishingApplication.READY);
		return new Publisher(process, new PrintWriter(process.outputWriter(), true), answers,
				Integer.parseInt(ready.substring(PublishingApplication.READY.length())));
	}

	void send(String command) {
		this.commands.println(command);
	}

	/** What it says next; that it is dead once it says nothing more. */
	String answer() throws InterruptedException {
		return answer(this.answers, SECONDS);
	}

	private static String answer(BlockingQueue<String> answers, int seconds) throws InterruptedException {
		String answer = answers.poll(seconds, TimeUnit.SECONDS);
		assertThat(answer).as("an answer").isNotNull();
		return answer;
	}

	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

}
