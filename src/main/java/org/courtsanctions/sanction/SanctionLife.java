package org.courtsanctions.sanction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.courtsanctions.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Which steps of a sanction may follow one another: the same rules as the database's
 * function {@code fold_sanction_events}, told in words.
 */
final class SanctionLife {

	private SanctionLife() {
	}

	/**
	 * Steps with one more among them by its day: after the others of that day, or before
	 * some of them if only so they can follow one another.
	 */
	static List<SanctionEvent> with(SanctionEvent event, List<SanctionEvent> events) {
		int latest = (int) events.stream()
			.filter((other) -> !other.happened().on().isAfter(event.happened().on()))
			.count();
		for (int place = latest; place >= 0; place--) {
			List<SanctionEvent> life = placed(event, place, events);
			if (canFollowOneAnother(life)) {
				return life;
			}
		}
		return placed(event, latest, events);
	}

	private static List<SanctionEvent> placed(SanctionEvent event, int place, List<SanctionEvent> events) {
		List<SanctionEvent> life = new ArrayList<>(events);
		life.add(place, event);
		return life;
	}

	private static boolean canFollowOneAnother(List<SanctionEvent> events) {
		try {
			require(events);
			return true;
		}
		catch (Refused ex) {
			return false;
		}
	}

	/** Refuses steps that cannot follow one another. */
	static void require(List<SanctionEvent> events) {
		State state = State.OUT;
		SanctionEvent last = null;
		for (SanctionEvent event : events) {
			if (last != null && event.happened().on().isBefore(last.happened().on())) {
				throw new Refused("out_of_order",
						words(event) + " comes before the step it follows (" + last.happened() + ").", event.kind(),
						event.happened(), last.happened());
			}
			state = after(state, event, last);
			last = event;
		}
	}

	private static State after(State state, SanctionEvent event, @Nullable SanctionEvent last) {
		return switch (event.kind()) {
			case LISTED -> {
				require(state == State.OUT, "listed_already", event, "the listing stands already", last);
				yield State.IN_FORCE;
			}
			case AMENDED -> {
				require(state != State.OUT, "not_standing", event, "the listing does not stand", last);
				require(state == State.IN_FORCE, "suspended", event, "the listing is suspended", last);
				yield state;
			}
			case SUSPENDED -> {
				require(state != State.OUT, "not_standing", event, "the listing does not stand", last);
				require(state == State.IN_FORCE, "suspended", event, "the listing is suspended already", last);
				yield State.SUSPENDED;
			}
			case REINSTATED -> {
				require(state == State.SUSPENDED, "not_suspended", event, "the listing is not suspended", last);
				yield State.IN_FORCE;
			}
			case DELISTED, EXPIRED, SUPERSEDED -> {
				require(state != State.OUT, "not_standing", event, "the listing does not stand", last);
				yield State.OUT;
			}
		};
	}

	private static void require(boolean condition, String code, SanctionEvent event, String why,
			@Nullable SanctionEvent last) {
		if (!condition) {
			throw new Refused(code,
					words(event) + " cannot follow, because " + why
							+ ((last != null) ? " since " + last.happened() : "") + ".",
					event.kind(), event.happened(), (last != null) ? last.happened() : "");
		}
	}

	private static String words(SanctionEvent event) {
		return "A step of " + event.happened() + " (" + event.kind().name().toLowerCase(Locale.ROOT) + ")";
	}

	private enum State {

		OUT, IN_FORCE, SUSPENDED

	}

}
