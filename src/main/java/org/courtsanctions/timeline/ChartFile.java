package org.courtsanctions.timeline;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes charts as SVG files that stand on their own: title, legend and source are in the
 * picture, colours and type in its attributes, so that any program shows it alike.
 */
public final class ChartFile {

	private static final int WIDTH = 760;

	private static final int MARGIN = 20;

	/** The fonts of texts: the first of them that a machine has. */
	public static final String SANS = "'Noto Sans', 'DejaVu Sans', Helvetica, Arial, sans-serif";

	/** The fonts of titles. */
	public static final String SERIF = "Charter, 'Noto Serif', 'DejaVu Serif', Georgia, serif";

	private static final int TITLE_LETTERS = 60;

	private static final int TEXT_LETTERS = 108;

	private static final double LETTER = 6.4;

	private static final int LEGEND_LINE = 20;

	private final XMLStreamWriter xml;

	private ChartFile(XMLStreamWriter xml) {
		this.xml = xml;
	}

	/**
	 * Offices and measures as a file.
	 * @param word turns the key of a word beside a bar into the word
	 * @param today how the chart's day is written
	 */
	public static String of(StripChart chart, Captions captions, UnaryOperator<String> word, String today) {
		return write(captions, chart.height() + 10, (file) -> file.strip(chart, word, today));
	}

	/** A number over time as a file. */
	public static String of(StepChart chart, Captions captions) {
		return write(captions, 216, (file) -> file.steps(chart));
	}

	private static String write(Captions captions, int height, Drawing drawing) {
		var text = new StringWriter();
		try {
			XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
			new ChartFile(xml).picture(captions, height, drawing);
			xml.close();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("Writing to memory failed", ex);
		}
		return text.toString();
	}

	private void picture(Captions captions, int chartHeight, Drawing drawing) throws XMLStreamException {
		List<String> title = wrapped(captions.title(), TITLE_LETTERS);
		List<String> said = wrapped(captions.said(), TEXT_LETTERS);
		List<List<Key>> legend = rows(captions.legend());
		int chartTop = 24 + title.size() * 26 + said.size() * 18;
		int legendTop = chartTop + chartHeight + 16;
		int sourceTop = legendTop + legend.size() * LEGEND_LINE + 8;
		int height = sourceTop + captions.source().size() * 16 + 12;
		this.xml.writeStartDocument("UTF-8", "1.0");
		start("svg", "xmlns", "http://www.w3.org/2000/svg", "width", WIDTH, "height", height, "viewBox",
				"0 0 " + WIDTH + " " + height, "role", "img", "font-family", SANS, "font-size", 12);
		element("title", captions.title());
		element("desc", captions.said() + " " + String.join(" ", captions.source()));
		empty("rect", "width", WIDTH, "height", height, "fill", Style.PAPER);
		int y = 38;
		for (String line : title) {
			text(MARGIN, y, line, "font-family", SERIF, "font-size", 21, "fill", Style.INK);
			y += 26;
		}
		for (String line : said) {
			text(MARGIN, y - 4, line, "font-size", 13, "fill", Style.SOFT);
			y += 18;
		}
		start("g", "transform", "translate(" + MARGIN + " " + chartTop + ")");
		drawing.draw(this);
		this.xml.writeEndElement();
		legend(legend, legendTop);
		line(MARGIN, WIDTH - MARGIN, sourceTop - 10, sourceTop - 10);
		y = sourceTop + 8;
		for (String line : captions.source()) {
			text(MARGIN, y, line, "font-size", 11, "fill", Style.SOFT);
			y += 16;
		}
		this.xml.writeEndElement();
		this.xml.writeEndDocument();
	}

	private void strip(StripChart chart, UnaryOperator<String> word, String today) throws XMLStreamException {
		for (Axis.Tick tick : chart.ticks()) {
			line(tick.at(), tick.at(), 22, chart.bottom());
			text(tick.at(), 14, tick.label(), "text-anchor", "middle", "font-size", 11.5, "fill", Style.SOFT);
		}
		for (StripChart.Bar bar : chart.bars()) {
			String label = (bar.word() != null) ? bar.label() + ", " + word.apply(bar.word()) : bar.label();
			text(0, bar.y() + 11, label, "fill", Style.INK);
			Style style = Style.of(bar.style());
			empty("rect", "x", bar.x(), "y", bar.y(), "width", bar.width(), "height", 14, "fill", style.fill, "stroke",
					style.stroke, "stroke-width", 1.5);
			if (bar.openEnd() != null) {
				empty("path", "d", bar.openEnd(), "fill",
						style.fill.equals(Style.PAPER) ? Style.MEASURE.fill : style.fill);
			}
		}
		empty("line", "x1", chart.today(), "x2", chart.today(), "y1", 22, "y2", chart.bottom(), "stroke", Style.INK,
				"stroke-dasharray", "3 3");
		text(chart.today(), chart.bottom() + 12, today, "text-anchor", chart.todayAnchor(), "font-size", 11.5, "fill",
				Style.SOFT);
	}

	private void steps(StepChart chart) throws XMLStreamException {
		for (Axis.Tick level : chart.levels()) {
			line(40, 700, level.at(), level.at());
			text(34, Double.parseDouble(level.at()) + 4, level.label(), "text-anchor", "end", "font-size", 11.5, "fill",
					Style.SOFT);
		}
		for (Axis.Tick year : chart.years()) {
			text(year.at(), 208, year.label(), "text-anchor", "middle", "font-size", 11.5, "fill", Style.SOFT);
		}
		empty("polygon", "points", chart.area(), "fill", Style.MEASURE.fill, "fill-opacity", 0.12);
		empty("polyline", "points", chart.line(), "fill", "none", "stroke", Style.MEASURE.fill, "stroke-width", 2);
	}

	private void legend(List<List<Key>> rows, int top) throws XMLStreamException {
		int y = top;
		for (List<Key> row : rows) {
			double x = MARGIN;
			for (Key key : row) {
				Style style = Style.of(key.style());
				if (!key.style().isEmpty()) {
					empty("rect", "x", Axis.number(x), "y", y - 9, "width", 18, "height", 10, "fill", style.fill,
							"stroke", style.stroke, "stroke-width", 1.5);
				}
				text(Axis.number(x + (key.style().isEmpty() ? 0 : 24)), y, key.words(), "fill", Style.INK);
				x += key.width();
			}
			y += LEGEND_LINE;
		}
	}

	private static List<List<Key>> rows(List<Key> legend) {
		List<List<Key>> rows = new ArrayList<>();
		double used = WIDTH;
		for (Key key : legend) {
			if (used + key.width() > WIDTH - 2 * MARGIN) {
				rows.add(new ArrayList<>());
				used = 0;
			}
			rows.getLast().add(key);
			used += key.width();
		}
		return rows;
	}

	/** A text in lines of at most so many letters, as far as its words allow. */
	private static List<String> wrapped(String text, int letters) {
		List<String> lines = new ArrayList<>();
		var line = new StringBuilder();
		for (String word : text.strip().split("\\s+")) {
			if (!line.isEmpty() && line.length() + 1 + word.length() > letters) {
				lines.add(line.toString());
				line.setLength(0);
			}
			line.append(line.isEmpty() ? "" : " ").append(word);
		}
		if (!line.isEmpty()) {
			lines.add(line.toString());
		}
		return lines;
	}

	private void line(Object x1, Object x2, Object y1, Object y2) throws XMLStreamException {
		empty("line", "x1", x1, "x2", x2, "y1", y1, "y2", y2, "stroke", Style.LINE);
	}

	private void text(Object x, Object y, String words, Object... attributes) throws XMLStreamException {
		this.xml.writeStartElement("text");
		attributes("x", x, "y", y);
		attributes(attributes);
		this.xml.writeCharacters(printable(words));
		this.xml.writeEndElement();
	}

	private void element(String name, String words) throws XMLStreamException {
		this.xml.writeStartElement(name);
		this.xml.writeCharacters(printable(words));
		this.xml.writeEndElement();
	}

	/** XML knows no control characters. */
	private static String printable(String words) {
		return words.replaceAll("[\\p{Cntrl}\\uFFFE\\uFFFF]", " ");
	}

	private void start(String name, Object... attributes) throws XMLStreamException {
		this.xml.writeStartElement(name);
		attributes(attributes);
	}

	private void empty(String name, Object... attributes) throws XMLStreamException {
		this.xml.writeEmptyElement(name);
		attributes(attributes);
	}

	private void attributes(Object... attributes) throws XMLStreamException {
		for (int at = 0; at < attributes.length; at += 2) {
			this.xml.writeAttribute(attributes[at].toString(), attributes[at + 1].toString());
		}
	}

	/**
	 * The words around a chart.
	 *
	 * @param title what the chart shows
	 * @param said what it means, in a sentence
	 * @param legend what its colours mean
	 * @param source whence it comes, line by line
	 */
	public record Captions(String title, String said, List<Key> legend, List<String> source) {
	}

	/**
	 * A part of a legend.
	 *
	 * @param style how the chart draws it; empty for a remark
	 * @param words what it means
	 */
	public record Key(String style, String words) {

		double width() {
			return this.words.length() * LETTER + 44;
		}

	}

	/** Draws what stands between title and legend. */
	private interface Drawing {

		void draw(ChartFile file) throws XMLStreamException;

	}

	/** The colours of the pages on paper. */
	private enum Style {

		OFFICE("#6f86ad", "#6f86ad"), MEASURE("#8e1b1f", "#8e1b1f"), CRIMINAL("#fdfcf9", "#8e1b1f"),
		ENDED("#fdfcf9", "#47634f"), SUSPENDED("#8a5300", "#8a5300"), LICENCE("#47634f", "#47634f");

		static final String PAPER = "#fdfcf9";

		static final String INK = "#1d1c1a";

		static final String SOFT = "#5b5850";

		static final String LINE = "#dcd8ce";

		private final String fill;

		private final String stroke;

		Style(String fill, String stroke) {
			this.fill = fill;
			this.stroke = stroke;
		}

		static Style of(String name) {
			return name.isEmpty() ? OFFICE : valueOf(name.toUpperCase(Locale.ROOT));
		}

	}

}
