package org.courtsanctions.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.courtsanctions.search.Suggestions;
import org.courtsanctions.shared.RecordId;
import org.courtsanctions.web.Unanswerable;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completes what somebody types to the name of an entity, a property, or a type. */
@Service
@Transactional(readOnly = true)
class Suggested {

	private static final int FARTHEST = 200;

	private final Suggestions suggestions;

	private final Subjects subjects;

	private final Manifests manifests;

	private final Knowledge knowledge;

	Suggested(Suggestions suggestions, Subjects subjects, Manifests manifests, Knowledge knowledge) {
		this.suggestions = suggestions;
		this.subjects = subjects;
		this.manifests = manifests;
		this.knowledge = knowledge;
	}

	/** Entities whose names begin so, or the one whose own name among all it is. */
	List<Item> entities(@Nullable String prefix, @Nullable String type, int limit, int skip, LocalDate day) {
		Set<EntityType> types = (type == null || type.isBlank()) ? EnumSet.allOf(EntityType.class)
				: EnumSet.of(Shape.type(type, "type"));
		List<Item> items = new ArrayList<>();
		Reconciler.identifier((prefix != null) ? prefix : "")
			.flatMap((id) -> Optional.ofNullable(this.subjects.read(id)))
			.filter((subject) -> types.contains(subject.type()))
			.ifPresent((subject) -> items.add(item(subject.id(), subject.name(), orEmpty(subject.office()))));
		this.suggestions
			.suggest(prefix, types.stream().map(EntityType::kind).collect(Collectors.toSet()), limit + skip, day)
			.forEach((found) -> {
				var id = new RecordId(EntityType.of(found.kind()).subject(), found.slug());
				String matched = (found.matched() != null) ? found.matched() : "";
				items.add(item(id, found.label(),
						Stream.of(matched, found.hint())
							.filter((part) -> !part.isEmpty())
							.collect(Collectors.joining("; "))));
			});
		return items.stream().distinct().skip(skip).limit(limit).toList();
	}

	List<Manifests.Type> properties(@Nullable String prefix, @Nullable String type, int limit, int skip) {
		EntityType of = (type == null || type.isBlank()) ? null : Shape.type(type, "type");
		return beginning(this.manifests.properties(of), prefix).skip(skip).limit(limit).toList();
	}

	List<Manifests.Type> types(@Nullable String prefix, int limit, int skip) {
		return beginning(this.manifests.types(), prefix).skip(skip).limit(limit).toList();
	}

	/** A number that a parameter gives. */
	static int number(@Nullable String text, String parameter, int otherwise, int least) {
		if (text == null || text.isBlank()) {
			return otherwise;
		}
		if (!text.strip().matches("\\d{1,6}") || Integer.parseInt(text.strip()) < least) {
			throw Unanswerable.at(parameter, "must be a whole number from " + least + " on");
		}
		return Math.min(Integer.parseInt(text.strip()), FARTHEST);
	}

	private Item item(RecordId id, String name, String description) {
		EntityType type = EntityType.of(id);
		return new Item(id.toString(), name, description.isEmpty() ? null : description,
				List.of(new Manifests.Type(type.id(), this.knowledge.words(type.label()), null)));
	}

	/** Those of which a word, or the name for programs, begins so. */
	private static Stream<Manifests.Type> beginning(Stream<Manifests.Type> all, @Nullable String prefix) {
		String wanted = Fit.plain((prefix != null) ? prefix : "");
		return all.filter((one) -> (" " + Fit.plain(one.name()) + " " + Fit.plain(one.id())).contains(" " + wanted));
	}

	private static String orEmpty(@Nullable String text) {
		return (text != null) ? text : "";
	}

	/**
	 * A suggested entity.
	 *
	 * @param id its name among all records
	 * @param name what it is called
	 * @param description what tells it from namesakes
	 * @param notable its type
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Item(String id, String name, @Nullable String description, List<Manifests.Type> notable) {

		@Override
		public boolean equals(@Nullable Object other) {
			return other instanceof Item item && item.id.equals(this.id);
		}

		@Override
		public int hashCode() {
			return this.id.hashCode();
		}

	}

}
