package org.courtsanctions.editing;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.courtsanctions.shared.PartialDate;
import org.courtsanctions.web.Problem;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks through a draft: what is missing or wrong, and what may be. */
@Service
@Transactional(readOnly = true)
class DraftCheck {

	private final Records records;

	private final Defaults defaults;

	private final RegisterReferences register;

	private final DraftStore drafts;

	private final JdbcClient jdbc;

	DraftCheck(Records records, Defaults defaults, RegisterReferences register, DraftStore drafts, JdbcClient jdbc) {
		this.records = records;
		this.defaults = defaults;
		this.register = register;
		this.drafts = drafts;
		this.jdbc = jdbc;
	}

	Findings of(Draft draft) {
		return new Findings(problems(draft.content(), draft.content().items()), warnings(draft));
	}

	/** What is wrong with some items of a draft. */
	List<Problem> problems(DraftContent content, List<Item> items) {
		References references = DraftReferences.unrecorded(content, this.register);
		List<Problem> problems = new ArrayList<>();
		for (Item item : items) {
			this.records.check(item.kind(), (field) -> this.defaults.typed(item, field, content, references),
					references, (field, unreadable) -> problems.add(new Problem(item.key() + "." + field.name(),
							"draft.problem." + unreadable.problem(), unreadable.argument())));
		}
		if (content.items().stream().anyMatch((item) -> item.kind().section() != Section.DUPLICATES)) {
			items.stream()
				.filter((item) -> item.kind().section() == Section.DUPLICATES)
				.map((item) -> item.key() + "." + this.records.fields(item.kind()).getFirst().name())
				.filter((field) -> problems.stream().noneMatch((problem) -> problem.field().equals(field)))
				.toList()
				.forEach((field) -> problems.add(new Problem(field, "draft.problem.alone")));
		}
		return problems;
	}

	private List<Findings.Warning> warnings(Draft draft) {
		List<Findings.Warning> warnings = new ArrayList<>();
		for (Item item : draft.content().items()) {
			switch (item.kind()) {
				case ANNOUNCEMENT -> {
					count(draft.content(), item, warnings);
					announced(draft, item, warnings);
				}
				case OFFICIAL, ACTOR -> name(item, warnings);
				case SOURCE -> address(item, warnings);
				default -> {
				}
			}
		}
		return warnings;
	}

	private void count(DraftContent content, Item announcement, List<Findings.Warning> warnings) {
		String said = first(announcement, "targetCount");
		if (!said.matches("[0-9]{1,9}") || !announcement.isNew()) {
			return;
		}
		long entered = content.items()
			.stream()
			.filter((item) -> item.kind() == RecordKind.LISTING || item.kind() == RecordKind.STEP)
			.filter((item) -> item.typed("announcement").contains(DraftContent.ITEM + announcement.key()))
			.count();
		if (entered != Long.parseLong(said)) {
			warnings.add(new Findings.Warning(announcement.key(), Findings.Kind.COUNT, said + " / " + entered, null));
		}
	}

	private void announced(Draft draft, Item announcement, List<Findings.Warning> warnings) {
		String authority = first(announcement, "authority");
		PartialDate day = date(first(announcement, "announced"));
		if (day == null || authority.isEmpty()) {
			return;
		}
		this.jdbc.sql("""
				select a.slug, a.title from announcement a join authority b on b.id = a.authority_id
				 where 'authority:' || b.slug = :authority and a.announced_on = :day and a.id is distinct from :self
				 order by a.id""")
			.param("authority", authority)
			.param("day", day.on())
			.param("self", announcement.subject(), Types.BIGINT)
			.query((row, number) -> new Named("announcement:" + row.getString("slug"), row.getString("title"),
					"/announcements/" + row.getString("slug")))
			.list()
			.forEach((other) -> warnings
				.add(new Findings.Warning(announcement.key(), Findings.Kind.ANNOUNCED, other.label(), other)));
		this.drafts.unfinished()
			.stream()
			.filter((other) -> other.id() != draft.id())
			.filter((other) -> other.content()
				.of(RecordKind.ANNOUNCEMENT)
				.stream()
				.anyMatch((item) -> item.isNew() && first(item, "authority").equals(authority)
						&& day.equals(date(first(item, "announced")))))
			.forEach((other) -> warnings
				.add(new Findings.Warning(announcement.key(), Findings.Kind.DRAFTED, Long.toString(other.id()),
						new Named("draft:" + other.id(), Long.toString(other.id()), "/admin/drafts/" + other.id()))));
	}

	private void name(Item item, List<Findings.Warning> warnings) {
		String name = first(item, "name");
		if (name.isEmpty() || !item.isNew()) {
			return;
		}
		this.jdbc.sql("""
				select distinct s.kind, s.page_slug as slug, s.label from subject s
				  left join official_name n on n.official_id = s.fact_id and s.kind = 'OFFICIAL'
				 where s.kind in ('OFFICIAL', 'ACTOR') and plain_text(coalesce(n.text, s.label)) = plain_text(:name)
				 order by 1, 2""")
			.param("name", name)
			.query((row, number) -> RecordKind.valueOf(row.getString("kind")).key() + ":" + row.getString("slug"))
			.list()
			.forEach((reference) -> {
				Named other = Objects.requireNonNull(this.register.named(List.of(reference)).get(reference));
				warnings.add(new Findings.Warning(item.key(), Findings.Kind.NAME, other.label(), other));
			});
	}

	private void address(Item item, List<Findings.Warning> warnings) {
		String address = first(item, "url");
		if (address.isEmpty()) {
			return;
		}
		this.jdbc.sql(
				"select slug, publisher || ': ' || title as label from source where url = :url and id is distinct from :self")
			.param("url", address)
			.param("self", item.subject(), Types.BIGINT)
			.query((row, number) -> new Named("source:" + row.getString("slug"), row.getString("label"),
					"/sources/" + row.getString("slug")))
			.list()
			.forEach((other) -> warnings
				.add(new Findings.Warning(item.key(), Findings.Kind.ADDRESS, other.label(), other)));
	}

	private static @Nullable PartialDate date(String typed) {
		try {
			return typed.isEmpty() ? null : DateText.read(typed);
		}
		catch (Unreadable ex) {
			return null;
		}
	}

	private static String first(Item item, String field) {
		return String.join(" ", item.typed(field)).strip();
	}

}
