package org.courtsanctions.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.courtsanctions.intake.Lexicon.Tag;
import org.jspecify.annotations.Nullable;

/** Which authority is named beside an act that nobody is told to take. */
final class NamedBeside {

	private final Text text;

	private final Authorities authorities;

	private final Acts acts;

	NamedBeside(Text text, Authorities authorities, Acts acts) {
		this.text = text;
		this.authorities = authorities;
		this.acts = acts;
	}

	/** When nobody is told to act: whoever the sentences on the act name most. */
	@Nullable Find<String> authority() {
		Map<String, List<Tag>> named = new LinkedHashMap<>();
		boolean told = this.text.sentences.stream().anyMatch(this.acts::tells);
		for (Sentence sentence : this.text.sentences) {
			if ((told ? this.acts.tells(sentence) : this.acts.act(sentence)) && this.text.paragraph(sentence).names()) {
				for (String code : Authorities.CODES) {
					List<Tag> tags = named.computeIfAbsent(code, (any) -> new ArrayList<>());
					tags.addAll(this.text.tags("authority." + code, sentence));
					tags.addAll(this.text.tags("authority." + code + ".weak", sentence));
					this.text.tags("minister." + code, sentence)
						.stream()
						.filter((tag) -> this.text.tags.any("authority.verb", tag.to(), tag.to() + 2))
						.forEach(tags::add);
				}
			}
		}
		if (named.values().stream().allMatch(List::isEmpty)) {
			this.text.sentences.stream()
				.filter(this.acts::act)
				.forEach((sentence) -> named.put("us", new ArrayList<>(this.text.tags("ofac", sentence))));
		}
		if (named.values().stream().allMatch(List::isEmpty)) {
			this.text.sentences.stream()
				.filter((sentence) -> this.text.paragraph(sentence).tells() && !this.acts.earlier(sentence)
						&& behind(sentence))
				.flatMap((sentence) -> this.authorities.all(sentence).stream())
				.filter((tag) -> !tag.section().endsWith(".weak"))
				.forEach((tag) -> named.computeIfAbsent(Actors.code(tag), (any) -> new ArrayList<>()).add(tag));
		}
		return named.entrySet()
			.stream()
			.filter((entry) -> !entry.getValue().isEmpty() && !entry.getKey().equals(this.authorities.author()))
			.max(Comparator.comparingInt((entry) -> entry.getValue().size()))
			.map((entry) -> find(entry.getKey(), entry.getValue().getFirst()))
			.orElse(null);
	}

	/** Whether a sentence on this act stands right before another one. */
	private boolean behind(Sentence sentence) {
		int at = this.text.number(sentence);
		return at > 0 && this.acts.tells(this.text.sentences.get(at - 1));
	}

	private Find<String> find(String code, Tag tag) {
		return new Find<>(code, List.of(this.text.span(tag.from(), tag.to())),
				this.text.span(this.text.sentence(tag.from())), How.WORDS);
	}

}
