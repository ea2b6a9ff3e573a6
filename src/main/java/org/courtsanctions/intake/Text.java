package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Lexicon.Tags;
import org.courtsanctions.intake.Paragraph.Kind;

/**
 * A text, taken apart: language, paragraphs with what they are, sentences, tokens, and
 * the phrases of the lexicon in them.
 */
final class Text {

	private static final Map<String, BreakIterator> BREAKS = new ConcurrentHashMap<>();

	/** A heading on top is at most this many tokens long. */
	private static final int HEADING = 26;

	/** A heading within the text is at most this many tokens long. */
	private static final int SUBHEAD = 12;

	/** No sentence has more tokens. */
	private static final int SENTENCE = 400;

	/** No paragraph has more signs. */
	private static final int PARAGRAPH = 20_000;

	private static final Pattern BULLET = Pattern
		.compile("^[\\s\\u00a0]{0,8}+(?:[•●▪◦‣·*>►▸\\-–—]|o(?= )|\\(?[0-9a-z]{1,2}[.)])[\\s\\u00a0]++(?=\\S)");

	private static final String QUOTES = "”\"“»„‘’'";

	private static final String ENDS = ".!?…”\"»:;“)。؟";

	final String raw;

	final String language;

	final Lexicon lexicon;

	final List<Token> tokens = new ArrayList<>();

	final List<Paragraph> paragraphs = new ArrayList<>();

	final List<Sentence> sentences = new ArrayList<>();

	final Tags tags;

	final Tags countries;

	final Calendars calendar;

	Text(String raw) {
		this.raw = raw;
		this.language = Languages.of(raw);
		this.lexicon = Lexicon.of(this.language);
		Set<String> seen = new HashSet<>();
		for (int[] lines : blocks(raw)) {
			int from = this.tokens.size();
			this.tokens.addAll(Tokens.of(raw, lines[0], lines[1]));
			if (this.tokens.size() == from) {
				continue;
			}
			Kind kind = seen.add(folded(from)) ? Kind.BODY : Kind.REPEATED;
			this.paragraphs.add(new Paragraph(lines[0], lines[1], kind, from, this.tokens.size()));
		}
		this.tags = Phrases.in(this.tokens, this.lexicon.tag(this.tokens));
		this.countries = Countries.in(this.language).tag(this.tokens);
		this.calendar = Calendars.of(this.language);
		new Parts(this).name();
		BreakIterator breaks = breaks(this.language);
		for (int at = 0; at < this.paragraphs.size(); at++) {
			cut(at, breaks);
		}
	}

	/** An iterator costs a lot to make and little to copy. */
	private static BreakIterator breaks(String language) {
		return (BreakIterator) BREAKS
			.computeIfAbsent(language, (code) -> BreakIterator.getSentenceInstance(new ULocale(code)))
			.clone();
	}

	/** The text between two tokens. */
	String between(int from, int to) {
		return (to <= from) ? "" : this.raw.substring(this.tokens.get(from).start(), this.tokens.get(to - 1).end());
	}

	Span span(int from, int to) {
		return new Span(this.tokens.get(from).start(), this.tokens.get(to - 1).end());
	}

	Span span(Sentence sentence) {
		return span(sentence.from(), sentence.to());
	}

	Paragraph paragraph(Sentence sentence) {
		return this.paragraphs.get(sentence.paragraph());
	}

	/** The sentence a token stands in. */
	Sentence sentence(int token) {
		int low = 0;
		int high = this.sentences.size() - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (this.sentences.get(middle).from() <= token) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return this.sentences.get(low);
	}

	/** The number of a sentence. */
	int number(Sentence sentence) {
		int low = 0;
		int high = this.sentences.size() - 1;
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (this.sentences.get(middle).from() < sentence.from()) {
				low = middle + 1;
			}
			else {
				high = middle;
			}
		}
		return low;
	}

	boolean any(String section, Sentence sentence) {
		return this.tags.any(section, sentence.from(), sentence.to());
	}

	List<Tag> tags(String section, Sentence sentence) {
		return this.tags.in(section, sentence.from(), sentence.to());
	}

	/** Whether a paragraph looks like a heading of the text. */
	boolean shortLine(Paragraph paragraph, int most) {
		int end = paragraph.end() - 1;
		while (end > paragraph.start()
				&& (Character.isWhitespace(this.raw.charAt(end)) || this.raw.charAt(end) == '*')) {
			end--;
		}
		char last = this.raw.charAt(end);
		boolean word = end > paragraph.start() && QUOTES.indexOf(last) >= 0
				&& Character.isLetter(this.raw.charAt(end - 1))
				&& QUOTES.indexOf(this.raw.charAt(paragraph.start())) < 0;
		return paragraph.to() - paragraph.from() <= most
				&& (ENDS.indexOf(last) < 0 || last == ')' || last == ':' || word);
	}

	boolean bullet(Paragraph paragraph) {
		int end = Math.min(paragraph.end(), paragraph.start() + 12);
		return BULLET.matcher(this.raw).region(paragraph.start(), end).lookingAt();
	}

	static int headingLength() {
		return HEADING;
	}

	static int subheadLength() {
		return SUBHEAD;
	}

	private String folded(int from) {
		var folded = new StringBuilder();
		for (Token token : this.tokens.subList(from, this.tokens.size())) {
			if (!token.mark()) {
				folded.append(token.fold()).append(' ');
			}
		}
		return (folded.length() < 12) ? folded.append(from).toString() : folded.toString();
	}

	/** The lines that belong together: a line broken within a sentence goes on. */
	private static List<int[]> blocks(String raw) {
		List<int[]> blocks = new ArrayList<>();
		int start = 0;
		while (start < raw.length()) {
			int end = lineEnd(raw, start);
			if (!raw.substring(start, end).isBlank()) {
				int[] before = blocks.isEmpty() ? null : blocks.getLast();
				if (before != null && goesOn(raw, before, start, end)) {
					before[1] = end;
				}
				else {
					blocks.add(new int[] { start, end });
				}
			}
			start = end + 1;
		}
		return blocks;
	}

	private static int lineEnd(String raw, int start) {
		for (int at = start; at < raw.length(); at++) {
			char sign = raw.charAt(at);
			if (at - start > PARAGRAPH && sign == ' ') {
				return at;
			}
			if (sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029' || sign == '\f'
					|| sign == '\u0085') {
				return at;
			}
		}
		return raw.length();
	}

	private static boolean goesOn(String raw, int[] before, int start, int end) {
		int last = before[1] - 1;
		while (last > before[0] && Character.isWhitespace(raw.charAt(last))) {
			last--;
		}
		int first = start;
		while (first < end && Character.isWhitespace(raw.charAt(first))) {
			first++;
		}
		if (end - before[0] > PARAGRAPH) {
			return false;
		}
		boolean adjoining = start - before[1] <= 2
				&& raw.substring(before[1], start).chars().filter((c) -> c == '\n').count() == 1;
		int lastLine = before[1] - Math.max(before[0], lineStart(raw, before));
		return adjoining && lastLine >= 45 && ENDS.indexOf(raw.charAt(last)) < 0
				&& (Character.isLowerCase(raw.charAt(first)) || lastLine >= 60 && raw.charAt(last) == ',');
	}

	private static int lineStart(String raw, int[] block) {
		int at = block[1] - 1;
		while (at > block[0] && raw.charAt(at) != '\n') {
			at--;
		}
		return at;
	}

	private void cut(int number, BreakIterator breaks) {
		Paragraph paragraph = this.paragraphs.get(number);
		String piece = this.raw.substring(paragraph.start(), paragraph.end());
		breaks.setText(piece);
		int from = paragraph.from();
		breaks.first();
		for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
			int edge = paragraph.start() + next;
			int to = from;
			while (to < paragraph.to() && this.tokens.get(to).start() < edge) {
				to++;
			}
			if (to > from && (to == paragraph.to() || !abbreviated(to))) {
				add(number, from, to);
				from = to;
			}
		}
		if (from < paragraph.to()) {
			add(number, from, paragraph.to());
		}
	}

	/**
	 * Keeps a sentence; one that goes on and on is cut, so that no rule looks too far.
	 */
	private void add(int number, int from, int to) {
		for (int at = from; at < to; at += SENTENCE) {
			this.sentences.add(new Sentence(number, at, Math.min(to, at + SENTENCE)));
		}
	}

	/** Whether the sentence seems to end only because of an abbreviation or a bullet. */
	private boolean abbreviated(int to) {
		Token last = this.tokens.get(to - 1);
		if (last.text().endsWith(".") && last.word()) {
			return last.text().indexOf('.') < last.text().length() - 1 && !this.tags.at("stop", to);
		}
		if (last.is(")") && to > 1 && this.tokens.get(to - 2).text().endsWith(".")
				&& this.tokens.get(to).shape() == Token.Shape.NUMBER) {
			return true;
		}
		if (!last.is(".") || to < 2) {
			return last.mark() && BULLET_MARKS.indexOf(last.text()) >= 0;
		}
		Token before = this.tokens.get(to - 2);
		return before.word() && (before.text().length() == 1 || ABBREVIATIONS.contains(before.fold()))
				|| before.shape() == Token.Shape.NUMBER && this.tokens.get(to).shape() != Token.Shape.MARK
						&& before.text().length() <= 2;
	}

	private static final String BULLET_MARKS = "•●▪◦‣·*-–—";

	private static final Set<String> ABBREVIATIONS = Set.of("mr", "mrs", "ms", "dr", "prof", "hon", "st", "no", "nos",
			"art", "sept", "sep", "oct", "nov", "dec", "jan", "feb", "mar", "apr", "aug", "jun", "jul", "gen", "rev",
			"lt", "col", "sr", "sra", "dra", "m", "mme", "nr", "vs", "inc", "ltd", "sen", "rep", "gov", "al", "exc",
			"г", "ст", "ул", "см", "рр", "р", "им", "bzw", "z", "d", "ca", "u", "usw");

}
