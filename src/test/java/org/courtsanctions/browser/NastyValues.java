package org.courtsanctions.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * What nobody types by accident.
 */
public final class NastyValues {

	/** What an expression of {@link #WELL_FORMED} becomes when somebody evaluates it. */
	public static final String EVALUATED = "x1337y";

	/** Texts that any form could send. */
	public static final List<String> TEXTS = List.of("", " ", "x".repeat(300), "a\u0000b", "\u0000", "😀🏛",
			"قاضٍ\u202e\u200f", "\u202eabc", "'", "\"", "' or 1=1 --", "'; drop table official; --",
			"\" onmouseover=\"alert(1)", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
			"../../etc/passwd", "..\\..\\", "-1", "0", "999999999999", "99999999999999999999999", "2147483648", "1e9",
			"0x10", "NaN", "null", "true", "2021-02-30", "0000-00-00", "9999-12-31", "-999999999-01-01",
			"+999999999-12-31", "2021-3-1", "2021-03-01T00:00:00Z", "x${7*191}y", "x#{7*191}y", "x*{7*191}y",
			"__${7*7}__::x", "~{layout::page}", "${T(java.lang.Runtime)}", "%", "%25", "%s%n%x", "{0}",
			"{0,choice,1#x}", "\\", "\r\nSet-Cookie: a=b", "a\tb", "\ufffe\uffff", "ﷺ", "İıß", "a & b < c", "*:*",
			"(((((", "[a-z]{1,99999}", "in-force,lifted", "IN_FORCE", "ın-force");

	/** As they stand in an address. */
	static final List<String> WELL_FORMED = TEXTS.stream().map(NastyValues::encoded).toList();

	/** What is no correct address, or longer than any. */
	public static final List<String> MALFORMED = List.of("x".repeat(10_000), "x".repeat(5000), "%ff", "%c3%28",
			"%e4%b8", "%zz", "%", "%u0041", "<script>alert(1)</script>", "\"><b>", "a b", "{x}", "a|b", "^`", "é",
			"a#b", "%ed%a0%80");

	private NastyValues() {
	}

	static Stream<String> all() {
		return Stream.concat(WELL_FORMED.stream(), MALFORMED.stream());
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
	}

}
