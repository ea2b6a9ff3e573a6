package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A person a text names, with every place where it does. */
final class Somebody {

	final List<String> words;

	final List<Mention> mentions = new ArrayList<>();

	String name;

	Known.@Nullable Person known;

	Somebody(String name, List<String> words) {
		this.name = name;
		this.words = new ArrayList<>(words);
	}

	/** Takes a fuller name. */
	void called(String fuller, List<String> itsWords) {
		if (itsWords.size() > this.words.size() || this.name.equals(this.name.toUpperCase(java.util.Locale.ROOT))) {
			this.name = fuller;
			this.words.clear();
			this.words.addAll(itsWords);
		}
	}

	/** Whether a name is this one or a shorter or longer form of it. */
	boolean bears(List<String> others) {
		if (this.words.size() < 2 || others.size() < 2) {
			return this.words.equals(others);
		}
		List<String> shorter = (others.size() <= this.words.size()) ? others : this.words;
		List<String> longer = (others.size() <= this.words.size()) ? this.words : others;
		int at = 0;
		for (String word : shorter) {
			int found = longer.subList(at, longer.size()).indexOf(word);
			if (found < 0) {
				return false;
			}
			at += found + 1;
		}
		return true;
	}

	boolean surname(String word) {
		int at = this.words.indexOf(word);
		return at > 0 || at == 0 && this.words.size() == 1;
	}

}
