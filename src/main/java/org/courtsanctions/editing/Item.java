package org.courtsanctions.editing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * One record in a draft, with its fields as typed.
 *
 * @param key its name within the draft, by which others point at it
 * @param kind what it is
 * @param subject the number of the record it changes; null when it adds one
 * @param fields what was typed
 * @param base what the record said when the change was begun; empty when it adds one
 */
record Item(String key, RecordKind kind, @Nullable Long subject, Map<String, List<String>> fields,
		Map<String, List<String>> base) {

	Item {
		fields = Map.copyOf(fields);
		base = Map.copyOf(base);
	}

	/** What was typed into a field. */
	List<String> typed(String field) {
		return this.fields.getOrDefault(field, List.of());
	}

	/** What the record said when the change was begun. */
	List<String> was(String field) {
		return this.base.getOrDefault(field, List.of());
	}

	/** Whether what was typed differs from what the record said. */
	boolean changes(String field) {
		return !typed(field).equals(was(field));
	}

	@JsonIgnore
	boolean isNew() {
		return this.subject == null;
	}

	/** Whether it would change nothing. */
	@JsonIgnore
	boolean idle() {
		var names = new TreeSet<>(this.fields.keySet());
		names.addAll(this.base.keySet());
		return !isNew() && names.stream().noneMatch(this::changes);
	}

	Item with(Map<String, List<String>> typed) {
		var all = new LinkedHashMap<>(this.fields);
		all.putAll(typed);
		return new Item(this.key, this.kind, this.subject, all, this.base);
	}

	Item with(String field, List<String> typed) {
		return with(Map.of(field, typed));
	}

	/** The same change, begun from what the record says now. */
	Item from(Map<String, List<String>> now) {
		return new Item(this.key, this.kind, this.subject, this.fields, now);
	}

}
