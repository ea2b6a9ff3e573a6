package org.courtsanctions.backup;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.courtsanctions.RegisterApplication;
import org.courtsanctions.account.Visitor;
import org.courtsanctions.database.OwnDatabase;
import org.courtsanctions.editing.OwnRegister;
import org.courtsanctions.editing.OwnRegisterTest;
import org.courtsanctions.ledger.LedgerCheck;
import org.courtsanctions.web.Role;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The register as one file, and the register made from it. */
@OwnRegisterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BackupTests {

	private static final Pattern LOCATION = Pattern.compile("<loc>https?://[^/]+([^<]*)</loc>");

	private final OwnRegister register;

	private final JdbcConnectionDetails server;

	private final Path backup;

	private OwnDatabase empty;

	BackupTests(OwnRegister register, ApplicationContext shared, @TempDir Path folder) {
		this.register = register;
		this.server = shared.getBean(JdbcConnectionDetails.class);
		this.backup = folder.resolve("register.zip");
	}

	@BeforeAll
	void backUp() throws Exception {
		this.register.person(Role.EDITOR);
		Backup.write(this.register.application.getBean(DataSource.class), this.backup, Clock.systemUTC());
		this.empty = OwnDatabase.create(this.server, "restored_register");
	}

	@AfterAll
	void drop() throws SQLException {
		this.empty.close();
	}

	@Test
	void holdsTheSameRegisterOnceRestored() throws Exception {
		long version = this.register.version();
		assertThat(Restore.read(this.backup, flyway(this.empty))).startsWith("Restored record version " + version);
		assertThat(LedgerCheck.of(source(this.empty))).isEqualTo(new LedgerCheck.Result(version, null));
		JdbcClient restored = JdbcClient.create(source(this.empty));
		var before = new Catalogue(this.register.database);
		var after = new Catalogue(restored);
		assertThat(after.tables()).isEqualTo(before.tables());
		assertThat(after.sequences()).isEqualTo(before.sequences());
		assertThat(restored.sql("select count(*) from spring_session").query(Long.class).single()).isZero();
		assertThat(restored.sql("select tgname from pg_trigger where tgenabled <> 'O'").query(String.class).list())
			.isEmpty();
		assertThat(restored.sql("""
				select count(*) from (table search_entry except table indexed) lost""").query(Long.class).single())
			.isZero();
		try (ConfigurableApplicationContext other = new SpringApplicationBuilder(RegisterApplication.class)
			.run(this.empty.settings("--spring.jmx.enabled=false"))) {
			showsTheSamePages(other.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
		}
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> Restore.read(this.backup, flyway(this.empty)))
			.withMessageContaining("not empty");
	}

	private void showsTheSamePages(int port) {
		Visitor here = new Visitor(this.register.port);
		Visitor there = new Visitor(port);
		List<String> addresses = LOCATION.matcher(here.get("/sitemap.xml").response().body())
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(addresses).hasSizeGreaterThan(100);
		for (int at = 0; at < addresses.size(); at += (at < 40) ? 1 : 7) {
			String address = addresses.get(at);
			assertThat(body(there, address, port)).as(address).isEqualTo(body(here, address, this.register.port));
		}
		for (String address : List.of("/officials.json", "/search?q=khan", "/status",
				"/?recordedAt=" + this.register.database.sql("select min(recorded_at) from ledger_entry")
					.query(OffsetDateTime.class)
					.single()
					.toInstant())) {
			assertThat(body(there, address, port)).as(address).isEqualTo(body(here, address, this.register.port));
		}
	}

	private static String body(Visitor visitor, String address, int port) {
		return visitor.get(address).response().body().replace("localhost:" + port, "localhost");
	}

	@Test
	void isForItsOwnersEyesAndNeverOverwritten() throws Exception {
		if (Files.getFileStore(this.backup).supportsFileAttributeView("posix")) {
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.backup)))
				.isEqualTo("rw-------");
		}
		assertThat(this.backup.resolveSibling("register.zip.part")).doesNotExist();
		assertThatExceptionOfType(BackupRefused.class).isThrownBy(
				() -> Backup.write(this.register.application.getBean(DataSource.class), this.backup, Clock.systemUTC()))
			.withMessageContaining("never overwrites");
	}

	@Test
	void leavesNothingOfABackupThatWasChanged(@TempDir Path folder) throws Exception {
		Path changed = Files.copy(this.backup, folder.resolve("changed.zip"));
		try (FileSystem zip = FileSystems.newFileSystem(changed)) {
			Path table = zip.getPath("public.official_name.copy");
			Files.writeString(table, Files.readString(table).replaceFirst("Prost", "Prest"), StandardCharsets.UTF_8);
		}
		try (OwnDatabase database = OwnDatabase.create(this.server, "changed_register")) {
			assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> Restore.read(changed, flyway(database)))
				.withMessageContaining("public.official_name.copy is not as it was written");
			assertThat(new Catalogue(JdbcClient.create(source(database))).isUsed()).isFalse();
			Restore.read(this.backup, flyway(database));
			assertThat(LedgerCheck.of(source(database)).first()).isNull();
		}
	}

	@Test
	void saysWhatIsWrongWithOtherFiles(@TempDir Path folder) throws Exception {
		Path text = Files.writeString(folder.resolve("text.zip"), "no zip");
		Path newer = Files.copy(this.backup, folder.resolve("newer.zip"));
		try (FileSystem zip = FileSystems.newFileSystem(newer)) {
			Path manifest = zip.getPath(Manifest.NAME);
			Files.writeString(manifest,
					Files.readString(manifest).replaceFirst("\"schema\" : \"\\d+\"", "\"schema\" : \"203001010000\""));
		}
		try (OwnDatabase database = OwnDatabase.create(this.server, "refused_register")) {
			Flyway flyway = flyway(database);
			assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> Restore.read(text, flyway))
				.withMessageContaining("is no backup of the register");
			assertThatExceptionOfType(BackupRefused.class)
				.isThrownBy(() -> Restore.read(folder.resolve("absent.zip"), flyway))
				.withMessageContaining("There is no file");
			assertThatExceptionOfType(BackupRefused.class).isThrownBy(() -> Restore.read(newer, flyway))
				.withMessageContaining("newer version of this application");
			assertThatExceptionOfType(BackupRefused.class)
				.isThrownBy(() -> Backup.write(source(database), folder.resolve("none.zip"), Clock.systemUTC()))
				.withMessageContaining("no register in this database");
			assertThat(folder.resolve("none.zip.part")).doesNotExist();
		}
	}

	private static Flyway flyway(OwnDatabase database) {
		return Flyway.configure().dataSource(source(database)).load();
	}

	private static DataSource source(OwnDatabase database) {
		String url = database.settings()[0].replaceFirst(".*?=", "");
		return new DriverManagerDataSource(url, database.server().getUsername(), database.server().getPassword());
	}

}
