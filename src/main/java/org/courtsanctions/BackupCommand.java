package org.courtsanctions;

import java.nio.file.Path;
import java.time.Clock;

import javax.sql.DataSource;

import org.apache.commons.lang3.ArrayUtils;
import org.courtsanctions.backup.Backup;
import org.courtsanctions.backup.BackupRefused;
import org.courtsanctions.backup.Restore;
import org.courtsanctions.database.EmbeddedDatabaseAutoConfiguration;
import org.courtsanctions.ledger.LedgerCheck;
import org.flywaydb.core.Flyway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;

/**
 * The commands {@code --backup FILE}, during which the register may be in use, and
 * {@code --restore FILE}, which wants an empty database. They start no web server and
 * work on the configured or embedded database, with the rights of whoever migrates it.
 */
final class BackupCommand {

	private static final String BACKUP = "--backup";

	private static final String RESTORE = "--restore";

	private static final String QUIETLY = "--logging.level.org.flywaydb.core.internal.command=warn";

	private BackupCommand() {
	}

	static boolean isAskedFor(String[] arguments) {
		return FileOption.isGiven(BACKUP, arguments) || FileOption.isGiven(RESTORE, arguments);
	}

	/**
	 * Runs the command and tells the outcome on standard output.
	 * @return the exit code: 0 when the backup is written, or restored with a whole
	 * ledger; else 1
	 */
	static int run(String[] arguments) {
		boolean restoring = FileOption.isGiven(RESTORE, arguments);
		String file = FileOption.file(restoring ? RESTORE : BACKUP, arguments);
		if (file == null || file.isBlank()) {
			System.out.println("Say which file: %s FILE".formatted(restoring ? RESTORE : BACKUP));
			return 1;
		}
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(DatabaseAndSchema.class)
			.web(WebApplicationType.NONE)
			.initializers(LedgerCommand::joinRunningDatabase)
			.properties("logging.level.root=warn")
			.run(ArrayUtils.addAll(arguments, QUIETLY, LedgerCommand.PATIENTLY))) {
			Flyway flyway = context.getBean(Flyway.class);
			DataSource database = flyway.getConfiguration().getDataSource();
			if (restoring) {
				System.out.println(Restore.read(Path.of(file), flyway));
				LedgerCheck.Result ledger = LedgerCheck.of(database);
				System.out.println(LedgerCommand.words(ledger));
				return LedgerCommand.isWhole(ledger) ? 0 : 1;
			}
			System.out.println(Backup.write(database, Path.of(file), Clock.systemUTC()));
			return 0;
		}
		catch (BackupRefused ex) {
			System.out.println(ex.getMessage());
			return 1;
		}
		catch (DataAccessException ex) {
			System.out.println("The database cannot be used: " + ex.getMostSpecificCause().getMessage());
			return 1;
		}
	}

	/** Just what it takes to reach the database, and to migrate it when told to. */
	@ImportAutoConfiguration({ EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class,
			FlywayAutoConfiguration.class })
	static class DatabaseAndSchema {

		@Bean
		FlywayMigrationStrategy onlyWhenTold() {
			return (flyway) -> {
			};
		}

	}

}
