package org.courtsanctions.browse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.courtsanctions.sanction.AnnouncementView;
import org.courtsanctions.sanction.ProgrammeView;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.web.PageContext;
import org.courtsanctions.web.Words;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * The first thing a page says, as plain text: what link previews, search engines, cards
 * and charts tell of it. Templates call it as {@code @firstSentences}; a test compares
 * the sentences with those that the pages open with.
 */
@Component
class FirstSentences {

	private static final int LONGEST = 300;

	/** What lists say of themselves. */
	private static final Map<String, String> LISTS = Map.of("/officials", "officials.intro", "/courts", "courts.intro",
			"/statements", "statements.intro", "/timeline", "everything.intro", "/sources", "allSources.intro",
			"/about/security", "aboutSecurity.lede");

	private final MessageSource messages;

	private final Words words;

	FirstSentences(MessageSource messages, Words words) {
		this.messages = messages;
		this.words = words;
	}

	/**
	 * What a page says first; what the register is when the page has no sentence of its
	 * own.
	 * @param page what the page shows, if it is a record's
	 */
	public String of(@Nullable Object page, PageContext frame) {
		LocalDate day = frame.asOf().day();
		String said = switch (page) {
			case OfficialPage official -> official(official, day);
			case CourtPage court -> court(court, day);
			case AnnouncementPage announcement -> announcement(announcement, day);
			case ProgrammePage programme when programme.made() -> programme(programme, day);
			case AuthorityPage authority ->
				message("authority.numbers", authority.tally().listed(), authority.tally().standing()) + " "
						+ this.words.date(day) + ".";
			case ActorPages.Page actor when actor.target() -> verdict(actor.verdict(), day);
			case EventPages.Page event when event.happened() -> event.event().summary();
			case StatementPages.Page statement when statement.made() -> statement.statement().summary();
			case ChangePages.Page change -> change.entry().reason();
			case null, default -> message(LISTS.getOrDefault(frame.path(), "home.what"));
		};
		return shortened(said);
	}

	/** Whether an official is sanctioned, by whom, since when. */
	String official(OfficialPage page, LocalDate day) {
		PartialDate left = page.leftOn();
		String verdict = verdict(page.verdict(), day);
		if (left == null) {
			return verdict;
		}
		boolean still = page.verdict().status().name().equals("IN_FORCE");
		return verdict + " " + message("verdict.left") + " " + this.words.date(left)
				+ message(still ? "verdict.left.still" : "stop");
	}

	/** The same for any target. */
	String verdict(Verdict verdict, LocalDate day) {
		String today = this.words.date(day) + ".";
		String countries = this.words.inSentence(verdict.jurisdictions());
		String said = switch (verdict.status()) {
			case IN_FORCE, CONTESTED -> message("verdict.by", verdict.jurisdictions().size(), countries) + " "
					+ date(verdict.since()) + ". " + message("verdict.on." + verdict.status()) + " " + today;
			case SUSPENDED -> message("verdict.suspended", countries) + " " + today;
			case LIFTED -> lifted(verdict, countries) + message("verdict.on.LIFTED") + " " + today;
			case CRIMINAL_ONLY -> message("verdict.noSanction") + " " + today;
			case NOT_LISTED -> message("verdict.notListed") + " " + today;
		};
		return verdict.criminalJurisdictions().isEmpty() ? said
				: said + " " + message("verdict.criminal", this.words.inSentence(verdict.criminalJurisdictions()));
	}

	private String lifted(Verdict verdict, String countries) {
		MeasureRow ended = verdict.ended();
		String until = (ended != null) ? date(ended.latest().on()) : "";
		String reason = (ended != null && ended.latest().reason() != null) ? ": " + ended.latest().reason() : "";
		return message("verdict.lifted", countries) + " " + until + reason + ". ";
	}

	/** How many of a court's people are under sanctions, and whether it is itself. */
	String court(CourtPage page, LocalDate day) {
		List<String> said = new ArrayList<>();
		if (!page.itself().isEmpty()) {
			said.add(message("court.lede.itself") + " " + page.itself()
				.stream()
				.map((row) -> ((row.listing().authority() != null) ? row.listing().authority().label() + ", " : "")
						+ message("since") + " " + date(row.listing().on()))
				.collect(Collectors.joining("; ")) + ".");
		}
		if (!page.bench().isEmpty()) {
			said.add(message("court.lede", page.bench().size()) + " " + this.words.date(day) + "; "
					+ message("court.lede.sanctioned", page.sanctionedOnBench()));
		}
		else if (!page.others().isEmpty()) {
			said.add(message("court.lede", 0) + " " + this.words.date(day) + ".");
		}
		return said.isEmpty() ? message("home.what") : String.join(" ", said);
	}

	/** Who announced it when, how many it names, and how many of them are under it. */
	String announcement(AnnouncementPage page, LocalDate day) {
		AnnouncementView announcement = page.announcement();
		if (!page.made()) {
			return message("announcement.later", this.words.date(day)) + " " + date(announcement.announced()) + ".";
		}
		String said = announcement.authority().label() + ", " + date(announcement.announced()) + ". "
				+ count(announcement) + ".";
		return page.names()
				? said + " " + message("announcement.standing", announcement.named().size(), page.standing()) + " "
						+ this.words.date(day) + "."
				: said;
	}

	private String count(AnnouncementView announcement) {
		int named = announcement.named().size();
		Integer text = announcement.targetCount();
		if (text == null) {
			return (named > 0) ? message("announcement.count.open", named) : message("announcement.count.nobody");
		}
		return (named > 0) ? message("announcement.count.of", named, text)
				: message("announcement.count.without", text);
	}

	private String programme(ProgrammePage page, LocalDate day) {
		ProgrammeView programme = page.programme();
		String revoked = message("programme.notRevoked");
		if (page.revoked()) {
			String by = (programme.revokedBy() != null)
					? " " + message("programme.revoked.by") + " " + programme.revokedBy().label() : "";
			revoked = message("programme.revoked") + by + " " + message("programme.revoked.on") + " "
					+ date(programme.revoked());
		}
		return programme.title() + ". " + revoked + ". "
				+ message("programme.numbers", programme.listed(), programme.standing()) + " " + this.words.date(day)
				+ ".";
	}

	private String date(@Nullable PartialDate date) {
		return (date != null) ? this.words.date(date) : message("unknown");
	}

	private String message(String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
	}

	private static String shortened(String text) {
		if (text.length() <= LONGEST) {
			return text;
		}
		int end = text.lastIndexOf(' ', LONGEST - 1);
		return text.substring(0, (end > 0) ? end : LONGEST - 1).strip() + "…";
	}

}
