package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.Map;

import org.courtsanctions.actor.Actors;
import org.courtsanctions.court.Courts;
import org.courtsanctions.official.Officials;
import org.courtsanctions.proceeding.CaseEvents;
import org.courtsanctions.sanction.Announcements;
import org.courtsanctions.sanction.Authorities;
import org.courtsanctions.sanction.Programmes;
import org.courtsanctions.shared.NotFound;
import org.courtsanctions.source.Sources;
import org.courtsanctions.statement.StatementView;
import org.courtsanctions.statement.Statements;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What every page is called, from its address alone: the same words as its title. A test
 * compares the two.
 */
@Service
@Transactional(readOnly = true)
class PageTitles {

	/** Pages with a name of one part: the key of what they are called. */
	private static final Map<String, String> PAGES = Map.ofEntries(Map.entry("register", "home.title"),
			Map.entry("officials", "officials.title"), Map.entry("courts", "courts.title"),
			Map.entry("announcements", "section.announcements"), Map.entry("authorities", "section.authorities"),
			Map.entry("programmes", "section.programmes"), Map.entry("statements", "statements.title"),
			Map.entry("timeline", "everything.title"), Map.entry("sources", "allSources.title"),
			Map.entry("changes", "section.changes"), Map.entry("data", "data.heading"),
			Map.entry("about", "about.title"), Map.entry("accessibility", "accessibility.title"),
			Map.entry("status", "status.title"));

	/** Pages about the register with a name of two parts. */
	private static final Map<String, String> PAGES_BELOW = Map.of("about/security", "aboutSecurity.title",
			"data/dictionary", "data.dictionary", "api/docs", "api.heading");

	private final Officials officials;

	private final Courts courts;

	private final Announcements announcements;

	private final Authorities authorities;

	private final Programmes programmes;

	private final Statements statements;

	private final CaseEvents events;

	private final Actors actors;

	private final Sources sources;

	private final ChangePages changes;

	private final MessageSource messages;

	PageTitles(Officials officials, Courts courts, Announcements announcements, Authorities authorities,
			Programmes programmes, Statements statements, CaseEvents events, Actors actors, Sources sources,
			ChangePages changes, MessageSource messages) {
		this.officials = officials;
		this.courts = courts;
		this.announcements = announcements;
		this.authorities = authorities;
		this.programmes = programmes;
		this.statements = statements;
		this.events = events;
		this.actors = actors;
		this.sources = sources;
		this.changes = changes;
		this.messages = messages;
	}

	/**
	 * What a list, or a page about the register, is called.
	 * @param name its path; "register" for the home page
	 * @throws NotFound if there is no such page
	 */
	String of(String name) {
		String key = PAGES.get(name);
		if (key == null) {
			throw new NotFound(name, "");
		}
		return words(key);
	}

	/**
	 * What the page of a record is called.
	 * @param section the first part of its path
	 * @param slug the second
	 * @throws NotFound if there is no such record
	 */
	String of(String section, String slug, LocalDate day) {
		return switch (section) {
			case "officials" -> this.officials.bySlug(slug).name();
			case "courts" -> this.courts.bySlug(slug).name();
			case "announcements" -> this.announcements.bySlug(slug).title();
			case "authorities" -> this.authorities.bySlug(slug).name();
			case "programmes" -> this.programmes.bySlug(slug, day).citation();
			case "statements" -> statement(this.statements.bySlug(slug));
			case "events" -> this.events.bySlug(slug, day).title();
			case "actors" -> this.actors.bySlug(slug).name();
			case "sources" -> this.sources.bySlug(slug).title();
			case "changes" -> words("changes.version", this.changes.entry(slug).version());
			default -> below(section, slug);
		};
	}

	private String statement(StatementView statement) {
		return words("statement.title", statement.speaker().label(), statement.said().iso());
	}

	private String below(String section, String slug) {
		String key = PAGES_BELOW.get(section + "/" + slug);
		if (key == null) {
			throw new NotFound(section, slug);
		}
		return words(key);
	}

	private String words(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

}
