package org.courtsanctions;

import java.io.IOException;
import java.net.ServerSocket;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("Reads what is logged")
class WebPortInUseFailureAnalyzerTests {

	@Test
	void saysHowToChooseAnotherPortWithoutAStackTrace(CapturedOutput output) throws IOException {
		try (ServerSocket taken = new ServerSocket(0)) {
			int port = taken.getLocalPort();
			assertThatException()
				.isThrownBy(() -> new SpringApplication(WebServerOnly.class).run("--server.port=" + port));
			assertThat(output).contains("Port %d, which the website listens on, is in use".formatted(port))
				.contains("SERVER_PORT=")
				.doesNotContain("\tat ");
		}
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
	static class WebServerOnly {

	}

}
