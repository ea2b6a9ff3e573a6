package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Lexicon.Tag;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which authority issued a document: by its notices, its letterhead, or what its first
 * sentence says of itself.
 */
final class Authors {

	/** What "we" do stands within so many tokens. */
	private static final int DOES = 6;

	private final Text text;

	private @Nullable Span span;

	Authors(Text text) {
		this.text = text;
	}

	/** Where the authority stands that {@link #author()} found. */
	@Nullable Span span() {
		return this.span;
	}

	/** The authority that issued the document itself; null when somebody else did. */
	@Nullable String author() {
		for (Tag tag : this.text.tags.all("notice.us")) {
			if (this.text.tags.any("sdn", tag.to(), this.text.tokens.size())) {
				this.span = this.text.span(tag.from(), tag.to());
				return "us";
			}
		}
		boolean release = false;
		boolean reaction = false;
		for (Sentence sentence : this.text.sentences) {
			Kind kind = this.text.paragraph(sentence).kind();
			if (kind == Kind.HEADING) {
				release |= this.text.any("release", sentence);
				reaction |= this.text.any("reaction", sentence);
				boolean acts = this.text.any("authority.verb", sentence) || this.text.any("act", sentence)
						|| this.text.any("say", sentence) || this.text.any("reaction", sentence);
				for (String code : Authorities.CODES) {
					List<Tag> tags = this.text.tags("authority." + code, sentence);
					if (!acts && !tags.isEmpty() && signs(sentence, tags)) {
						this.span = this.text.span(sentence);
						return code;
					}
				}
			}
			else if (kind == Kind.BODY) {
				String first = reaction ? null
						: (byFirst(sentence, release) != null) ? byFirst(sentence, release) : below();
				return (first != null || reaction || !release || this.text.any("reaction", sentence)) ? first
						: byTitle();
			}
		}
		return null;
	}

	/** "United States bars judge", above a release of whoever it is that acts. */
	private @Nullable String byTitle() {
		for (Sentence sentence : this.text.sentences) {
			if (this.text.paragraph(sentence).kind() != Kind.HEADING) {
				return null;
			}
			for (String code : Authorities.CODES) {
				for (String section : List.of("authority." + code, "authority." + code + ".weak")) {
					int to = sentence.from() + this.text.tags.length(section, sentence.from());
					boolean noun = this.text.tags.at("act.noun", to)
							&& this.text.tags.at("act.noun.with", to + this.text.tags.length("act.noun", to));
					if (to > sentence.from() && !noun
							&& (this.text.tags.at("authority.verb", to) || this.text.tags.at("act", to))) {
						this.span = this.text.span(sentence);
						return code;
					}
				}
			}
		}
		return null;
	}

	/** A letterhead below the first words: "From: Foreign Office". */
	private @Nullable String below() {
		for (Sentence sentence : this.text.sentences) {
			boolean heading = this.text.paragraph(sentence).kind() == Kind.HEADING;
			for (String code : (heading && this.text.tags.at("letterhead", sentence.from())) ? Authorities.CODES
					: List.<String>of()) {
				if (this.text.any("authority." + code, sentence)) {
					this.span = this.text.span(sentence);
					return code;
				}
			}
		}
		return null;
	}

	/** A line that is hardly more than the name of the authority, or of its minister. */
	private boolean signs(Sentence sentence, List<Tag> tags) {
		int words = 0;
		for (Tag tag : tags) {
			words += tag.to() - tag.from();
		}
		boolean country = tags.getFirst().section().equals("authority.eu")
				&& this.text.any("body.foreignministry", sentence);
		return !country && words > 1 && sentence.to() - sentence.from() <= words + 14;
	}

	/** "I am today designating …"; "Today, the Department of the Treasury …". */
	private @Nullable String byFirst(Sentence sentence, boolean release) {
		int end = Math.min(sentence.to(), sentence.from() + 26);
		boolean self = this.text.tags.in("self", sentence.from(), end)
			.stream()
			.anyMatch((tag) -> List.of("act", "acts", "authority.verb", "now")
				.stream()
				.anyMatch((section) -> this.text.tags.any(section, tag.from(), tag.to() + DOES)));
		boolean today = this.text.tags.any("today", sentence.from(), end);
		for (String code : Authorities.CODES) {
			List<Tag> tags = this.text.tags.in("authority." + code, sentence.from(), sentence.to());
			if (!tags.isEmpty() && tags.getFirst().from() - sentence.from() < 16
					&& (self && this.text.any("act", sentence)
							|| today && (release || code.equals("us") && this.text.any("ofac", sentence)))) {
				this.span = this.text.span(sentence);
				return code;
			}
		}
		return null;
	}

}
