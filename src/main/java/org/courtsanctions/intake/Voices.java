package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Voice.Kind;
import org.jspecify.annotations.Nullable;

/** Who may speak in a text, and where: people, courts, governments, other bodies. */
final class Voices {

	private static final Map<String, Kind> BODIES = new java.util.LinkedHashMap<>();

	static {
		BODIES.put("body.icc", Kind.COURT);
		BODIES.put("body.un", Kind.BODY);
		BODIES.put("body.foreignministry", Kind.BODY);
		BODIES.put("body.sanctioner", Kind.SANCTIONER);
		BODIES.put("body.ngo", Kind.BODY);
		BODIES.put("pronoun", Kind.PRONOUN);
	}

	private final Text text;

	private final TreeMap<Integer, Voice> at = new TreeMap<>();

	Voices(Text text, Names names) {
		this.text = text;
		for (Somebody person : names.people) {
			for (Mention mention : person.mentions) {
				this.at.put(mention.from(), new Voice(mention.from(), mention.to(), person.name, person, Kind.PERSON));
			}
		}
		BODIES.forEach((section, kind) -> text.tags.all(section).forEach((tag) -> body(tag, kind)));
		rows();
		text.countries.all(Countries.SECTION).forEach(this::country);
	}

	/** The speakers between two tokens, in order. */
	List<Voice> between(int from, int to) {
		return new ArrayList<>(this.at.subMap(from, Math.max(from, to)).values());
	}

	@Nullable Voice before(int token, int limit) {
		var entry = this.at.lowerEntry(token);
		return (entry == null || entry.getValue().from() < limit) ? null : entry.getValue();
	}

	@Nullable Voice after(int token, int limit) {
		var entry = this.at.ceilingEntry(token);
		return (entry == null || entry.getKey() >= limit) ? null : entry.getValue();
	}

	private boolean taken(int from, int to) {
		var entry = this.at.lowerEntry(to);
		return entry != null && entry.getValue().to() > from;
	}

	private void body(Tag tag, Kind kind) {
		var entry = this.at.floorEntry(tag.from());
		if (entry != null && entry.getValue().to() > tag.from()) {
			if (entry.getValue().person() != null
					|| entry.getValue().to() - entry.getValue().from() >= tag.to() - tag.from()) {
				return;
			}
			this.at.remove(entry.getKey());
		}
		this.at.subMap(tag.from(), tag.to()).values().removeIf((voice) -> voice.person() == null);
		if (taken(tag.from(), tag.to())) {
			return;
		}
		int from = tag.from();
		int to = tag.to();
		if (kind == Kind.BODY) {
			from = widenLeft(from);
			to = widenRight(to);
		}
		String name = (kind == Kind.COURT) ? "International Criminal Court" : this.text.between(from, to);
		this.at.put(from, new Voice(from, to, name, null, kind));
	}

	/** "France’s" foreign ministry, "Norwegian" government. */
	private int widenLeft(int from) {
		int at = from;
		for (int back = 1; back <= 3 && from - back >= 0; back++) {
			int length = Countries.at(this.text, from - back);
			boolean possessive = from - back + length >= from - 2;
			if (length > 0 && possessive && this.text.sentence(from - back).equals(this.text.sentence(from))) {
				at = from - back;
			}
		}
		return at;
	}

	/** ministry "of Spain". */
	private int widenRight(int to) {
		int end = this.text.sentence(Math.max(0, to - 1)).to();
		int at = to;
		if (at < end && Countries.at(this.text, at) > 0 && this.text.lexicon.adjectivesFollow()) {
			return at + Countries.at(this.text, at);
		}
		while (at < Math.min(end, to + 3) && !this.text.tokens.get(at).mark() && Countries.at(this.text, at) == 0) {
			at++;
		}
		if (at > to && at <= to + 2 && at < end && this.text.tags.at("of", to) && Countries.at(this.text, at) > 0) {
			return at + Countries.at(this.text, at);
		}
		return to;
	}

	/**
	 * Other bodies: rows of capitalised words with a word such as "Initiative" in them.
	 */
	private void rows() {
		int start = 0;
		while (start < this.text.tokens.size()) {
			if (!this.text.tokens.get(start).capital()) {
				start++;
				continue;
			}
			Sentence sentence = this.text.sentence(start);
			int end = start + 1;
			while (end < sentence.to() && (this.text.tokens.get(end).capital() || end + 1 < sentence.to()
					&& this.text.tags.at("of", end) && this.text.tokens.get(end + 1).capital())) {
				end++;
			}
			if (end - start > 1 && end - start < 9 && !taken(start, end) && this.text.tags.any("orgword", start, end)) {
				int first = start;
				while (first < end - 1 && (this.text.tags.at("stop", first) || this.text.tags.at("of", first))) {
					first++;
				}
				this.at.put(first, new Voice(first, end, this.text.between(first, end), null, Kind.BODY));
			}
			start = end;
		}
	}

	/** A country that acts for its government; not one that only qualifies a word. */
	private void country(Tag tag) {
		if (taken(tag.from(), tag.to()) || !this.text.tokens.get(tag.from()).capital()) {
			return;
		}
		Sentence sentence = this.text.sentence(tag.from());
		boolean noun = tag.to() < sentence.to() && (this.text.tags.at("speech", tag.to())
				|| this.text.tags.at("aux", tag.to()) || this.text.tags.at("stance.condemns", tag.to())
				|| this.text.tags.at("stance.supports", tag.to()));
		if (noun) {
			this.at.put(tag.from(),
					new Voice(tag.from(), tag.to(), this.text.between(tag.from(), tag.to()), null, Kind.BODY));
		}
	}

	static Comparator<Voice> order() {
		return Comparator.comparingInt(Voice::from);
	}

}
