package org.courtsanctions.sanction;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.courtsanctions.shared.Fact;
import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.test.util.ReflectionTestUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What the record keeps of authorities, laws, announcements and licences, and how it is
 * put right.
 */
class SanctionRecordTests {

	private final Authority authority = stored(1, new Authority(ministry("invented-ministry", "US")));

	private final Programme programme = stored(2, new Programme(order("invented-order", null), this.authority, null));

	@Test
	void saysWhatWasRecordedOfAnAuthority() {
		assertThat(this.authority.asRecorded()).isEqualTo(ministry("invented-ministry", "US"));
		assertThat(this.authority.jurisdiction()).isEqualTo("US");
		this.authority.become(ministry("other-ministry", "EU"));
		assertThat(this.authority.asRecorded()).isEqualTo(ministry("other-ministry", "EU"));
		assertThat(this.authority.jurisdiction()).isEqualTo("EU");
	}

	@Test
	void refusesACountryThatIsNone() {
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.authority.become(ministry("invented", "XX")))
			.returns("country_code", Refused::code);
		assertThatExceptionOfType(Refused.class).isThrownBy(() -> this.authority.become(ministry("Invented", "US")))
			.returns("slug_form", Refused::code);
		assertThat(Authority.listsAlready("US")).hasMessageContaining("in the name of US")
			.returns("lists_already", Refused::code);
	}

	@Test
	void saysWhatWasRecordedOfALaw() {
		assertThat(this.programme.asRecorded()).isEqualTo(order("invented-order", null));
		Programme revoked = stored(3, new Programme(order("earlier-order", 2L), this.authority, this.programme));
		assertThat(revoked.asRecorded()).isEqualTo(order("earlier-order", 2L));
	}

	@Test
	void isRevokedByEveryLawThatFollows() {
		Programme middle = new Programme(order("middle-order", null), this.authority, this.programme);
		Programme first = new Programme(order("first-order", null), this.authority, middle);
		assertThat(first.isRevokedBy(this.programme)).isTrue();
		assertThat(first.isRevokedBy(middle)).isTrue();
		assertThat(this.programme.isRevokedBy(first)).isFalse();
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.programme.become(order("invented-order", null), this.authority, first))
			.returns("revoked_by_itself", Refused::code);
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> this.programme.become(order("invented-order", null), this.authority, this.programme));
	}

	@Test
	void refusesALawWithoutASlug() {
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> new Programme(order("Invented Order", null), this.authority, null))
			.returns("slug_form", Refused::code);
	}

	@Test
	void saysWhatWasRecordedOfAnAnnouncementWithItsLawsInOrder() {
		Programme other = stored(1, new Programme(order("other-order", null), this.authority, null));
		Announcement announcement = stored(4, new Announcement(round("invented-round", List.of(1L, 2L)), this.authority,
				new LinkedHashSet<>(List.of(this.programme, other))));
		assertThat(announcement.asRecorded()).isEqualTo(round("invented-round", List.of(1L, 2L)));
		assertThat(announcement.jurisdiction()).isEqualTo("US");
		announcement.become(round("other-round", List.of(1L)), this.authority, Set.of(other));
		assertThat(announcement.asRecorded()).isEqualTo(round("other-round", List.of(1L)));
		announcement.become(round("other-round", List.of(2L)), this.authority, Set.of(this.programme));
		assertThat(announcement.asRecorded()).isEqualTo(round("other-round", List.of(2L)));
		assertThatExceptionOfType(Refused.class)
			.isThrownBy(() -> announcement.become(round("Other Round", List.of()), this.authority, Set.of()))
			.returns("slug_form", Refused::code);
	}

	@Test
	void saysWhatWasRecordedOfALicence() {
		Licence licence = new Licence(licence(null, "2025-02-06", "2025-04-08"), this.authority, this.programme, null);
		assertThat(licence.asRecorded()).isEqualTo(licence(null, "2025-02-06", "2025-04-08"));
		Announcement announcement = stored(4,
				new Announcement(round("invented-round", List.of()), this.authority, Set.of()));
		licence.become(licence(4L, "2025-02-06", null), this.authority, this.programme, announcement);
		assertThat(licence.asRecorded()).isEqualTo(licence(4L, "2025-02-06", null));
	}

	@Test
	void mayExpireOnTheDayOfItsIssueButNotBefore() {
		Licence licence = new Licence(licence(null, "2025-02-06", "2025-02-06"), this.authority, this.programme, null);
		assertThatExceptionOfType(Refused.class).isThrownBy(
				() -> licence.become(licence(null, "2025-02-06", "2025-02-05"), this.authority, this.programme, null))
			.returns("ends_before_start", Refused::code);
		assertThat(licence.asRecorded().expires()).isEqualTo("2025-02-06");
	}

	private static NewAuthority ministry(String slug, String country) {
		return new NewAuthority(slug, "Invented Ministry", "Ministry", country, AuthorityKind.FOREIGN_MINISTRY,
				"Invented List", "https://ministry.example/list", "A note");
	}

	private static NewProgramme order(String slug, @Nullable Long revokedBy) {
		return new NewProgramme(slug, 1, ProgrammeKind.EXECUTIVE_ORDER, "EO 1", "Invented order", List.of("INV"),
				PartialDate.parse("2025-02-06"), PartialDate.parse("2025-02-07"), PartialDate.parse("2025-02-12"),
				PartialDate.parse("2026"), revokedBy, "A summary");
	}

	private static NewAnnouncement round(String slug, List<Long> programmes) {
		return new NewAnnouncement(slug, 1, AnnouncementAction.LISTING, "Invented round", "Nobody is listed.",
				PartialDate.parse("2025-08-20"), PartialDate.parse("2025-08-21"), PartialDate.parse("2025-08-22"), 4,
				programmes, "https://ministry.example/round");
	}

	private static NewLicence licence(@Nullable Long announcement, String issued, @Nullable String expires) {
		return new NewLicence("invented-licence", "GL 1", 1, 2, announcement, "Invented licence", LicenceKind.WIND_DOWN,
				LocalDate.parse(issued), (expires != null) ? LocalDate.parse(expires) : null, "A note");
	}

	private static <F extends Fact> F stored(long id, F fact) {
		ReflectionTestUtils.setField(fact, "id", id);
		return fact;
	}

}
