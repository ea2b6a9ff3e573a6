package org.courtsanctions.intake;

import java.util.List;

import org.courtsanctions.intake.Dates.Dated;
import org.courtsanctions.intake.Paragraph.Kind;
import org.jspecify.annotations.Nullable;

/** Finds the day of a document: in its head, its dateline, or a line of its own. */
final class Headers {

	/** A head of a document goes on for at most so many paragraphs. */
	private static final int HEAD = 14;

	/** A dateline is within the first tokens of a paragraph. */
	private static final int DATELINE = 16;

	/** "Paris, le 18 décembre": one small word may stand in front of the date. */
	private static final int PLACE = 1;

	/** A line on when a page was changed is no longer. */
	private static final int UPDATED = 30;

	private final Text text;

	private final List<Dated> all;

	Headers(Text text, List<Dated> all) {
		this.text = text;
		this.all = all;
	}

	/** The date of the document; null when it has none. */
	@Nullable Dated header() {
		Dated dateline = null;
		Dated updated = null;
		for (Dated dated : this.all) {
			if (dated.date() == null || coming(dated)) {
				continue;
			}
			int number = this.text.sentence(dated.from()).paragraph();
			Paragraph paragraph = this.text.paragraphs.get(number);
			if (number >= HEAD) {
				break;
			}
			if (updated(paragraph, dated)) {
				updated = (updated == null) ? dated : updated;
				continue;
			}
			if (paragraph.kind() == Kind.HEADING || paragraph.to() - paragraph.from() <= UPDATED && timed(dated.to())) {
				return dated;
			}
			if (dateline == null && paragraph.kind() == Kind.BODY && dated.to() - paragraph.from() <= DATELINE
					&& dateline(paragraph, dated)) {
				dateline = dated;
			}
			if (dateline == null && number < 3 && paragraph.to() - paragraph.from() <= 26
					&& paragraph.kind() != Kind.CAPTION && paragraph.kind() != Kind.BODY
					&& paragraph.kind() != Kind.BULLET) {
				dateline = dated;
			}
		}
		return (dateline != null) ? dateline : (updated != null) ? updated : published();
	}

	/** "Next review: 13 January": no day of the document. */
	private boolean coming(Dated dated) {
		return this.text.tags.any("next", Math.max(0, dated.from() - 5), dated.from());
	}

	/** Whether a date is only the one of the last change of a page. */
	private boolean updated(Paragraph paragraph, Dated dated) {
		return paragraph.to() - paragraph.from() <= UPDATED
				&& this.text.tags.any("updated", Math.max(paragraph.from(), dated.from() - 7), dated.from())
				&& !this.text.tags.any("published.first", Math.max(paragraph.from(), dated.from() - 3), dated.from());
	}

	/** Whether a date is the one with which a dispatch begins. */
	boolean dateline(Dated dated) {
		Paragraph paragraph = this.text.paragraphs.get(this.text.sentence(dated.from()).paragraph());
		return paragraph.kind() == Kind.BODY && dated.to() - paragraph.from() <= DATELINE && dateline(paragraph, dated);
	}

	/** A date in a short line of its own, wherever it stands. */
	private @Nullable Dated published() {
		for (Dated dated : this.all) {
			Paragraph paragraph = this.text.paragraphs.get(this.text.sentence(dated.from()).paragraph());
			int length = paragraph.to() - paragraph.from();
			if (dated.date() != null && !coming(dated) && paragraph.kind() != Kind.CAPTION
					&& paragraph.kind() != Kind.BULLET && length <= 16
					&& (this.text.tags.any("published", paragraph.from(), paragraph.to())
							|| (dated.to() - dated.from()) * 2 >= length)) {
				return dated;
			}
		}
		return null;
	}

	private boolean dateline(Paragraph paragraph, Dated dated) {
		int words = 0;
		for (int at = paragraph.from(); at < dated.from(); at++) {
			words += (this.text.tokens.get(at).shape() == Token.Shape.SMALL) ? 1 : 0;
		}
		boolean dash = false;
		for (int at = dated.to(); at < Math.min(paragraph.to(), dated.to() + 7); at++) {
			Token token = this.text.tokens.get(at);
			dash |= at == dated.to() && token.is(".") || token.is("-") || token.is("—") || token.is("–")
					|| token.is(")");
		}
		boolean place = this.text.tokens.get(paragraph.from()).capital()
				|| this.text.tokens.get(paragraph.from()).mark() || dated.from() == paragraph.from();
		return place && dash && words <= PLACE;
	}

	/** Whether a time follows, as behind the date of a page. */
	private boolean timed(int from) {
		for (int at = from; at < Math.min(this.text.tokens.size() - 2, from + 3); at++) {
			if (digits(at) && this.text.tokens.get(at + 1).is(":") && digits(at + 2)) {
				return true;
			}
		}
		return false;
	}

	private boolean digits(int at) {
		Token token = this.text.tokens.get(at);
		return token.shape() == Token.Shape.NUMBER && token.text().length() <= 5;
	}

}
