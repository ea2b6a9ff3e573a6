package org.courtsanctions.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.courtsanctions.RegisterTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A {@link RegisterTest} that opens pages in a real browser, which its methods take as a
 * parameter of type {@link com.microsoft.playwright.Browser}. Where no browser is
 * installed each test is skipped, and says how to install one.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RegisterTest
@ExtendWith(InstalledBrowser.class)
@interface BrowserTest {

}
