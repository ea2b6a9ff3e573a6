package org.courtsanctions;

import java.nio.file.Path;
import java.util.Arrays;

import javax.sql.DataSource;

import org.apache.commons.lang3.ArrayUtils;
import org.courtsanctions.database.EmbeddedDatabaseAutoConfiguration;
import org.courtsanctions.database.RunningDatabase;
import org.courtsanctions.ledger.LedgerCheck;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.util.StringUtils;

/**
 * The command {@code --verify-ledger}: checks the ledger of the configured or embedded
 * database, which the register may be using meanwhile, starts no web server and changes
 * nothing.
 */
final class LedgerCommand {

	static final String OPTION = "--verify-ledger";

	/** What goes through the whole record may take longer than a server stays silent. */
	static final String PATIENTLY = "--spring.datasource.hikari.data-source-properties.socketTimeout=0";

	private LedgerCommand() {
	}

	static boolean isAskedFor(String[] arguments) {
		return Arrays.asList(arguments).contains(OPTION);
	}

	/**
	 * Runs the command and tells the outcome on standard output.
	 * @return the exit code: 0 when the ledger is whole, else 1
	 */
	static int run(String[] arguments) {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DatabaseOnly.class)
			.web(WebApplicationType.NONE)
			.initializers(LedgerCommand::joinRunningDatabase)
			.properties("logging.level.root=warn")
			.run(ArrayUtils.add(arguments, PATIENTLY))) {
			LedgerCheck.Result result = LedgerCheck.of(context.getBean(DataSource.class));
			System.out.println(words(result));
			return isWhole(result) ? 0 : 1;
		}
		catch (DataAccessException ex) {
			System.out.println("The ledger cannot be read: " + ex.getMostSpecificCause().getMessage());
			return 1;
		}
	}

	static boolean isWhole(LedgerCheck.Result result) {
		return result.entries() > 0 && result.first() == null;
	}

	static String words(LedgerCheck.Result result) {
		LedgerCheck.Problem problem = result.first();
		if (problem != null) {
			return "Entry %d of the ledger is not as it was written: %s.".formatted(problem.version(), problem.what());
		}
		return (result.entries() == 0) ? "There is no ledger here: nothing was ever published."
				: "The ledger is whole: %d %s, and the record holds what they say.".formatted(result.entries(),
						(result.entries() == 1) ? "entry" : "entries");
	}

	/** Joins the embedded database that the register has started, if there is one. */
	static void joinRunningDatabase(ConfigurableApplicationContext context) {
		Environment environment = context.getEnvironment();
		if (!StringUtils.hasText(environment.getProperty("spring.datasource.url"))) {
			Path directory = Path.of(environment.getProperty("register.database.directory", "./data"));
			RunningDatabase.in(directory)
				.ifPresent((database) -> context.getBeanFactory().registerSingleton("runningDatabase", database));
		}
	}

	/** Just what it takes to reach the database. */
	@ImportAutoConfiguration({ EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class })
	static class DatabaseOnly {

	}

}
