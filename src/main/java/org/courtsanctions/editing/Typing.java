package org.courtsanctions.editing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Reads a posted form of items. Its parameters are named {@code <item>.<field>}; a
 * reference has besides what was typed:
 * <ul>
 * <li>{@code .said}: the name that the page showed in the field, and {@code .was}: the
 * reference it stands for, so that a name left alone keeps its record;</li>
 * <li>{@code .kept}: those of several that stay;</li>
 * <li>{@code .of}: the sources whose words stand in the boxes of their excerpts;</li>
 * <li>{@code .pick}: what was picked from the names that came near, or {@code new:<kind>}
 * for a record to be added to the draft.</li>
 * </ul>
 */
@Component
class Typing {

	/** No field takes more; what is longer is cut before it is kept. */
	private static final int LONGEST = 20_000;

	/** What a pick begins with that adds a record to the draft. */
	static final String NEW = "new:";

	private final Records records;

	private final RegisterReferences register;

	private final Defaults defaults;

	Typing(Records records, RegisterReferences register, Defaults defaults) {
		this.records = records;
		this.register = register;
		this.defaults = defaults;
	}

	/** The draft with everything that a form of some of its items says. */
	DraftContent into(DraftContent content, MultiValueMap<String, String> form) {
		DraftContent written = content;
		for (Item item : content.items()) {
			if (form.containsKey(item.key())) {
				for (Field field : this.records.fields(item.kind())) {
					written = into(written, item, field, form);
				}
			}
		}
		return written;
	}

	private DraftContent into(DraftContent content, Item item, Field field, MultiValueMap<String, String> form) {
		String name = item.key() + "." + field.name();
		List<String> texts = form.getOrDefault(name, List.of()).stream().map(Typing::clean).toList();
		return switch (field.type()) {
			case REFERENCE -> reference(content, item, field, form, name, texts);
			case REFERENCES -> references(content, item, field, form, name, texts);
			case LINES -> with(content, item, field,
					texts.stream()
						.flatMap(String::lines)
						.map(String::strip)
						.filter((line) -> !line.isEmpty())
						.toList());
			case EXCERPTS -> with(content, item, field,
					excerpts(form.getOrDefault(name + ".of", List.of()).stream().map(Typing::clean).toList(), texts));
			default -> with(content, item, field, texts);
		};
	}

	/** Each text after the reference to its source. */
	private static List<String> excerpts(List<String> sources, List<String> texts) {
		List<String> excerpts = new ArrayList<>();
		for (int at = 0; at < Math.min(sources.size(), texts.size()); at++) {
			if (!texts.get(at).isBlank()) {
				excerpts.add(sources.get(at).strip() + " " + texts.get(at).strip());
			}
		}
		return excerpts;
	}

	private DraftContent reference(DraftContent content, Item item, Field field, MultiValueMap<String, String> form,
			String name, List<String> texts) {
		String typed = texts.isEmpty() ? "" : texts.getFirst().strip();
		String picked = clean(Objects.requireNonNullElse(form.getFirst(name + ".pick"), ""));
		if (picked.startsWith(NEW)) {
			return added(content, item, field, picked, typed, List.of());
		}
		if (!picked.isEmpty()) {
			return with(content, item, field, List.of(picked));
		}
		String said = clean(Objects.requireNonNullElse(form.getFirst(name + ".said"), ""));
		String was = clean(Objects.requireNonNullElse(form.getFirst(name + ".was"), ""));
		boolean left = !was.isEmpty() && typed.equals(said.strip());
		return with(content, item, field, typed.isEmpty() ? List.of() : List.of(left ? was : typed));
	}

	private DraftContent references(DraftContent content, Item item, Field field, MultiValueMap<String, String> form,
			String name, List<String> texts) {
		List<String> kept = new ArrayList<>(
				form.getOrDefault(name + ".kept", List.of()).stream().map(Typing::clean).distinct().toList());
		String typed = texts.isEmpty() ? "" : texts.getFirst().strip();
		List<String> picked = form.getOrDefault(name + ".pick", List.of()).stream().map(Typing::clean).toList();
		for (String pick : picked) {
			if (pick.startsWith(NEW)) {
				return added(content, item, field, pick, typed, kept);
			}
			if (!pick.isEmpty() && !kept.contains(pick)) {
				kept.add(pick);
				typed = "";
			}
		}
		if (!typed.isEmpty()) {
			kept.add(typed);
		}
		return with(content, item, field, kept);
	}

	/** Adds a record that is not in the register to the draft, and points at it. */
	private DraftContent added(DraftContent content, Item item, Field field, String pick, String name,
			List<String> others) {
		RecordKind kind = RecordKind.of(pick.substring(NEW.length())).filter(field.kinds()::contains).orElse(null);
		if (kind == null || content.items().size() >= DraftContent.MOST) {
			return content;
		}
		String key = content.nextKey();
		String named = this.records.fields(kind)
			.stream()
			.map(Field::name)
			.filter((other) -> other.equals("name") || other.equals("title"))
			.findFirst()
			.orElse("");
		Map<String, List<String>> fields = new LinkedHashMap<>(Prefill.of(kind, content));
		if (!named.isEmpty() && !name.isEmpty()) {
			fields.put(named, List.of(name));
		}
		List<String> pointers = new ArrayList<>(others);
		pointers.add(DraftContent.ITEM + key);
		DraftContent grown = content.plus(new Item(key, kind, null, fields, Map.of()));
		return grown.change(item.key(), (old) -> old.with(field.name(), pointers));
	}

	private DraftContent with(DraftContent content, Item item, Field field, List<String> typed) {
		return content.change(item.key(), (old) -> old.with(field.name(), tidy(field, typed, content)));
	}

	/**
	 * All of a draft in the form in which the register writes it, where it can be read.
	 */
	DraftContent tidied(DraftContent typed) {
		DraftContent content = typed;
		for (Item item : typed.items()) {
			for (Field field : this.records.fields(item.kind())) {
				content = content.change(item.key(),
						(old) -> old.with(field.name(), tidy(field, old.typed(field.name()), typed)));
			}
		}
		return content;
	}

	/**
	 * What was typed in the form in which the register writes it, if it can be read;
	 * otherwise just as it was typed.
	 */
	List<String> tidy(Field field, List<String> typed, DraftContent content) {
		List<String> given = typed.stream().map(String::strip).toList();
		if (given.stream().allMatch(String::isEmpty)) {
			return List.of();
		}
		try {
			if (field.type() == Field.Type.REFERENCE || field.type() == Field.Type.REFERENCES) {
				return given.stream()
					.filter((text) -> !text.isEmpty())
					.map((text) -> found(field, text, content))
					.toList();
			}
			return FieldReader.write(field, FieldReader.read(field, given, this.register), this.register);
		}
		catch (Unreadable ex) {
			return given;
		}
	}

	/** The reference to the one record that has exactly the name that was typed. */
	private String found(Field field, String typed, DraftContent content) {
		if (typed.startsWith(DraftContent.ITEM) || reads(field, typed)) {
			return typed;
		}
		List<String> same = new ArrayList<>(content.items()
			.stream()
			.filter((item) -> field.kinds().contains(item.kind()) && item.isNew())
			.filter((item) -> this.defaults.label(item, content).equalsIgnoreCase(typed))
			.map((item) -> DraftContent.ITEM + item.key())
			.toList());
		if (same.isEmpty()) {
			same.addAll(this.register.near(typed, field.kinds(), 5)
				.stream()
				.filter((near) -> near.label().equalsIgnoreCase(typed) || near.hint().equalsIgnoreCase(typed))
				.map(Named::reference)
				.toList());
		}
		return (same.size() == 1) ? same.getFirst() : typed;
	}

	private boolean reads(Field field, String typed) {
		try {
			this.register.number(typed, field.kinds());
			return true;
		}
		catch (Unreadable ex) {
			return false;
		}
	}

	/**
	 * The text without what no database keeps and nobody sees: control characters, and
	 * halves of characters.
	 */
	static String clean(@Nullable String typed) {
		if (typed == null) {
			return "";
		}
		String text = typed.substring(0, Math.min(typed.length(), LONGEST)).replace("\r\n", "\n").replace('\r', '\n');
		int[] points = text.codePoints()
			.filter((point) -> point == '\n' || point == '\t' || !Character.isISOControl(point))
			.map((point) -> (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) ? 0xFFFD : point)
			.toArray();
		return new String(points, 0, points.length);
	}

	/** The values of a JSON field, as texts. */
	static List<String> clean(List<String> typed) {
		return Arrays.asList(typed.stream().map(Typing::clean).toArray(String[]::new));
	}

}
