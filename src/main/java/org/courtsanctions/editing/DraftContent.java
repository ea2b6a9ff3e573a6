package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/**
 * What a draft adds and changes.
 *
 * @param items its records, in the order in which they were added
 */
record DraftContent(List<Item> items) {

	/** So many records one draft can hold. */
	static final int MOST = 200;

	private static final String KEY = "i";

	DraftContent {
		items = List.copyOf(items);
	}

	static DraftContent empty() {
		return new DraftContent(List.of());
	}

	Optional<Item> item(String key) {
		return this.items.stream().filter((item) -> item.key().equals(key)).findAny();
	}

	/** The item a reference names; none when it points into the register. */
	Optional<Item> named(String reference) {
		return reference.startsWith(ITEM) ? item(reference.substring(ITEM.length())) : Optional.empty();
	}

	static final String ITEM = "item:";

	List<Item> of(RecordKind kind) {
		return this.items.stream().filter((item) -> item.kind() == kind).toList();
	}

	List<Item> of(Section section) {
		return this.items.stream().filter((item) -> item.kind().section() == section).toList();
	}

	/** A key that no item has yet, nor had if items were only added. */
	String nextKey() {
		int last = this.items.stream()
			.map(Item::key)
			.filter((key) -> key.matches(KEY + "[0-9]{1,8}"))
			.mapToInt((key) -> Integer.parseInt(key.substring(1)))
			.max()
			.orElse(0);
		return KEY + (last + 1);
	}

	DraftContent plus(RecordKind kind, @Nullable Long subject, Map<String, List<String>> fields,
			Map<String, List<String>> base) {
		return plus(new Item(nextKey(), kind, subject, fields, base));
	}

	DraftContent plus(Item item) {
		List<Item> all = new ArrayList<>(this.items);
		all.add(item);
		return new DraftContent(all);
	}

	DraftContent without(String key) {
		return new DraftContent(this.items.stream().filter((item) -> !item.key().equals(key)).toList());
	}

	DraftContent change(String key, UnaryOperator<Item> change) {
		return new DraftContent(
				this.items.stream().map((item) -> item.key().equals(key) ? change.apply(item) : item).toList());
	}

}
