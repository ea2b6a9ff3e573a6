package org.courtsanctions.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.web.Role;
import org.courtsanctions.web.SignedIn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A listing that is found later takes its place before the present one. */
@OwnRegisterTest
class EarlierListingTests {

	private final OwnRegister register;

	private final Drafts drafts;

	private final PublishService publishing;

	private final SignedIn author;

	private final SignedIn reviewer;

	EarlierListingTests(OwnRegister register) {
		this.register = register;
		this.drafts = register.application.getBean(Drafts.class);
		this.publishing = register.application.getBean(PublishService.class);
		this.author = new SignedIn(register.account(Role.EDITOR), Role.EDITOR, true);
		this.reviewer = new SignedIn(register.account(Role.REVIEWER), Role.REVIEWER, true);
	}

	@Test
	void isPublishedTogetherWithItsEndAndNotWithoutIt() {
		publish(item("i1", RecordKind.SOURCE, "publisher", "Invented Press", "title", "Early page", "language", "en",
				"readAs", "PAGE", "slug", "early-page"),
				item("i2", RecordKind.OFFICIAL, "name", "Invented Early", "officialKind", "JUDGE", "office", "Judge",
						"officeStanding", "IN_OFFICE", "slug", "invented-early", "sources", "item:i1"),
				announcement("i3", "early-second", "2025-01-01", "item:i1"),
				listing("i4", "early-present", "item:i2", "item:i3", "2025-01-01", "item:i1"));
		Item round = announcement("i1", "early-first", "2020-01-01", "source:early-page");
		Item early = listing("i2", "early-past", "official:invented-early", "item:i1", "2020-01-01",
				"source:early-page");
		long before = this.register.version();
		assertThatExceptionOfType(DraftRefused.class).isThrownBy(() -> publish(round, early))
			.satisfies((refused) -> assertThat(refused.why()).isEqualTo(DraftRefused.Why.REFUSED))
			.satisfies((refused) -> assertThat(refused.argument()).contains("stands already"));
		assertThat(this.register.version()).isEqualTo(before);
		long version = publish(round, early, item("i3", RecordKind.STEP, "sanction", "item:i2", "step", "DELISTED",
				"on", "2021-01-01", "sources", "source:early-page", "slug", "early-end"));
		assertThat(this.register.database.sql("""
				select e.slug || ' ' || e.position from sanction_event e join sanction s on s.id = e.sanction_id
				 where s.slug = 'early-present' order by e.position""").query(String.class).list())
			.containsExactly("early-past 0", "early-end 1", "early-present 2");
		assertThat(this.register.read("/officials/invented-early?asOf=2020-06-01").select("main").text())
			.contains("In force on 1 June 2020");
		assertThat(
				this.register.database.sql("select image ->> 'slug' from changes_of(?) where record = 'sanction_event'")
					.param(version)
					.query(String.class)
					.list())
			.containsExactlyInAnyOrder("early-past", "early-end");
	}

	private long publish(Item... items) {
		long draft = this.drafts.begin(this.author, new DraftContent(List.of(items)));
		this.drafts.explain(this.author, draft, "Found later", false);
		this.drafts.send(this.author, draft);
		return this.publishing.approve(this.reviewer, draft, this.drafts.draft(draft).revision());
	}

	private static Item announcement(String key, String slug, String on, String source) {
		return item(key, RecordKind.ANNOUNCEMENT, "authority", "authority:us-president", "action", "LISTING", "title",
				"Invented " + slug, "summary", "Somebody invented is listed.", "announced", on, "sources", source,
				"slug", slug);
	}

	private static Item listing(String key, String slug, String target, String announcement, String since,
			String source) {
		return item(key, RecordKind.LISTING, "target", target, "announcement", announcement, "measures", "ASSET_FREEZE",
				"since", since, "standing", "STATED", "sources", source, "slug", slug);
	}

	private static Item item(String key, RecordKind kind, String... fields) {
		Map<String, List<String>> typed = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			typed.put(fields[i], List.of(fields[i + 1]));
		}
		return new Item(key, kind, null, typed, Map.of());
	}

}
