package org.courtsanctions.browser;

import java.util.List;

import org.courtsanctions.RegisterTest;
import org.courtsanctions.browser.ExamplePages.ExamplePage;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * That no page escapes the tests of this package.
 */
@RegisterTest
class ExamplePagesTests {

	@Autowired
	@Qualifier("requestMappingHandlerMapping")
	private RequestMappingHandlerMapping routes;

	@Test
	void everyAddressOfTheSiteHasAnExample() {
		List<String> paths = ExamplePages.found().map(ExamplePage::path).toList();
		assertThat(Routes.pages(this.routes)).isNotEmpty()
			.allSatisfy((route) -> assertThat(paths).as("an example of %s", route)
				.anyMatch((path) -> path.matches(route.replaceAll("\\{\\w+}", "[^/]+"))));
	}

	@Test
	void noTwoExamplesAreTheSame() {
		assertThat(ExamplePages.all().map(ExamplePage::address)).doesNotHaveDuplicates();
		assertThat(ExamplePages.all().map(ExamplePage::name)).doesNotHaveDuplicates();
	}

}
