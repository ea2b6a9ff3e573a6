package org.courtsanctions.web;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The files in which reference managers take a citation. */
public enum CitationFile {

	/** BibTeX and BibLaTeX: one {@code @misc} entry, which both know. */
	BIB("application/x-bibtex") {
		@Override
		public String write(Citation citation) {
			return """
					@misc{%s,
					  author  = {{%s}},
					  title   = {{%s}},
					  year    = {%d},
					  month   = %s,
					  version = {%d},
					  note    = {Record version %d, as of %s. Accessed %s},
					  url     = {%s},
					  urldate = {%s}
					}
					""".formatted(key(citation), Citation.NAME, tex(line(citation.title())),
					citation.recorded().getYear(),
					Citation.written("MMM", citation.recorded()).toLowerCase(Locale.ROOT), citation.version(),
					citation.version(), Citation.dayFirst(citation.asOf()), Citation.dayFirst(citation.accessed()),
					citation.address(), citation.accessed());
		}
	},

	/** RIS as EndNote, Zotero and others read it: lines end with CR and LF. */
	RIS("application/x-research-info-systems") {
		@Override
		public String write(Citation citation) {
			return """
					TY  - ELEC
					AU  - %s
					TI  - %s
					T2  - %s
					PY  - %d
					DA  - %s
					ET  - Record version %d
					N1  - As of %s
					UR  - %s
					Y2  - %s
					LA  - en
					ER  -\s
					"""
				.formatted(Citation.NAME, line(citation.title()), Citation.NAME, citation.recorded().getYear(),
						Citation.written("uuuu/MM/dd", citation.recorded()), citation.version(),
						Citation.dayFirst(citation.asOf()), citation.address(),
						Citation.written("uuuu/MM/dd", citation.accessed()))
				.replace("\n", "\r\n");
		}
	};

	private static final Map<Integer, String> TEX = Map.of((int) '\\', "\\textbackslash{}", (int) '{', "\\{", (int) '}',
			"\\}", (int) '&', "\\&", (int) '%', "\\%", (int) '$', "\\$", (int) '#', "\\#", (int) '_', "\\_", (int) '~',
			"\\textasciitilde{}", (int) '^', "\\textasciicircum{}");

	private final String mediaType;

	CitationFile(String mediaType) {
		this.mediaType = mediaType;
	}

	/** The file for a citation. */
	public abstract String write(Citation citation);

	/** The media type, in UTF-8. */
	public String mediaType() {
		return this.mediaType + ";charset=UTF-8";
	}

	/** The ending of the file's name, without a dot. */
	public String ending() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** The format with an ending. */
	public static CitationFile ofEnding(String ending) {
		return valueOf(ending.toUpperCase(Locale.ROOT));
	}

	/** One line, so that a title cannot begin another field. */
	private static String line(String text) {
		return text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
	}

	/** What means something to TeX, written so that it prints as itself. */
	private static String tex(String text) {
		return text.codePoints()
			.mapToObj((point) -> TEX.getOrDefault(point, Character.toString(point)))
			.collect(Collectors.joining());
	}

	/** For instance {@code officials-kimberly-prost-v12}. */
	private static String key(Citation citation) {
		String path = citation.address().replaceFirst("^https?://[^/]+/", "").replaceFirst("\\?.*", "");
		String words = path.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		return (words.isEmpty() ? "court-sanctions-register" : words) + "-v" + citation.version();
	}

}
