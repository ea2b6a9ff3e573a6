package org.courtsanctions.database;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

@ExtendWith(OutputCaptureExtension.class)
@Isolated("Reads what is logged")
class EmbeddedDatabaseAutoConfigurationTests {

	@TempDir
	private Path directory;

	@Test
	void startsNothingWhenAServerIsConfigured() {
		runner().withPropertyValues("spring.datasource.url=jdbc:postgresql://localhost:1/register").run((context) -> {
			assertThat(context).hasNotFailed().doesNotHaveBean(EmbeddedDatabase.class);
			assertThat(context.getBean(JdbcConnectionDetails.class).getJdbcUrl())
				.isEqualTo("jdbc:postgresql://localhost:1/register");
			assertThat(this.directory).isEmptyDirectory();
		});
	}

	@Test
	void startsWhenTheAddressOfTheServerIsBlank() {
		runner().withPropertyValues("spring.datasource.url=").run((context) -> {
			assertThat(context).hasNotFailed().hasSingleBean(EmbeddedDatabase.class);
			JdbcClient client = JdbcClient.create(context.getBean(DataSource.class));
			assertThat(client.sql("select current_user").query(String.class).single()).isEqualTo("register");
		});
	}

	@Test
	void reportsAFailedStartOnOneScreenWithoutAStackTrace(CapturedOutput output) {
		SpringApplication application = new SpringApplication(EmbeddedDatabaseAutoConfiguration.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		assertThatException().isThrownBy(() -> application.run("--register.database.directory=/dev/null/data"));
		assertThat(output).contains("APPLICATION FAILED TO START")
			.contains("cannot be created or written")
			.contains("REGISTER_DATABASE_DIRECTORY=")
			.doesNotContain("\tat ");
		assertThat(output.toString().lines()).hasSizeLessThan(40);
	}

	private ApplicationContextRunner runner() {
		return new ApplicationContextRunner()
			.withConfiguration(
					AutoConfigurations.of(EmbeddedDatabaseAutoConfiguration.class, DataSourceAutoConfiguration.class))
			.withPropertyValues("register.database.directory=" + this.directory, "register.database.port=0");
	}

}
