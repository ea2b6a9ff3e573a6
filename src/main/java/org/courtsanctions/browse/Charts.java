package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.courtsanctions.opendata.Stretch;
import org.courtsanctions.timeline.ChartFile;
import org.courtsanctions.timeline.StepChart;
import org.courtsanctions.timeline.StripChart;
import org.courtsanctions.web.Citation;
import org.courtsanctions.web.DataRefused;
import org.courtsanctions.web.PageContext;
import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The charts of the pages as files, made from the same rows, with what a reader who meets
 * one elsewhere must know inside the picture.
 */
@Component
class Charts {

	private static final List<String> STYLES = List.of("office", "measure", "ended", "criminal");

	private final OfficialProfiles profiles;

	private final CourtPages courts;

	private final Home home;

	private final ChartPictures pictures;

	private final FirstSentences sentences;

	private final Words words;

	private final MessageSource messages;

	Charts(OfficialProfiles profiles, CourtPages courts, Home home, ChartPictures pictures, FirstSentences sentences,
			Words words, MessageSource messages) {
		this.profiles = profiles;
		this.courts = courts;
		this.home = home;
		this.pictures = pictures;
		this.sentences = sentences;
		this.words = words;
		this.messages = messages;
	}

	/**
	 * Offices and measures of an official, as SVG.
	 * @throws org.courtsanctions.shared.NotFound if there is no such official
	 * @throws DataRefused if there is nothing to draw on that day
	 */
	String official(String slug, PageContext frame) {
		LocalDate day = frame.asOf().day();
		OfficialPage page = this.profiles.profile(slug, day, Stretch.NEWEST);
		StripChart chart = page.strip();
		if (chart == null) {
			throw nothing();
		}
		List<ChartFile.Key> legend = new ArrayList<>();
		STYLES.forEach((style) -> legend.add(new ChartFile.Key(style, message("strip." + style))));
		legend.add(new ChartFile.Key("", message("strip.open")));
		return ChartFile.of(chart, captions(message("chart.official", page.official().name()),
				this.sentences.official(page, day), legend, frame), this::message, this.words.date(day));
	}

	/**
	 * A court's people under sanctions, as SVG.
	 * @throws org.courtsanctions.shared.NotFound if there is no such court
	 * @throws DataRefused if there is nothing to draw on that day
	 */
	String court(String slug, PageContext frame) {
		LocalDate day = frame.asOf().day();
		CourtPage page = this.courts.page(slug, day, Stretch.NEWEST);
		StepChart chart = page.share().chart();
		if (chart == null) {
			throw nothing();
		}
		return ChartFile.of(chart, captions(message("chart.court", page.court().name()),
				this.sentences.court(page, day), List.of(), frame));
	}

	/**
	 * How many targets were under sanctions, as SVG.
	 * @throws DataRefused if there is nothing to draw on that day
	 */
	String home(PageContext frame) {
		LocalDate day = frame.asOf().day();
		Home.Page page = this.home.page(day);
		StepChart chart = page.chart();
		if (chart == null) {
			throw nothing();
		}
		String said = message("chart.home.said", page.steps().getFirst().standing(), this.words.date(day));
		return ChartFile.of(chart, captions(message("home.time.chart"), said, List.of(), frame));
	}

	/**
	 * The full address of the picture of a page's chart, for link previews; null when the
	 * page has none.
	 */
	public @Nullable String picture(@Nullable Object page, PageContext frame) {
		boolean drawn = switch (page) {
			case OfficialPage official -> official.strip() != null;
			case CourtPage court -> court.share().chart() != null;
			case Home.Page home -> home.chart() != null;
			case null, default -> false;
		};
		if (!drawn || !this.pictures.available()) {
			return null;
		}
		String kept = frame.kept()
			.stream()
			.map((parameter) -> parameter.name() + "=" + parameter.value())
			.collect(Collectors.joining("&", "?", ""));
		String path = frame.path().equals("/") ? "" : frame.path();
		return frame.published().site().of(path + "/chart.png" + ((kept.length() > 1) ? kept : ""));
	}

	private ChartFile.Captions captions(String title, String said, List<ChartFile.Key> legend, PageContext frame) {
		Citation cited = frame.citation(title);
		if (cited == null) {
			throw nothing();
		}
		String source = message("chart.source", cited.version(), this.words.date(cited.recorded()),
				this.words.date(cited.asOf()));
		return new ChartFile.Captions(title, said, legend, List.of(source, cited.address()));
	}

	private static DataRefused nothing() {
		return new DataRefused(HttpStatus.NOT_FOUND,
				"There is nothing to draw on that day: ask for a later one with asOf, or leave asOf out.", List.of());
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
