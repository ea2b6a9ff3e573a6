package org.courtsanctions;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Starts the Court Sanctions Register.
 */
@SpringBootApplication
public class RegisterApplication {

	/**
	 * Starts the application and its web server, or runs a command.
	 * @param arguments Spring Boot command line arguments such as
	 * {@code --server.port=8081}, or {@code --verify-ledger}, {@code --intake FILE},
	 * {@code --backup FILE} or {@code --restore FILE} with or without them
	 */
	public static void main(String[] arguments) {
		if (LedgerCommand.isAskedFor(arguments)) {
			System.exit(LedgerCommand.run(arguments));
		}
		if (IntakeCommand.isAskedFor(arguments)) {
			System.exit(IntakeCommand.run(arguments));
		}
		if (BackupCommand.isAskedFor(arguments)) {
			System.exit(BackupCommand.run(arguments));
		}
		SpringApplication.run(RegisterApplication.class, arguments);
	}

	/**
	 * The one source of "now", always in UTC.
	 */
	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
