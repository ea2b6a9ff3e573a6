package org.courtsanctions.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Isolated("Unpacks programs, which others may then use, where they do not stay")
class EmbeddedDatabaseTests {

	/**
	 * One folder for the tests that start a server in it: its programs are unpacked once.
	 */
	@TempDir
	private static Path used;

	@TempDir
	private Path fresh;

	@Test
	void isADurableServerInUnicodeThatOnlyThisMachineReaches() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(used))) {
			assertThat(query(database, "show fsync")).isEqualTo("on");
			assertThat(query(database, "show synchronous_commit")).isEqualTo("on");
			assertThat(query(database, "show listen_addresses")).isEqualTo("127.0.0.1");
			assertThat(query(database, "show server_encoding")).isEqualTo("UTF8");
			assertThat(query(database, "select datlocale from pg_database where datname = current_database()"))
				.isEqualTo("C.UTF-8");
			assertThat(query(database, "show server_version")).startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
		}
	}

	@Test
	void knowsTheLettersOfEveryScript() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(used))) {
			assertThat(query(database, "select lower('ÉÑЖΣ')")).isEqualTo("éñжσ");
			assertThat(query(database, "select to_tsvector('simple', 'Éric, ЖУКОВ')::text"))
				.isEqualTo("'éric':1 'жуков':2");
			assertThat(query(database, "create extension pg_trgm; select similarity('ЖУКОВ', 'жуков')")).isEqualTo("1");
		}
	}

	@Test
	void letsTheApplicationOwnItsDatabaseWithoutBeingSuperuser() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(used))) {
			assertThat(query(database, "show is_superuser")).isEqualTo("off");
			assertThat(query(database, "create extension unaccent; create extension btree_gist; select 'allowed'"))
				.isEqualTo("allowed");
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(used.resolve("postgresql"))))
				.isEqualTo("rwx------");
		}
	}

	@Test
	void takesOverFromAnApplicationThatWasKilled() throws Exception {
		SeparateApplication killed = SeparateApplication.start(used,
				"create table kept (name text); insert into kept values ('committed')");
		killed.kill();
		ProcessHandle leftover = killed.postgres();
		assertThat(leftover.info().command()).hasValueSatisfying((program) -> assertThat(program).contains("postgres"));
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(used))) {
			assertThat(leftover.info().command()).isEmpty();
			assertThat(query(database, "select name from kept")).isEqualTo("committed");
		}
	}

	@Test
	void losesNothingWhenApplicationAndPostgresAreKilled() throws Exception {
		SeparateApplication killed = SeparateApplication.start(used,
				"create table saved (name text); insert into saved values ('committed')");
		killed.postgres().destroyForcibly();
		killed.kill();
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(used))) {
			assertThat(query(database, "select name from saved")).isEqualTo("committed");
		}
	}

	@Test
	void startsWhenTheNumberOfAKilledPostgresBelongsToAnotherProcess() throws Exception {
		EmbeddedDatabase.start(DatabaseFolders.on(used)).close();
		Path note = used.resolve("postgresql/cluster/postmaster.pid");
		Files.writeString(note, ProcessHandle.current().pid() + "\n");
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(used))) {
			assertThat(query(database, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void beginsAgainWhenTheFirstStartWasKilledHalfWay() throws Exception {
		Path folder = Files.createDirectories(this.fresh.resolve("postgresql"));
		Files.writeString(folder.resolve("unfinished"), "");
		Files.createDirectories(folder.resolve("cluster/base"));
		Files.writeString(folder.resolve("cluster/PG_VERSION"), EmbeddedDatabase.MAJOR_VERSION + "\n");
		Path halfUnpacked = Files.createDirectories(folder.resolve("programs/PG-half"));
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(this.fresh))) {
			assertThat(query(database, "select 1")).isEqualTo("1");
			assertThat(halfUnpacked).doesNotExist();
		}
	}

	@Test
	void refusesASecondCopyOnTheSameFolder() throws Exception {
		try (EmbeddedDatabase database = EmbeddedDatabase.start(DatabaseFolders.on(used))) {
			StartFailure failure = failure(DatabaseFolders.on(used));
			assertThat(failure).hasMessageContaining("in use by another running copy")
				.hasMessageContaining("process " + ProcessHandle.current().pid());
			assertThat(action(failure)).contains("REGISTER_DATABASE_DIRECTORY=", "REGISTER_DATABASE_PORT=",
					"SERVER_PORT=");
			assertThat(query(database, "select 1")).isEqualTo("1");
		}
	}

	@Test
	void refusesAFolderWrittenByAnotherMajorVersion() throws IOException {
		Path cluster = Files.createDirectories(this.fresh.resolve("postgresql/cluster"));
		Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
		StartFailure failure = failure(DatabaseFolders.on(this.fresh));
		assertThat(failure).hasMessageContaining("was written by PostgreSQL 17");
		assertThat(action(failure)).contains("--backup", "--restore", "REGISTER_DATABASE_DIRECTORY=");
	}

	@Test
	void refusesAPortThatIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			int port = taken.getLocalPort();
			StartFailure failure = failure(new DatabaseProperties(this.fresh, port));
			assertThat(failure).hasMessageContaining("Port %d".formatted(port)).hasMessageContaining("in use");
			assertThat(action(failure)).contains("REGISTER_DATABASE_PORT=", "SPRING_DATASOURCE_URL");
		}
	}

	@Test
	void refusesAFolderItCannotWrite() throws IOException {
		Path file = Files.writeString(this.fresh.resolve("file"), "not a folder");
		StartFailure failure = failure(DatabaseFolders.on(file.resolve("data")));
		assertThat(failure).hasMessageContaining("cannot be created or written");
		assertThat(action(failure)).contains("REGISTER_DATABASE_DIRECTORY=");
	}

	@Test
	void refusesAFolderWhosePasswordIsGone() throws IOException {
		Path cluster = Files.createDirectories(this.fresh.resolve("postgresql/cluster"));
		Files.writeString(cluster.resolve("PG_VERSION"), EmbeddedDatabase.MAJOR_VERSION + "\n");
		assertThat(failure(DatabaseFolders.on(this.fresh))).hasMessageContaining("password file");
	}

	@Test
	void tellsWhatPostgresSaidWhenItDoesNotStart() throws IOException {
		Path folder = Files.createDirectories(this.fresh.resolve("postgresql"));
		Files.writeString(folder.resolve("postgresql.log"), "FATAL:  could not do it\n");
		Files.writeString(folder.resolve("cluster"), "a file where a folder should be");
		StartFailure failure = failure(DatabaseFolders.on(this.fresh));
		assertThat(failure).hasMessageContaining("did not start").hasMessageContaining("FATAL:  could not do it");
		assertThat(action(failure)).contains("postgresql.log");
	}

	private static StartFailure failure(DatabaseProperties properties) {
		return assertThatExceptionOfType(StartFailure.class).isThrownBy(() -> EmbeddedDatabase.start(properties))
			.actual();
	}

	private static String action(StartFailure failure) {
		return Optional.ofNullable(failure.analysis().getAction()).orElseThrow();
	}

	private static String query(EmbeddedDatabase database, String sql) throws Exception {
		try (Connection connection = SeparateApplication.connect(database);
				var statement = connection.createStatement()) {
			boolean result = statement.execute(sql);
			while (!result) {
				result = statement.getMoreResults();
			}
			try (ResultSet row = statement.getResultSet()) {
				assertThat(row.next()).isTrue();
				return row.getString(1);
			}
		}
	}

}
