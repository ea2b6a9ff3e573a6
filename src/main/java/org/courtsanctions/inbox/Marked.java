package org.courtsanctions.inbox;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.courtsanctions.inbox.Suggestion.Kind;
import org.courtsanctions.intake.Span;
import org.jspecify.annotations.Nullable;

/** Cuts a text into pieces, so that a page can mark each find in it. */
final class Marked {

	/** What is found within the words of something else stands out from it. */
	private static final List<Kind> INNERMOST = List.of(Kind.TARGET, Kind.MENTIONED, Kind.DATE, Kind.AUTHORITY,
			Kind.PROGRAMME, Kind.MEASURE, Kind.COUNT, Kind.ACT, Kind.STATEMENT);

	private Marked() {
	}

	/** The paragraphs of a text with the finds in them. */
	static List<Block> blocks(Intake intake) {
		List<Place> places = new ArrayList<>();
		for (Suggestion one : intake.finds().suggestions()) {
			for (int at = 0; at < one.spans().size(); at++) {
				places.add(new Place(one, at, one.spans().get(at)));
			}
		}
		places.sort(Comparator.comparingInt((Place place) -> place.span().start()));
		List<Block> blocks = new ArrayList<>();
		Set<String> begun = new HashSet<>();
		int from = 0;
		for (Finds.Part part : intake.finds().parts()) {
			while (from < places.size() && places.get(from).span().end() <= part.start()) {
				from++;
			}
			List<Place> here = new ArrayList<>();
			for (int at = from; at < places.size() && places.get(at).span().start() < part.end(); at++) {
				if (places.get(at).span().end() > part.start()) {
					here.add(places.get(at));
				}
			}
			blocks.add(new Block(part, pieces(intake.text(), part, here, begun)));
		}
		return blocks;
	}

	private static List<Piece> pieces(String text, Finds.Part part, List<Place> places, Set<String> begun) {
		var edges = new TreeSet<Integer>(List.of(part.start(), part.end()));
		for (Place place : places) {
			edges.add(Math.max(part.start(), place.span().start()));
			edges.add(Math.min(part.end(), place.span().end()));
		}
		List<Piece> pieces = new ArrayList<>();
		int start = edges.pollFirst();
		for (int end : edges) {
			pieces.add(piece(text, start, end, places, begun));
			start = end;
		}
		return pieces;
	}

	private static Piece piece(String text, int start, int end, List<Place> places, Set<String> begun) {
		List<Place> here = places.stream()
			.filter((place) -> place.span().start() <= start && end <= place.span().end())
			.sorted(Comparator.comparingInt((place) -> INNERMOST.indexOf(place.find().kind())))
			.toList();
		List<String> anchors = new ArrayList<>(here.stream().map(Place::anchor).filter(begun::add).toList());
		if (here.isEmpty()) {
			return new Piece(start, text.substring(start, end), null, null, anchors);
		}
		Place best = here.getFirst();
		return new Piece(start, text.substring(start, end), best.find(),
				anchors.remove(best.anchor()) ? best.anchor() : null, anchors);
	}

	/** A place of the text where something was found. */
	private record Place(Suggestion find, int number, Span span) {

		private String anchor() {
			return "at-" + this.find.id() + "-" + this.number;
		}

	}

	/**
	 * A paragraph.
	 *
	 * @param part what it is
	 * @param pieces the pieces of its text
	 */
	record Block(Finds.Part part, List<Piece> pieces) {
	}

	/**
	 * A piece of the text.
	 *
	 * @param start where it begins
	 * @param text its words
	 * @param find what was found there; null for nothing
	 * @param anchor its name when the words of a find begin here; else null
	 * @param others the names of finds that begin here under this one
	 */
	record Piece(int start, String text, @Nullable Suggestion find, @Nullable String anchor, List<String> others) {
	}

}
