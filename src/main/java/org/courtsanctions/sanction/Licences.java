package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

import org.courtsanctions.shared.Rows;
import org.courtsanctions.shared.SubjectKind;
import org.courtsanctions.shared.SubjectLink;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads general licences, oldest first. */
@Service
@Transactional(readOnly = true)
public class Licences {

	private final JdbcClient jdbc;

	Licences(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public List<LicenceView> all() {
		return read("cast(? as boolean)", true);
	}

	public List<LicenceView> ofAuthority(long authorityId) {
		return read("l.authority_id = ?", authorityId);
	}

	public List<LicenceView> ofProgramme(long programmeId) {
		return read("l.programme_id = ?", programmeId);
	}

	/** The licences of some programmes, in one statement. */
	public List<LicenceView> ofProgrammes(Collection<Long> programmeIds) {
		return read("l.programme_id = any(?)", programmeIds.toArray(Long[]::new));
	}

	/** The licences that came with some announcements, in one statement. */
	public List<LicenceView> ofAnnouncements(Collection<Long> announcementIds) {
		return read("l.announcement_id = any(?)", announcementIds.toArray(Long[]::new));
	}

	public List<LicenceView> ofAnnouncement(long announcementId) {
		return read("l.announcement_id = ?", announcementId);
	}

	/**
	 * The licences that came with a listing of a target or of anyone around a court:
	 * those of the same announcements.
	 */
	public List<LicenceView> besideListings(List<SanctionView> sanctions) {
		return read(
				"l.announcement_id in (select announcement_id from sanction_event where kind = 'LISTED' and sanction_id = any(?))",
				(Object) sanctions.stream().map(SanctionView::id).toArray(Long[]::new));
	}

	/** The licences with the given numbers. */
	public List<LicenceView> byIds(Collection<Long> ids) {
		return read("l.id = any(?)", ids.toArray(Long[]::new));
	}

	private List<LicenceView> read(String where, Object param) {
		return this.jdbc.sql("""
				select l.id, l.slug, l.number, l.title, l.kind, l.issued_on, l.expires_on, l.notes,
				       p.slug as programme_slug, p.citation as programme_label,
				       n.slug as announcement_slug, n.title as announcement_label
				  from licence l
				  join programme p on p.id = l.programme_id
				  left join announcement n on n.id = l.announcement_id
				 where\s""" + where + " order by l.issued_on, length(l.number), l.number")
			.param(param)
			.query((row, number) -> new LicenceView(row.getLong("id"), row.getString("slug"), row.getString("number"),
					row.getString("title"), Rows.code(LicenceKind.class, row, "kind"),
					row.getObject("issued_on", LocalDate.class), Rows.dayOrNull(row, "expires_on"),
					row.getString("notes"),
					new SubjectLink(SubjectKind.PROGRAMME, row.getString("programme_slug"),
							row.getString("programme_label")),
					Rows.link(SubjectKind.ANNOUNCEMENT, row, "announcement")))
			.list();
	}

}
